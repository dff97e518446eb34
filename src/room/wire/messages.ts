// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What travels between a seat and its host, as JSON text frames. Browsers send commands, never events (law 1);
 * what they send is checked by ./schema.ts before anybody reads it. A change that old pages would not understand
 * raises the protocol number; an old page is then told to load itself anew.
 */
import type { Instant } from '../../base/instant.ts'
import type { Localised } from '../../base/language.ts'
import type { CommandId, QuestionId, SeatId, Stands, TextId } from '../envelope.rules.ts'
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
  /** "What you told me alone has come, up to this one": otherwise it is told again. */
  | { readonly k: 'heard'; readonly told: number }

/** Who sits on a seat, as the others see it. An erasable row; the log holds the seat's id only. */
export type Card = {
  readonly name: string
  readonly function: Localised | null
  /** Municipalities, associations, clubs the person acts for; none for a person who acts for no one. */
  readonly bodies: readonly string[]
}

export type Texts = readonly (readonly [TextId, string])[]
export type Cards = readonly (readonly [SeatId, Card])[]

/**
 * An event at its position, with the command it came from: by its id the sender knows it was carried out. `by` is null
 * where nobody may know who sent it; ids of commands are drawn at random, so theirs tells nobody but the sender.
 */
export type WireEvent = {
  readonly p: Position
  readonly c: CommandId
  readonly by: SeatId | null
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

/** What only this seat is told, with its words. */
export type WireOwn = {
  /** Its own lines to the chair, by the kind of request. */
  readonly notes: readonly (readonly [RequestKind, string])[]
  /** What is left of what this seat has earned, in questions; null before the first ranking. */
  readonly credit: string | null
  readonly supports: readonly QuestionId[]
  readonly asks: readonly { readonly question: QuestionId; readonly words: string | null }[]
}

/** Merged size classes, as the mathematics names them; `others` are cells too small to be shown alone. */
export type RankedClass = 'below1000' | 'below5000' | 'below20000' | 'from20000' | 'unknown' | 'others'

/** Why a question stands where it stands: counts and exact figures cut to decimals, never names. */
export type RankedPlace = {
  readonly question: QuestionId
  /** The class that was due for a question of its own; null when it stands here by proportion. */
  readonly dueClass: RankedClass | null
  readonly supporters: number
  /** How many of them pay for it; null when the others would be too few to be counted. */
  readonly paying: number | null
  readonly cells: readonly { readonly of: RankedClass; readonly people: number; readonly paid: string }[] | null
  readonly level: string
  readonly runnerUpLevel: string | null
  readonly decidedBy: 'level' | 'supporters' | 'askedEarlier' | 'id' | 'alone' | 'floor'
  /** E if this one is answered next. */
  readonly overServedAfter: string
}

/** The fair order of the waiting questions. It carries the position that it was computed for (law 16). */
export type Ranking = {
  readonly position: Position
  readonly order: readonly QuestionId[]
  /** Explained; the first ones. */
  readonly places: readonly RankedPlace[]
  /** E: by how many questions the promise is weaker, because the list was departed from. */
  readonly overServed: string
  /** Where shares are declared: the classes of whom too few are here for a question of their own to fall due. */
  readonly tooSmall: readonly RankedClass[] | null
}

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
      readonly told: number
      readonly ranking: Ranking | null
      readonly notice: Notice
      readonly present: readonly SeatId[]
    }
  | { readonly k: 'events'; readonly events: readonly WireEvent[]; readonly texts: Texts; readonly cards: Cards }
  /** What only this seat is told; `told` counts it on this line. */
  | { readonly k: 'own'; readonly own: WireOwn; readonly told: number }
  | { readonly k: 'ranking'; readonly notice: Notice; readonly ranking: Ranking }
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
