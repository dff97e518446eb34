// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Opening the box: what was sealed goes in with its seats, what was said comes out in an order that says nothing. */
import { assert } from '../base/assert.ts'
import { openBallot, type Unopened, type VoteKeys } from './seal.ts'
import { sealingLimits } from './sealing.limits.rules.ts'

export type SealedBallot = { readonly seat: string; readonly sealed: Uint8Array }

export type RandomBytes = (bytes: number) => Uint8Array

export type OpenedBox = {
  /** Without seats and shuffled. */
  readonly ballots: readonly string[]
  /** How many did not count, by reason. Not whose: who sealed nonsense keeps their secret, too. */
  readonly invalid: Readonly<Record<Unopened, number>>
}

export async function openBox(
  subtle: SubtleCrypto,
  keys: VoteKeys,
  vote: string,
  box: readonly SealedBallot[],
  randomBytes: RandomBytes,
): Promise<OpenedBox> {
  assert(box.length <= sealingLimits.boxBallotsMax, 'a box holds at most one ballot for each entitled')
  assert(new Set(box.map(({ seat }) => seat)).size === box.length, 'a box holds one ballot of a seat')
  const ballots: string[] = []
  const invalid = { wrongLength: 0, notForThisPlace: 0, malformed: 0 }
  for (let from = 0; from < box.length; from += sealingLimits.openedAtOnceMax) {
    const some = box.slice(from, from + sealingLimits.openedAtOnceMax)
    const opened = await Promise.all(some.map(({ seat, sealed }) => openBallot(subtle, keys, { vote, seat }, sealed)))
    for (const each of opened) {
      if (each.ok) ballots.push(each.value)
      else invalid[each.refusal] += 1
    }
  }
  return { ballots: shuffled(ballots, randomBytes), invalid }
}

/** Fisher and Yates: every order is equally likely (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm P). */
export function shuffled<Item>(items: readonly Item[], randomBytes: RandomBytes): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = evenlyBelow(last + 1, randomBytes)
    const kept = order[last]!
    order[last] = order[other]!
    order[other] = kept
  }
  return order
}

/** By rejection: a remainder alone would prefer the small numbers. */
function evenlyBelow(below: number, randomBytes: RandomBytes): number {
  const whole = 2 ** 32
  const fair = whole - (whole % below)
  for (;;) {
    const bytes = randomBytes(4)
    const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
    if (drawn < fair) return drawn % below
  }
}
