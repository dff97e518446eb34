// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A hearing on its way to the ranking thread: numbers in a few buffers instead of an object for everybody, so that the
 * room's thread has next to nothing to copy. Ids stay behind: the answer names places.
 */
import { mergedClasses, settleAll, type FloorShares, type Hearing, type MergedClass } from '../../hearing/index.ts'
import type { Heard } from '../../room/host/index.ts'

/** What is asked of the thread: everything but names and ids. */
export type Asked = Pick<Heard, 'profile' | 'answered' | 'floor'>

export type PackedHearing = {
  readonly weights: Int32Array
  /** By voter and by item: the place among the merged classes, or their number for unknown. */
  readonly classOfVoter: Uint8Array
  readonly classOfItem: Uint8Array
  readonly mandatedPresent: Uint8Array
  readonly askedAt: Float64Array
  /** Where an item's supporters begin; one more at the end. */
  readonly supportersFrom: Int32Array
  readonly supporters: Int32Array
  readonly answered: Int32Array
  readonly floor: FloorShares | null
}

const unknown = mergedClasses.length

function codeOf(sizeClass: MergedClass | null): number {
  return sizeClass === null ? unknown : mergedClasses.indexOf(sizeClass)
}

function classOf(code: number): MergedClass | null {
  return mergedClasses[code] ?? null
}

export function packed({ profile: { voters, items }, answered, floor }: Asked): PackedHearing {
  const supportersFrom = new Int32Array(items.length + 1)
  for (const [item, { supporters }] of items.entries()) {
    supportersFrom[item + 1] = supportersFrom[item]! + supporters.length
  }
  const supporters = new Int32Array(supportersFrom[items.length]!)
  for (const [item, each] of items.entries()) supporters.set(each.supporters, supportersFrom[item])
  return {
    weights: Int32Array.from(voters, ({ weight }) => weight),
    classOfVoter: Uint8Array.from(voters, ({ sizeClass }) => codeOf(sizeClass)),
    classOfItem: Uint8Array.from(items, ({ askedFrom }) => codeOf(askedFrom)),
    mandatedPresent: Uint8Array.from(voters, (voter) => (voter.mandatedPresent ? 1 : 0)),
    askedAt: Float64Array.from(items, ({ askedAt }) => askedAt),
    supportersFrom,
    supporters,
    answered: Int32Array.from(answered),
    floor,
  }
}

/** The hearing again, its debts settled; ids are places, and since the order of asking decides before them, they tell
 * no two questions apart.
 */
export function unpacked(from: PackedHearing): Hearing {
  const { weights, classOfVoter, classOfItem, mandatedPresent, askedAt, supportersFrom, supporters } = from
  const voters = Array.from(weights, (weight, voter) => ({
    weight,
    sizeClass: classOf(classOfVoter[voter]!),
    mandatedPresent: mandatedPresent[voter] === 1,
  }))
  const items = Array.from(classOfItem, (code, item) => ({
    id: String(item),
    askedAt: askedAt[item]!,
    askedFrom: classOf(code),
    supporters: [...supporters.subarray(supportersFrom[item], supportersFrom[item + 1])],
  }))
  const profile = { voters, items }
  return { profile, settled: settleAll(profile, [...from.answered]), floor: from.floor }
}
