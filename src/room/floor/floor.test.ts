// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../../base/instant.ts'
import { limits } from '../limits.rules.ts'
import type { Role } from '../roles.rules.ts'
import { nine, seat } from '../testing.ts'
import { historyOf, steps } from '../testing/histories.ts'
import { evolveFloor } from './evolve.rules.ts'
import { redactFloor, viewFloor } from './floor.rules.ts'
import {
  emptyFloor,
  isQuestion,
  requestKinds,
  spokenAt,
  type FloorCommand,
  type FloorEvent,
  type RequestKind,
} from './state.rules.ts'
import {
  asked,
  askedAbout,
  ends,
  given,
  gone,
  got,
  happened,
  names,
  refused,
  spoke,
  when,
  whenPresiding,
} from './testing.ts'

const request = (kind: RequestKind = 'contribution', note = ''): FloorCommand => ({ type: 'requestFloor', kind, note })
const withdraw = (kind: RequestKind = 'contribution'): FloorCommand => ({ type: 'withdrawRequest', kind })
const closed: FloorEvent = { type: 'listClosed', v: 1 }

test('given an open list, when somebody asks for the floor, then they wait', () => {
  expect(when(emptyFloor, request())).toEqual(happened(asked('bert')))
  expect(names(given(asked('bert')))).toEqual(['bert'])
})

test('given a line for the chair, then its words are kept apart and the event names them', () => {
  expect(when(emptyFloor, request('contribution', '  Thema Glasfaser '))).toEqual({
    ok: true,
    value: {
      events: [asked('bert', 'contribution', 'text of bert')],
      words: [{ id: 'text of bert', body: 'Thema Glasfaser' }],
    },
  })
})

test('given a closed list, then a point of order may be raised, and nothing else', () => {
  const state = given(asked('carla'), got('carla'), closed)
  for (const kind of requestKinds) expect(when(state, request(kind)).ok, kind).toBe(kind === 'pointOfOrder')
  expect(when(state, request())).toEqual(refused('listClosed'))
})

test('given no right to speak, then there is no request', () => {
  expect(when(emptyFloor, request(), 'bert', 'observer')).toEqual(refused('notAllowed'))
  expect(when(emptyFloor, request(), 'bert', 'technician')).toEqual(refused('notAllowed'))
})

test('given somebody who waits, then once in each kind: another kind is another request', () => {
  const state = given(asked('bert'))
  expect(when(state, request())).toEqual(refused('alreadyRequested'))
  expect(when(state, request('pro'))).toEqual(happened(asked('bert', 'pro')))
  expect(when(state, request('pointOfOrder'))).toEqual(happened(asked('bert', 'pointOfOrder')))
})

test('given somebody who speaks, then they need not ask, and do not interrupt themselves', () => {
  const state = given(asked('bert'), got('bert'))
  expect(when(state, request())).toEqual(refused('alreadySpeaking'))
  expect(when(state, request('interposedQuestion'))).toEqual(refused('ownSpeech'))
  expect(when(state, request('intervention'))).toEqual(refused('ownSpeech'))
})

test('given nobody speaks, then there is nothing to ask a question into', () => {
  expect(when(emptyFloor, request('interposedQuestion'))).toEqual(refused('nobodySpeaks'))
  const state = given(asked('carla'), got('carla'))
  expect(when(state, request('interposedQuestion'))).toEqual(
    happened(askedAbout('bert', 'interposedQuestion', 'carla')),
  )
})

test('given a speech, while it runs and when it is over, then an intervention refers to it, and none to one’s own', () => {
  expect(when(emptyFloor, request('intervention'))).toEqual(refused('noSpeechBefore'))
  const running = given(asked('carla'), got('carla'))
  const over = given(...spoke('carla', 60))
  for (const state of [running, over])
    expect(when(state, request('intervention'))).toEqual(happened(askedAbout('bert', 'intervention', 'carla')))
  expect(when(over, request('intervention'), 'carla', 'coChair')).toEqual(refused('ownSpeech'))
})

test('given a full list, then it is full; who waits may withdraw', () => {
  const full = given(...Array.from({ length: limits.requestsMax }, (_, index) => asked(`s${index}`)))
  expect(when(full, request())).toEqual(refused('listFull'))
  expect(when(full, withdraw(), 's7')).toMatchObject({ ok: true })
})

