// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register of municipalities: what the official one knows, where it is from, and what it was called before. */
export const register = {
  version: 3,
  name: 'register',
  sql: `
alter table municipality
  add column official_name text,
  -- What it is by the law of its Land, in its own words: Markt, Samtgemeinde, Landkreis.
  add column designation text,
  -- Its association, or else its district; no foreign key, since a register is written in any order.
  add column parent_key text check (parent_key ~ '^[0-9]{12}$'),
  add column area_km2 double precision check (area_km2 >= 0),
  add column longitude double precision check (longitude between -180 and 180),
  add column latitude double precision check (latitude between -90 and 90),
  add column urbanisation smallint check (urbanisation between 1 and 3),
  -- The day of the register that no longer had it. Kept, because bodies and what they decided refer to it.
  add column dissolved_on date;

-- Each inhabitant counts once: where they live, not again through an association, a district or a place that is gone.
update municipality set population = null where kind in ('municipalAssociation', 'district');
alter table municipality add constraint municipality_counts_once
  check (population is null or (kind not in ('municipalAssociation', 'district') and dissolved_on is null));

-- Names are compared in memory now (municipality/search.service.ts).
drop index municipality_search_name;

create table municipality_former_name (
  municipality_key text not null references municipality (key) on update cascade on delete cascade,
  name text not null,
  search_name text collate "C" not null generated always as (municipality_search_form(name)) stored,
  -- The day of the register that first had the new name.
  until date not null,
  primary key (municipality_key, name)
);

-- Whatever changes a name, in this process or another, counts on: so that what is kept in memory is never old.
create table municipality_version (
  single boolean primary key default true check (single),
  version bigint not null
);
insert into municipality_version (version) values (1);
create function municipality_changed() returns trigger language plpgsql as $$
begin
  update municipality_version set version = version + 1;
  return null;
end $$;
create trigger municipality_changed after insert or update or delete or truncate on municipality
  for each statement execute function municipality_changed();
create trigger municipality_former_name_changed after insert or update or delete or truncate on municipality_former_name
  for each statement execute function municipality_changed();

create table municipality_load (
  id text primary key,
  number integer not null unique generated always as identity,
  -- compact, official
  source text not null,
  -- The day whose municipalities, and the day whose inhabitants these are.
  as_of date not null,
  population_as_of date,
  loaded_at timestamptz not null,
  -- Null: loaded by itself at the first start, or from the command line.
  loaded_by text references person (id) on delete set null,
  file_name text,
  added integer not null,
  changed integer not null,
  dissolved integer not null
);

-- A workbook that was read and waits to be applied: what was shown is what is applied.
create table municipality_upload (
  id text primary key,
  uploaded_by text references person (id) on delete cascade,
  file_name text not null,
  as_of date not null,
  population_as_of date not null,
  left_out jsonb not null,
  -- JSON, compressed.
  entries bytea not null,
  uploaded_at timestamptz not null,
  expires_at timestamptz not null
);

-- An association that ends or joins another changes the key of its members, who stay who they are: whatever refers to
-- a municipality follows it.
do $$
declare one record;
begin
  for one in
    select conrelid::regclass as from_table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where confrelid = 'municipality'::regclass and contype = 'f' and confupdtype <> 'c'
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on update cascade',
      one.from_table, one.name, one.name, one.definition);
  end loop;
end $$;
`,
} as const
