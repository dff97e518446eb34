// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's list of registrations: what stands in it, and what is looked for. */
import type { Language } from '../base/language.ts'
import type { AccessNeeds } from './consents.rules.ts'
import { officeLimits } from './registration.limits.rules.ts'
import type { RegistrationStatus } from './status.rules.ts'

export type Entry = {
  readonly id: string
  readonly personId: string
  readonly name: string
  /** Null for a person without an address. */
  readonly email: string | null
  readonly function: string
  readonly language: Language
  readonly status: RegistrationStatus
  /** Who of the office took it down; null for whoever registered themselves. */
  readonly enteredBy: string | null
  readonly note: string
  readonly bodies: readonly string[]
  readonly places: readonly string[]
  readonly waits: readonly string[]
  /** Of those, the ones in which a place is kept for them now: whoever has no address has to be called. */
  readonly offers: readonly string[]
  readonly needs: AccessNeeds | null
}

export type Looking = {
  readonly status: RegistrationStatus | null
  /** Has a place in it, or waits for one. */
  readonly sessionId: string | null
  /** Part of a name, an address or a municipality. */
  readonly query: string
  readonly onlyNeeds: boolean
  readonly onlyWithoutEmail: boolean
}

export function matching(entries: readonly Entry[], looking: Looking): readonly Entry[] {
  const query = fold(looking.query)
  return entries.filter(
    (entry) =>
      (looking.status === null || entry.status === looking.status) &&
      (looking.sessionId === null || [...entry.places, ...entry.waits].includes(looking.sessionId)) &&
      (!looking.onlyNeeds || entry.needs !== null) &&
      (!looking.onlyWithoutEmail || entry.email === null) &&
      (query === '' || [entry.name, entry.email ?? '', ...entry.bodies].some((text) => fold(text).includes(query))),
  )
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

export type Page<Item> = { readonly items: readonly Item[]; readonly number: number; readonly count: number }

/** @param wanted from 1; a page there is not is the nearest there is */
export function pageOf<Item>(items: readonly Item[], wanted: number): Page<Item> {
  const count = Math.max(1, Math.ceil(items.length / officeLimits.perPage))
  const number = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), count) : 1
  const from = (number - 1) * officeLimits.perPage
  return { items: items.slice(from, from + officeLimits.perPage), number, count }
}
