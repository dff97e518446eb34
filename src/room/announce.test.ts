// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { countsSince, newsSince } from './announce.panel.tsx'
import type { PanelProps } from './panel.ts'
import type { RoomCommand } from './room.rules.ts'
import type { Role } from './roles.rules.ts'
import { roomWords } from './room.words.ts'
import { nine, roomAfter, seat, text } from './testing.ts'

type Step = readonly [string, Role, RoomCommand]

const question = (step: number) => asId<'question'>(`text-${step}`)
const chair = (command: RoomCommand): Step => ['cem', 'chair', command]
const begin: readonly Step[] = [
  ['anna', 'participant', { type: 'takeSeat' }],
  ['ben', 'participant', { type: 'takeSeat' }],
  chair({ type: 'takeSeat' }),
  chair({ type: 'moderateQuestions', moderated: true }),
  ['anna', 'participant', { type: 'askQuestion', body: 'Wer zahlt den Bus?', unnamed: false }],
  ['ben', 'participant', { type: 'askQuestion', body: 'Wann fährt er?', unnamed: true }],
]
const [annas, bens] = [question(4), question(5)]

/** What Anna sees after these steps. */
function annaSees(...more: readonly Step[]): PanelProps {
  return {
    view: roomAfter(...begin, ...more),
    texts: new Map([
      [text('text-4'), 'Wer zahlt den Bus?'],
      [text('text-5'), 'Wann fährt er?'],
    ]),
    unconfirmed: new Set(),
    cards: new Map(),
    present: new Set(),
    own: { notes: [], credit: null, supports: [annas], asks: [{ question: annas, words: 'Wer zahlt den Bus?' }] },
    ranking: null,
    pending: [],
    me: { seat: seat('anna'), role: 'participant' },
    now: () => nine,
    words: roomWords('de'),
    language: 'de',
    timezone: 'Europe/Berlin',
    send: () => true,
  }
}

const admit = [annas, bens].map((id) => chair({ type: 'admitQuestion', question: id }))
const answer = (id: typeof annas) => chair({ type: 'answerQuestion', question: id, remark: '' })

test('given her question waits for moderation, when all are let in, then she is told of hers alone', () => {
  expect(newsSince(annaSees(), annaSees(...admit))).toEqual(['Ihre Frage ist zugelassen.'])
})

test('given a question of somebody else, when it is taken up, then she hears its words, and when answered, a count', () => {
  const before = annaSees(...admit)
  const on = annaSees(...admit, chair({ type: 'takeUpQuestion', question: bens }))
  expect(newsSince(before, on)).toEqual(['Jetzt dran ist die Frage: Wann fährt er?'])
  const done = annaSees(...admit, chair({ type: 'takeUpQuestion', question: bens }), answer(bens))
  expect(newsSince(on, done)).toEqual([])
  expect(countsSince(on.view, done)).toEqual(['1 Frage ist beantwortet.'])
  expect(countsSince(done.view, done)).toEqual([])
})

test('given her own question, when it is taken up and answered, then she is told at once and it is not counted again', () => {
  const before = annaSees(...admit)
  const on = annaSees(...admit, chair({ type: 'takeUpQuestion', question: annas }))
  expect(newsSince(before, on)).toEqual(['Ihre Frage: jetzt dran.'])
  const done = annaSees(...admit, answer(annas))
  expect(newsSince(before, done)).toEqual(['Ihre Frage: beantwortet.'])
  expect(countsSince(before.view, done)).toEqual([])
})

test('given her own question, when she withdraws it, then nobody tells her', () => {
  const after = annaSees(...admit, ['anna', 'participant', { type: 'withdrawQuestion', question: annas }])
  expect(newsSince(annaSees(...admit), after)).toEqual([])
})

test('given the moderation promises shares and ends it, then everybody hears both', () => {
  const declare = (declared: boolean) => chair({ type: 'declareShares', declared })
  const on = annaSees(declare(true))
  expect(newsSince(annaSees(), on)).toEqual(['Jeder Größe ist jetzt ihr Anteil der Fragen zugesagt.'])
  expect(newsSince(on, annaSees(declare(true), declare(false)))).toEqual([
    'Die Zusage der Anteile nach Größe gilt nicht mehr.',
  ])
})
