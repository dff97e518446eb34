// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../base/random.ts'
import { canonicalText, type Json } from './canonical.rules.ts'
import { hearingLimits } from './hearing.limits.rules.ts'
import { checkProfile, type Profile } from './profile.rules.ts'
import { randomHearing, randomProfile } from './proof.rules.ts'
import { rankingRecord, recompute, recordText, slateRecord } from './record.rules.ts'
import { refusalSentence } from './sentences.ts'
import { sha256 } from './sha256.rules.ts'
import { profileOf } from './testing.ts'

test('given any text, then the hash is that of the platform', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
    { numRuns: 300 },
  )
  for (const length of [0, 55, 56, 63, 64, 65, 1_000]) {
    expect(sha256('x'.repeat(length))).toBe(createHash('sha256').update('x'.repeat(length)).digest('hex'))
  }
  expect(sha256('a\ud800b')).toBe(createHash('sha256').update('a\ud800b', 'utf8').digest('hex'))
})

test('given the same value in another order, then its text is the same, and floats have none', () => {
  expect(canonicalText({ b: [1, null, true], a: { d: 'x', c: '"' } })).toBe(
    '{"a":{"c":"\\"","d":"x"},"b":[1,null,true]}',
  )
  expect(() => canonicalText({ a: 0.5 })).toThrow('whole')
})

const hearing = randomHearing(seededRandom(21), { votersMax: 12, itemsMax: 10 })
const record = rankingRecord(hearing, 10)

describe('a record that is computed again', () => {
  test('given any hearing or slate, then its record gives the same', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (seed) => {
        const random = seededRandom(seed)
        const ranking = rankingRecord(randomHearing(random, { votersMax: 9, itemsMax: 8 }), 5)
        const slate = slateRecord(randomProfile(random, { votersMax: 9, itemsMax: 8 }), 1 + random.below(8))
        for (const each of [ranking, slate]) {
          expect(recompute(recordText(each))).toEqual({ ok: true, value: { is: 'same', inputHash: each.inputHash } })
        }
      }),
      { numRuns: 150 },
    )
  })

  test('given it holds no more than the computation needs, then nobody’s size class is in it', () => {
    expect(Object.keys(record.input as object).sort()).toEqual(['floor', 'items', 'places', 'settled', 'weights'])
  })

  test('given somebody moves an item in the result, then the place is named', () => {
    const { order } = record.result as { order: Json[] }
    expect(order.length).toBeGreaterThan(1)
    const moved = { ...record, result: { order: [order[1]!, order[0]!, ...order.slice(2)] } }
    const found = recompute(recordText(moved))
    expect(found).toMatchObject({ ok: true, value: { is: 'different' } })
    expect(JSON.stringify(found)).toContain('result.order.0.id')
  })

  test('given somebody changes the input, then the hash no longer fits', () => {
    const input = record.input as { items: { supporters: number[] }[] }
    const [first, ...rest] = input.items
    const forged = { ...record, input: { ...input, items: [{ ...first!, askedAt: 77 }, ...rest] } }
    const found = recompute(recordText(forged))
    expect(JSON.stringify(found)).toContain('inputHash')
  })
})

