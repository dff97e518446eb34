// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register of municipalities: finding one by its key or by what a person types, and taking new ones in. */
import type { Database } from '../database/tables.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import type { Municipality } from './municipality.rules.ts'
import { readMunicipality, readPopulations, readSearchable, readSearchForms } from './municipality.store.ts'
import { upsertMunicipalities, type Searchable } from './municipality.store.ts'
import { bestFits, splitQuery, type Fit } from './search.rules.ts'

export type MunicipalityService = {
  /**
   * Municipalities a person may have meant, best first: umlauts written either way, "St." or "Sankt", with or without
   * hyphens, one slip of the fingers, an earlier name, the district after a comma. Nothing for fewer than two letters.
   * @param limit at most 20
   */
  search(typed: string, limit: number): Promise<readonly Municipality[]>
  /** Also the port `findMunicipality` of people. With a transaction it reads in that. */
  find(key: string, transaction?: Database): Promise<Municipality | null>
  /** Inhabitants by key; null where nobody has told us, nothing for keys that are not in the register. */
  populations(keys: readonly string[]): Promise<ReadonlyMap<string, number | null>>
  /** Takes municipalities in, or brings them up to date. With a transaction it belongs to that. */
  enter(municipalities: readonly Municipality[], transaction?: Database): Promise<void>
  /** Reads all names into memory, so that the first search of a fresh server is as fast as the next. */
  warm(): Promise<void>
}

const rowsAtOnce = 1_000

export function municipalityService({ db }: { readonly db: Database }): MunicipalityService {
  const kept = keptInMemory(db)
  const enterAll = async (municipalities: readonly Municipality[], transaction: Database) => {
    for (let start = 0; start < municipalities.length; start += rowsAtOnce) {
      await upsertMunicipalities(transaction, municipalities.slice(start, start + rowsAtOnce))
    }
  }
  return {
    async search(typed, limit) {
      const { queryLettersMax, queryLettersMin, resultsMax } = municipalityLimits
      const forms = await readSearchForms(db, splitQuery(withoutNul(typed).slice(0, queryLettersMax)))
      if (forms.name.length < queryLettersMin) return []
      return bestFits(forms, await kept(forms.version), Math.min(limit, resultsMax)).map(foundFrom)
    },
    find: (key, transaction = db) => readMunicipality(transaction, key),
    populations: (keys) => readPopulations(db, keys),
    async enter(municipalities, transaction) {
      if (transaction !== undefined) return enterAll(municipalities, transaction)
      await db.transaction().execute((own) => enterAll(municipalities, own))
    },
    async warm() {
      await kept((await readSearchForms(db, { name: '', hint: '' })).version)
    },
  }
}

/**
 * All names, as of the version asked for or a later one. Some 13,000 rows are read once and not again until a name
 * changes, here or in another process; searches that ask meanwhile wait for the same reading.
 */
function keptInMemory(db: Database): (version: number) => Promise<readonly Searchable[]> {
  let version = -1
  let reading: Promise<readonly Searchable[]> = Promise.resolve([])
  return (asked) => {
    if (asked > version) {
      version = asked
      reading = readSearchable(db)
      reading.catch(() => {
        // Whoever waits for it hears of it; the next search reads again.
        version = -1
      })
    }
    return reading
  }
}

function foundFrom({ item, former }: Fit<Searchable>): Municipality {
  const formerName = former === undefined ? undefined : item.former[former]
  return formerName === undefined ? item.municipality : { ...item.municipality, formerName }
}

/** The one letter PostgreSQL refuses in a text. */
function withoutNul(text: string): string {
  return text.replaceAll('\u0000', ' ')
}
