// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assert } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import type { PollId, SeatId } from '../envelope.rules.ts'
import { has, roles, seatClasses, classOf, type Role } from '../roles.rules.ts'
import { envelope, seat, text } from '../testing.ts'
import { allAnswers } from './answers.rules.ts'
import { wordingOf } from './content.rules.ts'
import { evolvePolls } from './evolve.rules.ts'
import { ownAnswers, redactPolls, textsOfPolls, viewPolls } from './knowing.rules.ts'
import { decidePolls } from './poll.rules.ts'
import { emptySheet, recounted } from './sheet.rules.ts'
import { noPolls } from './state.rules.ts'
import type { Answer, GivenAnswer, Poll, PollCommand, PollContent, PollsState, Shape } from './state.rules.ts'

const id = (name: string): PollId => asId<'poll'>(name)
const seats: ReadonlyMap<SeatId, Role> = new Map([
  [seat('mona'), 'moderator'],
  [seat('bert'), 'participant'],
  [seat('carla'), 'participant'],
  [seat('dora'), 'participant'],
  [seat('olga'), 'observer'],
])

function when(state: PollsState, command: PollCommand, name = 'bert', words = 't') {
  const role = seats.get(seat(name)) ?? 'participant'
  return decidePolls(state, seats, command, envelope(name, role, { text: text(words) }))
}

type Step = readonly [string, PollCommand]

/** The state after commands, each of which must be carried out; the poll and the words of step n are called p<n>. */
function after(...steps: readonly Step[]): PollsState {
  return steps.reduce((state, [name, command], index) => {
    const decision = when(state, command, name, `p${index}`)
    assert(decision.ok, `${command.type} by ${name} is carried out`)
    return decision.value.events.reduce(evolvePolls, state)
  }, noPolls)
}

const options = ['Bus', 'Bahn', 'Rad']
const content = (form: PollContent['form'], hidden = false): PollContent => ({ question: 'Womit?', hidden, form })
const prepare = (form: PollContent['form'], hidden = false): Step => [
  'mona',
  { type: 'preparePoll', content: content(form, hidden) },
]
const opens = (name: string): Step => ['mona', { type: 'openPoll', poll: id(name) }]
const closes = (name: string): Step => ['mona', { type: 'closePoll', poll: id(name) }]
const answers = (name: string, poll: string, answer: GivenAnswer): Step => [
  name,
  { type: 'answerPoll', poll: id(poll), answer },
]
const one = (option: number): GivenAnswer => ({ kind: 'one', option })
const says = (body: string): GivenAnswer => ({ kind: 'words', body })
const found = ({ all }: PollsState, name = 'p0'): Poll => {
  const poll = all.find((each) => each.id === name)
  assert(poll !== undefined, `there is ${name}`)
  return poll
}

describe('preparing', () => {
  test('given what is written, then the event holds the shape and the id of the words, not the words', () => {
    const decision = when(noPolls, prepare({ kind: 'one', options: [' Bus ', 'Bahn\nund Rad'] })[1], 'mona', 'p0')
    assert(decision.ok, 'it is prepared')
    expect(decision.value.words).toEqual([{ id: 'p0', body: 'Womit?\nBus\nBahn und Rad' }])
    expect(JSON.stringify(decision.value.events)).not.toMatch(/Womit|Bus|Bahn/)
    const shape: Shape = { kind: 'one', options: 2 }
    expect(wordingOf(shape, 'Womit?\nBus\nBahn und Rad')).toMatchObject({
      question: 'Womit?',
      options: ['Bus', 'Bahn und Rad'],
    })
    expect(wordingOf(shape, undefined)).toMatchObject({ question: '', options: ['', ''] })
  })

  test('given a draft, then it is changed and discarded until it is opened, and old words are erased', () => {
    const state = after(prepare({ kind: 'one', options }))
    const edit: PollCommand = { type: 'editPoll', poll: id('p0'), content: content({ kind: 'words' }, true) }
    const edited = when(state, edit, 'mona')
    expect(edited).toMatchObject({ value: { erase: ['p0'], words: [{ id: 't', body: 'Womit?' }] } })
    const changed = after(prepare({ kind: 'one', options }), ['mona', edit], opens('p0'))
    expect(found(changed)).toMatchObject({ id: 'p0', wording: 'p1', shape: { kind: 'words' }, hidden: true })
    expect(when(changed, edit, 'mona')).toEqual({ ok: false, refusal: 'pollUnknown' })
    const discarded = when(state, { type: 'discardPoll', poll: id('p0') }, 'mona')
    expect(discarded).toMatchObject({ value: { erase: ['p0'], events: [{ type: 'pollDiscarded' }] } })
  })

  test('given somebody without the right, then they prepare, open and close nothing', () => {
    const state = after(prepare({ kind: 'one', options }), opens('p0'))
    for (const command of [prepare({ kind: 'words' })[1], opens('p0')[1], closes('p0')[1]])
      expect(when(state, command)).toEqual({ ok: false, refusal: 'notAllowed' })
    expect(when(state, answers('olga', 'p0', one(0))[1], 'olga')).toEqual({ ok: false, refusal: 'notAllowed' })
  })

  test('given a view belongs to a class, then drafts are shown to the classes whose every role may open polls', () => {
    const state = after(prepare({ kind: 'one', options }))
    for (const seatClass of seatClasses) {
      const all = roles.filter((role) => classOf(role) === seatClass).every((role) => has(role, 'poll'))
      expect(viewPolls(state, seatClass).drafts.length > 0, seatClass).toBe(all)
    }
  })
})

