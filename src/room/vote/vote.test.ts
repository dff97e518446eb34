// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { assert } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import type { Entitled } from '../../voting/index.ts'
import type { VoteId } from '../envelope.rules.ts'
import { decide, evolve, type RoomCommand, type RoomState } from '../room.rules.ts'
import { envelope, roomAfter, seat } from '../testing.ts'
import { declare } from '../testing/votes.ts'
import { own, redact, textsOfView, viewFor } from '../view.rules.ts'
import type { Vote } from './state.rules.ts'

const enters = { type: 'takeSeat' } as const
const rule = { procedure: 'open', counting: 'both', majority: 'simple', quorumPercent: 0, changeable: true } as const
const prepares = { type: 'prepareVote', text: ' Soll es so sein? ', options: [], rule } as const
const vote: VoteId = asId<'vote'>('text-4')

const room = roomAfter(
  ['anna', 'chair', enters],
  ['bert', 'participant', enters],
  ['carla', 'participant', enters],
  ['dora', 'participant', enters],
  ['anna', 'chair', prepares],
)

const entitled: Entitled = {
  persons: ['bert', 'carla', 'dora'],
  municipalities: [
    { key: '1', name: 'Ahausen', population: 300, delegates: ['bert', 'carla'] },
    { key: '2', name: 'Bedorf', population: null, delegates: ['dora'] },
  ],
  proxies: [{ from: 'dora', to: 'bert' }],
}
const withoutRight = [{ seat: seat('anna'), why: 'noMandate' as const }]
const opensIt: RoomCommand = { type: 'openVote', vote }
const freezes = (publicKey: string | null = null): RoomCommand => {
  return { type: 'freezeEntitled', vote, entitled, withoutRight, publicKey }
}
const casts = (voter: string, choice: string): RoomCommand => ({ type: 'cast', vote, voter: seat(voter), choice })

type Step = readonly [string, RoomCommand]

function decided(state: RoomState, [name, command]: Step) {
  return decide(state, command, envelope(name, 'participant'))
}

function after(state: RoomState, ...steps: readonly Step[]): RoomState {
  return steps.reduce((before, step) => {
    const decision = decided(before, step)
    assert(decision.ok, `${step[1].type} by ${step[0]} is carried out`)
    return decision.value.events.reduce(evolve, before)
  }, state)
}

function voteOf({ votes }: RoomState): Vote {
  return votes.all.at(-1)!
}

const open = after(room, ['anna', opensIt], ['anna', freezes()])

test('given a prepared vote, then its words are kept and cleaned, and everybody may read them', () => {
  const decision = decide(room, prepares, envelope('anna', 'chair', { text: asId<'text'>('new') }))
  assert(decision.ok, 'it is prepared')
  expect(decision.value.words).toEqual([{ id: 'new', body: 'Soll es so sein?' }])
  expect(textsOfView(viewFor(room, 'observer'))).toEqual(['text-4'])
})

test('given options, then each has an id of its own, and the rule knows how many there are', () => {
  const given = { ...prepares, options: ['eins', ' zwei'] }
  const decision = decide(room, given, envelope('anna', 'chair', { text: asId<'text'>('new') }))
  assert(decision.ok, 'it is prepared')
  expect(decision.value.words?.slice(1)).toEqual([
    { id: 'new-1', body: 'eins' },
    { id: 'new-2', body: 'zwei' },
  ])
  expect(decision.value.events[0]).toMatchObject({ options: ['new-1', 'new-2'], rule: { options: 2 } })
})

test('given a vote that opens, then it is open once the list is fixed, and the list does not change any more', () => {
  expect(voteOf(after(room, ['anna', opensIt])).status).toBe('opening')
  expect(voteOf(open)).toMatchObject({
    status: 'open',
    size: { persons: 3, municipalities: 2, inhabitants: 300, proxies: 1 },
  })
  expect(decided(open, ['anna', freezes()])).toEqual({ ok: false, refusal: 'alreadySo' })
  const later = after(open, ['carla', { type: 'entrustBallot', to: seat('anna') }])
  expect(voteOf(later).kept?.entitled).toEqual(voteOf(open).kept?.entitled)
})

test('given nobody who is entitled, or nobody who holds keys, then the vote stays prepared and says why', () => {
  const nobody = { ...entitled, municipalities: [] }
  const empty: RoomCommand = { type: 'freezeEntitled', vote, entitled: nobody, withoutRight, publicKey: null }
  expect(voteOf(after(room, ['anna', opensIt], ['anna', empty]))).toMatchObject({
    status: 'prepared',
    hindrance: 'nobodyEntitled',
  })
  const refused: RoomCommand = { type: 'refuseOpening', vote, why: 'noKeyHolder' }
  const kept = after(room, ['anna', opensIt], ['anna', refused])
  expect(voteOf(kept)).toMatchObject({ status: 'prepared', hindrance: 'noKeyHolder' })
  expect(voteOf(after(kept, ['anna', opensIt]))).toMatchObject({ status: 'opening', hindrance: null })
})

