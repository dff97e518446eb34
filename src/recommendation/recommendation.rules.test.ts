// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { isDay } from './fields.rules.ts'
import { recommendationLimits as limits } from './recommendation.limits.rules.ts'
import { decide, evolve, overdue, owedOn, wayOf, wordings } from './recommendation.rules.ts'
import type { Answer, Deed, Recommendation, Refusal } from './way.rules.ts'

const written: Deed = { is: 'written', content: { title: 'Schwimmbäder', text: 'Erhalten.', reasons: 'Kinder.' } }
const opened: Deed = { is: 'opened' }
const proposed: Deed = { is: 'amendmentProposed', amendment: 'a', text: 'Sanieren.', reasons: 'Zu alt.', wording: 0 }
const adopted: Deed = { is: 'adopted', decision: { by: 'vote', vote: 'v' } }
const handed: Deed = { is: 'handedOver', handover: { addressee: { body: 'ministry' }, dueOn: '2027-01-31' } }
const inWork: Answer = { status: 'inWork', reason: null, unit: 'Referat 12', on: '2027-01-20', until: '2027-03-01' }
const partly: Answer = { status: 'partly', reason: 'Nur drei.', unit: 'Referat 12', on: '2027-03-02' }

function walked(deeds: readonly Deed[], from: Recommendation | null = null): Recommendation {
  let state = from
  for (const deed of deeds) {
    const step = decide(state, deed, asInstant(state?.steps.length ?? 0))
    if (!step.ok) throw new Error(JSON.stringify({ deed, refusal: step.refusal }))
    state = evolve(state, step.value)
  }
  return state!
}

function refusal(state: Recommendation | null, deed: Deed): Refusal | null {
  const step = decide(state, deed, asInstant(0))
  return step.ok ? null : step.refusal
}

const small = fc.constantFrom('a', 'b', 'c')
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ is: fc.constant('written' as const), content: fc.record({ title: small, text: small, reasons: small }) }),
  fc.constantFrom<Deed>(opened, adopted, { is: 'notAdopted', decision: { by: 'slate', hash: 'h' } }, handed),
  fc.record({
    is: fc.constantFrom('amendmentProposed' as const, 'amendmentRestated' as const),
    amendment: small,
    text: small,
    reasons: small,
    wording: fc.nat(3),
  }),
  fc.record({
    is: fc.constantFrom('amendmentAccepted' as const, 'amendmentRefused' as const),
    amendment: small,
    sentence: small,
  }),
  fc.record({ is: fc.constant('amendmentTakenBack' as const), amendment: small }),
  fc.record({ is: fc.constant('answered' as const), answer: fc.constantFrom(inWork, partly) }),
  fc.record({ is: fc.constant('followed' as const), sentence: small }),
)
/** The straight way with anything in between, so that the later stages are reached. */
const straight: readonly Deed[] = [written, opened, adopted, handed, { is: 'answered', answer: inWork }]
const between = fc.array(anyDeed, { maxLength: 6 })
const tries = fc
  .array(between, { minLength: straight.length + 1, maxLength: straight.length + 1 })
  .map((chunks) => chunks.flatMap((chunk, at) => [...chunk, ...straight.slice(at, at + 1)]))
  .chain((deeds) => fc.tuple(...deeds.map((deed) => fc.tuple(fc.constant(deed), fc.integer({ min: 0, max: 100 })))))

type Tried = readonly (readonly [Deed, number])[]

function everyState(tried: Tried): readonly Recommendation[] {
  const states: Recommendation[] = []
  for (const [deed, at] of tried) {
    const before = states.at(-1) ?? null
    const step = decide(before, deed, asInstant(at))
    if (step.ok) states.push(evolve(before, step.value))
  }
  return states
}