test('given a line for the chair that is too long, then it is refused; at its limit it is not', () => {
  const long = 'x'.repeat(limits.noteCharactersMax)
  expect(when(emptyFloor, request('contribution', `${long}x`))).toEqual(refused('noteTooLong'))
  expect(when(emptyFloor, request('contribution', ` ${long} `))).toMatchObject({ ok: true })
})

test('given requests in two kinds, when one is withdrawn, then the other stays; who does not wait has nothing to withdraw', () => {
  const state = given(asked('bert'), asked('bert', 'pointOfOrder'), asked('carla'))
  const withdrawn: FloorEvent = {
    type: 'requestWithdrawn',
    v: 2,
    seat: seat('bert'),
    kind: 'contribution',
    by: seat('bert'),
  }
  expect(when(state, withdraw())).toEqual(happened(withdrawn))
  expect(evolveFloor(state, withdrawn).requests.map((each) => [each.seat, each.kind])).toEqual([
    ['bert', 'pointOfOrder'],
    ['carla', 'contribution'],
  ])
  expect(when(state, withdraw('pro'))).toEqual(refused('notRequested'))
})

test('given a log of 0.1.0, when a request was withdrawn, then whatever it was', () => {
  const state = given(asked('bert', 'pointOfOrder'), asked('carla'))
  const withdrawn: FloorEvent = { type: 'requestWithdrawn', v: 2, seat: seat('bert'), kind: null, by: seat('bert') }
  expect(names(evolveFloor(state, withdrawn))).toEqual(['carla'])
})

test('given a line for the chair, when its request is over, then nobody can read it any more, and its words are erased', () => {
  const state = given(asked('bert', 'contribution', 'hint'), asked('carla'))
  const erased = (name: string, role: Role, command: FloorCommand) => {
    const decision = when(state, command, name, role)
    return decision.ok ? (decision.value.erase ?? []) : decision.refusal
  }
  expect(erased('bert', 'participant', withdraw())).toEqual(['hint'])
  expect(erased('anna', 'chair', { type: 'giveFloor', seat: seat('bert'), kind: 'contribution' })).toEqual(['hint'])
  expect(erased('anna', 'chair', { type: 'giveFloor', seat: seat('carla'), kind: 'contribution' })).toEqual([])
})

const speech = [asked('carla'), got('carla'), askedAbout('bert', 'interposedQuestion', 'carla', 'hint')]
const accept: FloorCommand = { type: 'acceptQuestion', seat: seat('bert') }
const decline: FloorCommand = { type: 'declineQuestion', seat: seat('bert') }
const taken = (at: number, by: string): FloorEvent => ({
  type: 'questionTaken',
  v: 1,
  seat: seat('bert'),
  at: asInstant(nine + at * 1000),
  seconds: 30,
  by: seat(by),
})

test('given an interposed question, when the speaker or the chair takes it, then it is heard, and nobody else may', () => {
  const state = given(...speech)
  const value = (by: string) => ({ ok: true, value: { events: [taken(20, by)], erase: ['hint'] } })
  expect(when(state, accept, 'carla', 'participant', 20)).toEqual(value('carla'))
  expect(whenPresiding(state, accept, 20)).toEqual(value('anna'))
  expect(whenPresiding(state, { type: 'giveFloor', seat: seat('bert'), kind: 'interposedQuestion' }, 20)).toEqual(
    value('anna'),
  )
  expect(when(state, accept, 'dora')).toEqual(refused('notSpeaking'))
  expect(when(state, accept, 'carla2', 'coChair')).toEqual(refused('notPresiding'))
})

test('given an interposed question, while it is heard, then the speech stands still; afterwards it goes on where it was', () => {
  const during = given(...speech, taken(20, 'carla'))
  expect(during.speaking).toMatchObject({ seat: 'bert', kind: 'interposedQuestion', running: true })
  expect(during.interrupted).toMatchObject({ seat: 'carla', running: false, spokenMilliseconds: 20_000 })
  expect(when(during, { type: 'yieldFloor' }, 'bert', 'participant', 45)).toEqual(happened(ends('bert', 45, 'speaker')))
  const after = evolveFloor(during, ends('bert', 45))
  expect(after.interrupted).toBeNull()
  expect(after.speaking).toMatchObject({ seat: 'carla', running: true, spokenMilliseconds: 20_000 })
  expect(spokenAt(after.speaking!, asInstant(nine + 50_000))).toBe(25_000)
  expect(after.used).toEqual([{ seat: 'bert', turns: 1, milliseconds: 25_000 }])
})

