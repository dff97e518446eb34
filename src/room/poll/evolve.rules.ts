// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What an event changes about polls, at the host and in every view alike. */
import { unreachable } from '../../base/assert.ts'
import type { PollId, TextId } from '../envelope.rules.ts'
import { noAnswers, withAnswer } from './answers.rules.ts'
import { emptySheet, recounted } from './sheet.rules.ts'
import type { Draft, Poll, PollEvent, PollsState, Sheet, WordsEntry } from './state.rules.ts'

export function evolvePolls(state: PollsState, event: PollEvent): PollsState {
  switch (event.type) {
    case 'pollPrepared':
      return event.draft === null ? state : { ...state, drafts: [...state.drafts, event.draft] }
    case 'pollEdited':
      return { ...state, drafts: state.drafts.map((draft) => (draft.id === event.draft?.id ? event.draft : draft)) }
    case 'pollDiscarded':
      return { ...state, drafts: without(state.drafts, event.poll) }
    case 'pollOpened': {
      const { draft, at } = event
      return { ...state, drafts: without(state.drafts, draft.id), all: [...state.all, opened(draft, at, state)] }
    }
    case 'pollAnswered':
      return changed(state, event.poll, (poll) => answered(poll, event))
    case 'pollClosed': {
      const { at: closedAt, asked, sheet } = event
      return changed(state, event.poll, () => ({ closedAt, asked, sheet }))
    }
    case 'headingAdded':
      return changed(state, event.poll, ({ headings }) => ({ headings: [...headings, event.heading] }))
    case 'headingChanged':
    case 'headingRemoved': {
      const into = event.type === 'headingChanged' ? event.into : null
      return changed(state, event.poll, (poll) => headingGone(poll, event.heading, into))
    }
    case 'wordsPlaced':
      return changed(state, event.poll, (poll) => wordsChanged(poll, event.words, { heading: event.heading }))
    case 'wordsRemoved':
      return changed(state, event.poll, (poll) => wordsChanged(poll, event.words, { removed: true, heading: null }))
    default:
      return unreachable(event)
  }
}

function without(drafts: readonly Draft[], id: PollId | null): readonly Draft[] {
  return drafts.filter((draft) => draft.id !== id)
}

function opened(draft: Draft, at: Poll['openedAt'], { complete }: PollsState): Poll {
  const sheet = complete || !draft.hidden ? emptySheet(draft.shape) : null
  const answers = complete ? noAnswers : null
  return { ...draft, openedAt: at, closedAt: null, answered: 0, sheet, answers, asked: null, headings: [] }
}

function changed(state: PollsState, id: PollId, change: (poll: Poll) => Partial<Poll>): PollsState {
  return { ...state, all: state.all.map((poll) => (poll.id === id ? { ...poll, ...change(poll) } : poll)) }
}

function answered(
  { answered: count, sheet, shape, answers }: Poll,
  { seat, first, before, answer }: Extract<PollEvent, { type: 'pollAnswered' }>,
): Partial<Poll> {
  return {
    answered: count + (first ? 1 : 0),
    sheet: sheet === null ? null : recounted(sheet, shape, before, answer),
    answers: answers === null || seat === null || answer === null ? answers : withAnswer(answers, seat, answer),
  }
}

function headingGone({ headings, sheet }: Poll, heading: TextId, into: TextId | null): Partial<Poll> {
  return {
    headings: headings.flatMap((each) => (each !== heading ? [each] : into === null ? [] : [into])),
    sheet: withWords(sheet, (words) => (words.heading === heading ? { ...words, heading: into } : words)),
  }
}

function wordsChanged({ sheet }: Poll, text: TextId, change: Partial<WordsEntry>): Partial<Poll> {
  return { sheet: withWords(sheet, (words) => (words.text === text ? { ...words, ...change } : words)) }
}

function withWords(sheet: Sheet | null, change: (words: WordsEntry) => WordsEntry): Sheet | null {
  if (sheet?.counted.kind !== 'words') return sheet
  return { ...sheet, counted: { ...sheet.counted, words: sheet.counted.words.map(change) } }
}
