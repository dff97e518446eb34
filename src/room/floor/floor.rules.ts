// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The floor: asking for it, entering it for others, withdrawing, finishing, and answering interposed questions. What
 * the chair does is in presiding.rules.ts. The first tool of the room; every later tool copies its shape: state,
 * commands, events, decide, evolve, and what each class of seats may know of them.
 */
import { unreachable } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import { refused } from '../../base/result.ts'
import type { Decision, Envelope, SeatId, Words } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import { has, mayReadNotes, type Role, type SeatClass } from '../roles.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import { cleaned } from '../typed.rules.ts'
import { ended, happens, preside, questionFloor, removed, speechOver } from './presiding.rules.ts'
import type { StandsMap } from './order.rules.ts'
import {
  mainSpeech,
  requestOf,
  type FloorCommand,
  type FloorEvent,
  type FloorState,
  type OnBehalfCommand,
  type QuestionCommand,
  type RequestKind,
} from './state.rules.ts'

/** What the floor needs of those who have entered. */
export type Around = {
  readonly presiding: SeatId | null
  readonly seats: ReadonlyMap<SeatId, Role>
  readonly stands: StandsMap
}

export function decideFloor(
  state: FloorState,
  around: Around,
  command: FloorCommand,
  envelope: Envelope,
): Decision<FloorEvent> {
  const { seat, role, at } = envelope
  switch (command.type) {
    case 'requestFloor':
      return requestFloor(state, command.kind, command.note, envelope)
    case 'withdrawRequest':
      return withdraw(state, seat, command.kind, seat)
    case 'yieldFloor':
      if (state.speaking?.seat !== seat) return refused('notSpeaking')
      return happens(state, speechOver(state, [ended(seat, at, 'speaker')], envelope))
    case 'acceptQuestion':
    case 'declineQuestion':
      return answerQuestion(state, around, command, envelope)
    case 'requestFloorFor':
    case 'withdrawRequestFor':
    case 'yieldFloorFor':
    case 'forgetProxy':
      if (!has(role, 'enterForOthers')) return refused('notAllowed')
      return onBehalf(state, around, command, envelope)
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
      if (!has(role, 'preside')) return refused('notAllowed')
      if (around.presiding !== seat) return refused('notPresiding')
      return preside(state, around.stands, command, envelope)
    default:
      return unreachable(command)
  }
}

function requestFloor(state: FloorState, kind: RequestKind, typed: string, envelope: Envelope): Decision<FloorEvent> {
  const { seat, role, at, text } = envelope
  const note = cleaned(typed)
  if (!has(role, 'speak')) return refused('notAllowed')
  const refusal = askingRefused(state, seat, kind)
  if (refusal !== null) return refused(refusal)
  if (note.length > limits.noteCharactersMax) return refused('noteTooLong')
  const words: Words[] = note === '' ? [] : [{ id: text, body: note }]
  return happens(
    state,
    [
      {
        type: 'floorRequested',
        v: 2,
        seat,
        kind,
        at,
        note: note === '' ? null : text,
        about: aboutOf(state, kind),
        entered: null,
      },
    ],
    words,
  )
}

/** Why this person may not ask for the floor in this way now; the same for whoever enters it. */
export function askingRefused(state: FloorState, seat: SeatId, kind: RequestKind): Refusal | null {
  // A point of order may be raised although the list is closed: it is how one asks to open it again.
  if (!state.open && kind !== 'pointOfOrder') return 'listClosed'
  if (state.speaking?.seat === seat || state.interrupted?.seat === seat) {
    return kind === 'interposedQuestion' || kind === 'intervention' ? 'ownSpeech' : 'alreadySpeaking'
  }
  if (requestOf(state, seat, kind) !== undefined) return 'alreadyRequested'
  if (kind === 'interposedQuestion' && state.speaking === null) return 'nobodySpeaks'
  if (kind === 'intervention') {
    const about = aboutOf(state, kind)
    if (about === null) return 'noSpeechBefore'
    if (about === seat) return 'ownSpeech'
  }
  return state.requests.length >= limits.requestsMax ? 'listFull' : null
}

/** Whose speech a question or an intervention refers to: the one that runs, or the last one. */
function aboutOf(state: FloorState, kind: RequestKind): SeatId | null {
  const main = mainSpeech(state)?.seat ?? null
  if (kind === 'interposedQuestion') return main
  return kind === 'intervention' ? (main ?? state.last?.seat ?? null) : null
}

