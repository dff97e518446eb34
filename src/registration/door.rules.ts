// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is decided at a session's door, without time and data of its own. */
import { accepted, refused, type Result } from '../base/result.ts'
import { doorLimits } from './registration.limits.rules.ts'

export type AskRefusal =
  | 'noSuchSession'
  | 'sessionOver'
  /** There is nobody at the door yet. */
  | 'notYet'
  /** Too many are waiting here. */
  | 'doorCrowded'
  /** This address has asked often enough for now. */
  | 'askedOften'

export type Asking = {
  readonly state: 'before' | 'soon' | 'running' | 'over'
  readonly openHere: number
  readonly hereInAnHour: number
  readonly fromEmail: number
}

export function decideAsking({ state, openHere, hereInAnHour, fromEmail }: Asking): Result<null, AskRefusal> {
  if (state === 'over') return refused('sessionOver')
  if (state === 'before') return refused('notYet')
  if (fromEmail >= doorLimits.perEmailMax) return refused('askedOften')
  const crowded = openHere >= doorLimits.openPerSessionMax || hereInAnHour >= doorLimits.perSessionHourMax
  return crowded ? refused('doorCrowded') : accepted(null)
}

/** Who leads a session opens its door, too; speakers do not. */
export const doorKeepers = ['moderator', 'chair', 'coChair', 'technician'] as const
export const doorOffices = ['owner', 'organiser', 'technician'] as const

export function mayOpenDoor(
  person: { readonly id: string; readonly offices: readonly string[] },
  session: { readonly people: readonly { readonly personId: string; readonly role: string }[] },
): boolean {
  if (doorOffices.some((office) => person.offices.includes(office))) return true
  return session.people.some(
    ({ personId, role }) => personId === person.id && doorKeepers.some((keeper) => keeper === role),
  )
}
