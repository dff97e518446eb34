// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../limits.rules.ts'
import { seat } from '../testing.ts'
import { historyOf, steps } from '../testing/histories.ts'
import { evolveFloor } from './evolve.rules.ts'
import { emptyFloor, spokenAt, type FloorCommand, type FloorEvent, type RequestKind } from './state.rules.ts'
import { secondsLeft } from './time.rules.ts'
import {
  after,
  asked,
  askedAbout,
  ends,
  given,
  gone,
  got,
  happened,
  names,
  passed,
  refused,
  spoke,
  when,
  whenPresiding,
} from './testing.ts'

const give = (name: string, kind: RequestKind = 'contribution'): FloorCommand => ({
  type: 'giveFloor',
  seat: seat(name),
  kind,
})
const pass = (name: string, kind: RequestKind = 'contribution'): FloorCommand => ({
  type: 'passOver',
  seat: seat(name),
  kind,
})

test('given requests, when the chair gives the floor, then that seat speaks for the time that is set, and waits no more', () => {
  const state = given({ type: 'speakingTimeSet', v: 1, seconds: 90 }, asked('bert', 'pro'), asked('carla'))
  const event = got('carla', 'contribution', 90)
  expect(whenPresiding(state, give('carla'))).toEqual(happened(event))
  const during = evolveFloor(state, event)
  expect(during.speaking).toMatchObject({
    seat: 'carla',
    kind: 'contribution',
    from: after(0),
    seconds: 90,
    running: true,
  })
  expect(names(during)).toEqual(['bert'])
})

test('given an intervention, then it is short, and shorter when everybody speaks shortly', () => {
  const about = askedAbout('bert', 'intervention', 'carla')
  expect(whenPresiding(given(...spoke('carla', 9), about), give('bert', 'intervention'))).toEqual(
    happened(got('bert', 'intervention', limits.interventionSecondsMax)),
  )
  const short: FloorEvent = { type: 'speakingTimeSet', v: 1, seconds: 30 }
  expect(whenPresiding(given(...spoke('carla', 9), short, about), give('bert', 'intervention'))).toEqual(
    happened(got('bert', 'intervention', 30)),
  )
})

test('given a speaker, when the chair gives the floor to the next, then the speech before is ended first', () => {
  const state = given(asked('bert'), got('bert'), asked('carla'))
  expect(whenPresiding(state, give('carla'))).toEqual(happened(ends('bert'), got('carla')))
})

test('given a speaker, then they yield or the chair ends it, and it is remembered how long they spoke', () => {
  const state = given(asked('bert'), got('bert'))
  expect(when(state, { type: 'yieldFloor' })).toEqual(happened(ends('bert', 0, 'speaker')))
  expect(whenPresiding(state, { type: 'endFloor' }, 40)).toEqual(happened(ends('bert', 40)))
  expect(evolveFloor(state, ends('bert', 40))).toMatchObject({
    speaking: null,
    spoken: ['bert'],
    used: [{ seat: 'bert', turns: 1, milliseconds: 40_000 }],
  })
})

test('given a point of order, then it is about procedure and no speaking time', () => {
  expect(given(...spoke('bert', 40, 'pointOfOrder'))).toMatchObject({ spoken: ['bert'], used: [] })
})

test('given nobody speaks, then there is nothing to yield, to end or to extend, and nobody gets the floor who did not ask', () => {
  expect(when(emptyFloor, { type: 'yieldFloor' })).toEqual(refused('notSpeaking'))
  expect(when(given(asked('carla'), got('carla')), { type: 'yieldFloor' })).toEqual(refused('notSpeaking'))
  expect(whenPresiding(emptyFloor, { type: 'endFloor' })).toEqual(refused('nobodySpeaks'))
  expect(whenPresiding(emptyFloor, { type: 'extendSpeech' })).toEqual(refused('nobodySpeaks'))
  expect(whenPresiding(emptyFloor, give('bert'))).toEqual(refused('notOnTheList'))
  expect(whenPresiding(given(asked('bert')), give('bert', 'pro'))).toEqual(refused('notOnTheList'))
})

