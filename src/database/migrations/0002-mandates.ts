// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Mandates are checked before they count, a body has as many votes as it has, and a domain may confirm. */
export const mandatesChecked = {
  version: 2,
  name: 'mandates',
  sql: `
-- Whoever named a body in a form is its observer by their own word; delegates and substitutes were given by organisers.
alter table mandate
  add column status text not null default 'confirmed' check (status in ('claimed', 'confirmed', 'refused')),
  add column checked_at timestamptz,
  add column checked_by text references person (id) on delete set null,
  add column checked_domain text,
  add column handed_over_at timestamptz,
  add check (valid_from is null or valid_to is null or valid_from < valid_to);
update mandate set status = 'claimed' where kind = 'observer';
alter table mandate alter column status drop default;
-- Somebody may act for a body again, years later; what was before stays.
alter table mandate drop constraint mandate_person_id_body_id_key;
-- Two forms sent at once could make one club twice; two bodies would have two votes.
create temporary table twin on commit drop as
  select id, first_value(id) over (partition by kind, lower(name) order by id) as kept
  from body where municipality_key is null;
update mandate set body_id = twin.kept from twin where mandate.body_id = twin.id;
delete from mandate using mandate other
  where mandate.person_id = other.person_id and mandate.body_id = other.body_id and mandate.id > other.id;
delete from body using twin where body.id = twin.id and twin.kept <> twin.id;
create unique index body_other on body (kind, lower(name)) where municipality_key is null;
create unique index mandate_open on mandate (person_id, body_id) where valid_to is null and status <> 'refused';
create index mandate_body on mandate (body_id);

-- The address somebody last showed that they read; another one than theirs of today proves nothing.
alter table person add column shown_email text;

alter table body add column votes integer not null default 1 check (votes between 1 and 99);
-- Whom organisers have given a mandate keeps it.
update body set votes = least(99, greatest(1, (
  select count(*) from mandate where mandate.body_id = body.id and mandate.kind = 'delegate')));
create table body_domain (
  body_id text not null references body (id) on delete cascade,
  domain text not null check (domain = lower(domain)),
  kind text not null,
  primary key (body_id, domain)
);
`,
} as const
