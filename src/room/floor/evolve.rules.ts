// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What an event changes on the floor. Never refuses: what is in the log has happened, in whatever release. */
import { unreachable } from '../../base/assert.ts'
import type { Instant } from '../../base/instant.ts'
import type { SeatId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import {
  requestOf,
  spokenAt,
  type FloorEvent,
  type FloorRequest,
  type FloorState,
  type RequestKind,
  type Speech,
  type Used,
} from './state.rules.ts'

type Of<Type extends FloorEvent['type']> = Extract<FloorEvent, { type: Type }>

export function evolveFloor(state: FloorState, event: FloorEvent): FloorState {
  switch (event.type) {
    case 'floorRequested':
      return requested(state, event)
    case 'requestWithdrawn':
      return { ...state, requests: without(state.requests, event.seat, event.kind) }
    case 'requestPassedOver':
      return passedOver(state, event)
    case 'requestRemoved':
      return removed(state, event)
    case 'floorGiven':
      return given(state, event)
    case 'questionTaken':
      return questionTaken(state, event)
    case 'floorEnded':
      return ended(state, event)
    case 'floorReturned':
      return returned(state, event)
    case 'speechExtended':
      return state.speaking === null
        ? state
        : { ...state, speaking: { ...state.speaking, seconds: state.speaking.seconds + event.seconds } }
    case 'meetingPaused':
      return {
        ...state,
        pause: { since: event.at, until: event.until },
        speaking: state.speaking && stopped(state.speaking, event.at),
      }
    case 'meetingResumed':
      return { ...state, pause: null, speaking: state.speaking && { ...state.speaking, from: event.at, running: true } }
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyNamed':
    case 'proxyForgotten':
      return settingChanged(state, event)
    default:
      return unreachable(event)
  }
}

type SettingEvent = Of<
  | 'listOpened'
  | 'listClosed'
  | 'speakingTimeSet'
  | 'orderSet'
  | 'alternationSet'
  | 'budgetsSet'
  | 'proxyNamed'
  | 'proxyForgotten'
>

function settingChanged(state: FloorState, event: SettingEvent): FloorState {
  switch (event.type) {
    case 'listOpened':
      return { ...state, open: true }
    case 'listClosed':
      return { ...state, open: false }
    case 'speakingTimeSet':
      return { ...state, speakingTimeSeconds: event.seconds }
    case 'orderSet':
      return { ...state, mode: event.mode }
    case 'alternationSet':
      return { ...state, alternating: event.on }
    case 'budgetsSet':
      return { ...state, budgets: event.budgets }
    case 'proxyNamed': {
      const { seat, name, sizeClass } = event
      return { ...state, proxies: [...state.proxies, { seat, name, sizeClass }] }
    }
    case 'proxyForgotten':
      return {
        ...state,
        proxies: state.proxies.map((each) => (each.seat === event.seat ? { ...each, name: null } : each)),
      }
    default:
      return unreachable(event)
  }
}

function requested(state: FloorState, { seat, kind, at, note, about, entered }: Of<'floorRequested'>): FloorState {
  const number = state.asked + 1
  const request: FloorRequest = { seat, kind, at, note, number, about, entered, passedOver: null }
  return { ...state, asked: number, requests: [...state.requests, request] }
}

function given(state: FloorState, { seat, kind, at, seconds }: Of<'floorGiven'>): FloorState {
  const request = requestOf(state, seat, kind)
  const others = without(state.requests, seat, kind)
  return {
    ...state,
    // Somebody has had the floor since: who was passed over is called again.
    requests: others.map((each) =>
      each.passedOver === null ? each : { ...each, passedOver: { ...each.passedOver, waits: false } },
    ),
    speaking: begun(request, { seat, kind, at, seconds }),
    interrupted: null,
    lastSide: kind === 'pro' || kind === 'contra' ? kind : state.lastSide,
  }
}

function questionTaken(state: FloorState, { seat, at, seconds }: Of<'questionTaken'>): FloorState {
  const kind = 'interposedQuestion'
  return {
    ...state,
    requests: without(state.requests, seat, kind),
    interrupted: state.speaking && stopped(state.speaking, at),
    speaking: begun(requestOf(state, seat, kind), { seat, kind, at, seconds }),
  }
}

function begun(
  request: FloorRequest | undefined,
  speech: Pick<Speech, 'seat' | 'kind' | 'seconds'> & { readonly at: Instant },
): Speech {
  const { seat, kind, seconds, at } = speech
  return {
    seat,
    kind,
    number: request?.number ?? 0,
    about: request?.about ?? null,
    entered: request?.entered ?? null,
    passedOver: request?.passedOver ?? null,
    askedAt: request?.at ?? at,
    from: at,
    seconds,
    spokenMilliseconds: 0,
    running: true,
    countedMilliseconds: 0,
    returned: false,
  }
}

function ended(state: FloorState, { seat, at }: Of<'floorEnded'>): FloorState {
  const spoken = [...state.spoken, seat].slice(-limits.speechesInViewMax)
  const { speaking } = state
  if (speaking === null) return { ...state, spoken }
  const after = vacated(state, at)
  const last = state.interrupted === null ? stopped(speaking, at) : state.last
  return { ...after, spoken, last, used: counted(state.used, speaking, at) }
}

/** Nobody speaks any more, or the speech goes on that an interposed question had stopped. */
function vacated(state: FloorState, at: Instant): FloorState {
  const { interrupted } = state
  if (interrupted === null) return { ...state, speaking: null }
  return { ...state, interrupted: null, speaking: { ...interrupted, from: at, running: state.pause === null } }
}

function stopped(speech: Speech, at: Instant): Speech {
  return { ...speech, spokenMilliseconds: spokenAt(speech, at), from: at, running: false }
}

/** The time of this speech, added to what its speaker has used. */
function counted(used: readonly Used[], speech: Speech, at: Instant): readonly Used[] {
  if (speech.kind === 'pointOfOrder') return used
  const { seat } = speech
  const turns = speech.returned ? 0 : 1
  const milliseconds = spokenAt(speech, at) - speech.countedMilliseconds
  if (!used.some((each) => each.seat === seat)) return [...used, { seat, turns, milliseconds }]
  return used.map((each) =>
    each.seat === seat ? { seat, turns: each.turns + turns, milliseconds: each.milliseconds + milliseconds } : each,
  )
}

function returned(state: FloorState, { seat, at }: Of<'floorReturned'>): FloorState {
  const { last } = state
  if (last?.seat !== seat) return state
  const speaking = { ...last, from: at, running: true, returned: true, countedMilliseconds: last.spokenMilliseconds }
  return { ...state, speaking, last: null, spoken: state.spoken.slice(0, -1) }
}

function passedOver(state: FloorState, { seat, kind, by, at }: Of<'requestPassedOver'>): FloorState {
  const mark = { by, waits: true }
  const { speaking } = state
  // Who was put back may wait again in the same kind: then it is the request that was called.
  const waits = requestOf(state, seat, kind) !== undefined
  if (waits || speaking?.seat !== seat || speaking.kind !== kind) {
    const requests = state.requests.map((each) =>
      each.seat === seat && each.kind === kind ? { ...each, passedOver: mark } : each,
    )
    return { ...state, requests }
  }
  const { number, about, entered, askedAt } = speaking
  const back: FloorRequest = { seat, kind, at: askedAt, note: null, number, about, entered, passedOver: mark }
  const after = state.requests.findIndex((each) => each.number > number)
  const requests = state.requests.toSpliced(after === -1 ? state.requests.length : after, 0, back)
  return { ...vacated(state, at), requests }
}

function removed(state: FloorState, { seat, kind, at }: Of<'requestRemoved'>): FloorState {
  if (requestOf(state, seat, kind) !== undefined) return { ...state, requests: without(state.requests, seat, kind) }
  const { speaking } = state
  return speaking?.seat === seat && speaking.kind === kind ? vacated(state, at) : state
}

function without(requests: readonly FloorRequest[], seat: SeatId, kind: RequestKind | null): FloorRequest[] {
  return requests.filter((request) => request.seat !== seat || (kind !== null && request.kind !== kind))
}
