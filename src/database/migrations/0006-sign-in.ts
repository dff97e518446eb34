// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Signing in through a provider, the second factor, and one's signed-in devices. */
export const signIn = {
  version: 6,
  name: 'sign-in',
  sql: `
alter table sign_in
  -- Names a sign-in on pages and among open lines; says nothing about its token.
  add column id text not null default replace(gen_random_uuid()::text, '-', '') unique,
  -- The letter was right, the second factor is still asked for: nobody is signed in yet.
  add column factor_pending boolean not null default false;

create table identity (
  id text primary key,
  issuer text not null,
  subject text not null,
  person_id text not null references person (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  unique (issuer, subject)
);
create index identity_person on identity (person_id);
-- Whoever went to the provider and has not come back; the browser holds the secret behind the hash.
create table provider_visit (
  secret_hash bytea primary key,
  language text not null,
  next_path text,
  -- Somebody signed in who connects: then nobody else may come back.
  person_id text references person (id) on delete cascade,
  expires_at timestamptz not null
);
create index provider_visit_expires on provider_visit (expires_at);
-- Came back from the provider; whether it belongs to a person here is still to be said, in the same browser.
create table identity_offer (
  secret_hash bytea primary key,
  issuer text not null,
  subject text not null,
  email text,
  roles text[] not null,
  expires_at timestamptz not null
);
create index identity_offer_expires on identity_offer (expires_at);
-- Offices that a provider's claims give; those given by hand stand in office and stay.
create table claimed_office (
  person_id text not null references person (id) on delete cascade,
  issuer text not null,
  role text not null,
  valid_to timestamptz not null,
  primary key (person_id, issuer, role)
);

create table second_factor (
  person_id text primary key references person (id) on delete cascade,
  -- AES-256-GCM with a key that does not lie in this table, bound to the person.
  sealed_secret bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  -- The 30-second step of the last code that was taken; it and all before it are used up.
  last_step bigint not null default 0
);
create table recovery_code (
  person_id text not null references person (id) on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
create table sign_in_setting (
  one boolean primary key default true check (one),
  factor_required boolean not null default false
);
-- Browsers in which an office-holder has signed in before.
create table known_device (
  person_id text not null references person (id) on delete cascade,
  secret_hash bytea not null,
  seen_at timestamptz not null,
  primary key (person_id, secret_hash)
);
create table security_event (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  -- Whoever did it, when it was somebody else.
  by_person_id text references person (id) on delete set null,
  kind text not null,
  at timestamptz not null
);
create index security_event_person on security_event (person_id, at desc);
`,
} as const
