// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The floor's state, its commands and its events: who speaks, who waits, what the chair has set. What a command means
 * is in floor.rules.ts, what an event changes in evolve.rules.ts, who is next and why in order.rules.ts.
 */
import type { Instant } from '../../base/instant.ts'
import type { SeatId, SizeClass, TextId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'

export const requestKinds = [
  'contribution',
  'pro',
  'contra',
  'interposedQuestion',
  'intervention',
  'pointOfOrder',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** How the chair wants contributions heard; points of order and interventions go before, whatever the mode. */
export const orderModes = [
  'asAsked',
  'firstSpeakersFirst',
  'balancedByPerson',
  'balancedByMunicipality',
  'balancedBySizeClass',
] as const
export type OrderMode = (typeof orderModes)[number]

/** Where somebody is who does not press a button: at the telephone, or beside the one who presses it. */
export const means = ['telephone', 'beside'] as const
export type Means = (typeof means)[number]

export type Entered = { readonly by: SeatId; readonly means: Means }

export type FloorRequest = {
  readonly seat: SeatId
  readonly kind: RequestKind
  readonly at: Instant
  /** A line for the chair; null in the views of those who may not read it. */
  readonly note: TextId | null
  /** The how manieth request of this room; what "as asked" goes by. */
  readonly number: number
  /** Whose speech an interposed question or an intervention refers to. */
  readonly about: SeatId | null
  /** Null when the person asked by themselves. */
  readonly entered: Entered | null
  /** Was called and not there. `waits` until somebody else has had the floor; then called again. */
  readonly passedOver: { readonly by: SeatId; readonly waits: boolean } | null
}

export type Speech = Omit<FloorRequest, 'note' | 'at'> & {
  readonly askedAt: Instant
  /** When it began, or went on the last time. */
  readonly from: Instant
  readonly seconds: number
  /** What had been spoken at `from`. */
  readonly spokenMilliseconds: number
  /** Stands still while an interposed question is heard, and in a break. */
  readonly running: boolean
  /** What of it is in `used` already, from before the speaker was put back. */
  readonly countedMilliseconds: number
  readonly returned: boolean
}

/** What somebody has spoken: points of order aside, which are about procedure. */
export type Used = { readonly seat: SeatId; readonly turns: number; readonly milliseconds: number }

/** Four numbers, one for each merged size class. */
export type PerClass = readonly [number, number, number, number]

export type Budgets = {
  /** The speaking time that was left to share out, and each class's percent of it. */
  readonly seconds: number
  readonly shares: PerClass
  /** What each class had used when it was shared out. */
  readonly usedMilliseconds: PerClass
}

/** Somebody without a seat, for whom others enter: known by an erasable name. */
export type Proxy = { readonly seat: SeatId; readonly name: TextId | null; readonly sizeClass: SizeClass | null }

export type FloorState = {
  readonly open: boolean
  readonly speakingTimeSeconds: number
  readonly mode: OrderMode
  /** Pro and contra take turns. */
  readonly alternating: boolean
  readonly budgets: Budgets | null
  /** In the order of asking. */
  readonly requests: readonly FloorRequest[]
  /** All requests there ever were. */
  readonly asked: number
  readonly speaking: Speech | null
  /** The speech that stands still while an interposed question is heard. */
  readonly interrupted: Speech | null
  /** The last speech that is over: interventions refer to it, and the chair may put its speaker back. */
  readonly last: Speech | null
  readonly lastSide: 'pro' | 'contra' | null
  /** The break of the whole meeting. */
  readonly pause: { readonly since: Instant; readonly until: Instant } | null
  /** Who has spoken, the latest last; at most limits.speechesInViewMax. */
  readonly spoken: readonly SeatId[]
  readonly used: readonly Used[]
  readonly proxies: readonly Proxy[]
}

export const emptyFloor: FloorState = {
  open: true,
  speakingTimeSeconds: limits.speakingTimeSecondsUsual,
  mode: 'asAsked',
  alternating: false,
  budgets: null,
  requests: [],
  asked: 0,
  speaking: null,
  interrupted: null,
  last: null,
  lastSide: null,
  pause: null,
  spoken: [],
  used: [],
  proxies: [],
}

/** For whom a request is entered: somebody who has a seat or was named before, or somebody new. */
export type Whom =
  | { readonly is: 'known'; readonly seat: SeatId }
  | { readonly is: 'new'; readonly name: string; readonly sizeClass: SizeClass | null }

export type OwnCommand =
  | { readonly type: 'requestFloor'; readonly kind: RequestKind; readonly note: string }
  | { readonly type: 'withdrawRequest'; readonly kind: RequestKind }
  | { readonly type: 'yieldFloor' }

/** Entered for somebody at the telephone or beside; counts the same. */
export type OnBehalfCommand =
  | { readonly type: 'requestFloorFor'; readonly kind: RequestKind; readonly whom: Whom; readonly means: Means }
  | { readonly type: 'withdrawRequestFor'; readonly seat: SeatId; readonly kind: RequestKind }
  | { readonly type: 'yieldFloorFor'; readonly seat: SeatId }
  | { readonly type: 'forgetProxy'; readonly seat: SeatId }

/** The speaker's or the chair's to answer. */
export type QuestionCommand =
  | { readonly type: 'acceptQuestion'; readonly seat: SeatId }
  | { readonly type: 'declineQuestion'; readonly seat: SeatId }

export type PresidingCommand =
  | { readonly type: 'giveFloor'; readonly seat: SeatId; readonly kind: RequestKind }
  | { readonly type: 'passOver'; readonly seat: SeatId; readonly kind: RequestKind }
  | { readonly type: 'endFloor' }
  | { readonly type: 'returnFloor' }
  | { readonly type: 'extendSpeech' }
  | { readonly type: 'pauseMeeting'; readonly minutes: number }
  | { readonly type: 'resumeMeeting' }
  | { readonly type: 'openList' }
  | { readonly type: 'closeList' }
  | { readonly type: 'setSpeakingTime'; readonly seconds: number }
  | { readonly type: 'setOrder'; readonly mode: OrderMode }
  | { readonly type: 'setAlternation'; readonly on: boolean }
  | { readonly type: 'setBudgets'; readonly seconds: number; readonly shares: PerClass }
  | { readonly type: 'endBudgets' }

export type FloorCommand = OwnCommand | OnBehalfCommand | QuestionCommand | PresidingCommand

export type FloorEvent =
  | {
      readonly type: 'floorRequested'
      readonly v: 2
      readonly seat: SeatId
      readonly kind: RequestKind
      readonly at: Instant
      readonly note: TextId | null
      readonly about: SeatId | null
      readonly entered: Entered | null
    }
  /** `kind` is null in logs of 0.1.0 only, where a seat waited once. */
  | {
      readonly type: 'requestWithdrawn'
      readonly v: 2
      readonly seat: SeatId
      readonly kind: RequestKind | null
      readonly by: SeatId
    }
  | {
      readonly type: 'requestPassedOver'
      readonly v: 1
      readonly seat: SeatId
      readonly kind: RequestKind
      readonly by: SeatId
      readonly at: Instant
    }
  | {
      readonly type: 'requestRemoved'
      readonly v: 1
      readonly seat: SeatId
      readonly kind: RequestKind
      readonly why: 'notThere' | 'declined' | 'speechOver'
      readonly by: SeatId
      readonly at: Instant
    }
  | {
      readonly type: 'floorGiven'
      readonly v: 1
      readonly seat: SeatId
      readonly kind: RequestKind
      readonly at: Instant
      readonly seconds: number
    }
  | {
      readonly type: 'questionTaken'
      readonly v: 1
      readonly seat: SeatId
      readonly at: Instant
      readonly seconds: number
      readonly by: SeatId
    }
  | {
      readonly type: 'floorEnded'
      readonly v: 1
      readonly seat: SeatId
      readonly at: Instant
      readonly by: 'speaker' | 'chair' | 'onBehalf'
    }
  | { readonly type: 'floorReturned'; readonly v: 1; readonly seat: SeatId; readonly at: Instant }
  | { readonly type: 'speechExtended'; readonly v: 1; readonly seat: SeatId; readonly seconds: number }
  | { readonly type: 'meetingPaused'; readonly v: 1; readonly at: Instant; readonly until: Instant }
  | { readonly type: 'meetingResumed'; readonly v: 1; readonly at: Instant }
  | { readonly type: 'listOpened'; readonly v: 1 }
  | { readonly type: 'listClosed'; readonly v: 1 }
  | { readonly type: 'speakingTimeSet'; readonly v: 1; readonly seconds: number }
  | { readonly type: 'orderSet'; readonly v: 1; readonly mode: OrderMode }
  | { readonly type: 'alternationSet'; readonly v: 1; readonly on: boolean }
  | { readonly type: 'budgetsSet'; readonly v: 1; readonly budgets: Budgets | null }
  | {
      readonly type: 'proxyNamed'
      readonly v: 1
      readonly seat: SeatId
      readonly name: TextId
      readonly sizeClass: SizeClass | null
    }
  | { readonly type: 'proxyForgotten'; readonly v: 1; readonly seat: SeatId }

export function requestOf(state: FloorState, seat: SeatId, kind: RequestKind): FloorRequest | undefined {
  return state.requests.find((request) => request.seat === seat && request.kind === kind)
}

/** The speech of the debate: the one that an interposed question has stopped, or the one that runs. */
export function mainSpeech(state: FloorState): Speech | null {
  return state.interrupted ?? state.speaking
}

/** Interposed questions to the speech that runs, in the order of asking: answered by speaker or chair, not in turn. */
export function questionsOf(state: FloorState): readonly FloorRequest[] {
  return state.requests.filter(isQuestion)
}

/** In logs of 0.1.0 an interposed question referred to no speech and waited in turn. */
export function isQuestion({ kind, about }: FloorRequest): boolean {
  return kind === 'interposedQuestion' && about !== null
}

/** Never negative, whatever the clocks of two machines say. */
export function spokenAt({ running, from, spokenMilliseconds }: Speech, at: Instant): number {
  return spokenMilliseconds + (running ? Math.max(0, at - from) : 0)
}
