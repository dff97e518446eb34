// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Watches votes as they are written and as they are told: one ballot each, of the entitled, by whoever may cast it; results
 * that are what the ballots say; and of a secret ballot nothing but that it was cast (law 11).
 */
import { isDeepStrictEqual } from 'node:util'
import type { Append, Logged, RoomEvent, RoomState, Sealed, Vote, VoteId } from '../room/host/index.ts'
import type { ToSeat } from '../room/wire/index.ts'
import { checkEntitled, holderOf } from '../voting/counting/index.ts'
import type { Surroundings } from './surroundings.ts'
import { resultOf, sealMark } from './votes.ts'

type Of<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>

export class VotesOracle {
  readonly #world: Pick<Surroundings, 'breach'>
  /** What lies in the boxes, by vote and voter: kept here from what is written, not from the log's own boxes. */
  readonly #boxes = new Map<VoteId, Map<string, Sealed>>()

  constructor(world: Pick<Surroundings, 'breach'>) {
    this.#world = world
  }

  box(vote: VoteId): readonly Sealed[] {
    return [...(this.#boxes.get(vote)?.values() ?? [])]
  }

  /** @param before the state in which the event happens */
  written({ event, seat, position }: Logged, before: RoomState): void {
    if (sealMark.test(JSON.stringify(event))) this.#secret(`position ${position} holds a sealed ballot`)
    const vote = 'vote' in event ? before.votes.all.find(({ id }) => id === event.vote) : undefined
    if (vote === undefined) return
    if (event.type === 'voteOpened') this.#checkOpened(event, before)
    if (event.type === 'ballotCast') this.#checkBallot(event, vote, seat)
    if (event.type === 'voteClosed') this.#checkResult(event, vote)
  }

  /** Everything of one append: ballots of secret votes come with what they say, sealed. */
  appended({ entries, sealed, emptied }: Append, state: RoomState): void {
    for (const ballot of sealed) {
      const box = this.#boxes.get(ballot.vote) ?? new Map<string, Sealed>()
      this.#boxes.set(ballot.vote, box.set(ballot.seat, ballot))
    }
    for (const vote of state.votes.all) {
      if (vote.rule.procedure !== 'secret' || vote.kept === null || emptied.includes(vote.id)) continue
      if (vote.status !== 'open' && vote.status !== 'closing') continue
      const voted = vote.kept.cast.map(({ voter }) => voter).sort()
      const inBox = this.box(vote.id)
        .map(({ seat }) => seat)
        .sort()
      const last = entries.at(-1)?.position ?? 0
      if (!isDeepStrictEqual(voted, inBox))
        this.#wrong(`at ${last} ${vote.id} was cast by ${voted}, the box has ${inBox}`)
    }
  }

  #checkOpened({ entitled }: Of<'voteOpened'>, { entry }: RoomState): void {
    if (entitled === null || !checkEntitled(entitled).ok) return this.#wrong('a faulty list of the entitled')
    const stranger = entitled.persons.find((person) => ![...entry.seats.keys()].some((seat) => seat === person))
    if (stranger !== undefined) this.#wrong(`${stranger} is entitled and was never here`)
  }

  #checkBallot({ vote: id, voter, choice }: Of<'ballotCast'>, { rule, kept, status }: Vote, seat: string): void {
    if (status !== 'open' || kept === null || voter === null) return this.#wrong(`${id} took a ballot while ${status}`)
    if (!kept.entitled.persons.includes(voter)) this.#wrong(`${voter} voted and is not entitled`)
    else if (holderOf(kept.entitled, voter) !== seat) this.#wrong(`${seat} cast the ballot of ${voter}`)
    if (!rule.changeable && kept.cast.some((each) => each.voter === voter))
      this.#wrong(`${voter} changed a final ballot`)
    if (rule.procedure === 'secret' && choice !== null) this.#secret(`the log holds what ${voter} said in ${id}`)
  }

  #checkResult({ vote: id, result }: Of<'voteClosed'>, vote: Vote): void {
    const voters = vote.kept?.cast.map(({ voter }) => voter) ?? []
    if (new Set(voters).size !== voters.length) this.#wrong(`somebody voted twice in ${id}`)
    if (!isDeepStrictEqual(result, resultOf(vote, this.box(id)))) this.#wrong(`the result of ${id} is not its ballots’`)
  }

  /** Of no ballot anybody is told whose it is or what it says, before the vote is closed. */
  told(frame: string, message: ToSeat): void {
    if (sealMark.test(frame)) this.#secret(`a sealed ballot was sent in ${message.k}`)
    if (message.k !== 'welcome' && message.k !== 'events') return
    for (const { by, e } of message.events) {
      if (e.type === 'ballotCast' && (by !== null || e.voter !== null || e.choice !== null))
        this.#secret(`a ballot was sent to all: ${JSON.stringify(e)}`)
      if (e.type === 'voteOpened' && e.entitled !== null) this.#secret('the list of the entitled was sent to all')
    }
    const votes = message.k === 'welcome' ? (message.view?.votes.all ?? []) : []
    for (const { id, kept } of votes) if (kept !== null) this.#secret(`a view holds the ballots of ${id}`)
  }

  #wrong(told: string): void {
    this.#world.breach('votesAreCounted', told)
  }

  #secret(told: string): void {
    this.#world.breach('ballotsStaySecret', told)
  }
}
