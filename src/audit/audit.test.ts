// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { testDatabase } from '../database/testing.ts'
import { joinedVocabulary, saidIn } from './audit.rules.ts'
import { auditService } from './audit.service.ts'

const database = testDatabase()
const names = new Map([['anna', 'Anna Amsel']])
const clock = { now: () => asInstant(Date.parse('2026-11-25T10:00:00Z')) }
const namesOf = async (ids: readonly string[]) => new Map([...names].filter(([id]) => ids.includes(id)))
const anna = asId<'person'>('anna')
const gone = asId<'person'>('gone')
const everything = { action: null, actor: null, before: null }

const audit = () => auditService({ db: database.db, clock, namesOf })
const inTransaction = (work: Parameters<ReturnType<typeof database.db.transaction>['execute']>[0]) =>
  database.db.transaction().execute(work)

test('given actions, then they are read newest first, with names of who is still there, and can be narrowed down', async () => {
  await inTransaction(async (own) => {
    await audit().record({ actor: anna, action: 'sessionMoved', object: { kind: 'session', id: 's1' } }, own)
    await audit().record({ actor: gone, action: 'officeGiven', object: { kind: 'person', id: 'anna' } }, own)
    await audit().record({ actor: null, action: 'sessionMoved', object: null }, own)
  })
  const page = await audit().page(everything)
  expect(page.entries.map(({ actor, action }) => [actor, action])).toEqual([
    [null, 'sessionMoved'],
    [gone, 'officeGiven'],
    [anna, 'sessionMoved'],
  ])
  expect([page.names.get('anna'), page.names.get('gone')]).toEqual(['Anna Amsel', undefined])
  expect((await audit().page({ ...everything, action: 'sessionMoved', actor: anna })).entries).toHaveLength(1)
  const [first] = page.entries
  expect((await audit().page({ ...everything, before: first!.id })).entries).toHaveLength(2)
})

test('given an action that fails, then nothing is remembered of it', async () => {
  const before = (await audit().page(everything)).entries.length
  await expect(
    inTransaction(async (own) => {
      await audit().record({ actor: anna, action: 'sessionMoved', object: null }, own)
      throw new Error('the action failed')
    }),
  ).rejects.toThrow('the action failed')
  expect((await audit().page(everything)).entries).toHaveLength(before)
})

test('given a name or a text instead of an id or a word, then it does not get in', async () => {
  const wrong = [
    { actor: anna, action: 'moved “Zukunft”', object: null },
    { actor: anna, action: 'officeGiven', object: { kind: 'person', id: 'Anna Amsel' } },
    { actor: anna, action: 'officeGiven', object: { kind: 'person', id: 'anna@amsel.example' } },
    { actor: anna, action: 'officeGiven', object: { kind: 'Frau Amsel', id: 'anna' } },
  ]
  for (const action of wrong) await expect(inTransaction((own) => audit().record(action, own))).rejects.toThrow()
  await expect(audit().record({ actor: anna, action: 'x', object: null }, database.db)).rejects.toThrow('transaction')
})

test('given words of several modules, then each language has them, and an unknown one is still readable', () => {
  const words = joinedVocabulary([
    { actions: { sessionMoved: { de: 'verschoben', en: 'moved' } }, objects: {} },
    { actions: { officeGiven: { de: 'Amt gegeben' } }, objects: { session: { de: 'Veranstaltung' } } },
  ])
  expect(saidIn('en', words.actions, 'sessionMoved')).toBe('moved')
  expect(saidIn('en', words.actions, 'officeGiven')).toBe('Amt gegeben')
  expect(saidIn('de', words.actions, 'toString')).toBe('toString')
})
