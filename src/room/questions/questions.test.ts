// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { assert } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import type { QuestionId } from '../envelope.rules.ts'
import type { Role } from '../roles.rules.ts'
import { envelope, seat, text } from '../testing.ts'
import { evolveQuestions } from './evolve.rules.ts'
import { redactQuestions, viewQuestions } from './knowing.rules.ts'
import {
  decideQuestions,
  noQuestions,
  type Question,
  type QuestionsCommand,
  type QuestionsEvent,
  type QuestionsState,
} from './questions.rules.ts'

const id = (name: string): QuestionId => asId<'question'>(name)

function when(
  state: QuestionsState,
  command: QuestionsCommand,
  name = 'bert',
  role: Role = 'participant',
  words = 't',
) {
  return decideQuestions(state, command, envelope(name, role, { text: text(words) }))
}

type Step = readonly [string, QuestionsCommand, Role?]

/** The state after commands, each of which must be carried out; the question of step n is called q<n>. */
function after(...steps: readonly Step[]): QuestionsState {
  return steps.reduce((state, [name, command, role], index) => {
    const decision = when(state, command, name, role, `q${index}`)
    assert(decision.ok, `${command.type} by ${name} is carried out`)
    return decision.value.events.reduce(evolveQuestions, state)
  }, noQuestions)
}

const ask = (body = 'Wer zahlt?', unnamed = false): QuestionsCommand => ({ type: 'askQuestion', body, unnamed })
const support = (name: string): QuestionsCommand => ({ type: 'supportQuestion', question: id(name) })
const found = (state: QuestionsState, name: string): Question => {
  const question = state.all.find((each) => each.id === name)
  assert(question !== undefined, `there is ${name}`)
  return question
}

describe('asking', () => {
  test('given words, then the event holds their id and not them, and the asker supports it', () => {
    const decision = when(noQuestions, ask(' Wer zahlt? '), 'bert', 'participant', 'q0')
    expect(decision).toMatchObject({ ok: true, value: { words: [{ id: 'q0', body: 'Wer zahlt?' }] } })
    expect(JSON.stringify(decision.ok && decision.value.events)).not.toContain('zahlt')
    expect(found(after(['bert', ask()]), 'q0')).toMatchObject({ status: 'open', supports: 1, supporters: ['bert'] })
  })

  test('given moderation, then it waits until it is let in; what a moderator asks does not wait', () => {
    const state = after(
      ['mona', { type: 'moderateQuestions', moderated: true }, 'moderator'],
      ['bert', ask()],
      ['mona', ask('Und ab wann?'), 'moderator'],
    )
    expect(state.all.map(({ status }) => status)).toEqual(['held', 'open'])
    expect(when(state, support('q1'), 'carla')).toEqual({ ok: false, refusal: 'questionOver' })
    expect(when(state, { type: 'admitQuestion', question: id('q1') })).toEqual({ ok: false, refusal: 'notAllowed' })
    const admitted = when(state, { type: 'admitQuestion', question: id('q1') }, 'mona', 'moderator')
    expect(admitted).toMatchObject({ value: { events: [{ type: 'questionAdmitted', text: 'q1' }] } })
  })

  test('given nobody else supports it, then its asker may change and withdraw it, and the old words are erased', () => {
    const state = after(['bert', ask()])
    const edited = when(state, { type: 'editQuestion', question: id('q0'), body: 'Wer zahlt das?' })
    expect(edited).toMatchObject({ value: { erase: ['q0'], words: [{ id: 't', body: 'Wer zahlt das?' }] } })
    const withdrawn = when(state, { type: 'withdrawQuestion', question: id('q0') })
    expect(withdrawn).toMatchObject({ value: { erase: ['q0'], events: [{ type: 'questionWithdrawn' }] } })
    const supported = after(['bert', ask()], ['carla', support('q0')])
    const late = when(supported, { type: 'editQuestion', question: id('q0'), body: 'Ganz anders?' })
    expect(late).toEqual({ ok: false, refusal: 'questionSupported' })
  })
})

describe('supporting', () => {
  test('given supports, then each person counts once and may take theirs back', () => {
    const state = after(['bert', ask()], ['carla', support('q0')], ['dora', support('q0')])
    expect(found(state, 'q0').supports).toBe(3)
    const back = after(
      ['bert', ask()],
      ['carla', support('q0')],
      ['carla', { type: 'takeBackSupport', question: id('q0') }],
      ['carla', support('q0')],
    )
    expect(found(back, 'q0')).toMatchObject({ supports: 2, supporters: ['bert', 'carla'] })
  })

  test('given two questions merged, then who supports both counts once', () => {
    const state = after(
      ['bert', ask()],
      ['carla', ask('Wer bezahlt?')],
      ['dora', support('q0')],
      ['dora', support('q1')],
      ['mona', { type: 'mergeQuestion', question: id('q1'), into: id('q0') }, 'moderator'],
    )
    expect(found(state, 'q0')).toMatchObject({ supports: 3, supporters: ['bert', 'dora', 'carla'] })
    expect(found(state, 'q1')).toMatchObject({ status: 'merged', into: 'q0' })
  })
})

