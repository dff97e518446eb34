// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may see what of votes. Nobody, not even whoever presides, sees a ballot before a vote is closed, or who has voted;
 * each is told what concerns them in their own part. So there is one view for all classes.
 */
import { unreachable } from '../../base/assert.ts'
import { ballotsOf, holderOf, type Choice } from '../../voting/counting/index.ts'
import type { SeatId, VoteId } from '../envelope.rules.ts'
import { findVote, type Vote, type VotesEvent, type VotesState, type WithoutRight } from './state.rules.ts'

export function viewVotes(state: VotesState): VotesState {
  return { ...state, all: state.all.map((vote) => ({ ...vote, kept: null })) }
}

export function redactVotes(event: VotesEvent): VotesEvent {
  switch (event.type) {
    case 'voteOpened':
      return { ...event, entitled: null, withoutRight: null }
    case 'ballotCast':
      return { ...event, voter: null, choice: null }
    case 'votePrepared':
    case 'voteWithdrawn':
    case 'voteOpening':
    case 'voteNotOpened':
    case 'voteClosing':
    case 'voteClosed':
    case 'ballotEntrusted':
    case 'ballotTakenBack':
      return event
    default:
      return unreachable(event)
  }
}

/** What a seat is told alone of a vote that has opened. */
export type OwnVote = {
  readonly vote: VoteId
  /** Whose ballots this seat casts: its own, and one it was named for. */
  readonly ballots: readonly {
    readonly voter: SeatId
    readonly cast: boolean
    /** Null until it is cast, and in a secret vote always. */
    readonly choice: Choice | null
  }[]
  /** Why it casts none of its own; null when it does. */
  readonly without: WithoutRight | 'givenAway' | null
}

export function ownVotes({ all }: VotesState, seat: SeatId): readonly OwnVote[] {
  return all.flatMap((vote) => (vote.kept === null ? [] : [ownVote(vote, vote.kept, seat)]))
}

function ownVote({ id }: Vote, { entitled, withoutRight, cast }: NonNullable<Vote['kept']>, seat: SeatId): OwnVote {
  const ballots = ballotsOf(entitled, seat).map((person) => {
    const voter = person as SeatId
    const ballot = cast.find((each) => each.voter === voter)
    return { voter, cast: ballot !== undefined, choice: ballot?.choice ?? null }
  })
  const reason = withoutRight.find((each) => each.seat === seat)?.why ?? 'cameLater'
  const without = !entitled.persons.includes(seat) ? reason : holderOf(entitled, seat) === seat ? null : 'givenAway'
  return { vote: id, ballots, without }
}

/** Whose own part an event changes, in the state after it. */
export function votesTouch(event: VotesEvent, after: VotesState, seated: Iterable<SeatId>): readonly SeatId[] {
  switch (event.type) {
    case 'voteOpened':
      return [...seated]
    case 'ballotCast': {
      const kept = findVote(after, event.vote)?.kept ?? null
      return kept === null || event.voter === null ? [] : [holderOf(kept.entitled, event.voter) as SeatId]
    }
    case 'votePrepared':
    case 'voteWithdrawn':
    case 'voteOpening':
    case 'voteNotOpened':
    case 'voteClosing':
    case 'voteClosed':
    case 'ballotEntrusted':
    case 'ballotTakenBack':
      return []
    default:
      return unreachable(event)
  }
}

/** The seats that votes name: who entrusted whom, and after a named vote who said what. */
export function namedInVotes({ all, proxies }: VotesState): readonly SeatId[] {
  const published = all.flatMap((vote) => vote.published?.persons ?? [])
  return [...proxies.flatMap(({ from, to }) => [from, to]), ...published.map(({ voter }) => voter)]
}