test('given a speech, when the chair adds a minute, then a minute more is left, up to a limit', () => {
  const state = given(asked('bert'), got('bert', 'contribution', 120))
  const event: FloorEvent = { type: 'speechExtended', v: 1, seat: seat('bert'), seconds: 60 }
  expect(secondsLeft(state.speaking!, after(130))).toBe(-10)
  expect(whenPresiding(state, { type: 'extendSpeech' }, 130)).toEqual(happened(event))
  expect(secondsLeft(evolveFloor(state, event).speaking!, after(130))).toBe(50)
  const endless = given(asked('bert'), got('bert', 'contribution', limits.speechSecondsMax))
  expect(whenPresiding(endless, { type: 'extendSpeech' })).toEqual(refused('speechTooLong'))
})

test('given a break, then the speech stands still and nobody is given the floor; afterwards it goes on', () => {
  const paused: FloorEvent = { type: 'meetingPaused', v: 1, at: after(30), until: after(30 + 600) }
  const speech = given(asked('bert'), got('bert'), asked('carla'))
  expect(whenPresiding(speech, { type: 'pauseMeeting', minutes: 10 }, 30)).toEqual(happened(paused))
  const during = evolveFloor(speech, paused)
  expect(spokenAt(during.speaking!, after(500))).toBe(30_000)
  expect(whenPresiding(during, give('carla'))).toEqual(refused('onBreak'))
  expect(whenPresiding(during, { type: 'pauseMeeting', minutes: 10 })).toEqual(refused('onBreak'))
  expect(when(during, { type: 'requestFloor', kind: 'contribution', note: '' }, 'dora')).toMatchObject({ ok: true })
  const resumed: FloorEvent = { type: 'meetingResumed', v: 1, at: after(700) }
  expect(whenPresiding(during, { type: 'resumeMeeting' }, 700)).toEqual(happened(resumed))
  expect(spokenAt(evolveFloor(during, resumed).speaking!, after(710))).toBe(40_000)
  expect(whenPresiding(speech, { type: 'resumeMeeting' })).toEqual(refused('notOnBreak'))
})

test('given a break, then it has a length between a minute and its limit', () => {
  for (const minutes of [0, -1, 0.5, Number.NaN, limits.pauseMinutesMax + 1])
    expect(whenPresiding(emptyFloor, { type: 'pauseMeeting', minutes })).toEqual(refused('breakOutOfRange'))
})

test('given a speech that was ended, when its speaker is put back, then it goes on with what was left, and is one turn', () => {
  const state = given(...spoke('bert', 50))
  const back: FloorEvent = { type: 'floorReturned', v: 1, seat: seat('bert'), at: after(80) }
  expect(whenPresiding(state, { type: 'returnFloor' }, 80)).toEqual(happened(back))
  const again = evolveFloor(state, back)
  expect(secondsLeft(again.speaking!, after(90))).toBe(60)
  expect(again.spoken).toEqual([])
  const over = evolveFloor(again, ends('bert', 100))
  expect(over.used).toEqual([{ seat: 'bert', turns: 1, milliseconds: 70_000 }])
  expect(over.spoken).toEqual(['bert'])
})

test('given nobody to put back, or somebody who speaks, then nobody is put back', () => {
  const command: FloorCommand = { type: 'returnFloor' }
  expect(whenPresiding(emptyFloor, command)).toEqual(refused('nobodyToReturn'))
  expect(whenPresiding(given(...spoke('bert', 5), asked('carla'), got('carla')), command)).toEqual(
    refused('somebodySpeaks'),
  )
  const onBreak: FloorEvent = { type: 'meetingPaused', v: 1, at: after(9), until: after(99) }
  expect(whenPresiding(given(...spoke('bert', 5), onBreak), command)).toEqual(refused('onBreak'))
})

test('given somebody called and not there, then their request stays and is marked; the second time it is removed', () => {
  const state = given(asked('bert', 'contribution', 'hint'), asked('carla'))
  expect(whenPresiding(state, pass('bert'))).toEqual(happened(passed('bert')))
  const once = evolveFloor(state, passed('bert'))
  expect(once.requests[0]).toMatchObject({ seat: 'bert', passedOver: { by: 'anna', waits: true }, note: 'hint' })
  expect(whenPresiding(once, pass('bert'))).toEqual({
    ok: true,
    value: { events: [gone('bert', 'contribution', 'notThere')], erase: ['hint'] },
  })
  const calledAgain = evolveFloor(once, got('carla'))
  expect(calledAgain.requests[0]).toMatchObject({ seat: 'bert', passedOver: { by: 'anna', waits: false } })
  expect(whenPresiding(state, pass('emil'))).toEqual(refused('notOnTheList'))
})

