// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the door tells a room of whom somebody stands for: from confirmed mandates, and from nothing else. */
import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import { accepted } from '../base/result.ts'
import type { Acting } from '../people/index.ts'
import { standsForNobody, type SizeClass } from '../room/index.ts'
import { roomDoor, type DoorParts } from './door.ts'

const acting = (body: string, municipalityKey: string | null, kind: Acting['kind'] = 'delegate'): Acting => ({
  body: asId<'body'>(body),
  kind,
  municipalityKey,
})

/** By key; of whatever is missing nobody knows the population. */
const classes = new Map<string, SizeClass>([
  ['07000001', 0],
  ['07000002', 3],
])

/** Somebody whose card names a village, as it does while their mandate is a claim, too. */
async function ticketOf(actings: readonly Acting[]) {
  const parts = {
    hosts: { host: async () => ({}) },
    rooms: { roomOf: async () => asId<'room'>('room'), seatOf: async () => asId<'seat'>('seat') },
    sessionOf: async () => ({
      id: asId<'session'>('session'),
      slug: 'workshop',
      title: { de: 'Workshop' },
      endsAt: asInstant(0),
      timezone: 'Europe/Berlin',
    }),
    roleOf: async () => accepted('participant' as const),
    cardsOf: async () => [
      {
        id: asId<'person'>('anna'),
        name: 'Anna',
        function: 'mayor',
        bodies: [{ kind: 'municipality', name: 'Niederlinden', municipalityKey: '07000001' }],
      },
    ],
    actingsOf: async () => actings,
    sizeClassOf: async (key: string) => classes.get(key) ?? null,
  }
  const door = roomDoor(() => parts as unknown as DoorParts)
  const entered = await door.enter({ id: asId<'person'>('anna') } as Parameters<typeof door.enter>[0], 'workshop')
  if (!entered.ok) throw new Error(entered.refusal)
  return entered.value.ticket
}

test('given a claim that nobody has confirmed, then the card names the village and the seat stands for nobody', async () => {
  const { card, stands, actsFor } = await ticketOf([])
  expect(card.bodies).toEqual(['Niederlinden'])
  expect({ stands, actsFor }).toEqual({ stands: standsForNobody, actsFor: [] })
})

test('given confirmed mandates, then the seat stands for the first municipality of them, with its class', async () => {
  const { stands, actsFor } = await ticketOf([
    acting('club', null),
    acting('city', '07000002', 'substitute'),
    acting('village', '07000001'),
  ])
  expect(stands).toEqual({ group: '07000002', sizeClass: 3 })
  expect(actsFor).toEqual([
    { body: 'club', kind: 'delegate' },
    { body: 'city', kind: 'substitute' },
    { body: 'village', kind: 'delegate' },
  ])
})

test('given a municipality whose population nobody knows, then the seat stands for it, and its class is unknown', async () => {
  expect((await ticketOf([acting('new', '07999999')])).stands).toEqual({ group: '07999999', sizeClass: null })
})
