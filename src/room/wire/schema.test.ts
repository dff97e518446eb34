// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../limits.rules.ts'
import {
  decodeView,
  encodeView,
  farewellOf,
  farewells,
  finalFarewells,
  protocol,
  type Farewell,
  type WireView,
} from './messages.ts'
import { readFromSeat } from './schema.ts'
import { roomAfter } from '../testing.ts'

const read = (message: unknown) => readFromSeat(JSON.stringify(message))
const malformed = { ok: false, refusal: 'malformed' }
const doing = (command: unknown, more: object = {}) => ({ k: 'do', id: 'c1', command, again: false, ...more })

const wellFormed = [
  { k: 'hello', protocol, as: null, after: null },
  { k: 'hello', protocol: 7, as: 'coChair', after: 12 },
  doing({ type: 'takeChair' }),
  doing({ type: 'requestFloor', kind: 'pointOfOrder', note: 'x'.repeat(limits.noteCharactersMax) }),
  doing({ type: 'withdrawRequest', kind: 'pro' }, { again: true }),
  doing({ type: 'yieldFloor' }),
  doing({
    type: 'requestFloorFor',
    kind: 'contra',
    means: 'telephone',
    whom: { is: 'new', name: 'Erna Dorn', sizeClass: 3 },
  }),
  doing({ type: 'requestFloorFor', kind: 'contra', means: 'beside', whom: { is: 'known', seat: 's1' } }),
  doing({ type: 'withdrawRequestFor', seat: 's1', kind: 'contra' }),
  doing({ type: 'yieldFloorFor', seat: 's1' }),
  doing({ type: 'forgetProxy', seat: 's1' }),
  doing({ type: 'acceptQuestion', seat: 's1' }),
  doing({ type: 'declineQuestion', seat: 's1' }),
  doing({ type: 'passOver', seat: 's1', kind: 'intervention' }),
  doing({ type: 'returnFloor' }),
  doing({ type: 'extendSpeech' }),
  doing({ type: 'pauseMeeting', minutes: 10 }),
  doing({ type: 'resumeMeeting' }),
  doing({ type: 'setOrder', mode: 'balancedBySizeClass' }),
  doing({ type: 'setAlternation', on: true }),
  doing({ type: 'setBudgets', seconds: 600, shares: [40, 30, 20, 10] }),
  doing({ type: 'endBudgets' }),
  doing({ type: 'giveFloor', seat: 'AZaz09-_', kind: 'contribution' }),
  doing({ type: 'endFloor' }),
  doing({ type: 'openList' }),
  doing({ type: 'closeList' }),
  doing({ type: 'setSpeakingTime', seconds: -5 }),
  doing({ type: 'postMessage', body: 'x'.repeat(limits.messageCharactersMax) }),
  doing({ type: 'removeMessage', message: 'm1' }),
]

test.each(wellFormed)('given what a page sends, then it is read as it is: %j', (message) => {
  expect(read(message)).toEqual({ ok: true, value: message })
})

const broken: [string, unknown][] = [
  ['nothing', null],
  ['a list', [wellFormed[0]]],
  ['an unknown message', { k: 'welcome' }],
  ['more than a hello has', { ...wellFormed[0], seat: 'anna' }],
  ['a position before the first', { ...wellFormed[0], after: -1 }],
  ['half a position', { ...wellFormed[0], after: 1.5 }],
  ['a position beyond counting', { ...wellFormed[0], after: 1e300 }],
  ['a role that does not exist', { ...wellFormed[0], as: 'host' }],
  ['an event instead of a command', doing({ type: 'floorGiven', v: 1, seat: 'bert' })],
  ['the command that is the host’s', doing({ type: 'takeSeat' })],
  ['a command with a seat of its own', doing({ type: 'takeChair', seat: 'anna' })],
  ['a command without its parts', doing({ type: 'giveFloor' })],
  ['a withdrawal of 0.1.0, which names no kind', doing({ type: 'withdrawRequest' })],
  ['an id with a blank', doing({ type: 'yieldFloorFor', seat: 'bert 1' })],
  ['an id that is too long', doing({ type: 'yieldFloorFor', seat: 'x'.repeat(41) })],
  ['an order that does not exist', doing({ type: 'setOrder', mode: 'balancedByParty' })],
  ['shares of five classes', doing({ type: 'setBudgets', seconds: 600, shares: [20, 20, 20, 20, 20] })],
  [
    'a size class that does not exist',
    doing({
      type: 'requestFloorFor',
      kind: 'pro',
      means: 'telephone',
      whom: { is: 'new', name: 'Erna', sizeClass: 4 },
    }),
  ],
  [
    'a telephone nobody knows',
    doing({ type: 'requestFloorFor', kind: 'pro', means: 'fax', whom: { is: 'known', seat: 's' } }),
  ],
  ['an empty id', doing({ type: 'endFloor' }, { id: '' })],
  ['an id that is no text', doing({ type: 'endFloor' }, { id: 7 })],
  ['a kind that does not exist', doing({ type: 'requestFloor', kind: 'veto', note: '' })],
  ['words beyond all measure', doing({ type: 'postMessage', body: 'x'.repeat(2 * limits.messageCharactersMax + 1) })],
  ['words that are a number', doing({ type: 'postMessage', body: 7 })],
  ['half a second', doing({ type: 'setSpeakingTime', seconds: 60.5 })],
  ['endless time', doing({ type: 'setSpeakingTime', seconds: Number.POSITIVE_INFINITY })],
  ['again as a word', doing({ type: 'endFloor' }, { again: 'yes' })],
  ['a command behind the prototype', doing({ ['__proto__']: { type: 'endFloor' } })],
]

test.each(broken)('given %s, then it is malformed', (_, message) => {
  expect(read(message)).toEqual(malformed)
})

test('given a frame that is no JSON, or longer than any page sends, then it is malformed', () => {
  for (const frame of ['', '{', 'hello', '{"k":"do"', '\u0000', 'null', '[]'])
    expect(readFromSeat(frame)).toEqual(malformed)
  expect(readFromSeat(`${JSON.stringify(wellFormed[0])}${' '.repeat(100_000)}`)).toEqual(malformed)
  expect(readFromSeat('['.repeat(200_000))).toEqual(malformed)
})

test('given any text or any JSON at all, then it is read or malformed, and nothing throws', () => {
  const isMalformed = (frame: string) => {
    expect(readFromSeat(frame)).toEqual(malformed)
  }
  fc.assert(fc.property(fc.string(), isMalformed))
  fc.assert(fc.property(fc.json(), isMalformed))
})

test('given a view, when it is sent and read, then it is the same view', () => {
  const state = roomAfter(['anna', 'chair', { type: 'takeSeat' }], ['bert', 'observer', { type: 'takeSeat' }])
  expect(decodeView(JSON.parse(JSON.stringify(encodeView(state))) as WireView)).toEqual(state)
})

test('given the codes of farewells, then each says one thing, within the range that is ours', () => {
  const codes = Object.values(farewells)
  expect(new Set(codes).size).toBe(codes.length)
  for (const [name, code] of Object.entries(farewells)) {
    expect(code).toBeGreaterThanOrEqual(4000)
    expect(code).toBeLessThanOrEqual(4999)
    expect(farewellOf(code)).toBe(name as Farewell)
  }
  expect(farewellOf(1006)).toBeNull()
  expect(finalFarewells).not.toContain('moved')
})
