// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What people give as commands: what a page offers them mostly, and sometimes what no page would. */
import { asId } from '../base/id.ts'
import type { Random } from '../base/random.ts'
import { classOf, limits, requestKinds } from '../room/host/index.ts'
import type { RoomState, SeatCommand, SeatId } from '../room/host/index.ts'
import type { People, Person } from './people.ts'

export type Situation = {
  readonly random: Random
  readonly people: People
  readonly person: Person
  readonly view: RoomState
  readonly talk: number
}

/** A command that makes sense to the person, by what the page shows. */
export function sensibleCommand(situation: Situation): SeatCommand {
  const { random, person, view, talk } = situation
  if (person.role === 'observer') return { type: 'withdrawRequest' }
  if (random.chance(talk)) return chatCommand(situation)
  if (classOf(person.role) !== 'chair') return ownTurn(situation)
  if (view.entry.presiding !== person.seat && random.chance(0.5)) return { type: 'takeChair' }
  return random.chance(0.75) ? presidingCommand(situation) : ownTurn(situation)
}

function chatCommand({ random, people, person, view }: Situation): SeatCommand {
  const mine = view.chat.latest.filter(
    ({ seat, removed }) => removed === 'no' && (seat === person.seat || random.chance(0.2)),
  )
  if (mine.length > 0 && random.chance(0.25)) return { type: 'removeMessage', message: random.pick(mine).text }
  return { type: 'postMessage', body: people.words('C', person, random.below(60)) }
}

function ownTurn({ random, people, person, view }: Situation): SeatCommand {
  if (view.floor.speaking?.seat === person.seat) return { type: 'yieldFloor' }
  const waits = view.floor.requests.some(({ seat }) => seat === person.seat)
  if (waits && random.chance(0.4)) return { type: 'withdrawRequest' }
  const note = random.chance(0.6) ? people.words('N', person, random.below(60)) : ''
  return { type: 'requestFloor', kind: random.pick(requestKinds), note }
}

function presidingCommand({ random, view }: Situation): SeatCommand {
  const first = view.floor.requests[0]
  if (first !== undefined && random.chance(0.6)) return { type: 'giveFloor', seat: first.seat }
  if (view.floor.speaking !== null && random.chance(0.5)) return { type: 'endFloor' }
  if (random.chance(0.4)) return { type: 'setSpeakingTime', seconds: 30 * (1 + random.below(20)) }
  return view.floor.open ? { type: random.chance(0.3) ? 'closeList' : 'endFloor' } : { type: 'openList' }
}

/** What no page would send: out of role, out of range, about things that are not there. */
export function hostileCommand({ random, people, person, view }: Situation): SeatCommand {
  const anybody = random.pick(people.all).seat
  const nobody: SeatId = asId<'seat'>('seat-of-nobody')
  const anyText = random.pick([asId<'text'>('text-of-nothing'), ...view.chat.latest.map(({ text }) => text)])
  return random.pick<SeatCommand>([
    { type: 'takeChair' },
    { type: 'giveFloor', seat: random.pick([anybody, nobody]) },
    { type: 'endFloor' },
    { type: 'openList' },
    { type: 'closeList' },
    { type: 'setSpeakingTime', seconds: random.pick([-1, 0, 29, 901, 1e12]) },
    { type: 'yieldFloor' },
    { type: 'withdrawRequest' },
    {
      type: 'requestFloor',
      kind: random.pick(requestKinds),
      note: people.words('N', person, limits.noteCharactersMax + 30),
    },
    { type: 'requestFloor', kind: random.pick(requestKinds), note: `${people.words('N', person, 12)}\u0000\ud800` },
    { type: 'postMessage', body: people.words('C', person, limits.messageCharactersMax + 30) },
    { type: 'postMessage', body: ` ${people.words('C', person, 12)} \u0000\ud800` },
    { type: 'postMessage', body: ' \n ' },
    { type: 'removeMessage', message: anyText },
  ])
}
