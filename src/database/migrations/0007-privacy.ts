// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Forgetting people for good, the day on which a congress's personal data go, and who did what in the office. */
export const privacy = {
  version: 7,
  name: 'privacy',
  sql: `
-- Whom to forget again when an older backup comes back: ids and days, nothing that says who it was.
create table erasure (
  person_id text primary key,
  erased_on date not null,
  asked_by text not null
);
-- What still lives outside the tables, in a room that is open: done by its owner, then the row goes.
create table erasure_trace (
  module text not null,
  trace_id text not null,
  rounds integer not null default 0,
  primary key (module, trace_id)
);
create table privacy_setting (
  congress_id text primary key references congress (id) on delete cascade,
  delete_on date,
  controller text not null default '',
  protection_officer text not null default '',
  reminded_for date,
  reminded_on date,
  cleared_on date
);
-- No references: who is gone stays an id that nobody can resolve.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text,
  action text not null,
  object_kind text,
  object_id text
);
create index audit_entry_at on audit_entry (at desc);
-- Somebody whose name stood here has been forgotten: the programme shows that the task is open.
create table session_vacancy (
  session_id text not null references session (id) on delete cascade,
  role text not null,
  position integer not null,
  primary key (session_id, role, position)
);
`,
} as const
