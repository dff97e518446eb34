// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the chair does with the floor: gives and ends it, passes over, puts back, pauses, and sets the order. */
import { unreachable } from '../../base/assert.ts'
import { asInstant, type Instant } from '../../base/instant.ts'
import { accepted, refused } from '../../base/result.ts'
import type { Decision, Envelope, SeatId, TextId, Words } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import { standsOf, usedByClass, type StandsMap } from './order.rules.ts'
import {
  isQuestion,
  questionsOf,
  requestOf,
  type FloorEvent,
  type FloorRequest,
  type FloorState,
  type PerClass,
  type PresidingCommand,
  type RequestKind,
} from './state.rules.ts'

type Events = readonly [FloorEvent, ...FloorEvent[]]
type Removed = Extract<FloorEvent, { type: 'requestRemoved' }>

export function preside(
  state: FloorState,
  stands: StandsMap,
  command: PresidingCommand,
  envelope: Envelope,
): Decision<FloorEvent> {
  const { at } = envelope
  const { speaking } = state
  switch (command.type) {
    case 'giveFloor':
      return giveFloor(state, command.seat, command.kind, envelope)
    case 'passOver':
      return passOver(state, command.seat, command.kind, envelope)
    case 'endFloor':
      if (speaking === null) return refused('nobodySpeaks')
      return happens(state, speechOver(state, [ended(speaking.seat, at, 'chair')], envelope))
    case 'returnFloor':
      if (state.pause !== null) return refused('onBreak')
      if (speaking !== null) return refused('somebodySpeaks')
      if (state.last === null) return refused('nobodyToReturn')
      return happens(state, [{ type: 'floorReturned', v: 1, seat: state.last.seat, at }])
    case 'extendSpeech': {
      const seconds = limits.extensionSeconds
      if (speaking === null) return refused('nobodySpeaks')
      if (speaking.seconds + seconds > limits.speechSecondsMax) return refused('speechTooLong')
      return happens(state, [{ type: 'speechExtended', v: 1, seat: speaking.seat, seconds }])
    }
    case 'pauseMeeting':
    case 'resumeMeeting':
      return pause(state, command, at)
    case 'openList':
    case 'closeList':
    case 'setSpeakingTime':
    case 'setOrder':
    case 'setAlternation':
    case 'setBudgets':
    case 'endBudgets':
      return set(state, stands, command)
    default:
      return unreachable(command)
  }
}

function pause(
  state: FloorState,
  command: Extract<PresidingCommand, { type: 'pauseMeeting' | 'resumeMeeting' }>,
  at: Instant,
): Decision<FloorEvent> {
  if (command.type === 'resumeMeeting') {
    return state.pause === null ? refused('notOnBreak') : happens(state, [{ type: 'meetingResumed', v: 1, at }])
  }
  const { minutes } = command
  if (state.pause !== null) return refused('onBreak')
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > limits.pauseMinutesMax) return refused('breakOutOfRange')
  return happens(state, [{ type: 'meetingPaused', v: 1, at, until: asInstant(at + minutes * 60_000) }])
}

type Setting = Extract<
  PresidingCommand,
  {
    type: 'openList' | 'closeList' | 'setSpeakingTime' | 'setOrder' | 'setAlternation' | 'setBudgets' | 'endBudgets'
  }
>

function set(state: FloorState, stands: StandsMap, command: Setting): Decision<FloorEvent> {
  switch (command.type) {
    case 'openList':
      return state.open ? refused('alreadyOpen') : happens(state, [{ type: 'listOpened', v: 1 }])
    case 'closeList':
      return state.open ? happens(state, [{ type: 'listClosed', v: 1 }]) : refused('alreadyClosed')
    case 'setSpeakingTime': {
      const { seconds } = command
      const inRange = seconds >= limits.speakingTimeSecondsMin && seconds <= limits.speakingTimeSecondsMax
      if (!Number.isInteger(seconds) || !inRange) return refused('speakingTimeOutOfRange')
      return happens(state, [{ type: 'speakingTimeSet', v: 1, seconds }])
    }
    case 'setOrder': {
      const { mode } = command
      return state.mode === mode ? refused('orderAlready') : happens(state, [{ type: 'orderSet', v: 1, mode }])
    }
    case 'setAlternation': {
      const { on } = command
      return state.alternating === on ? refused('orderAlready') : happens(state, [{ type: 'alternationSet', v: 1, on }])
    }
    case 'setBudgets': {
      const { seconds, shares } = command
      if (!areShares(seconds, shares)) return refused('sharesOutOfRange')
      const budgets = { seconds, shares, usedMilliseconds: usedByClass(state, standsOf(state, stands)) }
      return happens(state, [{ type: 'budgetsSet', v: 1, budgets }])
    }
    case 'endBudgets':
      if (state.budgets === null) return refused('noBudgets')
      return happens(state, [{ type: 'budgetsSet', v: 1, budgets: null }])
    default:
      return unreachable(command)
  }
}

function areShares(seconds: number, shares: PerClass): boolean {
  const inRange = seconds >= limits.speakingTimeSecondsMin && seconds <= limits.budgetSecondsMax
  const whole = shares.every((share) => Number.isInteger(share) && share >= 0)
  return Number.isInteger(seconds) && inRange && whole && shares.reduce((sum, share) => sum + share, 0) <= 100
}

