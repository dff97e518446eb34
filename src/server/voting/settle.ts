// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the server does for a vote that opens or closes. Both may be asked for again after a crash, at any step: a key
 * that was made is found again, a list is made anew until it is in the log, a box is emptied in the transaction that
 * writes its result, and only after that the key is destroyed.
 */
import { assert } from '../../base/assert.ts'
import type { SeatId } from '../../room/index.ts'
import type { Published, Sealed, Vote, VotePorts, VotesErrand } from '../../room/host/index.ts'
import { municipalityBallots, secretTally, tally, type Ballot } from '../../voting/index.ts'
import { entitledIn, type EntitledParts } from './entitled.ts'
import type { KeyHolder } from './ports.ts'

/** @param keys null where nobody holds any: secret votes do not open here */
export function votePorts(parts: EntitledParts, keys: KeyHolder | null): VotePorts {
  return {
    async settle(_, vote, state, box) {
      const secret = vote.rule.procedure === 'secret'
      if (vote.status === 'closing') return secret ? countBox(vote, box, keys) : countBallots(vote)
      if (secret && keys === null) return { type: 'refuseOpening', vote: vote.id, why: 'noKeyHolder' }
      const list = await entitledIn(state, parts)
      if (list.entitled.persons.length === 0) return { type: 'refuseOpening', vote: vote.id, why: 'nobodyEntitled' }
      const publicKey = secret && keys !== null ? base64(await keys.makeKey(vote.id)) : null
      return { type: 'freezeEntitled', vote: vote.id, ...list, publicKey }
    },
    async over(_, vote) {
      await keys?.destroy(vote)
    },
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function countBallots({ id, rule, kept }: Vote): VotesErrand {
  assert(kept !== null, 'the host knows the ballots of its votes')
  const ballots = kept.cast.map(({ voter, choice }): Ballot => {
    assert(choice !== null, 'a ballot that is not secret says what it says')
    return { voter, choice }
  })
  const said = municipalityBallots(kept.entitled, ballots)
  const published: Published = {
    persons: rule.procedure === 'named' ? inOrder(ballots) : [],
    municipalities: kept.entitled.municipalities.map(({ key, name, population }, place) => {
      const { choice, conflict } = said[place]!
      return { key, name, population, choice, conflict }
    }),
  }
  return { type: 'declareResult', vote: id, result: tally(rule, kept.entitled, ballots), published }
}

/** By seat, which is drawn at random: not in the order in which they came. */
function inOrder(ballots: readonly Ballot[]): Published['persons'] {
  const persons = ballots.map(({ voter, choice }) => ({ voter: voter as SeatId, choice }))
  return persons.sort((one, other) => (one.voter < other.voter ? -1 : 1))
}

/** @throws when the key is not here: the vote waits until it is */
async function countBox(
  { id, rule, kept }: Vote,
  box: readonly Sealed[],
  keys: KeyHolder | null,
): Promise<VotesErrand> {
  assert(kept !== null, 'the host knows who has voted')
  assert(box.length === kept.cast.length, 'whoever has voted has a ballot in the box, and nobody else')
  if (keys === null) throw new Error('nobody holds keys of secret votes here')
  const sealed = box.map((ballot) => ({ seat: ballot.seat, sealed: Buffer.from(ballot.sealed, 'base64') }))
  const opened = await keys.openBox(id, sealed)
  if (!opened.ok) throw new Error(`the box of a secret vote stays shut: ${opened.refusal}`)
  const { ballots, invalid } = opened.value
  const unreadable = Object.values(invalid).reduce((sum, each) => sum + each, 0)
  const result = secretTally(rule, kept.entitled.persons.length, ballots, unreadable)
  return { type: 'declareResult', vote: id, result, published: null }
}
