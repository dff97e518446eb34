// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who supports what: the one thing all rules of this house are computed from. */
import { accepted, refused, type Result } from '../base/result.ts'
import { hearingLimits } from './hearing.limits.rules.ts'
import type { MergedClass } from './merged-classes.rules.ts'

export type Voter = {
  /** A whole number of votes, usually 1. It stays what it is while questions are answered. */
  readonly weight: number
  /** Of the municipality that the person acts for; null is unknown. */
  readonly sizeClass: MergedClass | null
  /** Holds a mandate and is present: counts for the shares of the size classes (floor.rules.ts). */
  readonly mandatedPresent: boolean
}

export type Item = {
  readonly id: string
  /** Any clock or counter that grows: only the order counts. */
  readonly askedAt: number
  /** The size class of whoever asked; null is unknown. */
  readonly askedFrom: MergedClass | null
  /** Places in `voters`, each once. */
  readonly supporters: readonly number[]
}

export type Profile = { readonly voters: readonly Voter[]; readonly items: readonly Item[] }

export type ProfileRefusal =
  | { readonly kind: 'tooManyVoters' | 'tooManyItems' | 'tooManySupports'; readonly most: number }
  | { readonly kind: 'weightOutOfRange'; readonly voter: number; readonly most: number }
  | { readonly kind: 'itemIdUnusable'; readonly item: number; readonly most: number }
  | { readonly kind: 'itemIdTwice' | 'askedAtUnusable'; readonly id: string }
  | { readonly kind: 'supporterUnknown' | 'supporterTwice'; readonly id: string; readonly voter: number }

/**
 * The same profile, or the first thing that is wrong with it. Every rule takes a profile for granted that passed
 * here.
 */
export function checkProfile(profile: Profile): Result<Profile, ProfileRefusal> {
  const { voters, items } = profile
  const { votersMax, itemsMax, supportsMax, weightMax } = hearingLimits
  if (voters.length > votersMax) return refused({ kind: 'tooManyVoters', most: votersMax })
  if (items.length > itemsMax) return refused({ kind: 'tooManyItems', most: itemsMax })
  const supports = items.reduce((sum, { supporters }) => sum + supporters.length, 0)
  if (supports > supportsMax) return refused({ kind: 'tooManySupports', most: supportsMax })
  const heavy = voters.findIndex(({ weight }) => !Number.isInteger(weight) || weight < 1 || weight > weightMax)
  if (heavy >= 0) return refused({ kind: 'weightOutOfRange', voter: heavy, most: weightMax })
  const ids = new Set<string>()
  for (const [index, item] of items.entries()) {
    const wrong = wrongWith(item, index, voters.length)
    if (wrong !== null) return refused(wrong)
    if (ids.has(item.id)) return refused({ kind: 'itemIdTwice', id: item.id })
    ids.add(item.id)
  }
  return accepted(profile)
}

function wrongWith({ id, askedAt, supporters }: Item, item: number, voters: number): ProfileRefusal | null {
  const { idCharactersMax } = hearingLimits
  if (id === '' || id.length > idCharactersMax) return { kind: 'itemIdUnusable', item, most: idCharactersMax }
  if (!Number.isSafeInteger(askedAt)) return { kind: 'askedAtUnusable', id }
  const unknown = supporters.find((voter) => !Number.isInteger(voter) || voter < 0 || voter >= voters)
  if (unknown !== undefined) return { kind: 'supporterUnknown', id, voter: unknown }
  if (new Set(supporters).size === supporters.length) return null
  return { kind: 'supporterTwice', id, voter: supporters.find((voter, at) => supporters.indexOf(voter) !== at)! }
}

export function totalWeight(voters: readonly Voter[]): number {
  return voters.reduce((sum, { weight }) => sum + weight, 0)
}

export function weightOf(profile: Profile, supporters: readonly number[]): number {
  return supporters.reduce((sum, voter) => sum + profile.voters[voter]!.weight, 0)
}

/** For each voter the items they support, in the order of the items. */
export function itemsByVoter({ voters, items }: Profile): readonly (readonly number[])[] {
  const lists: number[][] = voters.map(() => [])
  for (const [index, { supporters }] of items.entries()) for (const voter of supporters) lists[voter]!.push(index)
  return lists
}
