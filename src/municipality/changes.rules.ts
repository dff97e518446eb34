// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a register would change in the one that is loaded. A municipality whose association ends or joins another gets a
 * new key and stays who it is: its eight digits without the association's (AGS) tell.
 */
import { countsInhabitants, type RegisterEntry } from './entries.rules.ts'
import { agsOf, type MunicipalityKey } from './keys.rules.ts'

/** As it is loaded; those that are no more are kept for whoever refers to them. */
export type Present = RegisterEntry & { readonly isDissolved: boolean }

export type Change = { readonly before: RegisterEntry; readonly after: RegisterEntry }

export type Changes = {
  /** New ones, and those that come back. */
  readonly added: readonly RegisterEntry[]
  readonly changed: readonly Change[]
  readonly dissolved: readonly RegisterEntry[]
  readonly unchanged: number
}

export function changesBetween(present: readonly Present[], incoming: readonly RegisterEntry[]): Changes {
  const known = new Map(present.map((entry) => [entry.key, entry]))
  const moved = movedKeys(known, incoming)
  const stays = new Set<MunicipalityKey>()
  const added: RegisterEntry[] = []
  const changed: Change[] = []
  let unchanged = 0
  for (const after of incoming) {
    const before = known.get(moved.get(after.key) ?? after.key)
    if (before !== undefined) stays.add(before.key)
    if (before === undefined || before.isDissolved) added.push(after)
    else if (differences(before, after).length > 0) changed.push({ before, after })
    else unchanged += 1
  }
  const dissolved = present.filter(({ key, isDissolved }) => !isDissolved && !stays.has(key))
  return { added, changed, dissolved, unchanged }
}

/** New key → key so far, where both sides have exactly one municipality with these eight digits left over. */
function movedKeys(
  known: ReadonlyMap<MunicipalityKey, Present>,
  incoming: readonly RegisterEntry[],
): ReadonlyMap<MunicipalityKey, MunicipalityKey> {
  const keys = new Set(incoming.map(({ key }) => key))
  const left = [...known.values()].filter(
    ({ key, kind, isDissolved }) => !isDissolved && !keys.has(key) && countsInhabitants(kind),
  )
  const come = incoming.filter(({ key, kind }) => !known.has(key) && countsInhabitants(kind))
  const leftByAgs = Map.groupBy(left, ({ key }) => agsOf(key))
  const comeByAgs = Map.groupBy(come, ({ key }) => agsOf(key))
  const moved = new Map<MunicipalityKey, MunicipalityKey>()
  for (const [ags, [after, ...others]] of comeByAgs) {
    const [before, ...more] = leftByAgs.get(ags) ?? []
    if (before === undefined || after === undefined || others.length > 0 || more.length > 0) continue
    moved.set(after.key, before.key)
  }
  return moved
}

const compared = [
  'key',
  'name',
  'officialName',
  'kind',
  'designation',
  'district',
  'parentKey',
  'population',
  'areaKm2',
  'longitude',
  'latitude',
  'urbanisation',
] as const satisfies readonly (keyof RegisterEntry)[]

/** What is different; a person reads only about some of it, all of it is written. */
export function differences(before: RegisterEntry, after: RegisterEntry): readonly (keyof RegisterEntry)[] {
  return compared.filter((name) => before[name] !== after[name])
}

/** The changes in the groups people ask about; one change can be in several. */
export function sortedChanges({ changed }: Changes) {
  const differing = (name: keyof RegisterEntry) => changed.filter(({ before, after }) => before[name] !== after[name])
  const told = ['name', 'key', 'population', 'kind', 'district'] as const
  return {
    renamed: differing('name'),
    moved: differing('key'),
    population: differing('population'),
    kind: changed.filter(({ before, after }) => before.kind !== after.kind || before.district !== after.district),
    /** Official spelling, area, coordinates and the like. */
    otherwise: changed.filter(({ before, after }) => told.every((name) => before[name] === after[name])),
  }
}
