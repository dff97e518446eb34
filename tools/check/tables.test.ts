// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { linesOf, lookAt, type Planted } from './planted.ts'
import { tables } from './tables.ts'

const sound: Planted = {
  'src/database/tables.ts': [
    '// people/',
    'interface PersonTable {\n  id: string\n}',
    'interface SignInTable {\n  id: string\n}',
    '// programme/',
    'interface SessionTable {\n  id: string\n}',
    'export interface Tables {\n  person: PersonTable\n  sign_in: SignInTable\n  session: SessionTable\n}\n',
  ].join('\n'),
  'src/people/people.store.ts': [
    "export const all = (db: Db) => db.selectFrom('person as p').innerJoin('sign_in', 'a', 'b')",
    'export const raw = sql<string[]>`select id from person join sign_in on true`',
    '// from session to session\n',
  ].join('\n'),
  'src/people/people.service.ts': 'export const begin = (db: Db) => db.transaction().execute(() => undefined)\n',
  'src/people/people.test.ts': "db.selectFrom('session')\n",
  'src/story/seed.ts': "db.insertInto('session')\n",
}

const store = 'src/people/eager.store.ts'

describe('own tables', () => {
  test('given stores that keep to their block, then nothing is found', async () => {
    expect(await lookAt(tables, sound)).toEqual({ detail: '3 tables, 2 files', findings: [] })
  })

  test.each([
    "db.selectFrom('session')",
    "db.selectFrom('person').leftJoin('session as s', 'a', 'b')",
    "db.insertInto('session')",
    'sql`update session set id = 1`',
    'sql<{ id: string }>`select id\n from session`',
  ])('given %s in people/, then the owner is named', async (query) => {
    expect(linesOf(await lookAt(tables, { ...sound, [store]: `\n${query}\n` }))).toEqual([
      expect.stringMatching(/^src\/people\/eager\.store\.ts:2 {2}the table session belongs to programme\//),
    ])
  })

  test('given a transaction that a store begins, then it is refused', async () => {
    expect(linesOf(await lookAt(tables, { ...sound, [store]: 'db.transaction().execute(work)\n' }))).toEqual([
      expect.stringMatching(/^src\/people\/eager\.store\.ts:1 {2}a transaction begins in x\.service\.ts/),
    ])
  })

  test('given tables that cannot be read, then the check is not green', async () => {
    expect(linesOf(await lookAt(tables, { 'src/database/tables.ts': 'export type Tables = {}\n' }))).toHaveLength(1)
  })
})