test('given somebody who has the floor and is not there, then they go back to where they stood, and nothing is counted', () => {
  const state = given(asked('bert'), asked('carla'), asked('dora'), got('carla'))
  const question = askedAbout('emil', 'interposedQuestion', 'carla')
  expect(whenPresiding(evolveFloor(state, question), pass('carla'), 20)).toEqual(
    happened(passed('carla', 'contribution', 20), gone('emil', 'interposedQuestion', 'speechOver', 'anna', 20)),
  )
  const back = evolveFloor(state, passed('carla', 'contribution', 20))
  expect(names(back)).toEqual(['bert', 'carla', 'dora'])
  expect(back).toMatchObject({ speaking: null, used: [], spoken: [], last: null })
  const again = [got('bert', 'contribution', 120, 30), ends('bert', 40), got('carla', 'contribution', 120, 40)]
  const twice = again.reduce(evolveFloor, back)
  expect(whenPresiding(twice, pass('carla'), 50)).toEqual(
    happened(gone('carla', 'contribution', 'notThere', 'anna', 50)),
  )
  const without = evolveFloor(twice, gone('carla', 'contribution', 'notThere', 'anna', 50))
  expect(without).toMatchObject({ speaking: null, used: [{ seat: 'bert' }] })
  expect(names(without)).toEqual(['dora'])
})

test('given somebody who was put back and asked again before, when their request is called, then it stays one request', () => {
  const back: FloorEvent = { type: 'floorReturned', v: 1, seat: seat('bert'), at: after(80) }
  const state = given(...spoke('bert', 50), asked('bert'), back)
  expect(whenPresiding(state, pass('bert'))).toEqual(happened(passed('bert')))
  const marked = evolveFloor(state, passed('bert'))
  expect(names(marked)).toEqual(['bert'])
  expect(marked.speaking?.seat).toBe('bert')
})

test('given a question whose asker is not there, then it is removed and the speech goes on', () => {
  const taken: FloorEvent = {
    type: 'questionTaken',
    v: 1,
    seat: seat('bert'),
    at: after(10),
    seconds: 30,
    by: seat('anna'),
  }
  const state = given(asked('carla'), got('carla'), askedAbout('bert', 'interposedQuestion', 'carla'), taken)
  const event = gone('bert', 'interposedQuestion', 'notThere', 'anna', 15)
  expect(whenPresiding(state, pass('bert', 'interposedQuestion'), 15)).toEqual(happened(event))
  expect(evolveFloor(state, event)).toMatchObject({
    interrupted: null,
    speaking: { seat: 'carla', running: true, spokenMilliseconds: 10_000 },
  })
})

test('given the list, when it is opened or closed twice, then it is so already', () => {
  const closed = given({ type: 'listClosed', v: 1 })
  expect(whenPresiding(emptyFloor, { type: 'closeList' })).toEqual(happened({ type: 'listClosed', v: 1 }))
  expect(whenPresiding(emptyFloor, { type: 'openList' })).toEqual(refused('alreadyOpen'))
  expect(whenPresiding(closed, { type: 'openList' })).toEqual(happened({ type: 'listOpened', v: 1 }))
  expect(whenPresiding(closed, { type: 'closeList' })).toEqual(refused('alreadyClosed'))
  expect(evolveFloor(closed, { type: 'listOpened', v: 1 }).open).toBe(true)
})

test('given a speaking time, then it lies within its limits and is a whole number of seconds', () => {
  const set = (seconds: number) => whenPresiding(emptyFloor, { type: 'setSpeakingTime', seconds })
  for (const seconds of [limits.speakingTimeSecondsMin, 90, limits.speakingTimeSecondsMax]) {
    expect(set(seconds)).toEqual(happened({ type: 'speakingTimeSet', v: 1, seconds }))
  }
  const outside = [limits.speakingTimeSecondsMin - 1, limits.speakingTimeSecondsMax + 1, 60.5, Number.NaN, Infinity]
  for (const seconds of outside) expect(set(seconds)).toEqual(refused('speakingTimeOutOfRange'))
})

test('given an order, when the chair sets another, then it holds; the same again is so already', () => {
  const set: FloorEvent = { type: 'orderSet', v: 1, mode: 'balancedBySizeClass' }
  expect(whenPresiding(emptyFloor, { type: 'setOrder', mode: 'balancedBySizeClass' })).toEqual(happened(set))
  expect(whenPresiding(given(set), { type: 'setOrder', mode: 'balancedBySizeClass' })).toEqual(refused('orderAlready'))
  const on: FloorEvent = { type: 'alternationSet', v: 1, on: true }
  expect(whenPresiding(emptyFloor, { type: 'setAlternation', on: true })).toEqual(happened(on))
  expect(whenPresiding(given(on), { type: 'setAlternation', on: true })).toEqual(refused('orderAlready'))
})

