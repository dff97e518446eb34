// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeAll, describe, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { testDatabase } from '../database/testing.ts'
import { municipalityService, type Municipality } from './index.ts'

const database = testDatabase()
const place = (key: string, name: string, more: Partial<Municipality> = {}): Municipality => ({
  key: asId(key),
  name,
  kind: 'localMunicipality',
  district: 'Landkreis Auental',
  population: 312,
  sample: true,
  ...more,
})
const names = async (typed: string, limit = 10) =>
  (await municipalityService(database).search(typed, limit)).map(({ name }) => name)

beforeAll(async () => {
  await municipalityService(database).enter([
    place('990015001001', 'Müllerberg'),
    place('990015001002', 'Sankt Ilgen'),
    place('990015001003', 'St. Ilse-Bach'),
    place('990015001004', 'Ülm'),
    place('990015001005', 'Großweiler'),
    place('990015001006', 'Hausen', { district: 'Landkreis Auental' }),
    place('990025001001', 'Hausen', { district: 'Landkreis Seeland' }),
    place('990025001002', 'Ober-Hausen (Wald)', { population: null }),
    place('990030000000', 'Lindenstadt, Kurstadt', { kind: 'districtFreeCity', district: null, population: 120_000 }),
    place('990025001003', 'Neuental'),
  ])
})

describe('given what a person types', () => {
  test.each([
    ['Müllerberg', 'Müllerberg'],
    ['muellerberg', 'Müllerberg'],
    ['MULLERBERG', 'Müllerberg'],
    ['Mu\u0308llerberg', 'Müllerberg'],
    ['Mülerberg', 'Müllerberg'],
    ['Müllebrerg', 'Müllerberg'],
    ['St. Ilgen', 'Sankt Ilgen'],
    ['St Ilgen', 'Sankt Ilgen'],
    ['sankt-ilgen', 'Sankt Ilgen'],
    ['Sankt Ilse Bach', 'St. Ilse-Bach'],
    ['ilsebach', 'St. Ilse-Bach'],
    ['grossweiler', 'Großweiler'],
    ['GROẞWEILER', 'Großweiler'],
    ['weiler', 'Großweiler'],
    ['Neuental', 'Neuental'],
    ['lindenstatd', 'Lindenstadt, Kurstadt'],
    ['Lindenstadt, Kurstadt', 'Lindenstadt, Kurstadt'],
    ['Oberhausen', 'Ober-Hausen (Wald)'],
    ['lum', 'Ülm'],
    ['Ülm', 'Ülm'],
  ])('%s, then %s comes first', async (typed, name) => {
    expect((await names(typed))[0]).toBe(name)
  })

  const strange = ['', ' ', 'x', '%%%', '___', '\\', "'; drop table municipality; --", 'Mainz am Rhein', '\u0000']
  test.each(strange)('%s, then nothing is found and nothing breaks', async (typed) => {
    expect(await names(typed)).toEqual([])
  })
})

test('given the same name twice, then both come with their districts, and a typed district decides', async () => {
  const found = await municipalityService(database).search('Hausen', 2)
  expect(found.map(({ name, district }) => [name, district])).toEqual([
    ['Hausen', 'Landkreis Auental'],
    ['Hausen', 'Landkreis Seeland'],
  ])
  expect((await municipalityService(database).search('hausen, seeland', 1))[0]?.district).toBe('Landkreis Seeland')
})

test('given a limit, then no more come, and never more than the maximum', async () => {
  expect(await names('hausen', 1)).toHaveLength(1)
  await municipalityService(database).enter(
    Array.from({ length: 30 }, (_, index) => place(`9900400010${10 + index}`, `Vielort ${index}`)),
  )
  expect(await names('vielort', 1_000)).toHaveLength(20)
})

test('given a municipality, then it is found by its key, with an unknown population staying unknown', async () => {
  const { find } = municipalityService(database)
  expect(await find('990025001002')).toMatchObject({ name: 'Ober-Hausen (Wald)', population: null })
  expect(await find('990000000000')).toBeNull()
})

test('given a municipality that is entered again, then it is found under its new name only', async () => {
  const { enter, find } = municipalityService(database)
  await enter([place('990050001001', 'Altenborn')])
  await enter([place('990050001001', 'Neuenborn', { population: null })])
  expect(await find('990050001001')).toMatchObject({ name: 'Neuenborn', population: null })
  expect(await names('altenborn')).toEqual([])
  expect(await names('neuenborn')).toEqual(['Neuenborn'])
})