function withdraw(state: FloorState, seat: SeatId, kind: RequestKind, by: SeatId): Decision<FloorEvent> {
  if (requestOf(state, seat, kind) === undefined) return refused('notRequested')
  return happens(state, [{ type: 'requestWithdrawn', v: 2, seat, kind, by }])
}

/** The speaker answers an interposed question, or the chair for them; the speech stands still while it is heard. */
function answerQuestion(
  state: FloorState,
  { presiding }: Around,
  command: QuestionCommand,
  envelope: Envelope,
): Decision<FloorEvent> {
  const isSpeaker = mainSpeech(state)?.seat === envelope.seat
  if (!isSpeaker && presiding !== envelope.seat)
    return refused(has(envelope.role, 'preside') ? 'notPresiding' : 'notSpeaking')
  const request = requestOf(state, command.seat, 'interposedQuestion')
  if (request === undefined) return refused('notOnTheList')
  if (command.type === 'declineQuestion') return happens(state, [removed(request, 'declined', envelope)])
  return questionFloor(state, request, envelope)
}

function onBehalf(
  state: FloorState,
  around: Around,
  command: OnBehalfCommand,
  envelope: Envelope,
): Decision<FloorEvent> {
  const { seat: by, at } = envelope
  switch (command.type) {
    case 'requestFloorFor':
      return requestFloorFor(state, around, command, envelope)
    case 'withdrawRequestFor':
      if (requestOf(state, command.seat, command.kind)?.entered === null) return refused('notAllowed')
      return withdraw(state, command.seat, command.kind, by)
    case 'yieldFloorFor':
      if (state.speaking?.seat !== command.seat) return refused('notSpeaking')
      if (state.speaking.entered === null) return refused('notAllowed')
      return happens(state, speechOver(state, [ended(command.seat, at, 'onBehalf')], envelope))
    case 'forgetProxy': {
      const name = state.proxies.find(({ seat }) => seat === command.seat)?.name ?? null
      if (name === null) return refused('nobodySuch')
      const decision = happens(state, [{ type: 'proxyForgotten', v: 1, seat: command.seat }])
      return decision.ok ? { ok: true, value: { ...decision.value, erase: [name] } } : decision
    }
    default:
      return unreachable(command)
  }
}

function requestFloorFor(
  state: FloorState,
  { seats }: Around,
  { kind, whom, means }: Extract<OnBehalfCommand, { type: 'requestFloorFor' }>,
  { seat: by, at, text }: Envelope,
): Decision<FloorEvent> {
  const entered = { by, means }
  const asks = (seat: SeatId): FloorEvent => {
    const about = aboutOf(state, kind)
    return { type: 'floorRequested', v: 2, seat, kind, at, note: null, about, entered }
  }
  if (whom.is === 'known') {
    const { seat } = whom
    const role = seats.get(seat)
    const isProxy = state.proxies.some((each) => each.seat === seat && each.name !== null)
    if (!isProxy && (role === undefined || !has(role, 'speak'))) return refused('nobodySuch')
    const refusal = askingRefused(state, seat, kind)
    return refusal === null ? happens(state, [asks(seat)]) : refused(refusal)
  }
  const name = cleaned(whom.name)
  if (name === '') return refused('nameEmpty')
  if (name.length > limits.proxyNameCharactersMax) return refused('nameTooLong')
  if (state.proxies.length >= limits.proxiesMax) return refused('tooManyProxies')
  // Nobody sits there: the id of the name's row tells this person from all others.
  const seat = asId<'seat'>(text)
  const refusal = askingRefused(state, seat, kind)
  if (refusal !== null) return refused(refusal)
  const named: FloorEvent = { type: 'proxyNamed', v: 1, seat, name: text, sizeClass: whom.sizeClass }
  return happens(state, [named, asks(seat)], [{ id: text, body: name, of: seat }])
}

export function viewFloor(state: FloorState, seatClass: SeatClass): FloorState {
  if (mayReadNotes(seatClass)) return state
  return { ...state, requests: state.requests.map((request) => ({ ...request, note: null })) }
}

export function redactFloor(event: FloorEvent, seatClass: SeatClass): FloorEvent {
  if (event.type !== 'floorRequested' || mayReadNotes(seatClass)) return event
  return { ...event, note: null }
}