describe('handling', () => {
  const asked: readonly Step[] = [
    ['bert', ask()],
    ['carla', ask('Ab wann?')],
  ]
  const chair = (command: QuestionsCommand): Step => ['anna', command, 'chair']

  test('given questions are answered, then the order in which it happened is kept, and their supports stay as they were', () => {
    const state = after(
      ...asked,
      chair({ type: 'takeUpQuestion', question: id('q1') }),
      chair({ type: 'answerQuestion', question: id('q1'), remark: '' }),
      chair({ type: 'answerQuestion', question: id('q0'), remark: 'Das Land, zu 80 %.' }),
    )
    expect(state.answered).toEqual(['q1', 'q0'])
    expect(found(state, 'q0')).toMatchObject({ status: 'answered', remark: 'q4' })
    expect(when(state, support('q0'), 'dora')).toEqual({ ok: false, refusal: 'questionOver' })
    expect(when(state, { type: 'reopenQuestion', question: id('q0') }, 'anna', 'chair')).toMatchObject({ ok: false })
  })

  test('given a question is set aside or handed on, then a reason is needed, and it can come back', () => {
    const state = after(
      ...asked,
      chair({ type: 'setAsideQuestion', question: id('q0'), remark: 'Kommt im Plenum dran.' }),
    )
    expect(found(state, 'q0')).toMatchObject({ status: 'setAside', remark: 'q2' })
    const reopened = after(
      ...asked,
      chair({ type: 'handOnQuestion', question: id('q0'), remark: 'An das Ministerium.' }),
      chair({ type: 'reopenQuestion', question: id('q0') }),
    )
    expect(found(reopened, 'q0')).toMatchObject({ status: 'open', remark: null })
  })

  test('given somebody without the right, then they handle nothing', () => {
    const state = after(...asked)
    const commands: QuestionsCommand[] = [
      { type: 'takeUpQuestion', question: id('q0') },
      { type: 'answerQuestion', question: id('q0'), remark: '' },
      { type: 'mergeQuestion', question: id('q0'), into: id('q1') },
      { type: 'closeQuestions' },
      { type: 'moderateQuestions', moderated: true },
    ]
    for (const command of commands) expect(when(state, command)).toEqual({ ok: false, refusal: 'notAllowed' })
    expect(when(state, ask(), 'olga', 'observer')).toEqual({ ok: false, refusal: 'notAllowed' })
    expect(when(state, support('q0'), 'olga', 'observer')).toEqual({ ok: false, refusal: 'notAllowed' })
  })
})

describe('shares by size', () => {
  const declare = (declared: boolean): QuestionsCommand => ({ type: 'declareShares', declared })

  test('given a moderator, then they promise them and end the promise, once each', () => {
    const declared = after(['mona', declare(true), 'moderator'])
    expect(declared.sharesDeclared).toBe(true)
    expect(when(declared, declare(true), 'mona', 'moderator')).toEqual({ ok: false, refusal: 'alreadySo' })
    expect(after(['mona', declare(true), 'moderator'], ['mona', declare(false), 'moderator']).sharesDeclared).toBe(
      false,
    )
  })

  test('given a participant, then it is not theirs to promise; all read that it was', () => {
    expect(when(noQuestions, declare(true))).toEqual({ ok: false, refusal: 'notAllowed' })
    const event: QuestionsEvent = { type: 'sharesDeclared', v: 1, declared: true }
    expect(redactQuestions(event, 'observer')).toEqual(event)
    expect(viewQuestions(evolveQuestions(noQuestions, event), 'observer').sharesDeclared).toBe(true)
  })
})

describe('what may be known', () => {
  test('given any class, then no view and no event tells who supports', () => {
    const state = after(['bert', ask()], ['carla', support('q0')])
    const supported: QuestionsEvent = { type: 'questionSupported', v: 1, question: id('q0'), seat: seat('carla') }
    for (const seatClass of ['chair', 'moderator', 'participant', 'observer'] as const) {
      expect(JSON.stringify(viewQuestions(state, seatClass))).not.toContain('carla')
      expect(JSON.stringify(redactQuestions(supported, seatClass))).not.toContain('carla')
    }
  })

  test('given a question that waits for moderation, unnamed, then only those who lead know words and asker', () => {
    const state = after(
      ['mona', { type: 'moderateQuestions', moderated: true }, 'moderator'],
      ['bert', ask('Wer zahlt?', true)],
    )
    expect(found(viewQuestions(state, 'participant'), 'q1')).toMatchObject({ text: null, seat: null })
    expect(found(viewQuestions(state, 'moderator'), 'q1')).toMatchObject({ text: 'q1', seat: 'bert' })
  })

  test('given a view, then commands about one’s own unnamed question are not refused there', () => {
    const view = viewQuestions(after(['bert', ask('Wer zahlt?', true)]), 'participant')
    expect(when(view, { type: 'withdrawQuestion', question: id('q0') })).toMatchObject({ ok: true })
  })
})
