// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The boxes of secret votes. */
export const sealedBallots = {
  version: 9,
  name: 'sealed-ballots',
  sql: `
-- One ballot of a seat in a vote, the last one; no moment beside it. Gone when the result is in the log.
create table sealed_ballots (
  room_id text not null references room (id),
  vote_id text not null,
  seat_id text not null,
  sealed bytea not null,
  primary key (room_id, vote_id, seat_id)
);
`,
} as const
