// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Commands of votes for random histories, and what a server would say to a vote that opens or closes. */
import { asId } from '../../base/id.ts'
import {
  abstain,
  choicesOf,
  countings,
  majorityRules,
  procedures,
  secretTally,
  tally,
  type Entitled,
} from '../../voting/counting/index.ts'
import type { SeatId } from '../envelope.rules.ts'
import type { RoomCommand, RoomState } from '../room.rules.ts'
import type { Vote, VotesErrand } from '../vote/state.rules.ts'

export const voteCommands = [
  'prepareVote',
  'withdrawVote',
  'openVote',
  'closeVote',
  'entrustBallot',
  'takeBackBallot',
  'cast',
  'castSealed',
  'freezeEntitled',
  'refuseOpening',
  'declareResult',
] as const
export type VoteCommandType = (typeof voteCommands)[number]

export function isVoteCommand(type: RoomCommand['type']): type is VoteCommandType {
  return voteCommands.some((each) => each === type)
}

export function voteCommandOf(type: VoteCommandType, state: RoomState, chosen: number, typed: string): RoomCommand {
  const { all } = state.votes
  const latest = all.findLast(({ status }) => status !== 'closed' && status !== 'withdrawn') ?? all.at(-1)
  const vote = latest?.id ?? asId<'vote'>('nothing')
  const seats = [...state.entry.seats.keys()]
  const somebody = seats[chosen % Math.max(1, seats.length)] ?? asId<'seat'>('nobody')
  switch (type) {
    case 'prepareVote': {
      const procedure = procedures[chosen % 3]!
      const counting = procedure === 'secret' ? 'byPerson' : countings[(chosen >> 2) % 3]!
      const rule = { procedure, counting, majority: majorityRules[(chosen >> 4) % 3]!, quorumPercent: chosen % 60 }
      const options = chosen % 4 === 0 ? ['eins', 'zwei', 'drei'] : []
      return { type, text: typed === '' ? 'Antrag' : typed, options, rule: { ...rule, changeable: chosen % 5 !== 0 } }
    }
    case 'withdrawVote':
      // Seldom, so that votes come to an end of their own.
      return { type, vote: chosen % 4 === 0 ? vote : asId<'vote'>('nothing') }
    case 'openVote':
    case 'closeVote':
      return { type, vote }
    case 'entrustBallot':
      return { type, to: somebody }
    case 'takeBackBallot':
      return { type }
    case 'cast': {
      const can = latest === undefined ? ['yes'] : [...choicesOf(latest.rule), abstain]
      return { type, vote, voter: somebody, choice: can[chosen % can.length]! }
    }
    case 'castSealed':
      return { type, vote, voter: somebody, sealed: `versiegelt-${String(chosen)}` }
    case 'refuseOpening':
      return { type, vote: chosen % 4 === 0 ? vote : asId<'vote'>('nothing'), why: 'noKeyHolder' }
    case 'freezeEntitled':
      return latest === undefined ? { type: 'refuseOpening', vote, why: 'nobodyEntitled' } : freeze(state, latest)
    case 'declareResult':
      return latest?.kept ? declare(latest) : { type: 'refuseOpening', vote, why: 'nobodyEntitled' }
  }
}

/** Everybody but observers is entitled; two and two of them act for a municipality. */
export function freeze({ entry, votes }: RoomState, vote: Vote): VotesErrand {
  const persons = [...entry.seats].filter(([, role]) => role !== 'observer').map(([seat]) => seat)
  const municipalities = [...Map.groupBy(persons, (seat) => seat.charCodeAt(0) >> 1)].map(([key, delegates]) => {
    return {
      key: `07${String(key)}`,
      name: `Ort ${String(key)}`,
      population: key % 3 === 0 ? null : key * 10,
      delegates,
    }
  })
  const proxies = votes.proxies.filter(({ from, to }) => persons.includes(from) && persons.includes(to))
  const entitled: Entitled = { persons, municipalities, proxies }
  const observers = [...entry.seats.keys()].filter((seat) => !persons.includes(seat))
  return {
    type: 'freezeEntitled',
    vote: vote.id,
    entitled,
    withoutRight: observers.map((seat) => ({ seat, why: 'observer' })),
    publicKey: vote.rule.procedure === 'secret' ? 'key' : null,
  }
}

/** What came out of a box is drawn from nothing: nobody in these histories knows. */
export function declare({ id, rule, kept }: Vote, opened?: readonly string[]): VotesErrand {
  const { entitled, cast } = kept!
  if (rule.procedure === 'secret') {
    const choices = opened ?? cast.map(() => 'yes')
    return {
      type: 'declareResult',
      vote: id,
      result: secretTally(rule, entitled.persons.length, choices, 0),
      published: null,
    }
  }
  const ballots = cast.map(({ voter, choice }) => ({ voter, choice: choice! }))
  const persons = rule.procedure === 'named' ? ballots.map((each) => ({ ...each, voter: each.voter as SeatId })) : []
  return {
    type: 'declareResult',
    vote: id,
    result: tally(rule, entitled, ballots),
    published: { persons, municipalities: [] },
  }
}
