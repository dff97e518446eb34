// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the programme's pages need to know of registration, which comes after it: its port. */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { SignedIn } from '../web/visitor.ts'
import type { Session, SessionId } from './programme.rules.ts'

/** How somebody without a place stands to a full session's waiting list. */
export type WaitingAtDoor =
  | { readonly kind: 'none' }
  | { readonly kind: 'mayJoin' }
  /** 1 is next. */
  | { readonly kind: 'waits'; readonly rank: number }
  /** A place is kept for them; accepting gives up those at the same time. */
  | { readonly kind: 'offered'; readonly until: Instant; readonly leaving: readonly Session[] }

/** What stands at a session's door for one visitor. */
export type SessionDoor =
  | { readonly kind: 'over' }
  /** An observer listens: the workshop is full, or they are there to watch. Who has a task there may come early. */
  | {
      readonly kind: 'enter'
      readonly as: 'participant' | 'observer'
      readonly task: boolean
      /** For whoever would like a place in a full one. */
      readonly waiting?: WaitingAtDoor
    }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'register' }
  /** There are places; taking one gives up those in the sessions at the same time. */
  | { readonly kind: 'place'; readonly leaving: readonly Session[] }

export type Places = {
  /** Places given away; sessions without any are left out. */
  takenOf(sessionIds: readonly SessionId[]): Promise<ReadonlyMap<SessionId, number>>
  /** The sessions in which the person has a place. */
  placesOf(personId: Id<'person'>): Promise<ReadonlySet<SessionId>>
  doorOf(person: SignedIn | null, session: Session): Promise<SessionDoor>
}
