// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { testDatabase } from '../database/testing.ts'
import { addressService } from './addresses.service.ts'

const database = testDatabase()

async function plant() {
  await database.db.deleteFrom('person').execute()
  const said = { function: 'mayor', language: 'en' }
  await database.db
    .insertInto('person')
    .values([
      { id: 'b', name: 'Bernd 100%', email: 'bernd@village.example', ...said, language: 'xx' },
      { id: 'a', name: 'Anna Brück', email: 'anna@village.example', ...said },
      { id: 'n', name: 'Nora Ohne', email: null, ...said },
    ])
    .execute()
  return addressService({ db: database.db })
}

test('given people with and without addresses, when contacts are asked for, then those without are left out', async () => {
  const addresses = await plant()
  const contacts = await addresses.contacts(['b', 'n', 'a'].map((id) => asId<'person'>(id)))
  expect(contacts).toEqual([
    { personId: 'a', name: 'Anna Brück', email: 'anna@village.example', language: 'en' },
    { personId: 'b', name: 'Bernd 100%', email: 'bernd@village.example', language: 'de' },
  ])
  expect(await addresses.contacts([])).toEqual([])
})

test('given part of a name, when it is searched, then signs that mean something to the database mean nothing', async () => {
  const addresses = await plant()
  expect(await addresses.named('brÜ', 10)).toEqual(['anna@village.example'])
  expect(await addresses.named('100%', 10)).toEqual(['bernd@village.example'])
  expect(await addresses.named('%', 10)).toEqual(['bernd@village.example'])
  expect(await addresses.named('n', 1)).toEqual(['anna@village.example'])
  expect(await addresses.named('Nora', 10)).toEqual([])
})

test('given addresses, when their names are asked for, then capitals do not matter and strangers are left out', async () => {
  const addresses = await plant()
  const names = await addresses.namesOf(['Anna@Village.example', 'nobody@village.example'])
  expect([...names]).toEqual([['anna@village.example', 'Anna Brück']])
  expect(await addresses.nameOf(asId<'person'>('n'))).toBe('Nora Ohne')
  expect(await addresses.nameOf(asId<'person'>('gone'))).toBeNull()
})
