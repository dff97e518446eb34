// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { webcrypto } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assert } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import { decide, emptyRoom, evolve, type Envelope, type RoomCommand, type RoomState } from '../../room/index.ts'
import type { Sealed, VotesErrand } from '../../room/host/index.ts'
import { asInstant } from '../../base/instant.ts'
import { standsForNobody, type Role, type SeatId, type VoteId } from '../../room/index.ts'
import { sealBallot, type VoteRule } from '../../voting/index.ts'
import type { EntitledParts } from './entitled.ts'
import { voteKeyFolder } from './keys.ts'
import { votePorts } from './settle.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-votes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const room = asId<'room'>('room')
const seat = (name: string): SeatId => asId<'seat'>(`seat-${name}`)
const vote: VoteId = asId<'vote'>('the-vote')

function carriedOut(state: RoomState, name: string, role: Role, command: RoomCommand): RoomState {
  const at = asInstant(1_789_110_000_000)
  const text = asId<'text'>('the-vote')
  const envelope: Envelope = { seat: seat(name), role, stands: standsForNobody, at, text }
  const decision = decide(state, command, envelope)
  assert(decision.ok, `${command.type} by ${name} is carried out`)
  return decision.value.events.reduce(evolve, state)
}

const roles: Readonly<Record<string, Role>> = { anna: 'chair', bert: 'participant', carla: 'participant', olga: 'observer' }

function prepared(rule: Partial<Omit<VoteRule, 'options'>> = {}): RoomState {
  const seated = Object.entries(roles).reduce(
    (state, [name, role]) => carriedOut(state, name, role, { type: 'takeSeat' }),
    emptyRoom,
  )
  const usual = { procedure: 'open', counting: 'both', majority: 'simple', quorumPercent: 0, changeable: true } as const
  const given = { type: 'prepareVote', text: 'Soll es so sein?', options: [], rule: { ...usual, ...rule } } as const
  return carriedOut(carriedOut(seated, 'anna', 'chair', given), 'anna', 'chair', { type: 'openVote', vote })
}

/** Bert and Carla act for municipalities, Anna for an association; who only observes is never asked for. */
const asked: string[][] = []
const parts: EntitledParts = {
  personsOf: async (seats) => new Map(seats.map((each) => [each, asId<'person'>(each.slice('seat-'.length))])),
  async electorateOf(present) {
    asked.push([...present])
    const body = (name: string, kind: 'municipality' | 'association', persons: string[]) => ({
      id: asId<'body'>(name),
      kind,
      name,
      municipalityKey: kind === 'municipality' ? name : null,
      persons: persons.map((each) => asId<'person'>(each)),
    })
    return {
      bodies: [
        body('Ahausen', 'municipality', ['bert']),
        body('Bedorf', 'municipality', ['carla']),
        body('Verband', 'association', ['bert']),
      ],
      without: new Map([[asId<'person'>('anna'), 'notConfirmed' as const]]),
    }
  },
  populationsOf: async () => new Map([['Ahausen', 300]]),
}

const voteIn = ({ votes }: RoomState) => votes.all[0]!

function applied(state: RoomState, errand: VotesErrand | null): RoomState {
  assert(errand !== null, 'there is an answer')
  return carriedOut(state, 'anna', 'chair', errand)
}

test('given a vote that opens, then the list is made of the mandates of those with a seat, observers aside', async () => {
  const state = prepared()
  const errand = await votePorts(parts, null).settle(room, voteIn(state), state, [])
  expect(asked.at(-1)).toEqual(['anna', 'bert', 'carla'])
  expect(errand).toEqual({
    type: 'freezeEntitled',
    vote,
    entitled: {
      persons: ['seat-bert', 'seat-carla'],
      municipalities: [
        { key: 'Ahausen', name: 'Ahausen', population: 300, delegates: ['seat-bert'] },
        { key: 'Bedorf', name: 'Bedorf', population: null, delegates: ['seat-carla'] },
      ],
      proxies: [],
    },
    withoutRight: [
      { seat: 'seat-anna', why: 'notConfirmed' },
      { seat: 'seat-olga', why: 'observer' },
    ],
    publicKey: null,
  })
})

