// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a seat may know: one function for each class of seats, and a small own part for each seat (law 6).
 * A view has the shape of the state, with what the class may not know left out, so that one evolve serves the
 * host and the browser: evolve(view(s), redact(e)) = view(evolve(s, e)).
 */
import { redactFloor, viewFloor } from './floor/floor.rules.ts'
import { redactQuestions, senderIsSecret, viewQuestions } from './questions/questions.rules.ts'
import { unreachable } from '../base/assert.ts'
import type { QuestionId, SeatId, TextId } from './envelope.rules.ts'
import type { RoomEvent, RoomState } from './room.rules.ts'
import type { SeatClass } from './roles.rules.ts'

export function viewFor(state: RoomState, seatClass: SeatClass): RoomState {
  const { floor, questions } = state
  return { ...state, floor: viewFloor(floor, seatClass), questions: viewQuestions(questions, seatClass) }
}

export function redact(event: RoomEvent, seatClass: SeatClass): RoomEvent {
  switch (event.type) {
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'floorGiven':
    case 'floorEnded':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
      return redactFloor(event, seatClass)
    case 'questionAsked':
    case 'questionEdited':
    case 'questionWithdrawn':
    case 'questionSupported':
    case 'supportTakenBack':
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
      return redactQuestions(event, seatClass)
    case 'seatTaken':
    case 'chairTaken':
    case 'messagePosted':
    case 'messageRemoved':
      return event
    default:
      return unreachable(event)
  }
}

/** Who gave the command behind an event, as far as this class may know: nobody learns who supports what. */
export function senderFor(event: RoomEvent, sender: SeatId, seatClass: SeatClass): SeatId | null {
  const { type } = event
  const may = type === 'questionAsked' || type === 'questionSupported' || type === 'supportTakenBack'
  return may && senderIsSecret(event, seatClass) ? null : sender
}

/** What only this seat is told beside the view of its class. */
export type Own = {
  /** Its own line to the chair. */
  readonly note: TextId | null
  /** The questions it supports, its own included. */
  readonly supports: readonly QuestionId[]
  /** The questions it asks, with their words: unnamed ones and those held for moderation too. */
  readonly asks: readonly { readonly question: QuestionId; readonly text: TextId | null }[]
}

export function own(state: RoomState, seat: SeatId): Own {
  const { floor, questions } = state
  return {
    note: floor.requests.find((request) => request.seat === seat)?.note ?? null,
    supports: questions.all.filter(({ supporters }) => supporters?.includes(seat)).map(({ id }) => id),
    asks: questions.all.filter((each) => each.seat === seat).map(({ id, text }) => ({ question: id, text })),
  }
}

/** The texts that only this seat is told. */
export function textsOfOwn({ note, asks }: Own): TextId[] {
  return [note, ...asks.map(({ text }) => text)].filter((text) => text !== null)
}

/** The seats whose own part an event changes, in the state after it; called where everything is known. */
export function ownChanges(event: RoomEvent, after: RoomState): readonly SeatId[] {
  switch (event.type) {
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'floorGiven':
      return [event.seat]
    case 'questionAsked':
    case 'questionSupported':
    case 'supportTakenBack':
      return event.seat === null ? [] : [event.seat]
    case 'questionEdited':
    case 'questionWithdrawn':
    case 'questionAdmitted':
      return askerOf(after, event.question)
    case 'questionMerged':
      return after.questions.all.find(({ id }) => id === event.question)?.supporters ?? []
    case 'floorEnded':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'seatTaken':
    case 'chairTaken':
    case 'messagePosted':
    case 'messageRemoved':
    case 'questionTakenUp':
    case 'questionAnswered':
    case 'questionSetAside':
    case 'questionHandedOn':
    case 'questionReopened':
    case 'questionsOpened':
    case 'questionsClosed':
    case 'questionsModerated':
      return []
    default:
      return unreachable(event)
  }
}

function askerOf({ questions }: RoomState, question: QuestionId): readonly SeatId[] {
  const seat = questions.all.find(({ id }) => id === question)?.seat ?? null
  return seat === null ? [] : [seat]
}

/** The texts a view shows: what is sent beside it, and nothing else. */
export function textsOfView(view: RoomState): TextId[] {
  const notes = view.floor.requests.map(({ note }) => note).filter((note) => note !== null)
  const messages = view.chat.latest.filter(({ removed }) => removed === 'no').map(({ text }) => text)
  const asked = view.questions.all.flatMap(({ text, remark }) => [text, remark]).filter((text) => text !== null)
  return [...notes, ...messages, ...asked]
}

/** The texts an event brings to those who see it; called with a redacted event. */
export function textsOfEvent(event: RoomEvent): TextId[] {
  switch (event.type) {
    case 'floorRequested':
      return event.note === null ? [] : [event.note]
    case 'messagePosted':
    case 'questionAdmitted':
      return [event.text]
    case 'questionAsked':
    case 'questionEdited':
      return event.text === null ? [] : [event.text]
    case 'questionAnswered':
      return event.remark === null ? [] : [event.remark]
    case 'questionSetAside':
    case 'questionHandedOn':
      return [event.remark]
    case 'messageRemoved':
    case 'questionWithdrawn':
    case 'questionSupported':
    case 'supportTakenBack':
    case 'questionTakenUp':
    case 'questionReopened':
    case 'questionMerged':
    case 'questionsOpened':
    case 'questionsClosed':
    case 'questionsModerated':
    case 'requestWithdrawn':
    case 'floorGiven':
    case 'floorEnded':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'seatTaken':
    case 'chairTaken':
      return []
    default:
      return unreachable(event)
  }
}

/** The seats a view names: their cards are sent beside it. */
export function seatsOfView(view: RoomState): Set<SeatId> {
  const { entry, floor, chat, questions } = view
  const named = [entry.presiding, floor.speaking?.seat ?? null].filter((seat) => seat !== null)
  return new Set([
    ...named,
    ...floor.requests.map(({ seat }) => seat),
    ...floor.spoken,
    ...chat.latest.map(({ seat }) => seat),
    ...questions.all.map(({ seat }) => seat).filter((seat) => seat !== null),
  ])
}