const next: Readonly<Record<Recommendation['stage'], readonly Recommendation['stage'][]>> = {
  draft: ['draft', 'open'],
  open: ['open', 'adopted', 'notAdopted'],
  adopted: ['adopted', 'handedOver'],
  notAdopted: [],
  handedOver: ['answered'],
  answered: ['answered'],
}

test('given any wishes in any order, then no stage is skipped and none is gone back to', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(tries, (tried) => {
      const states = everyState(tried)
      for (const [index, { stage }] of states.entries()) {
        reached.add(stage)
        if (index === 0) expect(stage).toBe('draft')
        else expect(next[states[index - 1]!.stage]).toContain(stage)
      }
    }),
    { seed: 6, numRuns: 400 },
  )
  expect([...reached].toSorted()).toEqual(Object.keys(next).toSorted())
})

test('given any wishes, then after the decision neither words nor amendments change, only steps are added', () => {
  fc.assert(
    fc.property(tries, (tried) => {
      const states = everyState(tried)
      const decided = states.find(({ stage }) => stage !== 'draft' && stage !== 'open')
      if (decided === undefined) return
      for (const later of states.slice(states.indexOf(decided))) {
        expect(later.content).toEqual(decided.content)
        expect(later.amendments).toEqual(decided.amendments)
        expect(later.steps.slice(0, decided.steps.length)).toEqual(decided.steps)
      }
    }),
  )
})