test('given a question that is heard, then another waits until it is over, and the chair may end both at once', () => {
  const other = askedAbout('dora', 'interposedQuestion', 'carla')
  const state = given(...speech, other, taken(20, 'carla'), asked('emil'))
  expect(whenPresiding(state, { type: 'acceptQuestion', seat: seat('dora') })).toEqual(refused('questionUnderWay'))
  expect(whenPresiding(state, { type: 'giveFloor', seat: seat('emil'), kind: 'contribution' }, 40)).toEqual(
    happened(
      ends('bert', 40),
      ends('carla', 40),
      gone('dora', 'interposedQuestion', 'speechOver', 'anna', 40),
      got('emil', 'contribution', 120, 40),
    ),
  )
})

test('given an interposed question, when it is not taken or the speech is over, then it falls away', () => {
  const state = given(...speech)
  const declined = gone('bert', 'interposedQuestion', 'declined', 'carla')
  expect(when(state, decline, 'carla')).toEqual({ ok: true, value: { events: [declined], erase: ['hint'] } })
  expect(names(evolveFloor(state, declined))).toEqual([])
  const over = gone('bert', 'interposedQuestion', 'speechOver', 'carla', 60)
  expect(when(state, { type: 'yieldFloor' }, 'carla', 'participant', 60)).toEqual({
    ok: true,
    value: { events: [ends('carla', 60, 'speaker'), over], erase: ['hint'] },
  })
  expect(when(given(), decline, 'anna', 'chair')).toEqual(refused('notOnTheList'))
})

const named: FloorEvent = {
  type: 'proxyNamed',
  v: 1,
  seat: seat('text of tom'),
  name: 'text of tom' as never,
  sizeClass: 0,
}
const enter = (more: Partial<Extract<FloorCommand, { type: 'requestFloorFor' }>> = {}): FloorCommand => ({
  type: 'requestFloorFor',
  kind: 'contribution',
  means: 'telephone',
  whom: { is: 'new', name: ' Erna Dorn, Moosbuch ', sizeClass: 0 },
  ...more,
})
const byTom = { by: seat('tom'), means: 'telephone' } as const
const enteredFor = (name: string): FloorEvent => ({
  ...(asked(name) as Extract<FloorEvent, { type: 'floorRequested' }>),
  entered: byTom,
})

test('given somebody at the telephone, when the technician enters them, then they wait, and their name is kept apart', () => {
  expect(when(emptyFloor, enter(), 'tom', 'technician')).toEqual({
    ok: true,
    value: {
      events: [named, enteredFor('text of tom')],
      words: [{ id: 'text of tom', body: 'Erna Dorn, Moosbuch', of: 'text of tom' }],
    },
  })
})

test('given somebody who has a seat, when they are entered, then the request is theirs: once in each kind, and they may withdraw it', () => {
  const whom = { is: 'known', seat: seat('bert') } as const
  expect(when(emptyFloor, enter({ whom }), 'tom', 'technician')).toEqual(happened(enteredFor('bert')))
  const state = given(enteredFor('bert'))
  expect(when(state, enter({ whom }), 'tom', 'technician')).toEqual(refused('alreadyRequested'))
  expect(when(state, request())).toEqual(refused('alreadyRequested'))
  expect(when(state, withdraw())).toMatchObject({ ok: true })
})

test('given somebody entered before, when they ask again, then it is the same person', () => {
  const whom = { is: 'known', seat: seat('text of tom') } as const
  const state = given(named, enteredFor('text of tom'), got('text of tom'), ends('text of tom', 30))
  expect(when(state, enter({ whom }), 'tom', 'technician')).toEqual(happened(enteredFor('text of tom')))
})

