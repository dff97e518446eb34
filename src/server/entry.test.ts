// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { accepted, refused } from '../base/result.ts'
import type { Session, SessionRole } from '../programme/index.ts'
import { roomEntry } from './entry.ts'

const session: Session = {
  id: asId('session'),
  slug: 'zukunft',
  kind: 'workshop',
  title: { de: 'Zukunft' },
  abstract: { de: '' },
  language: 'de',
  track: null,
  startsAt: asInstant(0),
  endsAt: asInstant(1),
  capacity: 20,
  people: [],
  vacancies: [],
  calendarSequence: 0,
}

/** @param place what registration says of somebody without a task. */
function roleOf(tasks: readonly SessionRole[], offices: readonly string[], place: 'participant' | 'observer' | null) {
  const person = { id: asId<'person'>('erika'), name: 'Erika', offices }
  const people = tasks.map((role) => ({ personId: person.id, role }))
  const { roleOf: decide } = roomEntry({
    congress: { current: async () => null } as never,
    programme: { session: async () => ({ ...session, people }) },
    registration: { mayEnter: async () => (place === null ? refused('noPlace') : accepted(place)) },
  })
  return decide(person, { ...session, timezone: 'Europe/Berlin' })
}

test.each([
  [['speaker', 'coChair', 'moderator'], [], null, 'coChair'],
  [['interpreter'], [], null, 'interpreter'],
  [['captioner', 'interpreter'], ['ministry'], null, 'interpreter'],
  [['moderator'], ['ministry'], 'participant', 'moderator'],
  [[], ['ministry'], null, 'ministry'],
  [[], ['ministry', 'technician'], 'participant', 'technician'],
  [[], ['owner', 'organiser', 'programmeEditor'], 'observer', 'observer'],
  [[], [], 'participant', 'participant'],
] as const)(
  'given tasks %j, offices %j and a place as %s, then the role is %s',
  async (tasks, offices, place, role) => {
    expect(await roleOf(tasks, offices, place)).toEqual({ ok: true, value: role })
  },
)

test('given neither task nor office nor place, then nobody comes in', async () => {
  expect(await roleOf(['speaker'], ['organiser'], null)).toEqual({ ok: false, refusal: 'noPlace' })
})
