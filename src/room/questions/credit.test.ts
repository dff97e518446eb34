// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { asId } from '../../base/id.ts'
import { assert } from '../../base/assert.ts'
import { decimalOf, type PanelProps } from '../panel.ts'
import { roomWords } from '../room.words.ts'
import { nine, roomAfter, seat } from '../testing.ts'
import { costOfTaking } from './credit.panel.tsx'

const question = (step: number) => asId<'question'>(`text-${step}`)
const [first, second, third] = [question(1), question(2), question(3)]

type Place = NonNullable<PanelProps['ranking']>['places'][number]
const place = (id: typeof first, overServedAfter: string): Place => ({
  question: id,
  dueClass: null,
  supporters: 1,
  paying: 1,
  cells: null,
  level: '1',
  runnerUpLevel: null,
  decidedBy: 'level',
  overServedAfter,
})

/** The chair's panel with three questions; the third has no place yet. */
function panel(places: readonly Place[], on: typeof first | null = null): PanelProps {
  const ask = ['cem', 'chair', { type: 'askQuestion', body: 'Warum?', unnamed: false }] as const
  const take = on === null ? [] : [['cem', 'chair', { type: 'takeUpQuestion', question: on }] as const]
  return {
    view: roomAfter(['cem', 'chair', { type: 'takeSeat' }], ask, ask, ask, ...take),
    texts: new Map(),
    unconfirmed: new Set(),
    cards: new Map(),
    present: new Set(),
    own: { notes: [], credit: null, supports: [], asks: [] },
    ranking: { position: 4, order: [first, second], places, overServed: '0', tooSmall: null },
    pending: [],
    me: { seat: seat('cem'), role: 'chair' },
    now: () => nine,
    words: roomWords('de'),
    language: 'de',
    timezone: 'Europe/Berlin',
    send: () => true,
  }
}

function costOf(props: PanelProps, id: typeof first): string | null {
  const found = props.view.questions.all.find((each) => each.id === id)
  assert(found !== undefined, 'the question is there')
  return costOfTaking({ ...props, question: found })
}

describe('what it costs to take a question next', () => {
  test('given the first one, then nothing is said; given another, then by how much the promise is weaker after it', () => {
    const props = panel([place(first, '0'), place(second, '0.5')])
    expect(costOf(props, first)).toBeNull()
    expect(costOf(props, second)).toBe('Nicht die nächste Frage: Danach ist die Zusage um 0,5 Fragen schwächer.')
    expect(costOf(panel([place(first, '0'), place(second, '0')]), second)).toContain('bleibt dabei ganz')
  })

  test('given one that has no place or no reasons yet, then what is certain is said: one question at most', () => {
    expect(costOf(panel([place(first, '0')]), second)).toContain('um bis zu 1 Frage')
    expect(costOf(panel([place(first, '0')]), third)).toContain('um bis zu 1 Frage')
  })

  test('given the first one is on already, then the one after it is next', () => {
    const props = panel([place(first, '0'), place(second, '0.5')], first)
    expect(costOf(props, first)).toBeNull()
    expect(costOf(props, second)).toBeNull()
  })

  test('given no ranking, then nothing is claimed', () => {
    expect(costOf({ ...panel([]), ranking: null }, second)).toBeNull()
  })
})

test('given figures as the host tells them, then they are read with the signs of the language', () => {
  expect(decimalOf({ language: 'de' }, '-0.25')).toBe('−0,25')
  expect(decimalOf({ language: 'en' }, '-0.25')).toBe('−0.25')
  expect(decimalOf({ language: 'de' }, '3')).toBe('3')
})
