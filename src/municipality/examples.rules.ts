// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The changes as people look at them: groups with a count, and the first of each by name. */
import { assert } from '../base/assert.ts'
import { sortedChanges, type Change, type Changes } from './changes.rules.ts'
import type { RegisterEntry } from './entries.rules.ts'

export const changeGroups = ['added', 'renamed', 'moved', 'kind', 'population', 'dissolved'] as const
export type ChangeGroup = (typeof changeGroups)[number]

/** Before is null for what is new, after for what is no more. */
export type Example = { readonly before: RegisterEntry | null; readonly after: RegisterEntry | null }
export type GroupOfChanges = {
  readonly group: ChangeGroup
  readonly count: number
  readonly examples: readonly Example[]
}

/** Groups without a change are left out. */
export function groupsOf(changes: Changes, examplesMax: number): readonly GroupOfChanges[] {
  const { renamed, moved, kind, population } = sortedChanges(changes)
  const all: Record<ChangeGroup, readonly Example[]> = {
    added: changes.added.map((after) => ({ before: null, after })),
    renamed,
    moved,
    kind,
    population: largestFirst(population),
    dissolved: changes.dissolved.map((before) => ({ before, after: null })),
  }
  return changeGroups
    .map((group) => ({ group, count: all[group].length, examples: all[group].slice(0, examplesMax) }))
    .filter(({ count }) => count > 0)
}

/** Where a wrong file would be noticed: the places everybody knows. */
function largestFirst(population: readonly Change[]): readonly Change[] {
  return population.toSorted((one, other) => (other.after.population ?? 0) - (one.after.population ?? 0))
}

/** The body an example is about, as it will be, or as it was when it is no more. */
export function shown({ before, after }: Example): RegisterEntry {
  const one = after ?? before
  assert(one !== null, 'an example is of something')
  return one
}
