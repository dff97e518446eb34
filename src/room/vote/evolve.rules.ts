// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What events change in votes; the same at the host and in the browser, which lacks what is kept. */
import { unreachable } from '../../base/assert.ts'
import type { VoteId } from '../envelope.rules.ts'
import type { Kept, Vote, VotesEvent, VotesState } from './state.rules.ts'

export function evolveVotes(state: VotesState, event: VotesEvent): VotesState {
  switch (event.type) {
    case 'votePrepared':
      return { ...state, all: [...state.all, prepared(event)] }
    case 'voteWithdrawn':
      return changed(state, event.vote, () => ({ status: 'withdrawn', closedAt: event.at }))
    case 'voteOpening':
      return changed(state, event.vote, () => ({ status: 'opening', hindrance: null }))
    case 'voteNotOpened':
      return changed(state, event.vote, () => ({ status: 'prepared', hindrance: event.why }))
    case 'voteOpened': {
      const { at, size, publicKey, entitled, withoutRight } = event
      const kept = entitled === null || withoutRight === null ? null : { entitled, withoutRight, cast: [] }
      return changed(state, event.vote, () => ({ status: 'open', openedAt: at, size, publicKey, kept }))
    }
    case 'ballotCast':
      return changed(state, event.vote, ({ kept }) => ({ turnout: event.turnout, kept: withBallot(kept, event) }))
    case 'voteClosing':
      return changed(state, event.vote, () => ({ status: 'closing', closedAt: event.at }))
    case 'voteClosed': {
      const { result, published } = event
      return changed(state, event.vote, () => ({ status: 'closed', result, published }))
    }
    case 'ballotEntrusted': {
      const { from, to } = event
      return { ...state, proxies: [...state.proxies.filter((proxy) => proxy.from !== from), { from, to }] }
    }
    case 'ballotTakenBack':
      return { ...state, proxies: state.proxies.filter(({ from }) => from !== event.from) }
    default:
      return unreachable(event)
  }
}

function prepared({ vote, by, text, options, rule }: Extract<VotesEvent, { type: 'votePrepared' }>): Vote {
  const later = { openedAt: null, closedAt: null, size: null, publicKey: null, result: null, published: null }
  return { id: vote, by, text, options, rule, status: 'prepared', hindrance: null, turnout: 0, kept: null, ...later }
}

function withBallot(kept: Kept | null, event: Extract<VotesEvent, { type: 'ballotCast' }>): Kept | null {
  const { voter, choice } = event
  if (kept === null || voter === null) return kept
  const ballot = { voter, choice }
  const earlier = kept.cast.findIndex((each) => each.voter === voter)
  return { ...kept, cast: earlier < 0 ? [...kept.cast, ballot] : kept.cast.with(earlier, ballot) }
}

function changed(state: VotesState, id: VoteId, change: (vote: Vote) => Partial<Vote>): VotesState {
  return { ...state, all: state.all.map((vote) => (vote.id === id ? { ...vote, ...change(vote) } : vote)) }
}
