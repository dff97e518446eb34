// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The compact register that comes along (data/): a line a body, tab between key, kind, designation, name, longitude and
 * latitude, sorted by key; one line before them says from when it is. tools/derive-register.ts writes it.
 */
import { assert } from '../base/assert.ts'
import { countsInhabitants, keyOf, withParents, type RegisterEntry } from './entries.rules.ts'
import { isMunicipalityKind } from './kinds.rules.ts'

export type CompactRegister = {
  /** The day whose municipalities these are: 2016-01-01. */
  readonly asOf: string
  readonly entries: readonly RegisterEntry[]
}

type CompactEntry = Pick<RegisterEntry, 'key' | 'kind' | 'designation' | 'name' | 'longitude' | 'latitude'>

export function compactText(asOf: string, entries: readonly CompactEntry[]): string {
  const sorted = entries.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const lines = sorted.map(({ key, kind, designation, name, longitude, latitude }) =>
    [key, kind, designation, name, longitude ?? '', latitude ?? ''].join('\t'),
  )
  return [asOf, ...lines, ''].join('\n')
}

/** The file is ours: what cannot be read in it is a fault and throws. */
export function readCompact(text: string): CompactRegister {
  const [asOf = '', ...lines] = text.split('\n').filter((line) => line !== '')
  assert(/^\d{4}-\d{2}-\d{2}$/.test(asOf), 'the compact register begins with its day')
  return { asOf, entries: withParents(lines.map(entryOf)) }
}

function entryOf(line: string) {
  const [key = '', kind = '', designation = '', name = '', longitude = '', latitude = ''] = line.split('\t')
  assert(/^\d{12}$/.test(key) && isMunicipalityKind(kind) && name !== '', `the compact register can be read: ${line}`)
  const point = countsInhabitants(kind) ? { longitude: Number(longitude), latitude: Number(latitude) } : nowhere
  return { ...unknown, ...point, key: keyOf(key), kind, designation, name, officialName: name }
}

const nowhere = { longitude: null, latitude: null }
/** What the compact register does not know. */
const unknown = { population: null, areaKm2: null, urbanisation: null }
