// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { upgradeEvent } from './events.versions.ts'

test('given an event of this release, then it is itself', () => {
  expect(upgradeEvent({ type: 'listOpened', v: 1 })).toEqual({ type: 'listOpened', v: 1 })
})

test('given an event of a newer release, then nobody guesses what it means', () => {
  expect(() => upgradeEvent({ type: 'listOpened', v: 99 })).toThrow('listOpened in version 99')
  expect(() => upgradeEvent({ type: 'pollOpened', v: 1 })).toThrow('unknown type pollOpened')
  expect(() => upgradeEvent({ type: 'toString', v: 1 })).toThrow('unknown type toString')
})

test('given events of 0.1.0, then they say of what came later that nobody asked', () => {
  expect(upgradeEvent({ type: 'seatTaken', v: 1, seat: 'anna', role: 'chair' } as never)).toEqual({
    type: 'seatTaken',
    v: 2,
    seat: 'anna',
    role: 'chair',
    stands: { group: null, sizeClass: null },
  })
  expect(upgradeEvent({ type: 'requestWithdrawn', v: 1, seat: 'anna' } as never)).toEqual({
    type: 'requestWithdrawn',
    v: 2,
    seat: 'anna',
    kind: null,
    by: 'anna',
  })
  expect(upgradeEvent({ type: 'floorRequested', v: 1, note: null } as never)).toMatchObject({
    v: 2,
    about: null,
    entered: null,
  })
})