test('given an open vote, then each seat is told of its own ballots, or why it has none', () => {
  const state = after(open, ['bert', casts('dora', 'no')])
  expect(own(state, seat('bert')).votes).toEqual([
    {
      vote,
      ballots: [
        { voter: 'bert', cast: false, choice: null },
        { voter: 'dora', cast: true, choice: 'no' },
      ],
      without: null,
    },
  ])
  expect(own(state, seat('dora')).votes).toEqual([{ vote, ballots: [], without: 'givenAway' }])
  expect(own(state, seat('anna')).votes).toEqual([{ vote, ballots: [], without: 'noMandate' }])
  expect(own(state, seat('late')).votes).toEqual([{ vote, ballots: [], without: 'cameLater' }])
})

test('given a ballot that is changed, then there is one, the last', () => {
  const state = after(open, ['carla', casts('carla', 'yes')], ['carla', casts('carla', 'abstain')])
  expect(voteOf(state).kept?.cast).toEqual([{ voter: 'carla', choice: 'abstain' }])
})

test('given ballots, then no view and no event tells whose they are or what they say, also to the chair', () => {
  const decision = decided(open, ['carla', casts('carla', 'yes')])
  assert(decision.ok, 'it is cast')
  for (const seatClass of ['chair', 'moderator', 'participant', 'observer'] as const) {
    const event = redact(decision.value.events[0], seatClass)
    expect(event).toEqual({ type: 'ballotCast', v: 1, vote, voter: null, choice: null, turnout: 0 })
    const view = viewFor(after(open, ['carla', casts('carla', 'yes')]), seatClass)
    expect(voteOf(view)).toEqual(voteOf(viewFor(open, seatClass)))
    expect(voteOf(view).kept).toBeNull()
  }
})

test('given a secret vote, then a ballot goes into the box sealed, and its event says nothing of it (law 11)', () => {
  const secretly = { ...prepares, rule: { ...rule, procedure: 'secret', counting: 'byPerson' } } as const
  const prepared = roomAfter(
    ['anna', 'chair', enters],
    ['bert', 'participant', enters],
    ['carla', 'participant', enters],
    ['dora', 'participant', enters],
    ['anna', 'chair', secretly],
  )
  const state = after(prepared, ['anna', opensIt], ['anna', freezes('key')])
  const decision = decided(state, ['bert', { type: 'castSealed', vote, voter: seat('dora'), sealed: 'versiegelt' }])
  assert(decision.ok, 'it is cast')
  expect(decision.value.sealed).toEqual([{ vote, seat: 'dora', sealed: 'versiegelt' }])
  expect(decision.value.events).toEqual([{ type: 'ballotCast', v: 1, vote, voter: 'dora', choice: null, turnout: 0 }])
  const closing = after(decision.value.events.reduce(evolve, state), ['anna', { type: 'closeVote', vote }])
  const declared = decided(closing, ['anna', declare(voteOf(closing), ['yes'])])
  assert(declared.ok, 'it is declared')
  expect(declared.value.emptied).toEqual([vote])
})

test('given a vote that closes, then no ballot is taken any more, and the result comes once', () => {
  const cast = after(open, ['carla', casts('carla', 'yes')], ['bert', casts('bert', 'yes')])
  const closing = after(cast, ['anna', { type: 'closeVote', vote }])
  expect(decided(closing, ['bert', casts('dora', 'no')])).toEqual({ ok: false, refusal: 'voteNotOpen' })
  const result = declare(voteOf(closing))
  const closed = after(closing, ['anna', result])
  expect(voteOf(closed)).toMatchObject({ status: 'closed', result: { outcome: { carried: true } } })
  expect(decided(closed, ['anna', result])).toEqual({ ok: false, refusal: 'alreadySo' })
})

test('given what only the server may say, then no seat can say it with its right alone, since no line carries it', () => {
  const strangers = decide(room, freezes(), envelope('mallory', 'participant'))
  expect(strangers).toEqual({ ok: false, refusal: 'alreadySo' })
})

test('given an entrusted ballot, then it may go to somebody else or be taken back', () => {
  const given = after(room, ['dora', { type: 'entrustBallot', to: seat('bert') }])
  const moved = after(given, ['dora', { type: 'entrustBallot', to: seat('carla') }])
  expect(moved.votes.proxies).toEqual([{ from: 'dora', to: 'carla' }])
  expect(after(moved, ['dora', { type: 'takeBackBallot' }]).votes.proxies).toEqual([])
})
