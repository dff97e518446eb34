// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asInstant } from '../../base/instant.ts'
import { nine, seat } from '../testing.ts'
import { Pace } from './pace.ts'

const [anna, bert] = [seat('anna'), seat('bert')]
const limits = { seatBurstCommands: 3, seatCommandsPerSecond: 2 }

function takes(pace: Pace, who: typeof anna, count: number, milliseconds: number): boolean[] {
  return Array.from({ length: count }, () => pace.take(who, asInstant(nine + milliseconds)))
}

test('given a burst, then so many commands pass and no more; somebody else’s still do', () => {
  const pace = new Pace(limits)
  expect(takes(pace, anna, 4, 0)).toEqual([true, true, true, false])
  expect(takes(pace, bert, 1, 0)).toEqual([true])
})

test('given an empty bucket, then it fills up again by and by, and never over its rim', () => {
  const pace = new Pace(limits)
  takes(pace, anna, 3, 0)
  expect(takes(pace, anna, 1, 499)).toEqual([false])
  expect(takes(pace, anna, 2, 500)).toEqual([true, false])
  expect(takes(pace, anna, 4, 3_600_000)).toEqual([true, true, true, false])
})
