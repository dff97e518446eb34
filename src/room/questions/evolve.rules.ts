// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What an event changes among the questions. Never refuses: what is in the log has happened, in whatever release. */
import { unreachable } from '../../base/assert.ts'
import type { QuestionId } from '../envelope.rules.ts'
import { find, union, type Question, type QuestionsEvent, type QuestionsState } from './questions.rules.ts'

export function evolveQuestions(state: QuestionsState, event: QuestionsEvent): QuestionsState {
  switch (event.type) {
    case 'questionAsked':
      return { ...state, all: [...state.all, asked(event, state.complete)] }
    case 'questionEdited':
      return changed(state, event.question, { text: event.text, edited: true })
    case 'questionWithdrawn':
      return changed(state, event.question, { status: 'withdrawn', text: null })
    case 'questionSupported':
    case 'supportTakenBack':
      return supportChanged(state, event)
    case 'questionAdmitted':
      return changed(state, event.question, { status: 'open', released: true, text: event.text })
    case 'questionTakenUp':
      return changed(state, event.question, { status: 'on' })
    case 'questionAnswered': {
      const { question, remark } = event
      return changed({ ...state, answered: [...state.answered, question] }, question, { status: 'answered', remark })
    }
    case 'questionSetAside':
      return changed(state, event.question, { status: 'setAside', remark: event.remark })
    case 'questionHandedOn':
      return changed(state, event.question, { status: 'handedOn', remark: event.remark })
    case 'questionReopened':
      return reopened(state, event.question)
    case 'questionMerged': {
      const { question, into, supports } = event
      const supporters = union(find(state, into)?.supporters ?? null, find(state, question)?.supporters ?? null)
      return changed(changed(state, question, { status: 'merged', into }), into, { supports, supporters })
    }
    case 'questionsOpened':
      return { ...state, open: true }
    case 'questionsClosed':
      return { ...state, open: false }
    case 'questionsModerated':
      return { ...state, moderated: event.moderated }
    case 'sharesDeclared':
      return { ...state, sharesDeclared: event.declared }
    default:
      return unreachable(event)
  }
}

/** Whoever asks supports it. */
function asked(event: Extract<QuestionsEvent, { type: 'questionAsked' }>, complete: boolean): Question {
  const { question: id, seat, unnamed, text, at, held } = event
  const supporters = complete && seat !== null ? [seat] : null
  const fresh = { edited: false, supports: 1, supporters, remark: null, into: null }
  return { id, seat, unnamed, text, at, status: held ? 'held' : 'open', released: !held, ...fresh }
}

/** What everybody has read is open again; what nobody has read waits for moderation again. */
function reopened(state: QuestionsState, id: QuestionId): QuestionsState {
  return changed(state, id, { status: find(state, id)?.released === true ? 'open' : 'held', remark: null })
}

function changed(state: QuestionsState, id: QuestionId, change: Partial<Question>): QuestionsState {
  return { ...state, all: state.all.map((question) => (question.id === id ? { ...question, ...change } : question)) }
}

function supportChanged(
  state: QuestionsState,
  event: Extract<QuestionsEvent, { type: 'questionSupported' | 'supportTakenBack' }>,
): QuestionsState {
  const { question: id, seat } = event
  const question = find(state, id)
  if (question === undefined) return state
  const more = event.type === 'questionSupported'
  const others = question.supporters?.filter((each) => each !== seat) ?? null
  const supporters = others === null || seat === null ? null : more ? [...others, seat] : others
  return changed(state, id, { supports: question.supports + (more ? 1 : -1), supporters })
}
