// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The first congress: who takes part, what happens when, and the live rooms' logs. */
export const firstCongress = {
  version: 1,
  name: 'first-congress',
  sql: `
create extension if not exists pg_trgm;

-- The form in which names of municipalities are compared: without capitals, accents, umlauts (written ae, oe, ue, too),
-- hyphens and brackets, "St." written out. The one place that knows it: what a person types goes through it as well.
create function municipality_search_form(name text) returns text
  language sql immutable strict parallel safe
  return trim(replace(replace(replace(replace(replace(
    ' ' || trim(regexp_replace(
      lower(translate(
        replace(replace(regexp_replace(normalize(name, nfd), '[\\u0300-\\u036f]', '', 'g'), 'ß', 'ss'), 'ẞ', 'ss'),
        'łŁøØ', 'lloo') collate "C"),
      '[^a-z0-9]+', ' ', 'g')) || ' ',
    ' st ', ' sankt '), ' a d ', ' an der '), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'));

create table municipality (
  key text primary key check (key ~ '^[0-9]{12}$'),
  name text not null,
  search_name text collate "C" not null generated always as (municipality_search_form(name)) stored,
  kind text not null,
  district text,
  search_district text collate "C" generated always as (municipality_search_form(district)) stored,
  population integer check (population >= 0),
  sample boolean not null default false
);
create index municipality_search_name on municipality using gin (search_name gin_trgm_ops);

create table person (
  id text primary key,
  name text not null,
  email text unique check (email = lower(email)),
  function text not null,
  language text not null,
  created_at timestamptz not null default now()
);
create table body (
  id text primary key,
  kind text not null,
  name text not null,
  municipality_key text unique references municipality (key)
);
create table mandate (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  body_id text not null references body (id),
  kind text not null,
  valid_from timestamptz,
  valid_to timestamptz,
  unique (person_id, body_id)
);
create table office (
  person_id text not null references person (id) on delete cascade,
  role text not null,
  primary key (person_id, role)
);
create table sign_in_secret (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  link_hash bytea not null unique,
  code_hash bytea not null,
  attempts integer not null default 0,
  next_path text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Only the demo's links, which are printed on a terminal and work on this machine alone.
  reusable boolean not null default false
);
create index sign_in_secret_person on sign_in_secret (person_id);
create table sign_in (
  token_hash bytea primary key,
  person_id text not null references person (id) on delete cascade,
  device text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_person on sign_in (person_id);
-- Counted for every address alike, so that a limit reached tells nobody who is registered.
create table sign_in_attempt (
  address_hash bytea not null,
  kind text not null,
  at timestamptz not null
);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);
create table owner_invitation (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table congress (
  id text primary key,
  title jsonb not null,
  subtitle jsonb not null,
  description jsonb not null,
  organiser text not null,
  timezone text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  phase text not null,
  sample boolean not null default false
);
create table track (
  id text primary key,
  congress_id text not null references congress (id),
  position integer not null,
  title jsonb not null,
  accent text not null
);
create table session (
  id text primary key,
  congress_id text not null references congress (id),
  track_id text references track (id),
  slug text not null unique,
  kind text not null,
  title jsonb not null,
  abstract jsonb not null,
  language text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  capacity integer check (capacity > 0)
);
create table session_person (
  session_id text not null references session (id) on delete cascade,
  person_id text not null references person (id) on delete cascade,
  role text not null,
  position integer not null,
  primary key (session_id, person_id, role)
);

create table registration (
  id text primary key,
  congress_id text not null references congress (id),
  person_id text not null references person (id) on delete cascade,
  status text not null,
  created_at timestamptz not null default now(),
  consented_at timestamptz,
  held_until timestamptz,
  confirmed_at timestamptz,
  unique (congress_id, person_id)
);
create table registration_session (
  registration_id text not null references registration (id) on delete cascade,
  session_id text not null references session (id) on delete cascade,
  primary key (registration_id, session_id)
);
create index registration_session_session on registration_session (session_id);

create table room (
  id text primary key,
  session_id text not null unique references session (id)
);
-- A seat belongs to a person, not to a socket. Forgetting the person keeps the seat, so that the log still replays.
create table seat (
  id text primary key,
  room_id text not null references room (id),
  person_id text references person (id) on delete set null,
  unique (room_id, person_id)
);
create table room_owner (
  room_id text primary key references room (id),
  node text not null,
  epoch bigint not null,
  until timestamptz not null
) with (fillfactor = 50);
create table room_event (
  room_id text not null references room (id),
  position bigint not null,
  epoch bigint not null,
  seat_id text not null,
  command_id text not null,
  ordinal integer not null,
  at timestamptz not null,
  type text not null,
  version integer not null,
  body jsonb not null,
  primary key (room_id, position),
  unique (room_id, seat_id, command_id, ordinal)
);
-- The words people typed: erasable rows of their own; events carry only their ids.
create table room_text (
  id text primary key,
  room_id text not null references room (id),
  seat_id text not null,
  body text not null,
  created_at timestamptz not null default now()
);
create index room_text_seat on room_text (seat_id);

-- Made once by the first server on this database, so that all its nodes know one another's forms.
create table server_secret (
  purpose text primary key,
  secret text not null
);
create table mail (
  id text primary key,
  to_address text not null,
  language text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  failure text
);
create index mail_created on mail (created_at desc);
`,
} as const
