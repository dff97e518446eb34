// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Which fields of an unfinished form are kept. Consents are given once and at the end, and needs only with theirs. */
import { draftLimits } from './registration.limits.rules.ts'

export type DraftFields = Readonly<Record<string, string>>

const kept = [
  'name',
  'email',
  'acting',
  'municipality-query',
  'municipality',
  'bodyKind',
  'bodyName',
  'function',
] as const

/** @param slots the names of the questions for workshops: slot-1599811200000 */
export function draftFieldsOf(typed: (name: string) => string, slots: readonly string[]): DraftFields {
  const fields = [...kept, ...slots].map((name) => [name, typed(name).slice(0, draftLimits.fieldLettersMax)] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== ''))
}