describe('a record that cannot be read', () => {
  const forged = (change: (input: Record<string, unknown>) => unknown) =>
    JSON.stringify({ ...record, input: change(structuredClone(record.input) as Record<string, unknown>) })
  const item = { id: 'a', askedAt: 1, askedFrom: null, supporters: [0] }
  const small = { places: 1, weights: [1, 1], items: [item], settled: [], floor: null }

  test.each([
    ['', 'notJson'],
    ['{', 'notJson'],
    ['['.repeat(100_000), 'notJson'],
    ['[]', 'notARecord'],
    ['null', 'notARecord'],
    ['{"format":"other"}', 'notARecord'],
    ['{"format":"allmende-hearing","version":2}', 'versionUnknown'],
    [JSON.stringify({ ...record, rule: 'lottery' }), 'partUnreadable'],
    [JSON.stringify({ ...record, input: 3 }), 'partUnreadable'],
    [forged(() => ({ ...small, places: -1 })), 'partUnreadable'],
    [forged(() => ({ ...small, places: 1e9 })), 'placesOutOfRange'],
    [forged(() => ({ ...small, weights: ['1'] })), 'partUnreadable'],
    [forged(() => ({ ...small, weights: [0, 1] })), 'weightOutOfRange'],
    [forged(() => ({ ...small, items: [{ ...item, supporters: [5] }] })), 'supporterUnknown'],
    [forged(() => ({ ...small, items: [{ ...item, supporters: [0, 0] }] })), 'supporterTwice'],
    [forged(() => ({ ...small, items: [{ ...item, id: '' }] })), 'itemIdUnusable'],
    [forged(() => ({ ...small, items: [item, item] })), 'itemIdTwice'],
    [forged(() => ({ ...small, items: [{ ...item, askedAt: 0.5 }] })), 'askedAtUnusable'],
    [forged(() => ({ ...small, items: [{ ...item, askedFrom: 'huge' }] })), 'partUnreadable'],
    [forged(() => ({ ...small, settled: [{ item: 0, level: '1/3', payers: [0] }] })), 'settlementsDoNotAddUp'],
    [forged(() => ({ ...small, settled: [{ item: 9, level: '1', payers: [0] }] })), 'partUnreadable'],
    [forged(() => ({ ...small, settled: [{ item: 0, level: '1/0', payers: [0] }] })), 'partUnreadable'],
    [forged(() => ({ ...small, floor: { people: 1 } })), 'partUnreadable'],
    [
      forged(() => ({
        ...small,
        floor: { people: 1, ofClass: { below1000: 1, below5000: 1, below20000: 0, from20000: 0 } },
      })),
      'floorUnusable',
    ],
  ])('given %.60s, then it is refused as %s, with a sentence in both languages', (text, kind) => {
    const found = recompute(text)
    expect(found).toMatchObject({ ok: false, refusal: { kind } })
    if (found.ok) return
    const [de, en] = [refusalSentence(found.refusal, 'de'), refusalSentence(found.refusal, 'en')]
    expect(de).toMatch(/\.$/)
    expect(en).toMatch(/\.$/)
    expect(de).not.toBe(en)
  })

  test('given a file of any size, then it is refused before it is read', () => {
    const found = recompute(' '.repeat(hearingLimits.recordBytesMax + 1))
    expect(found).toMatchObject({ ok: false, refusal: { kind: 'recordTooLarge' } })
  })
})

test('given more than the limits, then a profile is refused with the limit', () => {
  const most: Profile = { voters: [], items: [] }
  const voter = { weight: 1, sizeClass: null, mandatedPresent: true }
  const tooMany = Array.from({ length: hearingLimits.votersMax + 1 }, () => voter)
  expect(checkProfile({ ...most, voters: tooMany })).toMatchObject({ refusal: { kind: 'tooManyVoters' } })
  const items = Array.from(
    { length: hearingLimits.itemsMax + 1 },
    (_, at) => profileOf([], 1).items.map((each) => ({ ...each, id: `${at}` }))[0]!,
  )
  expect(checkProfile({ ...most, items })).toMatchObject({ refusal: { kind: 'tooManyItems' } })
  const crowd = tooMany.slice(1).map((_, at) => at)
  const wide = Array.from({ length: 101 }, (_, at) => ({ id: `${at}`, askedAt: 0, askedFrom: null, supporters: crowd }))
  expect(checkProfile({ voters: tooMany.slice(1), items: wide })).toMatchObject({
    refusal: { kind: 'tooManySupports' },
  })
  expect(checkProfile(profileOf([[0], [0, 1]], 2))).toMatchObject({ ok: true })
})
