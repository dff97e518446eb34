// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a command about a poll means: prepared by those who may open polls, opened and closed with one press, never
 * opened again; answered by everybody who may speak, each person once, as they answered last.
 */
import { unreachable } from '../../base/assert.ts'
import { accepted, refused, type Result } from '../../base/result.ts'
import type { Decision, Envelope, PollId, SeatId, TextId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import { has, type Role } from '../roles.rules.ts'
import { allAnswers, answerOf } from './answers.rules.ts'
import { composed, oneLine } from './content.rules.ts'
import { disclosed } from './sheet.rules.ts'
import {
  isOpen,
  isShown,
  type Answer,
  type Draft,
  type GivenAnswer,
  type Poll,
  type PollCommand,
  type PollContent,
  type PollEvent,
  type PollsState,
  type Shape,
} from './state.rules.ts'

type Decided = Decision<PollEvent>
type Of<Type extends PollCommand['type']> = Extract<PollCommand, { type: Type }>
/** Whoever has taken a seat, with the role they have now. */
type Seats = ReadonlyMap<SeatId, Role>

export function decidePolls(state: PollsState, seats: Seats, command: PollCommand, envelope: Envelope): Decided {
  if (command.type === 'answerPoll') return answer(state, command, envelope)
  if (!has(envelope.role, 'poll')) return refused('notAllowed')
  switch (command.type) {
    case 'preparePoll':
      return prepare(state, command.content, envelope)
    case 'editPoll':
    case 'discardPoll':
    case 'openPoll': {
      const draft = state.drafts.find(({ id }) => id === command.poll)
      return draft === undefined ? refused('pollUnknown') : withDraft(state, draft, command, envelope)
    }
    case 'closePoll': {
      const poll = state.all.find(({ id }) => id === command.poll)
      return poll === undefined ? refused('pollUnknown') : close(poll, seats, envelope)
    }
    case 'addHeading':
    case 'changeHeading':
    case 'removeHeading':
    case 'placeWords':
    case 'removeWords': {
      const poll = state.all.find(({ id }) => id === command.poll)
      if (poll === undefined || poll.shape.kind !== 'words') return refused('pollUnknown')
      return isShown(poll) ? group(poll, command, envelope) : refused('pollStillHidden')
    }
    default:
      return unreachable(command)
  }
}

function prepare(state: PollsState, content: PollContent, { text }: Envelope): Decided {
  if (state.drafts.length >= limits.pollDraftsMax) return refused('tooManyDrafts')
  if (state.drafts.length + state.all.length >= limits.pollsMax) return refused('pollsFull')
  const written = composed(content)
  if (!written.ok) return written
  const { shape, body } = written.value
  // A poll is known by the id of the words it was first prepared with, as a question is.
  const draft: Draft = { id: text as string as PollId, shape, wording: text, hidden: content.hidden }
  return accepted({ events: [{ type: 'pollPrepared', v: 1, draft }], words: [{ id: text, body }] })
}

function withDraft(
  state: PollsState,
  draft: Draft,
  command: Of<'editPoll'> | Of<'discardPoll'> | Of<'openPoll'>,
  { at, text }: Envelope,
): Decided {
  switch (command.type) {
    case 'editPoll': {
      const written = composed(command.content)
      if (!written.ok) return written
      const { shape, body } = written.value
      const edited: Draft = { id: draft.id, shape, wording: text, hidden: command.content.hidden }
      const event = { type: 'pollEdited', v: 1, draft: edited } as const
      return accepted({ events: [event], words: [{ id: text, body }], erase: [draft.wording] })
    }
    case 'discardPoll':
      return accepted({ events: [{ type: 'pollDiscarded', v: 1, poll: draft.id }], erase: [draft.wording] })
    case 'openPoll':
      if (state.all.filter(isOpen).length >= limits.pollsOpenMax) return refused('tooManyPollsOpen')
      return accepted({ events: [{ type: 'pollOpened', v: 1, draft, at }] })
    default:
      return unreachable(command)
  }
}

function close({ id, answers, answered, hidden, sheet, closedAt }: Poll, seats: Seats, { at }: Envelope): Decided {
  if (closedAt !== null) return refused('pollClosed')
  const told = sheet !== null && hidden ? disclosed(sheet) : sheet
  const asked = answers === null ? answered : couldAnswer(seats, new Set(allAnswers(answers).map(([seat]) => seat)))
  return accepted({ events: [{ type: 'pollClosed', v: 1, poll: id, at, asked, sheet: told }] })
}

/** Who has a seat and may answer, and who has answered and may not any more: their answer counts. */
function couldAnswer(seats: Seats, answered: ReadonlySet<SeatId>): number {
  return answered.size + [...seats].filter(([seat, role]) => mayAnswer(role) && !answered.has(seat)).length
}

export function mayAnswer(role: Role): boolean {
  return has(role, 'speak')
}

function answer(state: PollsState, command: Of<'answerPoll'>, { seat, role, text }: Envelope): Decided {
  if (!mayAnswer(role)) return refused('notAllowed')
  const poll = state.all.find(({ id }) => id === command.poll)
  if (poll === undefined) return refused('pollUnknown')
  if (!isOpen(poll)) return refused('pollClosed')
  const given = answerIn(poll.shape, command.answer, text)
  if (!given.ok) return given
  const { id, hidden, answers } = poll
  if (answers === null) {
    // In a view nobody knows what this seat answered before: what has been counted stays until the host says.
    return accepted({
      events: [{ type: 'pollAnswered', v: 1, poll: id, seat, hidden, first: false, before: null, answer: null }],
    })
  }
  const { kept, body } = given.value
  const before = answerOf(answers, seat)
  if (kept.kind === 'words' && before?.kind !== 'words' && wordsIn(poll) >= limits.pollWordsMax)
    return refused('pollWordsFull')
  const event: PollEvent = {
    type: 'pollAnswered',
    v: 1,
    poll: id,
    seat,
    hidden,
    first: before === null,
    before,
    answer: kept,
  }
  const words = body === null ? [] : [{ id: text, body }]
  return accepted({ events: [event], words, erase: before?.kind === 'words' ? [before.text] : [] })
}

function wordsIn({ sheet }: Poll): number {
  return sheet?.counted.kind === 'words' ? sheet.counted.words.length : 0
}

type Given = { readonly kept: Answer; readonly body: string | null }

/** The answer as it is kept, if it is one to this poll. */
function answerIn(shape: Shape, given: GivenAnswer, text: TextId): Result<Given, Refusal> {
  const kept = (answer: Answer) => accepted({ kept: answer, body: null })
  if (given.kind === 'abstain') return kept({ kind: 'abstain' })
  if (given.kind === 'words') {
    if (shape.kind !== 'words') return refused('answerUnfit')
    const body = oneLine(given.body)
    if (body === '') return refused('answerEmpty')
    if (body.length > limits.pollWordsCharactersMax) return refused('answerTooLong')
    return accepted({ kept: { kind: 'words', text }, body })
  }
  if (given.kind === 'numbers') {
    if (shape.kind !== 'numbers') return refused('answerUnfit')
    const { least, most, step } = shape
    const { value } = given
    const isOne = Number.isInteger(value) && value >= least && value <= most && (value - least) % step === 0
    return isOne ? kept({ kind: 'numbers', value }) : refused('numberUnfit')
  }
  return chosenIn(shape, given)
}

type Choosing = Exclude<GivenAnswer, { kind: 'abstain' | 'words' | 'numbers' }>

function chosenIn(shape: Shape, given: Choosing): Result<Given, Refusal> {
  const kept = (answer: Answer) => accepted({ kept: answer, body: null })
  const isOption = (option: number) => Number.isInteger(option) && option >= 0 && option < optionsOf(shape)
  switch (given.kind) {
    case 'one':
      if (shape.kind !== 'one' || !isOption(given.option)) return refused('answerUnfit')
      return kept({ kind: 'one', option: given.option })
    case 'several': {
      const options = [...new Set(given.options)].sort((one, other) => one - other)
      if (shape.kind !== 'several' || !options.every(isOption)) return refused('answerUnfit')
      if (options.length < shape.least || options.length > shape.most) return refused('choicesUnfit')
      return kept({ kind: 'several', options })
    }
    case 'scale': {
      const { step } = given
      const isStep = shape.kind === 'scale' && Number.isInteger(step) && step >= shape.from && step <= shape.to
      return isStep ? kept({ kind: 'scale', step }) : refused('answerUnfit')
    }
    case 'ranking': {
      const { order } = given
      const isWhole = shape.kind === 'ranking' && order.length === shape.options && order.every(isOption)
      return isWhole && new Set(order).size === order.length
        ? kept({ kind: 'ranking', order: [...order] })
        : refused('answerUnfit')
    }
    default:
      return unreachable(given)
  }
}

function optionsOf(shape: Shape): number {
  return 'options' in shape ? shape.options : 0
}

type Grouping = Of<'addHeading'> | Of<'changeHeading'> | Of<'removeHeading'> | Of<'placeWords'> | Of<'removeWords'>

/** Answers in free words under headings: open to all who may open polls, as long as they like. */
function group({ id: poll, headings, sheet }: Poll, command: Grouping, { text }: Envelope): Decided {
  const words = sheet?.counted.kind === 'words' ? sheet.counted.words : []
  switch (command.type) {
    case 'addHeading': {
      if (headings.length >= limits.pollHeadingsMax) return refused('tooManyHeadings')
      const body = headingIn(command.body)
      if (!body.ok) return body
      const event = { type: 'headingAdded', v: 1, poll, heading: text } as const
      return accepted({ events: [event], words: [{ id: text, body: body.value }] })
    }
    case 'changeHeading': {
      const { heading } = command
      if (!headings.includes(heading)) return refused('headingUnknown')
      const body = headingIn(command.body)
      if (!body.ok) return body
      const event = { type: 'headingChanged', v: 1, poll, heading, into: text } as const
      return accepted({ events: [event], words: [{ id: text, body: body.value }], erase: [heading] })
    }
    case 'removeHeading': {
      const { heading } = command
      if (!headings.includes(heading)) return refused('headingUnknown')
      return accepted({ events: [{ type: 'headingRemoved', v: 1, poll, heading }], erase: [heading] })
    }
    case 'placeWords': {
      const { words: placed, heading } = command
      if (!words.some(({ text, removed }) => text === placed && !removed)) return refused('wordsUnknown')
      if (heading !== null && !headings.includes(heading)) return refused('headingUnknown')
      return accepted({ events: [{ type: 'wordsPlaced', v: 1, poll, words: placed, heading }] })
    }
    case 'removeWords': {
      const { words: removed } = command
      if (!words.some((each) => each.text === removed && !each.removed)) return refused('wordsUnknown')
      return accepted({ events: [{ type: 'wordsRemoved', v: 1, poll, words: removed }], erase: [removed] })
    }
    default:
      return unreachable(command)
  }
}

function headingIn(typed: string): Result<string, Refusal> {
  const body = oneLine(typed)
  if (body === '') return refused('headingEmpty')
  return body.length > limits.pollHeadingCharactersMax ? refused('headingTooLong') : accepted(body)
}
