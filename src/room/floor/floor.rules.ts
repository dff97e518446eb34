// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The floor: who speaks, who waits, and why in that order. The first tool of the room; every later tool copies
 * its shape: state, commands, events, decide, evolve, and what each class of seats may know of them.
 */
import { accepted, refused } from '../../base/result.ts'
import { unreachable } from '../../base/assert.ts'
import type { Instant } from '../../base/instant.ts'
import type { Decision, Envelope, SeatId, TextId, Words } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import { has, mayReadNotes, type SeatClass } from '../roles.rules.ts'
import { cleaned } from '../typed.rules.ts'

/** A point of order (Antrag zur Geschäftsordnung) is heard next; all others in the order of asking. */
export const requestKinds = ['contribution', 'interposedQuestion', 'pointOfOrder'] as const
export type RequestKind = (typeof requestKinds)[number]

export type FloorRequest = {
  readonly seat: SeatId
  readonly kind: RequestKind
  readonly at: Instant
  /** A line for the chair; null in the views of those who may not read it. */
  readonly note: TextId | null
}

export type Speech = {
  readonly seat: SeatId
  readonly kind: RequestKind
  readonly from: Instant
  readonly seconds: number
}

export type FloorState = {
  readonly open: boolean
  readonly speakingTimeSeconds: number
  /** In the order in which they are heard. */
  readonly requests: readonly FloorRequest[]
  readonly speaking: Speech | null
  /** Who has spoken, the latest last; at most limits.speechesInViewMax. */
  readonly spoken: readonly SeatId[]
}

export const emptyFloor: FloorState = {
  open: true,
  speakingTimeSeconds: limits.speakingTimeSecondsUsual,
  requests: [],
  speaking: null,
  spoken: [],
}

export type FloorCommand =
  | { readonly type: 'requestFloor'; readonly kind: RequestKind; readonly note: string }
  | { readonly type: 'withdrawRequest' }
  | { readonly type: 'yieldFloor' }
  | { readonly type: 'giveFloor'; readonly seat: SeatId }
  | { readonly type: 'endFloor' }
  | { readonly type: 'openList' }
  | { readonly type: 'closeList' }
  | { readonly type: 'setSpeakingTime'; readonly seconds: number }

export type FloorEvent =
  | {
      readonly type: 'floorRequested'
      readonly v: 1
      readonly seat: SeatId
      readonly kind: RequestKind
      readonly at: Instant
      readonly note: TextId | null
    }
  | { readonly type: 'requestWithdrawn'; readonly v: 1; readonly seat: SeatId }
  | {
      readonly type: 'floorGiven'
      readonly v: 1
      readonly seat: SeatId
      readonly kind: RequestKind
      readonly at: Instant
      readonly seconds: number
    }
  | {
      readonly type: 'floorEnded'
      readonly v: 1
      readonly seat: SeatId
      readonly at: Instant
      readonly by: 'speaker' | 'chair'
    }
  | { readonly type: 'listOpened'; readonly v: 1 }
  | { readonly type: 'listClosed'; readonly v: 1 }
  | { readonly type: 'speakingTimeSet'; readonly v: 1; readonly seconds: number }

/** Why a request stands where it stands; shown at every line of the list. */
export type PlaceReason = 'pointOfOrder' | 'orderOfAsking'

export function placeReason(request: FloorRequest): PlaceReason {
  return request.kind === 'pointOfOrder' ? 'pointOfOrder' : 'orderOfAsking'
}

export function decideFloor(
  state: FloorState,
  presiding: SeatId | null,
  command: FloorCommand,
  envelope: Envelope,
): Decision<FloorEvent> {
  switch (command.type) {
    case 'requestFloor':
      return requestFloor(state, command, envelope)
    case 'withdrawRequest': {
      const request = requestOf(state, envelope.seat)
      if (request === undefined) return refused('notRequested')
      return requestOver(request, [{ type: 'requestWithdrawn', v: 1, seat: envelope.seat }])
    }
    case 'yieldFloor':
      if (state.speaking?.seat !== envelope.seat) return refused('notSpeaking')
      return accepted({ events: [ended(envelope.seat, envelope.at, 'speaker')] })
    case 'giveFloor':
    case 'endFloor':
    case 'openList':
    case 'closeList':
    case 'setSpeakingTime':
      if (!has(envelope.role, 'preside')) return refused('notAllowed')
      if (presiding !== envelope.seat) return refused('notPresiding')
      return preside(state, command, envelope)
    default:
      return unreachable(command)
  }
}

