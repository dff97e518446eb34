// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may enter the room of a session, and as what. A workshop has as many places as it has because everybody in it
 * shall get the floor; listening takes nothing from anybody, so a full workshop is open to listeners.
 */
import { accepted, refused, type Result } from '../base/result.ts'

export type Access = {
  /** They speak, moderate or preside in it, or look after its technology. */
  readonly hasTask: boolean
  /** They hold an office of the whole congress. */
  readonly isOrganiser: boolean
  /** Registered, and the address confirmed. */
  readonly isRegistered: boolean
  readonly hasPlace: boolean
  /** Whether a place is needed at all: not in a plenary. */
  readonly needsPlace: boolean
  /** No place is left. */
  readonly isFull: boolean
}

export type AccessRefusal =
  /** They have to register for the congress first. */
  | 'notRegistered'
  /** Places are left, and one has to be taken first. */
  | 'noPlace'

export function mayEnter(access: Access): Result<'participant' | 'observer', AccessRefusal> {
  if (access.hasTask) return accepted('participant')
  if (access.isRegistered && (access.hasPlace || !access.needsPlace)) return accepted('participant')
  if (access.isOrganiser) return accepted('observer')
  if (!access.isRegistered) return refused('notRegistered')
  return access.isFull ? accepted('observer') : refused('noPlace')
}
