// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What of a long programme is shown where there is room for little. */
import type { SessionState } from './programme.rules.ts'

type Shown = {
  readonly kind: string
  readonly state: SessionState
  readonly taken: number
  readonly track: { readonly id: string } | null
}

/**
 * Workshops to get a taste: those many people chose first, each from another track as long as there are others, none
 * that is over while others are to come.
 */
export function highlightsOf<Item extends Shown>(sessions: readonly Item[], count: number): readonly Item[] {
  const overLast = (one: Item, other: Item) => Number(one.state === 'over') - Number(other.state === 'over')
  const workshops = sessions
    .filter(({ kind }) => kind === 'workshop')
    .sort((one, other) => overLast(one, other) || other.taken - one.taken)
  const byTrack = [...Map.groupBy(workshops, ({ track }) => track?.id ?? null).values()]
  const first = byTrack.flatMap(([best]) => best ?? [])
  const rest = workshops.filter((session) => !first.includes(session))
  return [...first, ...rest].sort(overLast).slice(0, count)
}

/** The beginning of a text, cut where a word ends. */
export function excerptOf(text: string, lettersMax: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= lettersMax) return line
  const sentence = /^.*?[.!?…](?= )/.exec(line)?.[0]
  if (sentence !== undefined && sentence.length <= lettersMax && sentence.length >= lettersMax / 3) return sentence
  const cut = line.slice(0, lettersMax)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, '')} …`
}
