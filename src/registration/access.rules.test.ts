// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayEnter, type Access } from './access.rules.ts'

const nobody: Access = {
  hasTask: false,
  isOrganiser: false,
  isRegistered: false,
  hasPlace: false,
  needsPlace: true,
  isFull: false,
}
const told = (access: Partial<Access>) => {
  const answer = mayEnter({ ...nobody, ...access })
  return answer.ok ? answer.value : answer.refusal
}

test.each<[string, Partial<Access>, string]>([
  ['nobody', {}, 'notRegistered'],
  ['nobody, plenary', { needsPlace: false }, 'notRegistered'],
  ['registered, plenary', { isRegistered: true, needsPlace: false }, 'participant'],
  ['registered with a place', { isRegistered: true, hasPlace: true }, 'participant'],
  ['registered with a place in a full one', { isRegistered: true, hasPlace: true, isFull: true }, 'participant'],
  ['registered without a place, places left', { isRegistered: true }, 'noPlace'],
  ['registered without a place, full', { isRegistered: true, isFull: true }, 'observer'],
  ['a speaker who did not register', { hasTask: true, isFull: true }, 'participant'],
  ['an organiser', { isOrganiser: true }, 'observer'],
  ['an organiser with a place', { isOrganiser: true, isRegistered: true, hasPlace: true }, 'participant'],
])('given %s, then: %s → %s', (_, access, answer) => {
  expect(told(access)).toBe(answer)
})

const anybody = fc.record({
  hasTask: fc.boolean(),
  isOrganiser: fc.boolean(),
  isRegistered: fc.boolean(),
  hasPlace: fc.boolean(),
  needsPlace: fc.boolean(),
  isFull: fc.boolean(),
})

test('given anybody without task and office, then nobody speaks who is not registered or lacks a needed place', () => {
  fc.assert(
    fc.property(anybody, (access) => {
      if (access.hasTask || told(access) !== 'participant') return
      expect(access.isRegistered).toBe(true)
      expect(access.hasPlace || !access.needsPlace).toBe(true)
    }),
  )
})

test('given anybody, then a place, a task or an office never makes it worse', () => {
  const rank = { notRegistered: 0, noPlace: 0, observer: 1, participant: 2 }
  fc.assert(
    fc.property(anybody, fc.constantFrom('hasTask', 'isOrganiser', 'hasPlace', 'isRegistered'), (access, gift) => {
      const before = rank[told({ ...access, [gift]: false })]
      expect(rank[told({ ...access, [gift]: true })]).toBeGreaterThanOrEqual(before)
    }),
  )
})
