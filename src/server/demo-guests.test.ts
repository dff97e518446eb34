// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { asInstant, type Clock } from '../base/instant.ts'
import { hostLimits, MemoryLog, RoomHost, type Ticket } from '../room/host/index.ts'
import type { SeatId } from '../room/index.ts'
import { guestLimits, seatGuests } from './demo-guests.ts'

/** A clock that is moved by hand; what is due runs in order. */
function handClock() {
  let now = Date.UTC(2026, 8, 11, 9)
  let tasks: { at: number; task: () => void }[] = []
  const clock: Clock = {
    now: () => asInstant(now),
    after: (milliseconds, task) => {
      const entry = { at: now + milliseconds, task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((other) => other !== entry)
      }
    },
  }
  const pass = async (seconds: number) => {
    const end = now + seconds * 1000
    for (;;) {
      const due = tasks.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0]
      now = due?.at ?? end
      tasks = tasks.filter((other) => other !== due)
      due?.task()
      await new Promise((turn) => setImmediate(turn))
      if (due === undefined) return
    }
  }
  return { clock, pass }
}

const card = (name: string) => ({ name, function: null, bodies: [] })
const ticket = (name: string, role: Ticket['role']): Ticket => ({
  seat: asId<'seat'>(name),
  role,
  stands: { group: null, sizeClass: null },
  card: card(name),
  actsFor: [],
})

test('given people of the story in the running room, then they are present, and whoever is given the floor yields it', async () => {
  const { clock, pass } = handClock()
  let number = 0
  const ports = {
    clock,
    log: new MemoryLog(clock),
    node: 'one',
    cards: (seats: readonly SeatId[]) => Promise.resolve(new Map(seats.map((seat) => [seat, card(seat)]))),
    rank: () => Promise.resolve(null),
    newText: () => asId<'text'>(`text-${(number += 1)}`),
    newCommand: () => asId<'command'>(`command-${(number += 1)}`),
    limits: hostLimits,
    broadcast: () => {},
    tell: () => {},
  }
  const host = (await RoomHost.open(asId<'room'>('room'), ports, () => {}))!
  const [chair, guest, visitor] = [
    ticket('chair', 'chair'),
    ticket('guest', 'participant'),
    ticket('me', 'participant'),
  ]
  for (const each of [chair, guest, visitor]) await host.carryOut(each, { type: 'takeSeat' })
  await host.carryOut(guest, { type: 'requestFloor', kind: 'contribution', note: '' })
  const faults: unknown[] = []
  const sendHome = await seatGuests({
    clock,
    host,
    visitors: new Set([visitor.seat]),
    cards: ports.cards,
    onFault: (fault) => faults.push(fault),
  })
  await pass(1)
  expect((await host.snapshot(visitor)).present.toSorted()).toEqual(['chair', 'guest'])

  await host.carryOut(chair, { type: 'giveFloor', seat: guest.seat, kind: 'contribution' })
  const { seconds } = host.state.floor.speaking!
  await pass(seconds * guestLimits.shareSpoken - 5)
  expect(host.state.floor.speaking?.seat).toBe('guest')
  await pass(10)
  expect(host.state.floor.speaking).toBeNull()

  sendHome()
  expect((await host.snapshot(visitor)).present).toEqual([])
  expect(faults).toEqual([])
})