function requestFloor(
  state: FloorState,
  command: Extract<FloorCommand, { type: 'requestFloor' }>,
  { seat, role, at, text }: Envelope,
): Decision<FloorEvent> {
  const note = cleaned(command.note)
  if (!has(role, 'speak')) return refused('notAllowed')
  // A point of order may be raised although the list is closed: it is how one asks to open it again.
  if (!state.open && command.kind !== 'pointOfOrder') return refused('listClosed')
  if (state.speaking?.seat === seat) return refused('alreadySpeaking')
  if (requestOf(state, seat) !== undefined) return refused('alreadyRequested')
  if (state.requests.length >= limits.requestsMax) return refused('listFull')
  if (note.length > limits.noteCharactersMax) return refused('noteTooLong')
  const words: Words[] = note === '' ? [] : [{ id: text, body: note }]
  return accepted({
    events: [{ type: 'floorRequested', v: 1, seat, kind: command.kind, at, note: note === '' ? null : text }],
    words,
  })
}

type Presiding = Extract<
  FloorCommand,
  { type: 'giveFloor' | 'endFloor' | 'openList' | 'closeList' | 'setSpeakingTime' }
>

function preside(state: FloorState, command: Presiding, { at }: Envelope): Decision<FloorEvent> {
  switch (command.type) {
    case 'giveFloor': {
      const request = requestOf(state, command.seat)
      if (request === undefined) return refused('notOnTheList')
      const { seat, kind } = request
      const given: FloorEvent = { type: 'floorGiven', v: 1, seat, kind, at, seconds: state.speakingTimeSeconds }
      return requestOver(request, state.speaking === null ? [given] : [ended(state.speaking.seat, at, 'chair'), given])
    }
    case 'endFloor':
      if (state.speaking === null) return refused('nobodySpeaks')
      return accepted({ events: [ended(state.speaking.seat, at, 'chair')] })
    case 'openList':
      return state.open ? refused('alreadyOpen') : accepted({ events: [{ type: 'listOpened', v: 1 }] })
    case 'closeList':
      return state.open ? accepted({ events: [{ type: 'listClosed', v: 1 }] }) : refused('alreadyClosed')
    case 'setSpeakingTime': {
      const { seconds } = command
      const inRange = seconds >= limits.speakingTimeSecondsMin && seconds <= limits.speakingTimeSecondsMax
      if (!Number.isInteger(seconds) || !inRange) return refused('speakingTimeOutOfRange')
      return accepted({ events: [{ type: 'speakingTimeSet', v: 1, seconds }] })
    }
    default:
      return unreachable(command)
  }
}

function ended(seat: SeatId, at: Instant, by: 'speaker' | 'chair'): FloorEvent {
  return { type: 'floorEnded', v: 1, seat, at, by }
}

function requestOf(state: FloorState, seat: SeatId): FloorRequest | undefined {
  return state.requests.find((request) => request.seat === seat)
}

/** The line to the chair was for as long as the request waits: nobody can read it any more, so its words are erased. */
function requestOver({ note }: FloorRequest, events: readonly [FloorEvent, ...FloorEvent[]]): Decision<FloorEvent> {
  return accepted(note === null ? { events } : { events, erase: [note] })
}

export function evolveFloor(state: FloorState, event: FloorEvent): FloorState {
  switch (event.type) {
    case 'floorRequested': {
      const { seat, kind, at, note } = event
      return { ...state, requests: placed(state.requests, { seat, kind, at, note }) }
    }
    case 'requestWithdrawn':
      return { ...state, requests: without(state.requests, event.seat) }
    case 'floorGiven': {
      const { seat, kind, at, seconds } = event
      return { ...state, requests: without(state.requests, seat), speaking: { seat, kind, from: at, seconds } }
    }
    case 'floorEnded':
      return {
        ...state,
        speaking: null,
        spoken: [...state.spoken, event.seat].slice(-limits.speechesInViewMax),
      }
    case 'listOpened':
      return { ...state, open: true }
    case 'listClosed':
      return { ...state, open: false }
    case 'speakingTimeSet':
      return { ...state, speakingTimeSeconds: event.seconds }
    default:
      return unreachable(event)
  }
}

/** Points of order before all others; among equals, in the order of asking. */
function placed(requests: readonly FloorRequest[], request: FloorRequest): FloorRequest[] {
  const after = requests.findIndex(({ kind }) => request.kind === 'pointOfOrder' && kind !== 'pointOfOrder')
  return after === -1 ? [...requests, request] : requests.toSpliced(after, 0, request)
}

function without(requests: readonly FloorRequest[], seat: SeatId): FloorRequest[] {
  return requests.filter((request) => request.seat !== seat)
}

export function viewFloor(state: FloorState, seatClass: SeatClass): FloorState {
  if (mayReadNotes(seatClass)) return state
  return { ...state, requests: state.requests.map((request) => ({ ...request, note: null })) }
}

export function redactFloor(event: FloorEvent, seatClass: SeatClass): FloorEvent {
  if (event.type !== 'floorRequested' || mayReadNotes(seatClass)) return event
  return { ...event, note: null }
}
