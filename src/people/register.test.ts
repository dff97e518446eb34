// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import type { Meeting } from './register.service.ts'
import { day, insertMunicipalities, peopleOn } from './testing.ts'

const database = testDatabase()
beforeAll(() => insertMunicipalities(database.db))
const on = () => peopleOn(database.db)

const erika: Meeting = {
  name: 'Erika Muster',
  email: 'Erika@Village.example',
  function: 'volunteerMayor',
  language: 'de',
  municipalityKey: '990000000001',
}
const inTransaction = <Value>(work: (transaction: typeof database.db) => Promise<Value>) =>
  database.db.transaction().execute(work)

test('given somebody new, when they are met, then they act for their municipality by their own word', async () => {
  const { people } = on()
  const met = await inTransaction((own) => people.meet(erika, own))
  expect(met.isNew).toBe(true)
  expect(await people.cardsOf([met.id])).toEqual([
    {
      id: met.id,
      name: 'Erika Muster',
      function: 'volunteerMayor',
      bodies: [{ kind: 'municipality', name: 'Niederähren', municipalityKey: '990000000001' }],
    },
  ])
  const mandate = await database.db
    .selectFrom('mandate')
    .select(['kind', 'status'])
    .where('person_id', '=', met.id)
    .executeTakeFirst()
  expect(mandate).toEqual({ kind: 'delegate', status: 'claimed' })
})

test('given somebody known, when a form names their address, then they stay who they are', async () => {
  const { people } = on()
  const first = await inTransaction((own) => people.meet({ ...erika, email: 'known@village.example' }, own))
  const again = await inTransaction((own) =>
    people.meet({ ...erika, name: 'Mallory', email: ' KNOWN@village.example', municipalityKey: '990000000002' }, own),
  )
  expect(again).toEqual({ id: first.id, isNew: false })
  const [card] = await people.cardsOf([first.id])
  expect(card?.name).toBe('Erika Muster')
  expect(card?.bodies).toHaveLength(1)
})

test('given an address met twenty times at once, when all is done, then there is one person and one was new', async () => {
  const { people } = on()
  const meeting = { ...erika, email: 'crowd@village.example' }
  const met = await Promise.all(Array.from({ length: 20 }, () => inTransaction((own) => people.meet(meeting, own))))
  expect(new Set(met.map(({ id }) => id)).size).toBe(1)
  expect(met.filter(({ isNew }) => isNew)).toHaveLength(1)
})

test('given people of one municipality and its association, when they are met at once, then each body is one row', async () => {
  const { people } = on()
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      inTransaction((own) =>
        people.meet({ ...erika, email: `p${index}@village.example`, municipalityKey: '990000000002' }, own),
      ),
    ),
  )
  const bodies = await database.db
    .selectFrom('body')
    .selectAll()
    .where('municipality_key', '=', '990000000002')
    .execute()
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).toMatchObject({ kind: 'association', name: 'Verbandsgemeinde Ährental' })
})

test('given a municipality that is in no register, when somebody is met for it, then that is a fault of ours', async () => {
  const { people } = on()
  const meeting = { ...erika, email: 'lost@village.example', municipalityKey: '990000009999' }
  await expect(inTransaction((own) => people.meet(meeting, own))).rejects.toThrow('municipalities of the register')
  const rows = await database.db.selectFrom('person').select('id').where('email', '=', 'lost@village.example').execute()
  expect(rows).toEqual([])
})

test('given somebody who acts for a village, its association, a club and the press, when their card is read, then in that order', async () => {
  const { people, enrol } = on()
  const { id } = await enrol({
    mandates: [
      { kind: 'delegate', body: { municipalityKey: '990000000001' } },
      { kind: 'substitute', body: { municipalityKey: '990000000002' } },
      { kind: 'observer', body: { kind: 'club', name: 'Backhausverein' } },
      { kind: 'observer', body: { kind: 'press', name: 'Ährentaler Bote' } },
    ],
  })
  const [card] = await people.cardsOf([id])
  expect(card?.bodies.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'municipality Niederähren',
    'association Verbandsgemeinde Ährental',
    'club Backhausverein',
    'press Ährentaler Bote',
  ])
})

test('given two members of a club, when they are enrolled at once, then the club is one body with one delegate', async () => {
  const { enrol } = on()
  const named = (name: string) => enrol({ mandates: [{ kind: 'delegate', body: { kind: 'club', name } }] })
  await Promise.all([named('Dorfladen eG'), named('dorfladen eG')])
  const rows = await database.db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .select(['body.id', 'mandate.status'])
    .where('body.name', 'ilike', 'dorfladen eg')
    .orderBy('mandate.status')
    .execute()
  expect(new Set(rows.map(({ id }) => id)).size).toBe(1)
  expect(rows.map(({ status }) => status)).toEqual(['claimed', 'confirmed'])
})

test('given a mandate that has ended or not begun, when the card is read, then it is not on it', async () => {
  const { people, enrol, pass, clock } = on()
  const { id } = await enrol({
    mandates: [
      { kind: 'delegate', body: { municipalityKey: '990000000001' } },
      { kind: 'delegate', body: { municipalityKey: '990000000002' } },
    ],
  })
  const namesNow = async () => (await people.cardsOf([id]))[0]?.bodies.map(({ name }) => name)
  const body = (key: string) => database.db.selectFrom('body').select('id').where('municipality_key', '=', key)
  const mandates = database.db.updateTable('mandate').where('person_id', '=', id)
  await mandates
    .set({ valid_to: new Date(clock.now() + day) })
    .where('body_id', '=', body('990000000001'))
    .execute()
  await mandates
    .set({ valid_from: new Date(clock.now() + day) })
    .where('body_id', '=', body('990000000002'))
    .execute()
  expect(await namesNow()).toEqual(['Niederähren'])
  pass(day)
  expect(await namesNow()).toEqual(['Verbandsgemeinde Ährental'])
})

test('given ids of people, some unknown, when cards are read, then in that order and without the unknown', async () => {
  const { people, enrol } = on()
  const [one, two] = [await enrol({ name: 'Zoe' }), await enrol({ name: 'Anna', email: null, function: 'guest' })]
  const cards = await people.cardsOf([two.id, 'nobody' as typeof one.id, one.id])
  expect(cards.map(({ name }) => name)).toEqual(['Anna', 'Zoe'])
  expect(cards[0]).toMatchObject({ function: 'guest', bodies: [] })
  expect(await people.cardsOf([])).toEqual([])
})

test('given somebody who already acts for a municipality, when they say so again, then nothing changes', async () => {
  const { people, enrol } = on()
  const { id } = await enrol({ mandates: [{ kind: 'substitute', body: { municipalityKey: '990000000001' } }] })
  await inTransaction((own) => people.actFor(id, '990000000001', own))
  await inTransaction((own) => people.actFor(id, '990000000002', own))
  const rows = await database.db
    .selectFrom('mandate')
    .select(['kind', 'status'])
    .where('person_id', '=', id)
    .orderBy('status')
    .execute()
  expect(rows.map(({ kind, status }) => `${status} ${kind}`)).toEqual(['claimed delegate', 'confirmed substitute'])
})
