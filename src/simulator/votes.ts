// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What votes need outside the rooms of a world: who is entitled, and a folder of keys that outlives every process. A
 * "sealed" ballot is one that any oracle can read, so that it is found wherever it turns up; what real sealing is worth is
 * proved elsewhere (src/voting).
 */
import { assert } from '../base/assert.ts'
import { limits } from '../room/host/index.ts'
import type { Published, RoomState, Sealed, SeatId, Vote, VoteId, VotesErrand } from '../room/host/index.ts'
import {
  entitledInOrder,
  municipalityBallots,
  proxiesThatHold,
  secretTally,
  tally,
  type Ballot,
  type Choice,
  type Entitled,
  type VoteResult,
} from '../voting/counting/index.ts'

export const sealMark = /Sealed[0-9]+x/

/** Base64 letters only, as long as every sealed ballot is. */
export function sealedFor(voter: SeatId, choice: Choice, count: number): string {
  const number = voter.replace(/\D/g, '')
  return `Sealed${number}x${choice}x${String(count)}x`.padEnd(limits.sealedCharacters, 'A')
}

export function choiceIn({ sealed }: Pick<Sealed, 'sealed'>): Choice {
  const choice = /^Sealed\d+x([a-z0-9]+)x\d+x/.exec(sealed)?.[1]
  assert(choice !== undefined, 'a world seals what it can read')
  return choice
}

/** Everybody with a seat but observers, two and two of them for a municipality. */
export function entitledIn({ entry, votes }: RoomState): Entitled {
  const persons = [...entry.seats].filter(([, role]) => role !== 'observer').map(([seat]) => seat)
  const placeOf = (seat: SeatId) => Number(seat.replace(/\D/g, '')) >> 1
  const municipalities = [...Map.groupBy(persons, placeOf)].map(([place, delegates]) => {
    const population = place % 3 === 2 ? null : 100 + place
    return { key: `0700${String(place)}`, name: `Musterdorf ${String(place)}`, population, delegates }
  })
  return entitledInOrder({ persons, municipalities, proxies: proxiesThatHold(votes.proxies, persons) })
}

/** What has to come out, from who said what. */
export function resultOf(vote: Vote, box: readonly Sealed[]): VoteResult {
  const { rule, kept } = vote
  assert(kept !== null, 'the log knows the ballots of its votes')
  if (rule.procedure === 'secret') return secretTally(rule, kept.entitled.persons.length, box.map(choiceIn), 0)
  return tally(rule, kept.entitled, ballotsOf(vote))
}

function ballotsOf({ kept }: Vote): readonly Ballot[] {
  return (kept?.cast ?? []).flatMap(({ voter, choice }) => (choice === null ? [] : [{ voter, choice }]))
}

function publishedOf(vote: Vote): Published | null {
  const { rule, kept } = vote
  if (rule.procedure === 'secret' || kept === null) return null
  const ballots = ballotsOf(vote)
  const said = municipalityBallots(kept.entitled, ballots)
  return {
    persons: rule.procedure === 'named' ? ballots.map(({ voter, choice }) => ({ voter: voter as SeatId, choice })) : [],
    municipalities: kept.entitled.municipalities.map(({ key, name, population }, place) => {
      const { choice, conflict } = said[place]!
      return { key, name, population, choice, conflict }
    }),
  }
}

export class VoteKeys {
  readonly #keys = new Map<VoteId, 'there' | 'gone'>()

  settle(vote: Vote, state: RoomState, box: readonly Sealed[]): VotesErrand {
    const { id, rule, status } = vote
    const secret = rule.procedure === 'secret'
    if (status === 'closing') {
      assert(!secret || this.#keys.get(id) === 'there', 'a key is there until the result is in the log')
      return { type: 'declareResult', vote: id, result: resultOf(vote, box), published: publishedOf(vote) }
    }
    if (secret) this.#keys.set(id, 'there')
    const entitled = entitledIn(state)
    const observers = [...state.entry.seats].filter(([, role]) => role === 'observer')
    const withoutRight = observers.map(([seat]) => ({ seat, why: 'observer' as const }))
    return { type: 'freezeEntitled', vote: id, entitled, withoutRight, publicKey: secret ? 'a2V5' : null }
  }

  destroy(vote: VoteId): void {
    this.#keys.set(vote, 'gone')
  }

  isThere(vote: VoteId): boolean {
    return this.#keys.get(vote) === 'there'
  }
}
