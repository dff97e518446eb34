// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** People by their addresses and addresses by people: what writing letters needs, and nothing else of them. */
import { asId } from '../base/id.ts'
import { isLanguage, type Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { PersonId } from './people.store.ts'

export type Contact = {
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly language: Language
}

type Row = { id: string; name: string; email: string | null; language: string }

function contactsFrom(rows: readonly Row[]): readonly Contact[] {
  return rows.flatMap(({ id, name, email, language }) =>
    email === null
      ? []
      : [{ personId: asId<'person'>(id), name, email, language: isLanguage(language) ? language : 'de' }],
  )
}

const columns = ['id', 'name', 'email', 'language'] as const

/** In the order of their names; people without an address are left out. */
export async function readContacts(db: Database, ids: readonly PersonId[]): Promise<readonly Contact[]> {
  if (ids.length === 0) return []
  return contactsFrom(await db.selectFrom('person').select(columns).where('id', 'in', ids).orderBy('name').execute())
}

export async function readAddressesNamed(db: Database, text: string, limit: number): Promise<readonly string[]> {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db
    .selectFrom('person')
    .select(columns)
    .where('name', 'ilike', part)
    .where('email', 'is not', null)
    .orderBy('name')
    .limit(limit)
    .execute()
  return contactsFrom(rows).map(({ email }) => email)
}

export async function readContactsByAddress(db: Database, addresses: readonly string[]): Promise<readonly Contact[]> {
  if (addresses.length === 0) return []
  return contactsFrom(await db.selectFrom('person').select(columns).where('email', 'in', addresses).execute())
}
