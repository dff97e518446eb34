// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may give and take which office of the whole congress. */
import { offices, type Office } from './people.rules.ts'

/** The owner decides on owners; organisers on everybody else who helps to run the congress. */
export function officesToGive(own: readonly string[]): readonly Office[] {
  if (own.includes('owner')) return offices
  return own.includes('organiser') ? offices.filter((office) => office !== 'owner') : []
}

export type OfficeRefusal =
  | 'notYoursToGive'
  /** Nobody would be left who could give offices. */
  | 'lastOwner'
  | 'noSuchPerson'
