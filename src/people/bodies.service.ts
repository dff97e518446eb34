// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Bodies come into being when somebody acts for them: a municipality of the register once, others by their name. */
import { assert } from '../base/assert.ts'
import { idFrom, type Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import { bodyKindOf, type BodyKind } from './people.rules.ts'
import { ensureMunicipalityBody, ensureOtherBody } from './people.store.ts'
import type { RandomBytes } from './secrets.ts'

/**
 * The register of municipalities, as far as people need it. It reads in the caller's transaction: who holds one
 * connection and waits for a second would keep all others from theirs.
 */
export type FindMunicipality = (
  key: string,
  transaction: Database,
) => Promise<{ readonly name: string; readonly kind: string } | null>

export type BodyParts = { readonly randomBytes: RandomBytes; readonly findMunicipality: FindMunicipality }

export type NamedBody = { readonly municipalityKey: string } | { readonly kind: BodyKind; readonly name: string }

export function bodies({ randomBytes, findMunicipality }: BodyParts) {
  const newId = () => idFrom<'body'>(randomBytes(16))
  return {
    async ensure(body: NamedBody, transaction: Database): Promise<Id<'body'>> {
      if (!('municipalityKey' in body)) return ensureOtherBody(transaction, { id: newId(), ...body })
      const { municipalityKey } = body
      const municipality = await findMunicipality(municipalityKey, transaction)
      assert(municipality !== null, 'the form offers municipalities of the register only')
      const { name, kind } = municipality
      return ensureMunicipalityBody(transaction, { id: newId(), kind: bodyKindOf(kind), name, municipalityKey })
    },
  }
}