function giveFloor(state: FloorState, seat: SeatId, kind: RequestKind, envelope: Envelope): Decision<FloorEvent> {
  const request = requestOf(state, seat, kind)
  const { at } = envelope
  if (request === undefined) return refused('notOnTheList')
  if (isQuestion(request)) return questionFloor(state, request, envelope)
  if (state.pause !== null) return refused('onBreak')
  const seconds = secondsFor(kind, state.speakingTimeSeconds)
  const given: FloorEvent = { type: 'floorGiven', v: 1, seat, kind, at, seconds }
  const [first, ...others] = [...allOver(state, envelope), given] as const
  return happens(state, [first, ...others])
}

/** Ends what is being said: the interposed question first, then the speech that it has stopped. */
function allOver(state: FloorState, envelope: Envelope): FloorEvent[] {
  const { speaking, interrupted } = state
  if (speaking === null) return []
  const question = interrupted === null ? [] : [ended(speaking.seat, envelope.at, 'chair')]
  return [...question, ended((interrupted ?? speaking).seat, envelope.at, 'chair'), ...lapsed(state, envelope)]
}

/** Questions and interventions are short; a short speaking time shortens them, too. */
function secondsFor(kind: RequestKind, speakingTimeSeconds: number): number {
  switch (kind) {
    case 'interposedQuestion':
      return Math.min(speakingTimeSeconds, limits.questionSecondsMax)
    case 'intervention':
      return Math.min(speakingTimeSeconds, limits.interventionSecondsMax)
    case 'contribution':
    case 'pro':
    case 'contra':
    case 'pointOfOrder':
      return speakingTimeSeconds
    default:
      return unreachable(kind)
  }
}

export function questionFloor(state: FloorState, { seat }: FloorRequest, envelope: Envelope): Decision<FloorEvent> {
  if (state.pause !== null) return refused('onBreak')
  if (state.speaking === null) return refused('nobodySpeaks')
  if (state.interrupted !== null) return refused('questionUnderWay')
  const seconds = secondsFor('interposedQuestion', state.speakingTimeSeconds)
  return happens(state, [{ type: 'questionTaken', v: 1, seat, at: envelope.at, seconds, by: envelope.seat }])
}

/**
 * Called and not there: once they let the next one go before and are called again, the second time their request is
 * removed. Who has been given the floor already goes back to where they stood.
 */
function passOver(state: FloorState, seat: SeatId, kind: RequestKind, envelope: Envelope): Decision<FloorEvent> {
  const { at, seat: by } = envelope
  const { speaking, interrupted } = state
  const speaks = speaking?.seat === seat && speaking.kind === kind && !speaking.returned
  const found = speaks ? speaking : requestOf(state, seat, kind)
  if (found === undefined) return refused('notOnTheList')
  const isOver = kind === 'interposedQuestion' || found.passedOver !== null
  const event: FloorEvent = isOver
    ? removed({ seat, kind }, 'notThere', envelope)
    : { type: 'requestPassedOver', v: 1, seat, kind, by, at }
  const questions = speaks && interrupted === null ? lapsed(state, envelope) : []
  return happens(state, [event, ...questions])
}

export function removed(
  { seat, kind }: Pick<FloorRequest, 'seat' | 'kind'>,
  why: Removed['why'],
  { at, seat: by }: Envelope,
): Removed {
  return { type: 'requestRemoved', v: 1, seat, kind, why, by, at }
}

/** The end of what is being said now, with the questions to it that nobody will answer any more. */
export function speechOver(state: FloorState, over: Events, envelope: Envelope): Events {
  return state.interrupted === null ? [...over, ...lapsed(state, envelope)] : over
}

function lapsed(state: FloorState, envelope: Envelope): Removed[] {
  return questionsOf(state).map((request) => removed(request, 'speechOver', envelope))
}

export function ended(seat: SeatId, at: Instant, by: 'speaker' | 'chair' | 'onBehalf'): FloorEvent {
  return { type: 'floorEnded', v: 1, seat, at, by }
}

/**
 * What happens, with the words it brings. A line to the chair is for as long as its request waits: then nobody can
 * read it any more, and it is erased.
 */
export function happens(state: FloorState, events: Events, words: readonly Words[] = []): Decision<FloorEvent> {
  const erase = events.map((event) => noteEndedBy(state, event)).filter((note) => note !== null)
  return accepted({ events, ...(words.length > 0 ? { words } : {}), ...(erase.length > 0 ? { erase } : {}) })
}

function noteEndedBy(state: FloorState, event: FloorEvent): TextId | null {
  const note = (seat: SeatId, kind: RequestKind) => requestOf(state, seat, kind)?.note ?? null
  if (event.type === 'questionTaken') return note(event.seat, 'interposedQuestion')
  if (event.type === 'requestRemoved' || event.type === 'floorGiven') return note(event.seat, event.kind)
  return event.type === 'requestWithdrawn' && event.kind !== null ? note(event.seat, event.kind) : null
}
