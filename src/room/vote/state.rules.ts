// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Votes of the room. A vote is prepared, opens, is open, closes and is closed; opening and closing are waited for,
 * because the server has to fix who is entitled, and to count. What stands in `opening` or `closing` is taken up
 * again whoever died in between.
 *
 * Ballots are known to the host alone (`kept`), until a named or an open vote is closed. A secret ballot is not known
 * even there: only that somebody has voted (law 11).
 */
import type { Instant } from '../../base/instant.ts'
import type { Choice, Entitled, Proxy, VoteResult, VoteRule } from '../../voting/counting/index.ts'
import type { SeatId, TextId, VoteId } from '../envelope.rules.ts'

export const voteStatuses = ['prepared', 'opening', 'open', 'closing', 'closed', 'withdrawn'] as const
export type VoteStatus = (typeof voteStatuses)[number]

/** Why somebody in the room is not entitled in a vote. `cameLater`: they had no seat yet when it opened. */
export const withoutRights = [
  'noMandate',
  'notConfirmed',
  'handedOver',
  'substituteNotNeeded',
  'observer',
  'cameLater',
] as const
export type WithoutRight = (typeof withoutRights)[number]

/** Why a vote did not open; it stays prepared. */
export const hindrances = ['nobodyEntitled', 'noKeyHolder'] as const
export type Hindrance = (typeof hindrances)[number]

/** How many are entitled; who they are is not told to everybody. */
export type EntitledSize = {
  readonly persons: number
  readonly municipalities: number
  readonly inhabitants: number
  readonly proxies: number
}

/** A ballot that was cast; what it says is null in a secret vote. */
export type Cast = { readonly voter: SeatId; readonly choice: Choice | null }

/** What only the host knows. */
export type Kept = {
  readonly entitled: Entitled
  readonly withoutRight: readonly { readonly seat: SeatId; readonly why: WithoutRight }[]
  readonly cast: readonly Cast[]
}

/** Who said what, after closing: persons in a named vote, municipalities in a named and in an open one. */
export type Published = {
  readonly persons: readonly { readonly voter: SeatId; readonly choice: Choice }[]
  readonly municipalities: readonly {
    readonly key: string
    readonly name: string
    readonly population: number | null
    readonly choice: Choice | null
    readonly conflict: boolean
  }[]
}

export type Vote = {
  readonly id: VoteId
  /** Who prepared it. */
  readonly by: SeatId
  readonly text: TextId
  readonly options: readonly TextId[]
  readonly rule: VoteRule
  readonly status: VoteStatus
  readonly hindrance: Hindrance | null
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
  readonly size: EntitledSize | null
  /** What secret ballots are sealed to, in base64; null in other votes. */
  readonly publicKey: string | null
  /** In percent, in steps. */
  readonly turnout: number
  readonly result: VoteResult | null
  readonly published: Published | null
  /** Null in views. */
  readonly kept: Kept | null
}

export type VotesState = {
  /** In the order in which they were prepared. */
  readonly all: readonly Vote[]
  /** Who lets whom vote, in the votes that open from now on. */
  readonly proxies: readonly SeatProxy[]
}

export type SeatProxy = { readonly from: SeatId; readonly to: SeatId } & Proxy

export const noVotes: VotesState = { all: [], proxies: [] }

export type VotesCommand =
  | {
      readonly type: 'prepareVote'
      readonly text: string
      readonly options: readonly string[]
      readonly rule: Omit<VoteRule, 'options'>
    }
  | { readonly type: 'withdrawVote'; readonly vote: VoteId }
  | { readonly type: 'openVote'; readonly vote: VoteId }
  | { readonly type: 'closeVote'; readonly vote: VoteId }
  | { readonly type: 'entrustBallot'; readonly to: SeatId }
  | { readonly type: 'takeBackBallot' }
  | { readonly type: 'cast'; readonly vote: VoteId; readonly voter: SeatId; readonly choice: Choice }
  /** `sealed`: base64 of sealed bytes, always of the same length. */
  | { readonly type: 'castSealed'; readonly vote: VoteId; readonly voter: SeatId; readonly sealed: string }

/** What the server tells a room; no browser can send it. */
export type VotesErrand =
  | {
      readonly type: 'freezeEntitled'
      readonly vote: VoteId
      readonly entitled: Entitled
      readonly withoutRight: Kept['withoutRight']
      readonly publicKey: string | null
    }
  | { readonly type: 'refuseOpening'; readonly vote: VoteId; readonly why: Hindrance }
  | {
      readonly type: 'declareResult'
      readonly vote: VoteId
      readonly result: VoteResult
      readonly published: Published | null
    }

export type VotesEvent =
  | {
      readonly type: 'votePrepared'
      readonly v: 1
      readonly vote: VoteId
      readonly by: SeatId
      readonly text: TextId
      readonly options: readonly TextId[]
      readonly rule: VoteRule
    }
  | { readonly type: 'voteWithdrawn'; readonly v: 1; readonly vote: VoteId; readonly at: Instant }
  | { readonly type: 'voteOpening'; readonly v: 1; readonly vote: VoteId }
  | { readonly type: 'voteNotOpened'; readonly v: 1; readonly vote: VoteId; readonly why: Hindrance }
  | {
      readonly type: 'voteOpened'
      readonly v: 1
      readonly vote: VoteId
      readonly at: Instant
      readonly size: EntitledSize
      readonly publicKey: string | null
      /** Both null in views. */
      readonly entitled: Entitled | null
      readonly withoutRight: Kept['withoutRight'] | null
    }
  | {
      readonly type: 'ballotCast'
      readonly v: 1
      readonly vote: VoteId
      /** Null in views. */
      readonly voter: SeatId | null
      /** Null in views, and in a secret vote everywhere. */
      readonly choice: Choice | null
      readonly turnout: number
    }
  | { readonly type: 'voteClosing'; readonly v: 1; readonly vote: VoteId; readonly at: Instant }
  | {
      readonly type: 'voteClosed'
      readonly v: 1
      readonly vote: VoteId
      readonly result: VoteResult
      readonly published: Published | null
    }
  | { readonly type: 'ballotEntrusted'; readonly v: 1; readonly from: SeatId; readonly to: SeatId }
  | { readonly type: 'ballotTakenBack'; readonly v: 1; readonly from: SeatId }

export function voteIdOf(text: TextId): VoteId {
  return text as string as VoteId
}

export function findVote({ all }: VotesState, id: VoteId): Vote | undefined {
  return all.find((vote) => vote.id === id)
}

/** Between the press that opens it and its result: one at a time. */
export function isOn({ status }: Pick<Vote, 'status'>): boolean {
  return status === 'opening' || status === 'open' || status === 'closing'
}
