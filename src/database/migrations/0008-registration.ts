// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Registration in full: waiting list, places handed over, consents, access needs, drafts, the office, the door. */
export const registration = {
  version: 8,
  name: 'registration',
  sql: `
alter table registration
  -- Who of the office took it down, on paper or by telephone; null for whoever registered themselves.
  add column entered_by text references person (id) on delete set null,
  add column entered_at timestamptz,
  -- For the office only.
  add column note text not null default '';

-- How often what calendars say of a session has changed (RFC 5545, 3.8.7.4), whoever changes it.
alter table session add column calendar_sequence integer not null default 0;
create function session_calendar_sequence() returns trigger language plpgsql as $$
begin
  if (new.title, new.starts_at, new.ends_at, new.slug)
    is distinct from (old.title, old.starts_at, old.ends_at, old.slug)
  then new.calendar_sequence := old.calendar_sequence + 1;
  end if;
  return new;
end $$;
create trigger session_calendar_sequence before update on session
  for each row execute function session_calendar_sequence();

-- Rows of a session are changed only by whoever holds the session's row locked.
create table waiting (
  registration_id text not null references registration (id) on delete cascade,
  session_id text not null references session (id) on delete cascade,
  -- The order: first come, first served.
  position bigint generated always as identity,
  joined_at timestamptz not null,
  -- Until then a place that becomes free is kept for those who wait.
  closes_at timestamptz not null,
  offer_hash bytea unique,
  offer_until timestamptz,
  primary key (registration_id, session_id),
  check ((offer_hash is null) = (offer_until is null))
);
create index waiting_session on waiting (session_id, position);

create table handover (
  id text primary key,
  registration_id text not null references registration (id) on delete cascade,
  session_id text not null references session (id) on delete cascade,
  -- Null for a code that is handed on by word of mouth, and as soon as the place has moved.
  to_email text,
  code_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  taken_at timestamptz,
  withdrawn_at timestamptz
);
-- A place is on its way to one colleague at a time.
create unique index handover_open on handover (registration_id, session_id)
  where taken_at is null and withdrawn_at is null;

create table consent (
  id text primary key,
  registration_id text not null references registration (id) on delete cascade,
  kind text not null,
  -- Which wording was on the page.
  wording text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index consent_in_force on consent (registration_id, kind) where withdrawn_at is null;

-- Data on health (GDPR, article 9): only with a consent of its own, and only for the office.
create table access_need (
  registration_id text primary key references registration (id) on delete cascade,
  needs text[] not null,
  note text not null default '',
  stated_at timestamptz not null
);

create table registration_draft (
  browser_hash bytea primary key,
  link_hash bytea unique,
  fields jsonb not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null
);

-- What lets one person in: the link in their letter (once), the code on their sheet of paper (until it expires).
create table entry_key (
  key_hash bytea primary key,
  person_id text not null references person (id) on delete cascade,
  kind text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index entry_key_person on entry_key (person_id);

-- Somebody without a valid link stands at a session's door.
create table door_request (
  id text primary key,
  session_id text not null references session (id) on delete cascade,
  name text not null,
  email text not null,
  municipality_key text references municipality (key) on update cascade,
  browser_hash bytea not null unique,
  language text not null,
  asked_at timestamptz not null,
  state text not null,
  decided_at timestamptz,
  decided_by text references person (id) on delete set null,
  person_id text references person (id) on delete set null
);
create index door_request_session on door_request (session_id, asked_at);
create index door_request_email on door_request (email, asked_at);

-- Whoever consented before consents were kept apart gave the one that was asked for.
insert into consent (id, registration_id, kind, wording, given_at)
  select 'first-' || id, id, 'participation', 'first', consented_at from registration where consented_at is not null;
alter table registration drop column consented_at;
`,
} as const
