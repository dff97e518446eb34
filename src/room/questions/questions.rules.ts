// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Questions of the audience: asked by name or unnamed towards the room, supported, handled by whoever presides. In
 * which order they stand is computed from this state (src/hearing) and is no history (law 16); what is kept here is
 * who supports what, and in which order questions were answered, for on that their debts rest.
 *
 * A support is nobody's business but the supporter's: views hold how many there are, and each seat's own part which
 * are its own. An unnamed question shows its asker to those who preside or moderate, and to nobody else.
 */
import { unreachable } from '../../base/assert.ts'
import type { Instant } from '../../base/instant.ts'
import { accepted, refused } from '../../base/result.ts'
import type { Decision, Envelope, QuestionId, SeatId, TextId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import { has } from '../roles.rules.ts'
import { cleaned } from '../typed.rules.ts'

/** `held` waits for moderation; `on` is being answered; `handedOn` goes to somebody who is not here. */
export const questionStatuses = [
  'held',
  'open',
  'on',
  'answered',
  'setAside',
  'handedOn',
  'merged',
  'withdrawn',
] as const
export type QuestionStatus = (typeof questionStatuses)[number]

export type Question = {
  readonly id: QuestionId
  /** Null in views of those who may not know who asks unnamed, and there alone. */
  readonly seat: SeatId | null
  readonly unnamed: boolean
  /** What is asked; null in the views of others while it waits for moderation, and when it was withdrawn. */
  readonly text: TextId | null
  readonly at: Instant
  readonly status: QuestionStatus
  /** Everybody may read it: it never waited for moderation, or was let in. */
  readonly released: boolean
  readonly edited: boolean
  /** How many support it, the asker included. */
  readonly supports: number
  /** Who supports it, in the order in which they came to it; null in views. Stays as it is once it is answered. */
  readonly supporters: readonly SeatId[] | null
  /** A written answer, why it was set aside, to whom it was handed on; null without one. */
  readonly remark: TextId | null
  /** The question that this one was merged into. */
  readonly into: QuestionId | null
}

export type QuestionsState = {
  /** Whether it is known here who supports what: at the host, and in no view. */
  readonly complete: boolean
  readonly open: boolean
  /** New questions wait until a moderator lets them in. */
  readonly moderated: boolean
  /** Each size class is promised its share of the questions (src/hearing, the declared floor). */
  readonly sharesDeclared: boolean
  /** In the order in which they were asked. */
  readonly all: readonly Question[]
  /** Those that were answered, in this order: what has been answered was paid for by its supporters. */
  readonly answered: readonly QuestionId[]
}

export const noQuestions: QuestionsState = {
  complete: true,
  open: true,
  moderated: false,
  sharesDeclared: false,
  all: [],
  answered: [],
}

export type QuestionsCommand =
  | { readonly type: 'askQuestion'; readonly body: string; readonly unnamed: boolean }
  | { readonly type: 'editQuestion'; readonly question: QuestionId; readonly body: string }
  | { readonly type: 'withdrawQuestion'; readonly question: QuestionId }
  | { readonly type: 'supportQuestion'; readonly question: QuestionId }
  | { readonly type: 'takeBackSupport'; readonly question: QuestionId }
  | { readonly type: 'admitQuestion'; readonly question: QuestionId }
  | { readonly type: 'takeUpQuestion'; readonly question: QuestionId }
  | { readonly type: 'answerQuestion'; readonly question: QuestionId; readonly remark: string }
  | { readonly type: 'setAsideQuestion'; readonly question: QuestionId; readonly remark: string }
  | { readonly type: 'handOnQuestion'; readonly question: QuestionId; readonly remark: string }
  | { readonly type: 'reopenQuestion'; readonly question: QuestionId }
  | { readonly type: 'mergeQuestion'; readonly question: QuestionId; readonly into: QuestionId }
  | { readonly type: 'openQuestions' }
  | { readonly type: 'closeQuestions' }
  | { readonly type: 'moderateQuestions'; readonly moderated: boolean }
  | { readonly type: 'declareShares'; readonly declared: boolean }

type Of<Type extends QuestionsCommand['type']> = Extract<QuestionsCommand, { type: Type }>

export type QuestionsEvent =
  | {
      readonly type: 'questionAsked'
      readonly v: 1
      readonly question: QuestionId
      readonly seat: SeatId | null
      readonly unnamed: boolean
      readonly text: TextId | null
      readonly at: Instant
      readonly held: boolean
    }
  | {
      readonly type: 'questionEdited'
      readonly v: 1
      readonly question: QuestionId
      readonly text: TextId | null
      readonly held: boolean
    }
  | { readonly type: 'questionWithdrawn'; readonly v: 1; readonly question: QuestionId }
  | { readonly type: 'questionSupported'; readonly v: 1; readonly question: QuestionId; readonly seat: SeatId | null }
  | { readonly type: 'supportTakenBack'; readonly v: 1; readonly question: QuestionId; readonly seat: SeatId | null }
  /** Brings the words to those who did not have them. */
  | { readonly type: 'questionAdmitted'; readonly v: 1; readonly question: QuestionId; readonly text: TextId }
  | { readonly type: 'questionTakenUp'; readonly v: 1; readonly question: QuestionId }
  | {
      readonly type: 'questionAnswered'
      readonly v: 1
      readonly question: QuestionId
      readonly at: Instant
      readonly remark: TextId | null
    }
  | { readonly type: 'questionSetAside'; readonly v: 1; readonly question: QuestionId; readonly remark: TextId }
  | { readonly type: 'questionHandedOn'; readonly v: 1; readonly question: QuestionId; readonly remark: TextId }
  | { readonly type: 'questionReopened'; readonly v: 1; readonly question: QuestionId }
  /** `supports`: how many support the other one afterwards, each once. */
  | {
      readonly type: 'questionMerged'
      readonly v: 1
      readonly question: QuestionId
      readonly into: QuestionId
      readonly supports: number
    }
  | { readonly type: 'questionsOpened'; readonly v: 1 }
  | { readonly type: 'questionsClosed'; readonly v: 1 }
  | { readonly type: 'questionsModerated'; readonly v: 1; readonly moderated: boolean }
  | { readonly type: 'sharesDeclared'; readonly v: 1; readonly declared: boolean }

type Decided = Decision<QuestionsEvent>

export function decideQuestions(state: QuestionsState, command: QuestionsCommand, envelope: Envelope): Decided {
  switch (command.type) {
    case 'askQuestion':
      return ask(state, command, envelope)
    case 'editQuestion':
    case 'withdrawQuestion':
      return changeOwn(state, command, envelope)
    case 'supportQuestion':
    case 'takeBackSupport':
      return support(state, command, envelope)
    case 'admitQuestion':
    case 'takeUpQuestion':
    case 'answerQuestion':
    case 'setAsideQuestion':
    case 'handOnQuestion':
    case 'reopenQuestion':
    case 'mergeQuestion':
    case 'openQuestions':
    case 'closeQuestions':
    case 'moderateQuestions':
    case 'declareShares':
      return has(envelope.role, 'moderate') ? moderate(state, command, envelope) : refused('notAllowed')
    default:
      return unreachable(command)
  }
}

function ask(state: QuestionsState, command: Of<'askQuestion'>, { seat, role, at, text }: Envelope): Decided {
  const body = cleaned(command.body)
  if (!has(role, 'speak')) return refused('notAllowed')
  if (!state.open) return refused('questionsClosed')
  if (body === '') return refused('questionEmpty')
  if (body.length > limits.questionCharactersMax) return refused('questionTooLong')
  if (state.all.length >= limits.questionsMax) return refused('questionsFull')
  const waiting = state.all.filter((each) => each.seat === seat && isWaiting(each))
  if (waiting.length >= limits.questionsPerSeatMax) return refused('tooManyQuestions')
  const held = state.moderated && !has(role, 'moderate')
  // A question is known by the id of the words it was first asked in: both are fresh, and one is enough.
  const question = questionIdOf(text)
  const { unnamed } = command
  return accepted({
    events: [{ type: 'questionAsked', v: 1, question, seat, unnamed, text, at, held }],
    words: [{ id: text, body }],
  })
}

export function questionIdOf(text: TextId): QuestionId {
  return text as string as QuestionId
}

/** Not over yet: it can still be supported, taken up, set aside. */
export function isWaiting({ status }: Pick<Question, 'status'>): boolean {
  return status === 'open' || status === 'held' || status === 'on'
}

export function find(state: QuestionsState, id: QuestionId): Question | undefined {
  return state.all.find((question) => question.id === id)
}

/** Whose question it is; in a view nobody knows that of an unnamed one, and the host will say. */
function isOwn({ seat }: Question, own: SeatId): boolean {
  return seat === null || seat === own
}

function changeOwn(
  state: QuestionsState,
  command: Of<'editQuestion'> | Of<'withdrawQuestion'>,
  { seat, text }: Envelope,
): Decided {
  const question = find(state, command.question)
  if (question === undefined) return refused('questionUnknown')
  if (!isOwn(question, seat)) return refused('notYourQuestion')
  if (question.status !== 'open' && question.status !== 'held') return refused('questionOver')
  const erase = question.text === null ? {} : { erase: [question.text] }
  if (command.type === 'withdrawQuestion') {
    return accepted({ events: [{ type: 'questionWithdrawn', v: 1, question: question.id }], ...erase })
  }
  // Whoever supported it supported these words.
  if (question.supports > 1) return refused('questionSupported')
  const body = cleaned(command.body)
  if (body === '') return refused('questionEmpty')
  if (body.length > limits.questionCharactersMax) return refused('questionTooLong')
  const held = question.status === 'held'
  const edited: QuestionsEvent = { type: 'questionEdited', v: 1, question: question.id, text, held }
  return accepted({ events: [edited], words: [{ id: text, body }], ...erase })
}

function support(
  state: QuestionsState,
  command: Of<'supportQuestion'> | Of<'takeBackSupport'>,
  { seat, role }: Envelope,
): Decided {
  const question = find(state, command.question)
  if (!has(role, 'speak')) return refused('notAllowed')
  if (question === undefined) return refused('questionUnknown')
  if (question.status !== 'open' && question.status !== 'on') return refused('questionOver')
  const already = question.supporters?.includes(seat)
  const { id } = question
  if (command.type === 'supportQuestion') {
    if (already === true) return refused('alreadySupported')
    return accepted({ events: [{ type: 'questionSupported', v: 1, question: id, seat }] })
  }
  if (already === false) return refused('notSupported')
  if (question.seat === seat) return refused('ownQuestion')
  return accepted({ events: [{ type: 'supportTakenBack', v: 1, question: id, seat }] })
}

type Moderating = Exclude<
  QuestionsCommand,
  { type: 'askQuestion' | 'editQuestion' | 'withdrawQuestion' | 'supportQuestion' | 'takeBackSupport' }
>

function moderate(state: QuestionsState, command: Moderating, envelope: Envelope): Decided {
  switch (command.type) {
    case 'openQuestions':
      return state.open ? refused('alreadyOpen') : accepted({ events: [{ type: 'questionsOpened', v: 1 }] })
    case 'closeQuestions':
      return state.open ? accepted({ events: [{ type: 'questionsClosed', v: 1 }] }) : refused('alreadyClosed')
    case 'moderateQuestions': {
      const { moderated } = command
      if (moderated === state.moderated) return refused('alreadySo')
      return accepted({ events: [{ type: 'questionsModerated', v: 1, moderated }] })
    }
    case 'declareShares': {
      const { declared } = command
      if (declared === state.sharesDeclared) return refused('alreadySo')
      return accepted({ events: [{ type: 'sharesDeclared', v: 1, declared }] })
    }
    case 'admitQuestion':
    case 'takeUpQuestion':
    case 'answerQuestion':
    case 'setAsideQuestion':
    case 'handOnQuestion':
    case 'reopenQuestion':
    case 'mergeQuestion': {
      const question = find(state, command.question)
      return question === undefined ? refused('questionUnknown') : handle(state, question, command, envelope)
    }
    default:
      return unreachable(command)
  }
}

type Handling = Exclude<
  Moderating,
  { type: 'openQuestions' | 'closeQuestions' | 'moderateQuestions' | 'declareShares' }
>

function handle(state: QuestionsState, question: Question, command: Handling, { at, text }: Envelope): Decided {
  const { id, status } = question
  switch (command.type) {
    case 'admitQuestion':
      if (status !== 'held' || question.text === null) return refused('questionOver')
      return accepted({ events: [{ type: 'questionAdmitted', v: 1, question: id, text: question.text }] })
    case 'takeUpQuestion':
      if (status !== 'open') return refused('questionOver')
      if (state.all.some((each) => each.status === 'on')) return refused('anotherQuestionIsOn')
      return accepted({ events: [{ type: 'questionTakenUp', v: 1, question: id }] })
    case 'answerQuestion': {
      if (status !== 'open' && status !== 'on') return refused('questionOver')
      const remark = remarkOf(command.remark, text)
      if (!remark.ok) return remark
      const answered = { type: 'questionAnswered', v: 1, question: id, at, remark: remark.value.id } as const
      return accepted({ events: [answered], words: remark.value.words })
    }
    case 'setAsideQuestion':
    case 'handOnQuestion': {
      if (!isWaiting(question)) return refused('questionOver')
      const remark = remarkOf(command.remark, text)
      if (!remark.ok) return remark
      if (remark.value.id === null) return refused('reasonMissing')
      const type = command.type === 'setAsideQuestion' ? 'questionSetAside' : 'questionHandedOn'
      return accepted({ events: [{ type, v: 1, question: id, remark: remark.value.id }], words: remark.value.words })
    }
    case 'reopenQuestion':
      // What was answered has been paid for: only what was put away without an answer comes back.
      if (status !== 'setAside' && status !== 'handedOn') return refused('questionOver')
      return accepted({ events: [{ type: 'questionReopened', v: 1, question: id }] })
    case 'mergeQuestion':
      return merge(state, question, command.into)
    default:
      return unreachable(command)
  }
}

function remarkOf(typed: string, text: TextId) {
  const body = cleaned(typed)
  if (body.length > limits.remarkCharactersMax) return refused('remarkTooLong' as const)
  return accepted(body === '' ? { id: null, words: [] } : { id: text, words: [{ id: text, body }] })
}

function merge(state: QuestionsState, question: Question, into: QuestionId): Decided {
  const target = find(state, into)
  if (target === undefined || target.id === question.id) return refused('questionUnknown')
  if (question.status !== 'open' || (target.status !== 'open' && target.status !== 'on')) return refused('questionOver')
  const all = union(target.supporters, question.supporters)
  // In a view nobody knows who supports both: it shows the larger one until the host says.
  const supports = all?.length ?? Math.max(target.supports, question.supports)
  return accepted({ events: [{ type: 'questionMerged', v: 1, question: question.id, into, supports }] })
}

export function union(some: readonly SeatId[] | null, more: readonly SeatId[] | null): readonly SeatId[] | null {
  return some === null || more === null ? null : [...new Set([...some, ...more])]
}
