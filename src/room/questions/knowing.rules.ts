// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may know what of the questions. A support is nobody's business but the supporter's; an unnamed question shows its
 * asker, and one that is held its words, to those who preside or moderate and to nobody else.
 */
import { unreachable } from '../../base/assert.ts'
import type { SeatClass } from '../roles.rules.ts'
import { mayReadNotes } from '../roles.rules.ts'
import type { QuestionsEvent, QuestionsState } from './questions.rules.ts'

/** Who may read what still waits for moderation, and who asks unnamed. */
function mayModerate(seatClass: SeatClass): boolean {
  return mayReadNotes(seatClass)
}

export function viewQuestions(state: QuestionsState, seatClass: SeatClass): QuestionsState {
  const all = state.all.map((question) => ({
    ...question,
    supporters: null,
    seat: question.unnamed && !mayModerate(seatClass) ? null : question.seat,
    text: question.released || mayModerate(seatClass) ? question.text : null,
  }))
  return { ...state, complete: false, all }
}

export function redactQuestions(event: QuestionsEvent, seatClass: SeatClass): QuestionsEvent {
  switch (event.type) {
    case 'questionAsked': {
      const { unnamed, held } = event
      if (mayModerate(seatClass)) return event
      return { ...event, seat: unnamed ? null : event.seat, text: held ? null : event.text }
    }
    case 'questionEdited':
      return event.held && !mayModerate(seatClass) ? { ...event, text: null } : event
    case 'questionSupported':
    case 'supportTakenBack':
      return { ...event, seat: null }
    case 'questionWithdrawn':
    case 'questionAdmitted':
    case 'questionTakenUp':
    case 'questionAnswered':
    case 'questionSetAside':
    case 'questionHandedOn':
    case 'questionReopened':
    case 'questionMerged':
    case 'questionsOpened':
    case 'questionsClosed':
    case 'questionsModerated':
    case 'sharesDeclared':
      return event
    default:
      return unreachable(event)
  }
}

/** Whether it may be known whose command an event came from; the event itself says no more than `redactQuestions`. */
export function senderIsSecret(event: QuestionsEvent, seatClass: SeatClass): boolean {
  if (event.type === 'questionSupported' || event.type === 'supportTakenBack') return true
  return event.type === 'questionAsked' && event.unnamed && !mayModerate(seatClass)
}
