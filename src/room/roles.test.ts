// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { classOf, has, mayReadNotes, rights, roles, seatClasses } from './roles.rules.ts'

test('given every role, then its class and its rights are these and no others', () => {
  const table = Object.fromEntries(
    roles.map((role) => [role, [classOf(role), ...rights.filter((right) => has(role, right))]]),
  )
  expect(table).toEqual({
    chair: ['chair', 'speak', 'write', 'preside', 'moderate', 'enterForOthers'],
    coChair: ['chair', 'speak', 'write', 'preside', 'moderate', 'enterForOthers'],
    moderator: ['moderator', 'speak', 'write', 'moderate', 'enterForOthers'],
    technician: ['moderator', 'write', 'moderate', 'enterForOthers'],
    interpreter: ['participant', 'write'],
    captioner: ['participant', 'write'],
    ministry: ['participant', 'speak', 'write'],
    participant: ['participant', 'speak', 'write'],
    observer: ['observer'],
  })
})

test('given every class, then lines to the chair are for those who lead', () => {
  expect(seatClasses.filter(mayReadNotes)).toEqual(['chair', 'moderator'])
})
