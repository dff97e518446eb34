// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the mail office shows and decides: kinds, urgency, troubles; letters to groups; who wants which letters. */
export const mailOffice = {
  version: 5,
  name: 'mail-office',
  sql: `
create table group_letter (
  id text primary key,
  group_key text not null,
  group_label jsonb not null,
  purpose text not null check (purpose in ('essential', 'news')),
  subject jsonb not null,
  body jsonb not null,
  written_by text references person (id) on delete set null,
  created_at timestamptz not null,
  sent_at timestamptz,
  stopped_at timestamptz,
  addresses integer not null default 0,
  left_out integer not null default 0,
  -- What became of its letters, once their rows are swept.
  tally jsonb
);
create index group_letter_sent on group_letter (sent_at desc);

alter table mail add column kind text not null default 'letter';
alter table mail add column urgency text not null default 'soon' check (urgency in ('now', 'soon', 'bulk'));
-- Holds no secret: the office may read it.
alter table mail add column open_to_office boolean not null default false;
alter table mail add column attempted_at timestamptz;
-- What the last attempt met, while there is hope.
alter table mail add column trouble text;
alter table mail add column useful_until timestamptz;
alter table mail add column withdraw_url text;
alter table mail add column group_letter_id text references group_letter (id) on delete set null;
create index mail_address on mail (to_address, created_at desc);
create index mail_waiting on mail (coalesce(attempted_at, created_at)) where sent_at is null and failure is null;
create index mail_group_letter on mail (group_letter_id) where group_letter_id is not null;

-- Who wants which letters, by address; an address without a row gets reminders and no news.
create table mail_choice (
  address text primary key check (address = lower(address)),
  news boolean not null default false,
  reminders boolean not null default true,
  token text not null unique,
  changed_at timestamptz not null
);

-- A person is reminded of a session once a kind; of a new time again when it is really another.
create table reminder (
  person_id text not null references person (id) on delete cascade,
  session_id text not null references session (id) on delete cascade,
  kind text not null check (kind in ('dayBefore', 'quarterHour')),
  starts_at timestamptz not null,
  at timestamptz not null,
  primary key (person_id, session_id, kind)
);
`,
} as const
