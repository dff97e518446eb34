// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What may be done with votes, and by whom; what it changes is in evolve.rules.ts, who may see it in view.rules.ts. */
import { assert, unreachable } from '../../base/assert.ts'
import { accepted, refused } from '../../base/result.ts'
import {
  checkEntitled,
  entitledInOrder,
  holderOf,
  isChoice,
  turnoutStep,
  votingLimits,
  type Choice,
} from '../../voting/counting/index.ts'
import type { Decision, Envelope, SeatId, TextId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import { has } from '../roles.rules.ts'
import { cleaned } from '../typed.rules.ts'
import {
  findVote,
  isOn,
  voteIdOf,
  type EntitledSize,
  type Kept,
  type Vote,
  type VotesCommand,
  type VotesErrand,
  type VotesEvent,
  type VotesState,
} from './state.rules.ts'

type Of<Type extends VotesCommand['type']> = Extract<VotesCommand, { type: Type }>
type Errand<Type extends VotesErrand['type']> = Extract<VotesErrand, { type: Type }>
type Decided = Decision<VotesEvent>

/** @param seated who has a seat in the room */
export function decideVotes(
  state: VotesState,
  seated: { has(seat: SeatId): boolean },
  command: VotesCommand,
  envelope: Envelope,
): Decided {
  switch (command.type) {
    case 'entrustBallot':
      return entrust(state, seated, command.to, envelope)
    case 'takeBackBallot': {
      const from = envelope.seat
      if (!state.proxies.some((proxy) => proxy.from === from)) return refused('noProxy')
      return accepted({ events: [{ type: 'ballotTakenBack', v: 1, from }] })
    }
    case 'cast':
    case 'castSealed':
      return cast(state, command, envelope)
    case 'prepareVote':
    case 'withdrawVote':
    case 'openVote':
    case 'closeVote':
      return has(envelope.role, 'conduct') ? conduct(state, command, envelope) : refused('notAllowed')
    default:
      return unreachable(command)
  }
}

function conduct(
  state: VotesState,
  command: Of<'prepareVote' | 'withdrawVote' | 'openVote' | 'closeVote'>,
  envelope: Envelope,
): Decided {
  if (command.type === 'prepareVote') return prepare(state, command, envelope)
  const vote = findVote(state, command.vote)
  if (vote === undefined) return refused('voteUnknown')
  const { id } = vote
  switch (command.type) {
    case 'withdrawVote': {
      if (vote.status === 'closed' || vote.status === 'withdrawn') return refused('voteOver')
      const withdrawn: VotesEvent = { type: 'voteWithdrawn', v: 1, vote: id, at: envelope.at }
      return accepted({ events: [withdrawn], emptied: [id] })
    }
    case 'openVote':
      if (vote.status !== 'prepared') return refused('voteNotPrepared')
      if (state.all.some(isOn)) return refused('anotherVoteIsOn')
      return accepted({ events: [{ type: 'voteOpening', v: 1, vote: id }] })
    case 'closeVote':
      if (vote.status !== 'open') return refused('voteNotOpen')
      return accepted({ events: [{ type: 'voteClosing', v: 1, vote: id, at: envelope.at }] })
    default:
      return unreachable(command)
  }
}

function prepare(state: VotesState, command: Of<'prepareVote'>, { seat, text: id }: Envelope): Decided {
  const text = cleaned(command.text)
  const options = command.options.map(cleaned)
  const refusal = unfit(state, { ...command, text, options })
  if (refusal !== null) return refused(refusal)
  // Their ids come from the one fresh id there is.
  const named = options.map((body, place) => ({ id: `${id}-${String(place + 1)}` as TextId, body }))
  const prepared: VotesEvent = {
    type: 'votePrepared',
    v: 1,
    vote: voteIdOf(id),
    by: seat,
    text: id,
    options: named.map((option) => option.id),
    rule: { ...command.rule, options: options.length },
  }
  return accepted({ events: [prepared], words: [{ id, body: text }, ...named] })
}

function unfit({ all }: VotesState, { text, options, rule }: Of<'prepareVote'>): Refusal | null {
  const { optionsMin, optionsMax, percentMax } = votingLimits
  if (all.length >= limits.votesMax) return 'votesFull'
  if (text === '') return 'voteTextEmpty'
  if (text.length > limits.voteTextCharactersMax) return 'voteTextTooLong'
  if (options.length > 0 && (options.length < optionsMin || options.length > optionsMax)) return 'optionsOutOfRange'
  if (options.some((option) => option === '') || new Set(options).size < options.length) return 'optionsNotDistinct'
  if (options.some((option) => option.length > limits.optionCharactersMax)) return 'optionTooLong'
  const { quorumPercent: quorum } = rule
  if (!Number.isInteger(quorum) || quorum < 0 || quorum > percentMax) return 'quorumOutOfRange'
  // A municipality's ballot is a person's, and would not be secret.
  return rule.procedure === 'secret' && rule.counting !== 'byPerson' ? 'secretCountsHeads' : null
}

function entrust(
  { proxies }: VotesState,
  seated: { has(seat: SeatId): boolean },
  to: SeatId,
  { seat: from }: Envelope,
): Decided {
  if (from === to) return refused('proxyForOneself')
  if (!seated.has(to)) return refused('notInTheRoom')
  const others = proxies.filter((proxy) => proxy.from !== from)
  if (proxies.some((proxy) => proxy.from === from && proxy.to === to)) return refused('alreadySo')
  // What was passed on is not passed on again.
  if (others.some((proxy) => proxy.to === from || proxy.from === to)) return refused('proxyChain')
  if (others.filter((proxy) => proxy.to === to).length >= votingLimits.proxiesPerHolderMax)
    return refused('proxyHeldAlready')
  return accepted({ events: [{ type: 'ballotEntrusted', v: 1, from, to }] })
}

function cast(state: VotesState, command: Of<'cast' | 'castSealed'>, { seat }: Envelope): Decided {
  const vote = findVote(state, command.vote)
  if (vote === undefined) return refused('voteUnknown')
  if (vote.status !== 'open') return refused('voteNotOpen')
  const secret = vote.rule.procedure === 'secret'
  if (secret !== (command.type === 'castSealed')) return refused(secret ? 'ballotNotSealed' : 'ballotSealed')
  const choice = command.type === 'cast' ? command.choice : null
  if (choice !== null && !isChoice(vote.rule, choice)) return refused('choiceUnknown')
  const refusal = vote.kept === null ? null : mayNotCast(vote, vote.kept, seat, command.voter, choice)
  if (refusal !== null) return refused(refusal)
  const { id } = vote
  const turnout = vote.kept === null ? vote.turnout : turnoutAfter(vote.kept, command.voter)
  const ballot: VotesEvent = { type: 'ballotCast', v: 1, vote: id, voter: command.voter, choice, turnout }
  if (command.type === 'cast') return accepted({ events: [ballot] })
  return accepted({ events: [ballot], sealed: [{ vote: id, seat: command.voter, sealed: command.sealed }] })
}

function mayNotCast(
  { rule }: Vote,
  { entitled, cast: before }: Kept,
  seat: SeatId,
  voter: SeatId,
  choice: Choice | null,
): Refusal | null {
  if (!entitled.persons.includes(voter)) return voter === seat ? 'notEntitled' : 'notYourBallot'
  if (holderOf(entitled, voter) !== seat) return voter === seat ? 'ballotGivenAway' : 'notYourBallot'
  const earlier = before.find((each) => each.voter === voter)
  if (earlier === undefined) return null
  if (!rule.changeable) return 'ballotFinal'
  return choice !== null && earlier.choice === choice ? 'alreadySo' : null
}

function turnoutAfter({ entitled, cast: before }: Kept, voter: SeatId): number {
  const already = before.some((each) => each.voter === voter)
  return turnoutStep(before.length + (already ? 0 : 1), entitled.persons.length)
}

/** What the server found out. Done twice, it is refused the second time. */
export function decideErrand(state: VotesState, errand: VotesErrand, { at }: Pick<Envelope, 'at'>): Decided {
  const vote = findVote(state, errand.vote)
  if (vote === undefined) return refused('voteUnknown')
  switch (errand.type) {
    case 'freezeEntitled':
      return vote.status === 'opening' ? accepted({ events: [opened(vote, errand, at)] }) : refused('alreadySo')
    case 'refuseOpening': {
      if (vote.status !== 'opening') return refused('alreadySo')
      return accepted({ events: [{ type: 'voteNotOpened', v: 1, vote: vote.id, why: errand.why }] })
    }
    case 'declareResult': {
      if (vote.status !== 'closing') return refused('alreadySo')
      const { result, published } = errand
      return accepted({ events: [{ type: 'voteClosed', v: 1, vote: vote.id, result, published }], emptied: [vote.id] })
    }
    default:
      return unreachable(errand)
  }
}

function opened({ id, rule }: Vote, errand: Errand<'freezeEntitled'>, at: Envelope['at']): VotesEvent {
  const { withoutRight, publicKey } = errand
  const entitled = entitledInOrder(errand.entitled)
  assert(checkEntitled(entitled).ok, 'the list of the entitled is in order')
  const counted = rule.counting === 'byPerson' ? entitled.persons : entitled.municipalities
  if (counted.length === 0) return { type: 'voteNotOpened', v: 1, vote: id, why: 'nobodyEntitled' }
  assert((rule.procedure === 'secret') === (publicKey !== null), 'a secret vote has a key, and no other')
  const size: EntitledSize = {
    persons: entitled.persons.length,
    municipalities: entitled.municipalities.length,
    inhabitants: entitled.municipalities.reduce((sum, { population }) => sum + (population ?? 0), 0),
    proxies: entitled.proxies.length,
  }
  return { type: 'voteOpened', v: 1, vote: id, at, size, publicKey, entitled, withoutRight }
}