describe('answering', () => {
  const running = [prepare({ kind: 'one', options }), opens('p0')] as const

  test('given somebody answers again, then the last answer counts, and they count once', () => {
    const state = after(...running, answers('bert', 'p0', one(0)), answers('carla', 'p0', one(0)))
    expect(found(state)).toMatchObject({ answered: 2, sheet: { counted: { counts: [2, 0, 0] } } })
    const again = after(...running, answers('bert', 'p0', one(0)), answers('bert', 'p0', one(2)))
    expect(found(again)).toMatchObject({ answered: 1, sheet: { abstained: 0, counted: { counts: [0, 0, 1] } } })
    const abstained = after(...running, answers('bert', 'p0', one(0)), answers('bert', 'p0', { kind: 'abstain' }))
    expect(found(abstained)).toMatchObject({ answered: 1, sheet: { abstained: 1, counted: { counts: [0, 0, 0] } } })
  })

  test('given it is closed, then nobody answers any more, and it is never opened again', () => {
    const state = after(...running, answers('bert', 'p0', one(0)), closes('p0'))
    expect(when(state, answers('carla', 'p0', one(0))[1], 'carla')).toEqual({ ok: false, refusal: 'pollClosed' })
    expect(when(state, opens('p0')[1], 'mona')).toEqual({ ok: false, refusal: 'pollUnknown' })
    expect(when(state, closes('p0')[1], 'mona')).toEqual({ ok: false, refusal: 'pollClosed' })
  })

  test('given it is closed, then all who could answer are counted, and an observer is none of them', () => {
    const state = after(...running, answers('bert', 'p0', one(0)), closes('p0'))
    expect(found(state)).toMatchObject({ asked: 4, answered: 1 })
    const gone = new Map([...seats, [seat('bert'), 'observer' as Role]])
    const close = decidePolls(after(...running, answers('bert', 'p0', one(0))), gone, closes('p0')[1], {
      ...envelope('mona', 'moderator'),
    })
    expect(close).toMatchObject({ value: { events: [{ type: 'pollClosed', asked: 4 }] } })
  })

  test('given answers that do not fit the question, then they are refused', () => {
    const shapes: readonly (readonly [PollContent['form'], readonly GivenAnswer[]])[] = [
      [{ kind: 'one', options }, [one(3), one(-1), one(0.5), says('Bus'), { kind: 'scale', step: 1 }]],
      [
        { kind: 'several', options, least: 2, most: 2 },
        [
          { kind: 'several', options: [0] },
          { kind: 'several', options: [0, 0] },
          { kind: 'several', options: [0, 1, 2] },
          { kind: 'several', options: [0, 3] },
        ],
      ],
      [
        { kind: 'scale', from: 1, to: 5, low: '', high: '' },
        [
          { kind: 'scale', step: 0 },
          { kind: 'scale', step: 6 },
          { kind: 'scale', step: 2.5 },
        ],
      ],
      [
        { kind: 'ranking', options },
        [
          { kind: 'ranking', order: [0, 1] },
          { kind: 'ranking', order: [0, 1, 1] },
          { kind: 'ranking', order: [0, 1, 3] },
        ],
      ],
      [
        { kind: 'numbers', least: 10, most: 100, step: 5, unit: '' },
        [
          { kind: 'numbers', value: 9 },
          { kind: 'numbers', value: 12 },
          { kind: 'numbers', value: 105 },
          { kind: 'numbers', value: Number.NaN },
        ],
      ],
      [{ kind: 'words' }, [says(''), says('x'.repeat(101)), one(0)]],
    ]
    for (const [form, wrong] of shapes) {
      const state = after(prepare(form), opens('p0'))
      for (const answer of wrong)
        expect(when(state, answers('bert', 'p0', answer)[1]), JSON.stringify(answer)).toMatchObject({ ok: false })
    }
  })

  test('given words, then they are kept apart, and the ones before are erased', () => {
    const state = after(prepare({ kind: 'words' }), opens('p0'), answers('bert', 'p0', says('der Bus')))
    const again = when(state, answers('bert', 'p0', says('die Bahn'))[1])
    expect(again).toMatchObject({ value: { erase: ['p2'], words: [{ id: 't', body: 'die Bahn' }] } })
    const abstains = when(state, answers('bert', 'p0', { kind: 'abstain' })[1])
    expect(abstains).toMatchObject({ value: { erase: ['p2'], words: [] } })
  })
})

