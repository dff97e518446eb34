// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { decideFactorTry, factorWrong, openSteps, spacedRecoveryCode, typedFactor } from './factor.rules.ts'

const now = asInstant(Date.UTC(2026, 8, 11, 9, 0, 10))
const step = now / 30_000
const ago = (minutes: number) => asInstant(now - minutes * 60_000)

test('given clocks a step apart, then their codes count, and two steps apart they do not', () => {
  const current = Math.floor(step)
  expect(openSteps(now, 0)).toEqual([current - 1, current, current + 1])
})

test('given any used step, then it and all before it never count again', () => {
  const moments = fc.integer({ min: 0, max: 4_000_000_000_000 })
  fc.assert(
    fc.property(moments, fc.integer({ min: -3, max: 3 }), (moment, difference) => {
      const used = Math.floor(moment / 30_000) + difference
      const open = openSteps(asInstant(moment), used)
      return open.every((one) => one > used && one >= 0) && open.length <= 3
    }),
  )
})

test('given five wrong codes, then the sixth waits; given twenty in a day, then so does the next one', () => {
  expect(decideFactorTry([1, 2, 3, 4].map(ago), now)).toMatchObject({ ok: true })
  expect(decideFactorTry([1, 2, 3, 4, 5].map(ago), now)).toEqual({
    ok: false,
    refusal: { kind: 'factorLocked', waitMinutes: 10 },
  })
  const spread = Array.from({ length: 20 }, (_, index) => ago(20 + index * 60))
  expect(decideFactorTry(spread, now)).toMatchObject({ refusal: { kind: 'factorLocked' } })
  expect(decideFactorTry(spread.slice(1), now)).toMatchObject({ ok: true })
})

test('given wrong codes before, then the answer says how many tries are left', () => {
  expect(factorWrong([], now)).toEqual({ kind: 'factorWrong', triesLeft: 4 })
  expect(factorWrong([1, 2, 3, 4].map(ago), now)).toEqual({ kind: 'factorWrong', triesLeft: 0 })
  expect(factorWrong([16, 17, 18].map(ago), now)).toEqual({ kind: 'factorWrong', triesLeft: 4 })
})

test('given codes as people type them, then blanks, dashes and capitals do not matter', () => {
  expect(typedFactor(' 123 456 ')).toEqual({ kind: 'code', text: '123456' })
  expect(typedFactor('ABCD-efgh ijkl–mn67')).toEqual({ kind: 'recoveryCode', text: 'abcdefghijklmn67' })
  for (const wrong of ['', '12345', '1234567', 'abcd-efgh-ijkl-mn01', '１２３４５６', 'abcd'])
    expect(typedFactor(wrong)).toBeNull()
})

test('given any recovery code, then it is typed as it is shown', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z2-7]{16}$/), (code) => typedFactor(spacedRecoveryCode(code))?.text === code),
  )
})
