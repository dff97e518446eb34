// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a host needs of the world; the server gives the real things, the simulator virtual ones. */
import type { Id } from '../../base/id.ts'
import type { Clock } from '../../base/instant.ts'
import type { SeatId, Stands, TextId, CommandId } from '../envelope.rules.ts'
import type { Role } from '../roles.rules.ts'
import type { RoomState } from '../room.rules.ts'
import type { Card, Farewell, Ranking } from '../wire/messages.ts'
import type { HostLimits } from './limits.ts'
import type { RoomId, RoomLog } from './log.ts'

/** What the server hands over when it lets somebody in: the right to sit here, checked by those who know. */
export type Ticket = {
  readonly seat: SeatId
  readonly role: Role
  readonly stands: Stands
  readonly card: Card
  /**
   * The bodies the person had a confirmed mandate for when the door let them in. A role needs none: everybody speaks
   * for themselves. Whose vote a body's is at a moment, the delegation says (people, entitledAt), not this list.
   */
  readonly actsFor: readonly ActsFor[]
}

export type ActsFor = { readonly body: Id<'body'>; readonly kind: 'delegate' | 'substitute' }

/** One open line to a browser. */
export interface SeatConnection {
  send(frame: string): void
  close(farewell: Farewell): void
}

/** Lifecycle transitions, one line each in the server's log; ids only, never names or words. */
export type HostTransition =
  | { readonly is: 'roomOpened'; readonly room: RoomId; readonly epoch: number; readonly position: number }
  | { readonly is: 'roomLeft'; readonly room: RoomId; readonly why: LeaveReason; readonly error?: unknown }

export type LeaveReason = 'stopping' | 'fenced' | 'appendUncertain' | 'renewalFailed' | 'fault'

/** The fair order of the questions, and what is left to each seat, in questions, as text. */
export type Standing = { readonly ranking: Ranking; readonly credits: ReadonlyMap<SeatId, string> }

export interface HostPorts {
  readonly clock: Clock
  readonly log: RoomLog
  /** Names this process among the owners of rooms. */
  readonly node: string
  /** Who sits on these seats; forgotten people are missing. */
  readonly cards: (seats: readonly SeatId[]) => Promise<ReadonlyMap<SeatId, Card>>
  /**
   * Works the standing out somewhere else: the room does not wait for it. Null when it cannot be had now; it is asked
   * for again with the next change.
   */
  readonly rank: (room: RoomId, position: number, state: RoomState) => Promise<Standing | null>
  readonly newText: () => TextId
  readonly newCommand: () => CommandId
  readonly limits: HostLimits
  /** The same frame to many, in the order of the calls. */
  readonly broadcast: (connections: readonly SeatConnection[], frame: string) => void
  readonly tell: (transition: HostTransition) => void
}
