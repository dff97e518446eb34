// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Joins the tools of the room: one decide switch, one evolve switch. Tools do not know each other; what one needs
 * of another is handed over here.
 */
import { unreachable } from '../base/assert.ts'
import {
  decideChat,
  emptyChat,
  evolveChat,
  type ChatCommand,
  type ChatEvent,
  type ChatState,
} from './chat/chat.rules.ts'
import {
  decideEntry,
  emptyEntry,
  evolveEntry,
  replayEntry,
  type EntryCommand,
  type EntryEvent,
  type EntryState,
} from './entry/entry.rules.ts'
import type { Decision, Envelope } from './envelope.rules.ts'
import { evolveFloor } from './floor/evolve.rules.ts'
import { decideFloor } from './floor/floor.rules.ts'
import { order, type Placed } from './floor/order.rules.ts'
import { emptyFloor, type FloorCommand, type FloorEvent, type FloorState } from './floor/state.rules.ts'
import { evolveQuestions } from './questions/evolve.rules.ts'
import {
  decideQuestions,
  noQuestions,
  type QuestionsCommand,
  type QuestionsEvent,
  type QuestionsState,
} from './questions/questions.rules.ts'
import { refused } from '../base/result.ts'

export type RoomState = {
  readonly entry: EntryState
  readonly floor: FloorState
  readonly chat: ChatState
  readonly questions: QuestionsState
}

export const emptyRoom: RoomState = { entry: emptyEntry, floor: emptyFloor, chat: emptyChat, questions: noQuestions }

export type RoomCommand = EntryCommand | FloorCommand | ChatCommand | QuestionsCommand
export type RoomEvent = EntryEvent | FloorEvent | ChatEvent | QuestionsEvent

/** What a browser may send: everything but showing a ticket, which is the host's to do. */
export type SeatCommand = Exclude<RoomCommand, { type: 'takeSeat' }>

/**
 * What a command means in this state: the events that happened, or why it is refused.
 * Only who has taken a seat commands anything else, in the role in which it was taken last: the ticket of the line
 * that the command came through may be an older one.
 */
export function decide(state: RoomState, command: RoomCommand, envelope: Envelope): Decision<RoomEvent> {
  if (command.type === 'takeSeat') return decideEntry(state.entry, command, envelope)
  const role = state.entry.seats.get(envelope.seat)
  return role === undefined ? refused('notSeated') : decideSeated(state, command, { ...envelope, role })
}

function decideSeated(state: RoomState, command: SeatCommand, envelope: Envelope): Decision<RoomEvent> {
  switch (command.type) {
    case 'takeChair':
      return decideEntry(state.entry, command, envelope)
    case 'requestFloor':
    case 'withdrawRequest':
    case 'yieldFloor':
    case 'requestFloorFor':
    case 'withdrawRequestFor':
    case 'yieldFloorFor':
    case 'forgetProxy':
    case 'acceptQuestion':
    case 'declineQuestion':
    case 'giveFloor':
    case 'passOver':
    case 'endFloor':
    case 'returnFloor':
    case 'extendSpeech':
    case 'pauseMeeting':
    case 'resumeMeeting':
    case 'openList':
    case 'closeList':
    case 'setSpeakingTime':
    case 'setOrder':
    case 'setAlternation':
    case 'setBudgets':
    case 'endBudgets':
      return decideFloor(state.floor, state.entry, command, envelope)
    case 'postMessage':
    case 'removeMessage':
      return decideChat(state.chat, command, envelope)
    case 'askQuestion':
    case 'editQuestion':
    case 'withdrawQuestion':
    case 'supportQuestion':
    case 'takeBackSupport':
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
      return decideQuestions(state.questions, command, envelope)
    default:
      return unreachable(command)
  }
}

/** The state after an event. Never refuses: what is in the log has happened. */
export function evolve(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case 'seatTaken':
    case 'chairTaken':
      return { ...state, entry: evolveEntry(state.entry, event) }
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
      return { ...state, floor: evolveFloor(state.floor, event) }
    case 'messagePosted':
    case 'messageRemoved':
      return { ...state, chat: evolveChat(state.chat, event) }
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
      return { ...state, questions: evolveQuestions(state.questions, event) }
    default:
      return unreachable(event)
  }
}

/** The state after many events. Tools do not see each other's, so that each may take its own ones in its own order. */
export function replay(events: readonly RoomEvent[], from: RoomState = emptyRoom): RoomState {
  const entering = events.filter((event) => event.type === 'seatTaken' || event.type === 'chairTaken')
  const others = events.filter((event) => event.type !== 'seatTaken' && event.type !== 'chairTaken')
  return { ...others.reduce(evolve, from), entry: replayEntry(from.entry, entering) }
}

/** Who waits for the floor, the next first, and why in that order. */
export function orderOf({ floor, entry }: RoomState): readonly Placed[] {
  return order(floor, entry.stands)
}