describe('what may be known', () => {
  test('given a poll whose result everybody sees at once, then no view and no event tells who answered', () => {
    const state = after(prepare({ kind: 'one', options }), opens('p0'), answers('bert', 'p0', one(1)))
    const [answered] = eventsOf(state, answers('carla', 'p0', one(2)))
    for (const seatClass of seatClasses) {
      expect(viewPolls(state, seatClass).all[0]).toMatchObject({ answers: null, sheet: { counted: {} } })
      expect(JSON.stringify(viewPolls(state, seatClass))).not.toContain('bert')
      expect(redactPolls(answered, seatClass)).toMatchObject({ seat: null, answer: { option: 2 } })
    }
    expect(ownAnswers(state, seat('bert'))).toEqual([{ poll: 'p0', answer: one(1) }])
    expect(ownAnswers(state, seat('carla'))).toEqual([])
  })

  test('given a hidden poll, then until it is closed nobody sees how it stands, and then everybody', () => {
    const running = [prepare({ kind: 'one', options }, true), opens('p0'), answers('bert', 'p0', one(1))] as const
    const state = after(...running)
    const [answered] = eventsOf(state, answers('carla', 'p0', one(2)))
    for (const seatClass of seatClasses) {
      expect(viewPolls(state, seatClass).all[0]).toMatchObject({ answered: 1, sheet: null, answers: null })
      expect(redactPolls(answered, seatClass)).toMatchObject({ seat: null, before: null, answer: null, first: true })
      expect(viewPolls(after(...running, closes('p0')), seatClass).all[0]).toMatchObject({
        sheet: { counted: { counts: [0, 1, 0] } },
      })
    }
  })

  test('given hidden words, then they come out in another order than they came in', () => {
    const state = after(
      prepare({ kind: 'words' }, true),
      opens('p0'),
      ['dora', { type: 'answerPoll', poll: id('p0'), answer: says('zuerst') }],
      ['bert', { type: 'answerPoll', poll: id('p0'), answer: says('dann') }],
    )
    const shuffled = { ...state, all: state.all.map((poll) => ({ ...poll, sheet: reversed(poll) })) }
    for (const each of [state, shuffled]) {
      const [closed] = eventsOf(each, closes('p0'))
      assert(closed?.type === 'pollClosed' && closed.sheet?.counted.kind === 'words', 'it is closed')
      expect(closed.sheet.counted.words.map(({ text }) => text)).toEqual(['p2', 'p3'])
    }
  })

  test('given a draft, then participants are not told of it before it is opened', () => {
    const state = after(prepare({ kind: 'one', options }))
    const [prepared] = eventsOf(noPolls, prepare({ kind: 'one', options }))
    const [discarded] = eventsOf(state, ['mona', { type: 'discardPoll', poll: id('p0') }])
    for (const seatClass of ['participant', 'observer'] as const) {
      expect(textsOfPolls(viewPolls(state, seatClass))).toEqual([])
      expect(redactPolls(prepared, seatClass)).toEqual({ type: 'pollPrepared', v: 1, draft: null })
      expect(redactPolls(discarded, seatClass)).toEqual({ type: 'pollDiscarded', v: 1, poll: null })
    }
  })

  test('given a view, then what somebody answers there changes no count before the host has said so', () => {
    const view = viewPolls(after(prepare({ kind: 'one', options }), opens('p0')), 'participant')
    expect(eventsOf(view, answers('bert', 'p0', one(1))).reduce(evolvePolls, view)).toEqual(view)
  })
})

