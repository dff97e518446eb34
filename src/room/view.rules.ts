// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a seat may know: one function for each class of seats, and a small own part for each seat (law 6).
 * A view has the shape of the state, with what the class may not know left out, so that one evolve serves the
 * host and the browser: evolve(view(s), redact(e)) = view(evolve(s, e)).
 */
import { redactFloor, viewFloor } from './floor/floor.rules.ts'
import { requestKinds, type RequestKind } from './floor/state.rules.ts'
import { redactQuestions, senderIsSecret, viewQuestions } from './questions/knowing.rules.ts'
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
    case 'seatTaken':
    case 'chairTaken':
    case 'messagePosted':
    case 'messageRemoved':
      return event
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'requestPassedOver':
    case 'requestRemoved':
    case 'floorGiven':
    case 'questionTaken':
    case 'floorEnded':
    case 'floorReturned':
    case 'speechExtended':
    case 'meetingPaused':
    case 'meetingResumed':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyNamed':
    case 'proxyForgotten':
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
    case 'sharesDeclared':
      return redactQuestions(event, seatClass)
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
  /** Its own lines to the chair, by the kind of request. */
  readonly notes: readonly (readonly [RequestKind, TextId])[]
  /** The questions it supports, its own included. */
  readonly supports: readonly QuestionId[]
  /** The questions it asks, with their words: unnamed ones and those held for moderation too. */
  readonly asks: readonly { readonly question: QuestionId; readonly text: TextId | null }[]
}

export function own(state: RoomState, seat: SeatId): Own {
  const { floor, questions } = state
  const requests = floor.requests.filter((request) => request.seat === seat)
  return {
    notes: requestKinds.flatMap((kind) => {
      const note = requests.find((request) => request.kind === kind)?.note ?? null
      return note === null ? [] : [[kind, note] as const]
    }),
    supports: questions.all.filter(({ supporters }) => supporters?.includes(seat)).map(({ id }) => id),
    asks: questions.all.filter((each) => each.seat === seat).map(({ id, text }) => ({ question: id, text })),
  }
}

/** The texts that only this seat is told. */
export function textsOfOwn({ notes, asks }: Own): TextId[] {
  return [...notes.map(([, note]) => note), ...asks.map(({ text }) => text)].filter((text) => text !== null)
}

/** The seats whose own part an event changes, in the state after it; called where everything is known. */
export function ownChanges(event: RoomEvent, after: RoomState): readonly SeatId[] {
  switch (event.type) {
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'requestRemoved':
    case 'floorGiven':
    case 'questionTaken':
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
    case 'requestPassedOver':
    case 'floorEnded':
    case 'floorReturned':
    case 'speechExtended':
    case 'meetingPaused':
    case 'meetingResumed':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyForgotten':
    case 'seatTaken':
    case 'chairTaken':
    case 'messageRemoved':
    case 'proxyNamed':
    case 'messagePosted':
    case 'questionTakenUp':
    case 'questionAnswered':
    case 'questionSetAside':
    case 'questionHandedOn':
    case 'questionReopened':
    case 'questionsOpened':
    case 'questionsClosed':
    case 'questionsModerated':
    case 'sharesDeclared':
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
  const notes = view.floor.requests.map(({ note }) => note)
  const names = view.floor.proxies.map(({ name }) => name)
  const messages = view.chat.latest.filter(({ removed }) => removed === 'no').map(({ text }) => text)
  const asked = view.questions.all.flatMap(({ text, remark }) => [text, remark])
  return [...[...notes, ...names, ...asked].filter((text) => text !== null), ...messages]
}

/** The texts an event brings to those who see it; called with a redacted event. */
export function textsOfEvent(event: RoomEvent): TextId[] {
  switch (event.type) {
    case 'floorRequested':
      return event.note === null ? [] : [event.note]
    case 'proxyNamed':
      return [event.name]
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
    case 'sharesDeclared':
    case 'requestWithdrawn':
    case 'requestRemoved':
    case 'floorGiven':
    case 'questionTaken':
    case 'requestPassedOver':
    case 'floorEnded':
    case 'floorReturned':
    case 'speechExtended':
    case 'meetingPaused':
    case 'meetingResumed':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyForgotten':
    case 'seatTaken':
    case 'chairTaken':
      return []
    default:
      return unreachable(event)
  }
}

/** The seats an event may name for the first time, beside the one that gave the command. */
export function seatsOfEvent(event: RoomEvent): SeatId[] {
  return event.type === 'floorRequested' ? [event.seat] : []
}

/** The seats a view names: their cards are sent beside it. */
export function seatsOfView(view: RoomState): Set<SeatId> {
  const { entry, floor, chat, questions } = view
  const speeches = [floor.speaking, floor.interrupted, floor.last].filter((speech) => speech !== null)
  const named = [...floor.requests, ...speeches].flatMap(({ seat, about, entered, passedOver }) => [
    seat,
    about,
    entered?.by ?? null,
    passedOver?.by ?? null,
  ])
  const written = [...chat.latest, ...questions.all].map(({ seat }) => seat)
  const all = new Set([entry.presiding, ...named, ...floor.spoken, ...written].filter((seat) => seat !== null))
  // Proxies have a name among the texts, and no card.
  for (const { seat } of floor.proxies) all.delete(seat)
  return all
}
