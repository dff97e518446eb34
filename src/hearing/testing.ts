// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Profiles for tests, from the short forms in which the literature writes them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MergedClass } from './merged-classes.rules.ts'
import type { Item, Profile } from './profile.rules.ts'

/**
 * One list of supported items a voter, items by number; all asked at the same time, ids in the order of the numbers.
 */
export function profileOf(ballots: readonly (readonly number[])[], itemCount: number): Profile {
  return weightedProfile(
    ballots.map((ballot) => [1, ballot]),
    itemCount,
  )
}

/** The same with a weight for each voter. */
export function weightedProfile(
  ballots: readonly (readonly [number, readonly number[]])[],
  itemCount: number,
): Profile {
  const voters = ballots.map(([weight]) => ({ weight, sizeClass: null, mandatedPresent: true }))
  const items = Array.from({ length: itemCount }, (_, item): Item => {
    const supporters = ballots.flatMap(([, ballot], voter) => (ballot.includes(item) ? [voter] : []))
    return { id: `q${String(item).padStart(4, '0')}`, askedAt: 0, askedFrom: null, supporters }
  })
  return { voters, items }
}

/** [[2, [0, 1]], [3, [1]]]: two voters with 0 and 1, three with 1. */
export function groups(counts: readonly (readonly [number, readonly number[]])[]): (readonly number[])[] {
  return counts.flatMap(([count, ballot]) => Array.from({ length: count }, () => ballot))
}

export function withClasses(profile: Profile, classes: readonly (MergedClass | null)[]): Profile {
  return { ...profile, voters: profile.voters.map((voter, at) => ({ ...voter, sizeClass: classes[at] ?? null })) }
}

export function askedFrom(profile: Profile, classes: readonly (MergedClass | null)[]): Profile {
  return { ...profile, items: profile.items.map((item, at) => ({ ...item, askedFrom: classes[at] ?? null })) }
}

/** Public instances with published results lie beside the project where it is developed; empty where they do not. */
export function publicLines(file: string): string[] {
  const place = path.join(import.meta.dirname, '../../../shared/data/hearing', file)
  if (!existsSync(place)) return []
  const text = readFileSync(place, 'utf8').trim()
  return file.endsWith('.jsonl') ? text.split('\n') : [text]
}