describe('putting words in order', () => {
  const running = [
    prepare({ kind: 'words' }),
    opens('p0'),
    answers('bert', 'p0', says('der Bus')),
    answers('carla', 'p0', says('die Bahn')),
    ['mona', { type: 'addHeading', poll: id('p0'), body: 'Verkehr' }],
    ['mona', { type: 'placeWords', poll: id('p0'), words: text('p2'), heading: text('p4') }],
  ] as const satisfies readonly Step[]
  const words = (state: PollsState) => {
    const { sheet } = found(state)
    assert(sheet?.counted.kind === 'words', 'these are words')
    return sheet.counted.words
  }

  test('given a heading, then answers stand under it, follow its new name, and lose it when it goes', () => {
    const state = after(...running)
    expect(words(state).map(({ heading }) => heading)).toEqual(['p4', null])
    const renamed = after(...running, [
      'mona',
      { type: 'changeHeading', poll: id('p0'), heading: text('p4'), body: 'Bus und Bahn' },
    ])
    expect(found(renamed).headings).toEqual(['p6'])
    expect(words(renamed)[0]).toMatchObject({ heading: 'p6' })
    const gone = after(...running, ['mona', { type: 'removeHeading', poll: id('p0'), heading: text('p4') }])
    expect(words(gone).map(({ heading }) => heading)).toEqual([null, null])
  })

  test('given words are removed, then they are erased, their author is told, and can answer anew', () => {
    const remove: Step = ['mona', { type: 'removeWords', poll: id('p0'), words: text('p2') }]
    expect(when(after(...running), remove[1], 'mona')).toMatchObject({ value: { erase: ['p2'] } })
    const state = after(...running, remove)
    expect(textsOfPolls(state)).not.toContain('p2')
    expect(words(after(...running, remove, answers('bert', 'p0', says('das Rad')))).map(({ text }) => text)).toEqual([
      'p3',
      'p7',
    ])
  })
})

function reversed({ sheet }: Poll): Poll['sheet'] {
  if (sheet?.counted.kind !== 'words') return sheet
  return { ...sheet, counted: { ...sheet.counted, words: [...sheet.counted.words].reverse() } }
}

function eventsOf(state: PollsState, [name, command]: Step) {
  const decision = when(state, command, name)
  assert(decision.ok, `${command.type} by ${name} is carried out`)
  return decision.value.events
}

const people = ['bert', 'carla', 'dora', 'emil', 'fritz', 'gerda'] as const
const shapes: readonly Shape[] = [
  { kind: 'one', options: 4 },
  { kind: 'several', options: 4, least: 1, most: 4 },
  { kind: 'scale', from: 1, to: 4 },
  { kind: 'ranking', options: 4 },
  { kind: 'numbers', least: 0, most: 30, step: 10 },
]

function answerTo(shape: Shape, chance: number): Answer {
  if (chance % 9 === 0) return { kind: 'abstain' }
  const pick = chance % 4
  switch (shape.kind) {
    case 'one':
      return { kind: 'one', option: pick }
    case 'several':
      return {
        kind: 'several',
        options: [0, 1, 2, 3].filter((option) => option === pick || chance % (option + 2) === 0),
      }
    case 'scale':
      return { kind: 'scale', step: pick + 1 }
    case 'ranking':
      return { kind: 'ranking', order: [0, 1, 2, 3].map((place) => (place + chance) % 4) }
    case 'numbers':
      return { kind: 'numbers', value: pick * 10 }
    case 'words':
      return { kind: 'words', text: text(`w${chance}`) }
  }
}

describe('the running count', () => {
  const given = fc.array(fc.tuple(fc.constantFrom(...people), fc.nat({ max: 400 })), { maxLength: 40 })

  test('given any answers, changed as often as people like, then it is the count of everybody’s last one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes), given, (shape, all) => {
        const last = new Map<string, Answer>()
        let sheet = emptySheet(shape)
        for (const [name, chance] of all) {
          const answer = answerTo(shape, chance)
          sheet = recounted(sheet, shape, last.get(name) ?? null, answer)
          last.set(name, answer)
        }
        const fresh = [...last.values()].reduce(
          (before, answer) => recounted(before, shape, null, answer),
          emptySheet(shape),
        )
        expect(sheet).toEqual(fresh)
        const backwards = [...last.values()]
          .reverse()
          .reduce((before, answer) => recounted(before, shape, null, answer), emptySheet(shape))
        expect(backwards).toEqual(fresh)
      }),
    )
  })

  test('given five thousand people, then each of them is found with their last answer', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `person-${index}`)
    const state = many.reduce(
      (before, name, index) =>
        evolvePolls(before, {
          type: 'pollAnswered',
          v: 1,
          poll: id('p0'),
          seat: seat(name),
          hidden: false,
          first: true,
          before: null,
          answer: { kind: 'one', option: index % 3 },
        }),
      after(prepare({ kind: 'one', options }), opens('p0')),
    )
    expect(found(state)).toMatchObject({ answered: 5_000, sheet: { counted: { counts: [1_667, 1_667, 1_666] } } })
    expect(new Set(allAnswers(found(state).answers ?? []).map(([name]) => name)).size).toBe(5_000)
  })
})
