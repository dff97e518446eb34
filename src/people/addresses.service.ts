// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Whom to write to, and who is behind an address. */
import type { Database } from '../database/tables.ts'
import { readAddressesNamed, readContacts, readContactsByAddress, type Contact } from './addresses.store.ts'
import { readPerson, type PersonId } from './people.store.ts'

export type { Contact } from './addresses.store.ts'

export type AddressService = {
  /** In the order of their names; people without an address are left out. */
  contacts(ids: readonly PersonId[]): Promise<readonly Contact[]>
  /** Addresses of people whose name holds this text. */
  named(text: string, limit: number): Promise<readonly string[]>
  /** Names by address; addresses of nobody are left out. */
  namesOf(addresses: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Null for somebody who is forgotten. */
  nameOf(id: PersonId): Promise<string | null>
}

export function addressService({ db }: { readonly db: Database }): AddressService {
  return {
    contacts: (ids) => readContacts(db, ids),
    named: (text, limit) => readAddressesNamed(db, text, limit),
    async namesOf(addresses) {
      const known = await readContactsByAddress(
        db,
        addresses.map((address) => address.toLowerCase()),
      )
      return new Map(known.map(({ email, name }) => [email, name]))
    },
    nameOf: async (id) => (await readPerson(db, id))?.name ?? null,
  }
}