test('given shares of the time that is left, then they are whole per cents up to a hundred, and end again', () => {
  const set = (seconds: number, ...shares: [number, number, number, number]) =>
    whenPresiding(emptyFloor, { type: 'setBudgets', seconds, shares })
  expect(set(600, 40, 30, 20, 10)).toMatchObject({
    value: { events: [{ budgets: { seconds: 600, shares: [40, 30, 20, 10], usedMilliseconds: [0, 0, 0, 0] } }] },
  })
  expect(set(600, 40, 30, 20, 11)).toEqual(refused('sharesOutOfRange'))
  expect(set(600, -1, 0, 0, 0)).toEqual(refused('sharesOutOfRange'))
  expect(set(600, 0.5, 0, 0, 0)).toEqual(refused('sharesOutOfRange'))
  expect(set(0, 10, 0, 0, 0)).toEqual(refused('sharesOutOfRange'))
  expect(set(limits.budgetSecondsMax + 1, 10, 0, 0, 0)).toEqual(refused('sharesOutOfRange'))
  expect(whenPresiding(emptyFloor, { type: 'endBudgets' })).toEqual(refused('noBudgets'))
})

test('given who presides, then only they lead the list: others are not allowed to, or have to take the chair first', () => {
  const commands: FloorCommand[] = [
    give('bert'),
    pass('bert'),
    { type: 'endFloor' },
    { type: 'returnFloor' },
    { type: 'extendSpeech' },
    { type: 'pauseMeeting', minutes: 5 },
    { type: 'resumeMeeting' },
    { type: 'openList' },
    { type: 'closeList' },
    { type: 'setSpeakingTime', seconds: 60 },
    { type: 'setOrder', mode: 'asAsked' },
    { type: 'setAlternation', on: true },
    { type: 'setBudgets', seconds: 600, shares: [25, 25, 25, 25] },
    { type: 'endBudgets' },
  ]
  for (const command of commands) {
    for (const role of ['moderator', 'technician', 'participant', 'observer'] as const) {
      expect(when(emptyFloor, command, 'bert', role)).toEqual(refused('notAllowed'))
    }
    expect(when(emptyFloor, command, 'carla', 'coChair')).toEqual(refused('notPresiding'))
  }
})

test('given many speeches, then the latest are remembered, no more than there is room for', () => {
  const events = Array.from({ length: limits.speechesInViewMax + 3 }, (_, index) => spoke(`s${index}`, 1))
  const { spoken } = given(...events.flat())
  expect(spoken).toHaveLength(limits.speechesInViewMax)
  expect(spoken.at(-1)).toBe(`s${limits.speechesInViewMax + 2}`)
})

test('given any history, then what is counted of a seat is the time in which it had the floor and the time ran', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const { events, states } = historyOf(all)
      const measured = new Map<string, number>()
      // Measured anew from the log: who has the floor while no break is, from event to event that says so.
      let at = 0
      events.forEach((event, index) => {
        const before = states[index]!.floor
        const now = 'at' in event ? event.at : at
        const { speaking, pause } = before
        if (speaking !== null && pause === null && speaking.kind !== 'pointOfOrder')
          measured.set(speaking.seat, (measured.get(speaking.seat) ?? 0) + now - at)
        at = now
        // Who was called and not there has not spoken.
        if (event.type === 'requestPassedOver' || event.type === 'requestRemoved') {
          if (speaking?.seat === event.seat && speaking.kind === event.kind && speaking.kind !== 'pointOfOrder')
            measured.set(event.seat, (measured.get(event.seat) ?? 0) - spokenAt(speaking, event.at))
        }
      })
      const { floor } = states.at(-1)!
      const running = [floor.speaking, floor.interrupted].filter((each) => each !== null)
      for (const speech of running) {
        if (speech.kind === 'pointOfOrder') continue
        const open = spokenAt(speech, at as never) - speech.countedMilliseconds
        measured.set(speech.seat, (measured.get(speech.seat) ?? 0) - open)
      }
      for (const { seat: each, milliseconds } of floor.used) expect(milliseconds).toBe(measured.get(each))
    }),
    { numRuns: 200 },
  )
})
