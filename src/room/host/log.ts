// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The room's log as the host sees it: a port with two sides, PostgreSQL (log.postgres.ts) and memory
 * (log.memory.ts). What `append` has acknowledged is kept, whatever dies next.
 */
import type { Instant } from '../../base/instant.ts'
import type { CommandId, RoomId, Sealed, SeatId, TextId, VoteId } from '../envelope.rules.ts'
import type { RoomEvent } from '../room.rules.ts'

export type { RoomId } from '../envelope.rules.ts'

/** One event as it stands in the log. `ordinal` counts the events of one command from 0. */
export type Logged = {
  readonly position: number
  readonly seat: SeatId
  readonly command: CommandId
  readonly ordinal: number
  readonly at: Instant
  readonly event: RoomEvent
}

export type KeptText = { readonly id: TextId; readonly seat: SeatId; readonly body: string }

/** Written in one transaction: all of it or nothing. */
export type Append = {
  readonly room: RoomId
  readonly epoch: number
  /** Positions are consecutive and begin right after the last one in the log. */
  readonly entries: readonly Logged[]
  readonly texts: readonly KeptText[]
  readonly erase: readonly TextId[]
  /** Secret ballots for their boxes, each in the place of its seat's earlier one; never in an entry. */
  readonly sealed: readonly Sealed[]
  /** Boxes that are emptied. */
  readonly emptied: readonly VoteId[]
}

export type Appended = 'appended' | 'fenced' | 'repeated'

export interface RoomLog {
  /**
   * Makes `node` the owner of the room when nobody else's lease is running; the epoch rises with every takeover.
   * Null while another node owns it.
   */
  takeOver(room: RoomId, node: string, leaseMilliseconds: number): Promise<{ epoch: number } | null>
  /** False when the room has a newer owner. */
  renew(room: RoomId, epoch: number, leaseMilliseconds: number): Promise<boolean>
  /** Ends the lease early, so that another may take over at once. */
  release(room: RoomId, epoch: number): Promise<void>
  /** Events after a position, in order, at most `limit`. */
  read(room: RoomId, after: number, limit: number): Promise<readonly Logged[]>
  /**
   * 'fenced' when the room has a newer owner, 'repeated' when a command among them was carried out before: nothing
   * was written.
   * @throws when it cannot be known whether it was written (the connection broke): the host then starts again from
   * the log.
   */
  append(append: Append): Promise<Appended>
  /** The position of the first event of a seat's command, or null when it was never carried out. */
  find(room: RoomId, seat: SeatId, command: CommandId): Promise<number | null>
  /** The words that still exist; an erased text is missing. */
  texts(room: RoomId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>>
  /** What lies in the box of a secret vote. */
  box(room: RoomId, vote: VoteId): Promise<readonly Sealed[]>
  /** Erases all words of these seats and says which they were (law 12); 'fenced' when the room has a newer owner. */
  forget(room: RoomId, epoch: number, seats: readonly SeatId[]): Promise<readonly TextId[] | 'fenced'>
}
