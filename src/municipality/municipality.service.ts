// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register of municipalities: finding one by its key or by what a person types, and taking new ones in. */
import type { Database } from '../database/tables.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import type { Municipality } from './municipality.rules.ts'
import { readAlike, readContaining, readMunicipality, readPopulations, readSearchForms } from './municipality.store.ts'
import { upsertMunicipalities } from './municipality.store.ts'
import { bestFits, partsLeftWhole, splitQuery } from './search.rules.ts'

export type MunicipalityService = {
  /**
   * Municipalities a person may have meant, best first: umlauts written either way, "St." or "Sankt", with or without
   * hyphens, one slip of the fingers, the district after a comma. Nothing for fewer than two letters.
   * @param limit at most 20
   */
  search(typed: string, limit: number): Promise<readonly Municipality[]>
  /** Also the port `findMunicipality` of people. With a transaction it reads in that. */
  find(key: string, transaction?: Database): Promise<Municipality | null>
  /** Inhabitants by key; null where nobody has told us, nothing for keys that are not in the register. */
  populations(keys: readonly string[]): Promise<ReadonlyMap<string, number | null>>
  /** Takes municipalities in, or brings them up to date. With a transaction it belongs to that. */
  enter(municipalities: readonly Municipality[], transaction?: Database): Promise<void>
}

const rowsAtOnce = 1_000

export function municipalityService({ db }: { readonly db: Database }): MunicipalityService {
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
      const count = Math.min(limit, resultsMax)
      const containing = bestFits(forms, await readContaining(db, forms.name), count)
      const found =
        containing.length > 0 ? containing : bestFits(forms, await readAlike(db, partsLeftWhole(forms.name)), count)
      return found.map(({ searchName: _, searchDistrict: __, ...municipality }) => municipality)
    },
    find: (key, transaction = db) => readMunicipality(transaction, key),
    populations: (keys) => readPopulations(db, keys),
    async enter(municipalities, transaction) {
      if (transaction !== undefined) return enterAll(municipalities, transaction)
      await db.transaction().execute((own) => enterAll(municipalities, own))
    },
  }
}

/** The one letter PostgreSQL refuses in a text. */
function withoutNul(text: string): string {
  return text.replaceAll('\u0000', ' ')
}
