// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asInstant, type Instant } from '../base/instant.ts'
import { nextStep, type NextStep, type Upcoming } from './next.rules.ts'
import { soonMilliseconds, stateOf } from './programme.rules.ts'

type Sample = Upcoming & { readonly name: string; readonly mine: boolean }

const minute = 60_000
const dayMinutes = 24 * 60
const dayOf = (instant: Instant) => `day ${Math.floor(instant / (dayMinutes * minute))}`
const at = (hours: number, minutes = 0) => asInstant((hours * 60 + minutes) * minute)
const session = (name: string, from: Instant, to: Instant, more: Partial<Sample> = {}): Sample => ({
  name,
  kind: 'workshop',
  startsAt: from,
  endsAt: to,
  mine: false,
  ...more,
})
const step = (sessions: readonly Sample[], now: Instant) => nextStep(sessions, ({ mine }) => mine, now, dayOf)
const told = (next: NextStep<Sample>) =>
  next.kind === 'nothing' ? `nothing, then ${next.another?.name ?? 'nothing'}` : `${next.kind} ${next.session.name}`

const opening = session('opening', at(9), at(9, 45), { kind: 'plenary' })
const village = session('village', at(10), at(11, 15), { mine: true })
const office = session('office', at(10), at(11, 15))
const lunch = session('lunch', at(11, 15), at(12, 30))
const data = session('data', at(12, 30), at(13, 45), { mine: true })
const closing = session('closing', at(15), at(16), { kind: 'plenary' })
const day = [closing, office, data, opening, village, lunch]

describe('given a day of the congress and two workshops of mine', () => {
  test.each([
    [8, 0, 'later opening'],
    [8, 44, 'later opening'],
    [8, 45, 'soon opening'],
    [9, 0, 'running opening'],
    [9, 44, 'running opening'],
    [9, 45, 'soon village'],
    [10, 0, 'running village'],
    [11, 14, 'running village'],
    [11, 15, 'later data'],
    [12, 15, 'soon data'],
    [13, 44, 'running data'],
    [13, 45, 'later closing'],
    [15, 30, 'running closing'],
    [16, 0, 'nothing, then nothing'],
  ])('when it is %i:%i, then it goes on with: %s', (hour, minutes, answer) => {
    expect(told(step(day, at(hour, minutes)))).toBe(answer)
  })
})

test('given a plenary and a workshop of mine at the same time, then I am needed in mine', () => {
  const parallel = session('mine', at(9, 10), at(9, 40), { mine: true })
  expect(told(step([opening, parallel], at(9, 20)))).toBe('running mine')
  expect(told(step([opening, parallel], at(9, 5)))).toBe('soon mine')
  expect(told(step([opening, parallel], at(9, 40)))).toBe('running opening')
})

test('given two of mine that overlap, then the one that began later', () => {
  const second = session('second', at(11), at(12), { mine: true })
  expect(told(step([second, village], at(11, 5)))).toBe('running second')
})

test('given nothing more today but something tomorrow, then it says so', () => {
  const tomorrow = session('tomorrow', at(24 + 9), at(24 + 10), { mine: true })
  expect(told(step([...day, tomorrow], at(16)))).toBe('nothing, then tomorrow')
  expect(told(step([...day, tomorrow], at(24)))).toBe('later tomorrow')
})

test('given somebody without sessions, then plenaries show the way and workshops of others never do', () => {
  const others = day.map((one) => ({ ...one, mine: false }))
  expect(told(step(others, at(9, 45)))).toBe('later closing')
  expect(told(step([office, lunch], at(10, 30)))).toBe('nothing, then nothing')
})

const samples = fc.array(
  fc
    .record({
      start: fc.integer({ min: 0, max: 2 * dayMinutes }),
      minutes: fc.integer({ min: 1, max: 180 }),
      kind: fc.constantFrom('plenary', 'workshop', 'hearing'),
      mine: fc.boolean(),
    })
    .map(({ start, minutes, kind, mine }) =>
      session(`${start}+${minutes}`, asInstant(start * minute), asInstant((start + minutes) * minute), { kind, mine }),
    ),
  { maxLength: 12 },
)
const moments = fc.integer({ min: 0, max: 3 * dayMinutes }).map((minutes) => asInstant(minutes * minute))

describe('given any programme and any moment', () => {
  const holds = (property: (sessions: Sample[], now: Instant, next: NextStep<Sample>) => void) =>
    fc.assert(fc.property(samples, moments, (sessions, now) => property(sessions, now, step(sessions, now))))

  test('then the answer is a session of the programme, mine or a plenary, and what is said of its time is true', () => {
    holds((sessions, now, next) => {
      if (next.kind === 'nothing') return
      expect(sessions).toContain(next.session)
      expect(next.session.mine || next.session.kind === 'plenary').toBe(true)
      expect(next.mine).toBe(next.session.mine)
      const { startsAt, endsAt } = next.session
      if (next.kind === 'running') expect(startsAt <= now && now < endsAt).toBe(true)
      if (next.kind === 'soon') expect(startsAt > now && startsAt - now <= soonMilliseconds).toBe(true)
      if (next.kind === 'later') expect(startsAt > now && dayOf(startsAt) === dayOf(now)).toBe(true)
    })
  })

  test('then what is mine and runs goes before all else, and what is mine and near before any plenary', () => {
    holds((sessions, now, next) => {
      const mineIs = (state: string) => sessions.some((one) => one.mine && stateOf(one, now) === state)
      if (mineIs('running')) expect(next).toMatchObject({ kind: 'running', mine: true })
      else if (mineIs('soon')) expect(next).toMatchObject({ kind: 'soon', mine: true })
    })
  })

  test('then "nothing more today" is said only when nothing of mine and no plenary runs or comes today', () => {
    holds((sessions, now, next) => {
      const left = sessions.some(
        (one) =>
          (one.mine || one.kind === 'plenary') &&
          one.endsAt > now &&
          (one.startsAt <= now || dayOf(one.startsAt) === dayOf(now)),
      )
      expect(next.kind === 'nothing').toBe(!left)
    })
  })

  test('then no session of mine and no plenary comes before the one that is named for later', () => {
    holds((sessions, now, next) => {
      const later = next.kind === 'later' ? next.session : next.kind === 'nothing' ? next.another : null
      if (later === null) return
      const before = sessions.filter((one) => one.startsAt > now && one.startsAt < later.startsAt)
      expect(before.some((one) => one.mine || one.kind === 'plenary')).toBe(false)
    })
  })

  test('then the order of the list does not matter for the kind and time of the answer', () => {
    holds((sessions, now, next) => {
      const turned = step([...sessions].reverse(), now)
      expect(turned.kind).toBe(next.kind)
      if (turned.kind !== 'nothing' && next.kind !== 'nothing') {
        expect(turned.session.startsAt).toBe(next.session.startsAt)
      }
    })
  })
})