test('given any wishes and a clock that jumps back, then steps are in the order of time and make the whole again', () => {
  fc.assert(
    fc.property(tries, (tried) => {
      const last = everyState(tried).at(-1)
      if (last === undefined) return
      const times = last.steps.map(({ at }) => at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(wayOf(last.steps)).toEqual(last)
      expect(wordings(last.steps)).toHaveLength(last.wording + 1)
      expect(wordings(last.steps).at(-1)).toBe(last.content.text)
    }),
  )
})

test('given nothing yet, then all it can be is written', () => {
  expect(refusal(null, opened)).toEqual({ kind: 'notYet', stage: null })
  expect(refusal(null, written)).toBeNull()
})

test('given an amendment, when it is accepted, then it is the text, and the earlier wording can still be read', () => {
  const state = walked([written, opened, proposed, { is: 'amendmentAccepted', amendment: 'a', sentence: 'Gut.' }])
  expect(state.content).toEqual({ title: 'Schwimmbäder', text: 'Sanieren.', reasons: 'Kinder.' })
  expect(wordings(state.steps)).toEqual(['Erhalten.', 'Sanieren.'])
})

test('given two amendments of one wording, when one is accepted, then the other waits to be restated and is kept', () => {
  const other: Deed = { ...proposed, amendment: 'b', text: 'Erhalten und fördern.' }
  const yes = (amendment: string): Deed => ({ is: 'amendmentAccepted', amendment, sentence: 'Gut.' })
  const state = walked([written, opened, proposed, other, yes('a')])
  expect(refusal(state, yes('b'))).toEqual({ kind: 'textChanged', wording: 1 })
  expect(state.amendments[1]).toMatchObject({ is: 'waiting', text: 'Erhalten und fördern.', wording: 0 })
  const restate: Deed = { is: 'amendmentRestated', amendment: 'b', text: 'Sanieren und fördern.', wording: 1 }
  expect(refusal(state, { ...restate, wording: 0 })).toEqual({ kind: 'textChanged', wording: 1 })
  expect(walked([restate, yes('b')], state).content.text).toBe('Sanieren und fördern.')
})

test('given an amendment that waits, then nothing is decided before it is', () => {
  const state = walked([written, opened, proposed])
  expect(refusal(state, adopted)).toEqual({ kind: 'amendmentsWait', count: 1 })
  expect(refusal(walked([{ is: 'amendmentTakenBack', amendment: 'a' }], state), adopted)).toBeNull()
})

test('given amendments that say nothing, come twice or are decided, then it is said', () => {
  const state = walked([written, opened, proposed, { is: 'amendmentRefused', amendment: 'a', sentence: 'Zu viel.' }])
  expect(refusal(state, proposed)).toEqual({ kind: 'amendmentTwice' })
  expect(refusal(state, { ...proposed, amendment: 'b', text: 'Erhalten.' })).toEqual({ kind: 'nothingChanged' })
  expect(refusal(state, { is: 'amendmentTakenBack', amendment: 'a' })).toEqual({ kind: 'amendmentDecided' })
  expect(refusal(state, { is: 'amendmentTakenBack', amendment: 'z' })).toEqual({ kind: 'amendmentUnknown' })
})

test('given as many amendments as may wait, then one more is refused until one is decided', () => {
  const many = Array.from({ length: limits.waitingAmendmentsMax }, (_, at) => ({ ...proposed, amendment: `${at}` }))
  const state = walked([written, opened, ...many])
  expect(refusal(state, proposed)).toEqual({ kind: 'tooManyAmendments', most: limits.waitingAmendmentsMax })
  expect(refusal(walked([{ is: 'amendmentTakenBack', amendment: '0' }], state), proposed)).toBeNull()
})

test('given what is empty, too long or no day, then its field is named', () => {
  const state = walked([written, opened, adopted])
  const long = 'x'.repeat(limits.titleLettersMax + 1)
  const titled = (title: string): Deed => ({ is: 'written', content: { title, text: 'a', reasons: 'b' } })
  expect(refusal(null, titled(' '))).toEqual({ kind: 'missing', field: 'title' })
  expect(refusal(null, titled(long))).toEqual({ kind: 'tooLong', field: 'title', mostLetters: limits.titleLettersMax })
  const due = (dueOn: string): Deed => ({ is: 'handedOver', handover: { addressee: { body: 'm' }, dueOn } })
  expect(refusal(state, due('2027-02-29'))).toEqual({ kind: 'noDay', field: 'dueOn' })
  expect(refusal(state, due('2028-02-29'))).toBeNull()
  const answer = (given: Answer) => refusal(walked([handed], state), { is: 'answered', answer: given })
  expect(answer({ ...partly, reason: '' })).toEqual({ kind: 'missing', field: 'reason' })
  expect(answer({ ...inWork, until: 'bald' })).toEqual({ kind: 'noDay', field: 'until' })
  expect(answer({ ...inWork, on: '2027-13-01' })).toEqual({ kind: 'noDay', field: 'on' })
})

test('given any day of 400 years, then the calendar of the machine agrees', () => {
  const part = (most: number) => fc.integer({ min: 0, max: most })
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2300 }), part(13), part(32), (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const date = new Date(Date.UTC(year, month - 1, day))
      expect(isDay(text)).toBe(date.toISOString().startsWith(text))
    }),
  )
})

test('given a handover, then it is overdue after its day until it is answered, and "in work" owes a day of its own', () => {
  const state = walked([written, opened, adopted, handed])
  expect([overdue(state, '2027-01-31'), overdue(state, '2027-02-01')]).toEqual([false, true])
  const working = walked([{ is: 'answered', answer: inWork }], state)
  expect([owedOn(working), overdue(working, '2027-02-01'), overdue(working, '2027-03-02')]).toEqual([
    '2027-03-01',
    false,
    true,
  ])
  const done = walked(
    [
      { is: 'answered', answer: partly },
      { is: 'followed', sentence: 'Das erste ist offen.' },
    ],
    working,
  )
  expect([owedOn(done), overdue(done, '2099-01-01')]).toEqual([null, false])
  expect(done.steps.filter(({ is }) => is === 'answered')).toHaveLength(2)
})

test('given one whose way is as long as it may be, then no further step is taken', () => {
  const state = walked([written])
  const full = { ...state, steps: Array.from({ length: limits.stepsMax }, () => state.steps[0]!) }
  expect(refusal(full, opened)).toEqual({ kind: 'tooManySteps', most: limits.stepsMax })
})
