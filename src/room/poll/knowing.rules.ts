// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may know what of polls. What is prepared, those who may open it; how a hidden one stands, nobody until it is
 * closed; who answered what, only each person for themselves.
 */
import { unreachable } from '../../base/assert.ts'
import type { PollId, SeatId, TextId } from '../envelope.rules.ts'
import type { SeatClass } from '../roles.rules.ts'
import { allAnswers, answerOf } from './answers.rules.ts'
import { isShown, type Answer, type Poll, type PollEvent, type PollsState, type Sheet } from './state.rules.ts'

/** The classes in which every role may open polls: a view belongs to a class. */
function mayPrepare(seatClass: SeatClass): boolean {
  return seatClass === 'chair' || seatClass === 'moderator'
}

export function viewPolls(state: PollsState, seatClass: SeatClass): PollsState {
  const all = state.all.map((poll) => ({ ...poll, answers: null, sheet: isShown(poll) ? poll.sheet : null }))
  return { complete: false, drafts: mayPrepare(seatClass) ? state.drafts : [], all }
}

export function redactPolls(event: PollEvent, seatClass: SeatClass): PollEvent {
  switch (event.type) {
    case 'pollPrepared':
    case 'pollEdited':
      return mayPrepare(seatClass) ? event : { ...event, draft: null }
    case 'pollDiscarded':
      return mayPrepare(seatClass) ? event : { ...event, poll: null }
    case 'pollAnswered': {
      const { hidden, before, answer } = event
      return { ...event, seat: null, before: hidden ? null : before, answer: hidden ? null : answer }
    }
    case 'pollOpened':
    case 'pollClosed':
    case 'headingAdded':
    case 'headingChanged':
    case 'headingRemoved':
    case 'wordsPlaced':
    case 'wordsRemoved':
      return event
    default:
      return unreachable(event)
  }
}

/** Whether it may be known whose command an event came from. */
export function pollSenderIsSecret(event: PollEvent, seatClass: SeatClass): boolean {
  switch (event.type) {
    case 'pollAnswered':
      return true
    case 'pollPrepared':
    case 'pollEdited':
    case 'pollDiscarded':
      return !mayPrepare(seatClass)
    case 'pollOpened':
    case 'pollClosed':
    case 'headingAdded':
    case 'headingChanged':
    case 'headingRemoved':
    case 'wordsPlaced':
    case 'wordsRemoved':
      return false
    default:
      return unreachable(event)
  }
}

/** The texts a view shows of polls, or the host keeps at hand for them. */
export function textsOfPolls({ drafts, all }: PollsState): TextId[] {
  return [...drafts, ...all].map(({ wording }) => wording).concat(all.flatMap(textsOfResult))
}

function textsOfResult({ headings, sheet }: Poll): readonly TextId[] {
  return [...headings, ...textsOfSheet(sheet)]
}

function textsOfSheet(sheet: Sheet | null): readonly TextId[] {
  if (sheet?.counted.kind !== 'words') return []
  return sheet.counted.words.filter(({ removed }) => !removed).map(({ text }) => text)
}

/** The texts an event brings to those who see it; called with a redacted event. */
export function textsOfPollEvent(event: PollEvent): TextId[] {
  switch (event.type) {
    case 'pollPrepared':
    case 'pollEdited':
      return event.draft === null ? [] : [event.draft.wording]
    case 'pollOpened':
      return [event.draft.wording]
    case 'pollAnswered':
      return event.answer?.kind === 'words' ? [event.answer.text] : []
    case 'pollClosed':
      return [...textsOfSheet(event.sheet)]
    case 'headingAdded':
      return [event.heading]
    case 'headingChanged':
      return [event.into]
    case 'pollDiscarded':
    case 'headingRemoved':
    case 'wordsPlaced':
    case 'wordsRemoved':
      return []
    default:
      return unreachable(event)
  }
}

export type OwnAnswer = { readonly poll: PollId; readonly answer: Answer }

export function ownAnswers({ all }: PollsState, seat: SeatId): readonly OwnAnswer[] {
  return all.flatMap(({ id, answers }) => {
    const answer = answers === null ? null : answerOf(answers, seat)
    return answer === null ? [] : [{ poll: id, answer }]
  })
}

/** Whose own part an event changes: who answered, and whose words were taken out. */
export function ownAnswerChanges(event: PollEvent, { all }: PollsState): readonly SeatId[] {
  if (event.type === 'pollAnswered') return event.seat === null ? [] : [event.seat]
  if (event.type !== 'wordsRemoved') return []
  const answers = all.find(({ id }) => id === event.poll)?.answers ?? []
  return allAnswers(answers)
    .filter(([, answer]) => answer.kind === 'words' && answer.text === event.words)
    .map(([seat]) => seat)
}

/** What these people have written as answers: it goes with them. */
export function wordsAnsweredBy({ all }: PollsState, seats: readonly SeatId[]): TextId[] {
  return all
    .flatMap(({ answers }) => allAnswers(answers ?? []))
    .flatMap(([seat, answer]) => (answer.kind === 'words' && seats.includes(seat) ? [answer.text] : []))
}
