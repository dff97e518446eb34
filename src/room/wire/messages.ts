// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What travels between a seat and its host, as JSON text frames. Browsers send commands, never events (law 1);
 * what they send is checked by ./schema.ts before anybody reads it. A change that old pages would not understand
 * raises the protocol number; an old page is then told to load itself anew.
 */
import type { Instant } from '../../base/instant.ts'
import type { Localised } from '../../base/language.ts'
import type { CommandId, SeatId, Stands, TextId } from '../envelope.rules.ts'
import type { RequestKind } from '../floor/state.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import type { Role } from '../roles.rules.ts'
import type { RoomEvent, RoomState, SeatCommand } from '../room.rules.ts'

export const protocol = 2

/** A place in the room's log, counted from 1; 0 is before the first event. */
export type Position = number

/** Counts what all are told that is no event (who is here, what was erased), so that a missing one is noticed. */
export type Notice = number

export type FromSeat =
  /**
   * The first message on a connection, and again whenever a gap is noticed: "as this role I know everything up to
   * `after`", or null for a fresh view. Another role sees other things, so it gets a fresh view too.
   */
  | { readonly k: 'hello'; readonly protocol: number; readonly as: Role | null; readonly after: Position | null }
  /** `again` when it was sent before and its outcome never came. */
  | { readonly k: 'do'; readonly id: CommandId; readonly command: SeatCommand; readonly again: boolean }

/** Who sits on a seat, as the others see it. An erasable row; the log holds the seat's id only. */
export type Card = {
  readonly name: string
  readonly function: Localised | null
  /** Municipalities, associations, clubs the person acts for; none for a person who acts for no one. */
  readonly bodies: readonly string[]
}

export type Texts = readonly (readonly [TextId, string])[]
export type Cards = readonly (readonly [SeatId, Card])[]

/** An event at its position, with the command it came from: by its id the sender knows it was carried out. */
export type WireEvent = {
  readonly p: Position
  readonly c: CommandId
  readonly by: SeatId
  readonly e: RoomEvent
}

/** The state's maps as pairs, for JSON. */
export type WireView = Omit<RoomState, 'entry'> & {
  readonly entry: {
    readonly seats: readonly (readonly [SeatId, Role])[]
    readonly stands: readonly (readonly [SeatId, Stands])[]
    readonly presiding: SeatId | null
  }
}

/** One's own lines to the chair, by the kind of request. */
export type WireOwn = { readonly notes: readonly (readonly [RequestKind, string])[] }

export type ToSeat =
  | {
      readonly k: 'welcome'
      readonly protocol: number
      readonly seat: SeatId
      readonly role: Role
      readonly now: Instant
      readonly position: Position
      /** Null when the seat goes on from what it knows; the events it lacks follow at once. */
      readonly view: WireView | null
      readonly events: readonly WireEvent[]
      readonly texts: Texts
      /** Words that the seat may still hold and that have been erased since. */
      readonly gone: readonly TextId[]
      readonly cards: Cards
      readonly own: WireOwn
      readonly notice: Notice
      readonly present: readonly SeatId[]
    }
  | { readonly k: 'events'; readonly events: readonly WireEvent[]; readonly texts: Texts; readonly cards: Cards }
  /** What only this seat is told, as it is at this position. */
  | { readonly k: 'own'; readonly own: WireOwn; readonly position: Position }
  /** Who is connected now. */
  | {
      readonly k: 'presence'
      readonly notice: Notice
      readonly came: readonly SeatId[]
      readonly went: readonly SeatId[]
      readonly cards: Cards
    }
  /** Words that were taken back or whose author was forgotten, with the seats that lost their names. */
  | {
      readonly k: 'erased'
      readonly notice: Notice
      readonly texts: readonly TextId[]
      readonly seats: readonly SeatId[]
    }
  | { readonly k: 'refused'; readonly id: CommandId; readonly refusal: Refusal }
  /** A command sent again had been carried out already, at this position. */
  | { readonly k: 'done'; readonly id: CommandId; readonly position: Position }
  | { readonly k: 'beat'; readonly now: Instant; readonly position: Position; readonly notice: Notice }

/** Why a connection was closed by the server; WebSocket close codes from the private range 4000-4999. */
export const farewells = {
  /** The page is older than the server: load it anew. */
  outdated: 4000,
  /** The room is carried on elsewhere or starts again: connect again at once. */
  moved: 4001,
  /** Something no page of ours would send. */
  malformed: 4002,
  roomFull: 4003,
  /** Signed out, or the right to enter was taken back. */
  noEntry: 4004,
  /** The line was too slow for what was sent; connect again and go on by position. */
  tooSlow: 4005,
  /** More connections than one person may have. */
  tooManyConnections: 4006,
  /** The server is being stopped or restarted. */
  stopping: 4007,
  /** More messages than any page of ours sends. */
  tooManyMessages: 4008,
} as const
export type Farewell = keyof typeof farewells

/** After these, a seat does not connect again by itself. */
export const finalFarewells: readonly Farewell[] = ['outdated', 'malformed', 'noEntry', 'tooManyConnections']

export function farewellOf(code: number): Farewell | null {
  const found = Object.entries(farewells).find(([, each]) => each === code)
  return found === undefined ? null : (found[0] as Farewell)
}

export function encodeView(view: RoomState): WireView {
  const { seats, stands, presiding } = view.entry
  return { ...view, entry: { seats: [...seats], stands: [...stands], presiding } }
}

export function decodeView(view: WireView): RoomState {
  return { ...view, entry: { ...view.entry, seats: new Map(view.entry.seats), stands: new Map(view.entry.stands) } }
}