test('given entrusted ballots, then those hold of whom both are entitled, and the others lapse', async () => {
  const one = carriedOut(prepared(), 'bert', 'participant', { type: 'entrustBallot', to: seat('carla') })
  const held = await votePorts(parts, null).settle(room, voteIn(one), one, [])
  expect(held).toMatchObject({ entitled: { proxies: [{ from: 'seat-bert', to: 'seat-carla' }] } })
  const other = carriedOut(prepared(), 'bert', 'participant', { type: 'entrustBallot', to: seat('anna') })
  expect(await votePorts(parts, null).settle(room, voteIn(other), other, [])).toMatchObject({ entitled: { proxies: [] } })
})

test('given nobody who holds keys, then a secret vote does not open, and says so', async () => {
  const state = prepared({ procedure: 'secret', counting: 'byPerson' })
  const errand = await votePorts(parts, null).settle(room, voteIn(state), state, [])
  expect(voteIn(applied(state, errand))).toMatchObject({ status: 'prepared', hindrance: 'noKeyHolder' })
})

test('given nobody who is entitled, then the vote does not open, and no key is made', async () => {
  const keys = voteKeyFolder(folder)
  const nobody = { ...parts, electorateOf: async () => ({ bodies: [], without: new Map() }) }
  const state = prepared({ procedure: 'secret', counting: 'byPerson' })
  const errand = await votePorts(nobody, keys).settle(room, voteIn(state), state, [])
  expect(voteIn(applied(state, errand))).toMatchObject({ status: 'prepared', hindrance: 'nobodyEntitled' })
  expect(await readdir(folder)).toEqual([])
})

test('given a named vote that closes, then heads, municipalities and inhabitants are counted, and who said what stands there', async () => {
  const ports = votePorts(parts, null)
  const opening = prepared({ procedure: 'named' })
  let state = applied(opening, await ports.settle(room, voteIn(opening), opening, []))
  state = carriedOut(state, 'bert', 'participant', { type: 'cast', vote, voter: seat('bert'), choice: 'yes' })
  state = carriedOut(state, 'anna', 'chair', { type: 'closeVote', vote })
  const closed = voteIn(applied(state, await ports.settle(room, voteIn(state), state, [])))
  expect(closed.published).toEqual({
    persons: [{ voter: 'seat-bert', choice: 'yes' }],
    municipalities: [
      { key: 'Ahausen', name: 'Ahausen', population: 300, choice: 'yes', conflict: false },
      { key: 'Bedorf', name: 'Bedorf', population: null, choice: null, conflict: false },
    ],
  })
  expect(closed.result).toMatchObject({
    heads: { count: { entitled: 2, cast: 1 } },
    population: { count: { entitled: 300, choices: [300, 0], unknown: 1 } },
    outcome: { carried: true },
  })
})

test('given a secret vote, when ballots sealed in a browser come out of the box, then they are counted and the key goes', async () => {
  const keys = voteKeyFolder(folder)
  const ports = votePorts(parts, keys)
  const opening = prepared({ procedure: 'secret', counting: 'byPerson' })
  let state = applied(opening, await ports.settle(room, voteIn(opening), opening, []))
  const publicKey = voteIn(state).publicKey
  assert(publicKey !== null, 'a secret vote has a key')
  const box: Sealed[] = []
  for (const [name, choice] of [
    ['bert', 'no'],
    ['carla', 'no'],
  ] as const) {
    const place = { vote, seat: seat(name) }
    const bytes = await sealBallot(webcrypto.subtle, Uint8Array.from(Buffer.from(publicKey, 'base64')), place, choice)
    box.push({ ...place, sealed: Buffer.from(bytes).toString('base64') })
    state = carriedOut(state, name, 'participant', { type: 'castSealed', voter: seat(name), vote, sealed: box.at(-1)!.sealed })
  }
  state = carriedOut(state, 'anna', 'chair', { type: 'closeVote', vote })
  await expect(votePorts(parts, null).settle(room, voteIn(state), state, box)).rejects.toThrow('nobody holds keys')
  await expect(ports.settle(room, voteIn(state), state, box.slice(1))).rejects.toThrow('has a ballot in the box')
  const declared = await ports.settle(room, voteIn(state), state, box)
  expect(declared).toMatchObject({ result: { heads: null, outcome: { carried: false } }, published: null })
  await ports.over(room, vote)
  expect(await readdir(folder)).toEqual([])
  await expect(ports.settle(room, voteIn(state), state, box)).rejects.toThrow('stays shut: keyMissing')
})