test('given who may not, nobody and no name, then nobody is entered', () => {
  expect(when(emptyFloor, enter(), 'bert', 'participant')).toEqual(refused('notAllowed'))
  const by = (whom: Extract<FloorCommand, { type: 'requestFloorFor' }>['whom']) =>
    when(emptyFloor, enter({ whom }), 'tom', 'technician')
  expect(by({ is: 'known', seat: seat('nobody') })).toEqual(refused('nobodySuch'))
  expect(by({ is: 'known', seat: seat('olga') })).toEqual(refused('nobodySuch'))
  expect(by({ is: 'new', name: ' \u0000 ', sizeClass: null })).toEqual(refused('nameEmpty'))
  expect(by({ is: 'new', name: 'x'.repeat(limits.proxyNameCharactersMax + 1), sizeClass: null })).toEqual(
    refused('nameTooLong'),
  )
  const many = given(
    ...Array.from({ length: limits.proxiesMax }, (_, index) => ({ ...named, seat: seat(`p${index}`) })),
  )
  expect(when(many, enter(), 'tom', 'technician')).toEqual(refused('tooManyProxies'))
  expect(when(given(closed), enter(), 'tom', 'technician')).toEqual(refused('listClosed'))
})

test('given an entered request, then those who enter withdraw it and end its speech, and not those of others', () => {
  const who = 'text of tom'
  const state = given(named, enteredFor(who), asked('bert'))
  const back: FloorCommand = { type: 'withdrawRequestFor', seat: seat(who), kind: 'contribution' }
  expect(when(state, back, 'tim', 'technician')).toMatchObject({ ok: true, value: { events: [{ by: 'tim' }] } })
  expect(when(state, { ...back, seat: seat('bert') }, 'tom', 'technician')).toEqual(refused('notAllowed'))
  expect(when(state, { ...back, kind: 'pro' }, 'tom', 'technician')).toEqual(refused('notRequested'))
  const done = (name: string): FloorCommand => ({ type: 'yieldFloorFor', seat: seat(name) })
  expect(when(given(named, enteredFor(who), got(who)), done(who), 'tom', 'technician')).toEqual(
    happened(ends(who, 0, 'onBehalf')),
  )
  expect(when(given(asked('bert'), got('bert')), done('bert'), 'tom', 'technician')).toEqual(refused('notAllowed'))
  expect(when(state, done(who), 'tom', 'technician')).toEqual(refused('notSpeaking'))
})

test('given somebody without a seat, when their name is erased, then it is gone, and their place stays', () => {
  const forget: FloorCommand = { type: 'forgetProxy', seat: seat('text of tom') }
  const state = given(named, enteredFor('text of tom'))
  const event: FloorEvent = { type: 'proxyForgotten', v: 1, seat: seat('text of tom') }
  expect(when(state, forget, 'tom', 'technician')).toEqual({
    ok: true,
    value: { events: [event], erase: ['text of tom'] },
  })
  const after = evolveFloor(state, event)
  expect(after.proxies).toEqual([{ seat: 'text of tom', name: null, sizeClass: 0 }])
  expect(names(after)).toEqual(['text of tom'])
  expect(when(after, forget, 'tom', 'technician')).toEqual(refused('nobodySuch'))
})

test('given lines for the chair, then chair and moderation see them, participants and observers do not', () => {
  const event = asked('bert', 'contribution', 'geheim')
  const state = given(event)
  for (const seatClass of ['chair', 'moderator'] as const) {
    expect(viewFloor(state, seatClass)).toEqual(state)
    expect(redactFloor(event, seatClass)).toEqual(event)
  }
  for (const seatClass of ['participant', 'observer'] as const) {
    expect(JSON.stringify([viewFloor(state, seatClass), redactFloor(event, seatClass)])).not.toContain('geheim')
  }
})

test('given any history, then nobody waits twice in a kind, requests stand in the order of asking, and questions have a speech', () => {
  fc.assert(
    fc.property(steps, (all) => {
      for (const { floor } of historyOf(all).states) {
        const waiting = floor.requests.map((each) => `${each.seat} ${each.kind}`)
        expect(new Set(waiting).size).toBe(waiting.length)
        const numbers = floor.requests.map(({ number }) => number)
        expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
        const main = floor.interrupted ?? floor.speaking
        // The events of one command are one after the other: the questions fall away right after the speech.
        if (main !== null) for (const each of floor.requests.filter(isQuestion)) expect(each.about).toBe(main.seat)
        if (floor.interrupted !== null) expect(floor.interrupted.running).toBe(false)
        if (floor.pause !== null) expect(floor.speaking?.running ?? false).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})
