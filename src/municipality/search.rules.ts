// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Which of all municipalities a person meant who typed a name: exact, begun, contained, and one slip away. Names arrive
 * in the form PostgreSQL keeps them in (municipality_search_form): small ASCII letters, digits, spaces. All of it runs
 * through the whole register within a few milliseconds, so loops here make no texts they can do without.
 */

/** What was typed, cut where people add the district: "Hausen, Neuwied", "Hausen (Wied)". */
export function splitQuery(typed: string): { readonly name: string; readonly hint: string } {
  const [name = '', ...rest] = typed.split(/[,;(]/)
  return name.trim() === '' ? { name: typed.trim(), hint: '' } : { name: name.trim(), hint: rest.join(' ').trim() }
}

/** One slip of the fingers: a letter left out, put in, wrong, or two neighbours swapped. The same text is none. */
export function isOneSlipApart(first: string, second: string): boolean {
  if (Math.abs(first.length - second.length) > 1 || first === second) return false
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const restOf = (text: string, from: number) => text.slice(from)
  if (short.length !== long.length) return restOf(short, same) === restOf(long, same + 1)
  if (restOf(short, same + 1) === restOf(long, same + 1)) return true
  const swapped = short[same] === long[same + 1] && short[same + 1] === long[same]
  return swapped && restOf(short, same + 2) === restOf(long, same + 2)
}

/** A shorter text is one slip away from far too many names. */
const slipLettersMin = 3
/** From here on the name may also go on after what was typed. */
const begunSlipLettersMin = 5

/**
 * Smaller is better. A whole word that was typed is meant; a name begun or contained may be, but so may one that is a
 * slip away: who types "Esen" means Essen no less than Esens.
 */
const fits = { whole: 0, wholeBegun: 1, begun: 2, word: 3, wordBegun: 4, nearlyWhole: 5, within: 6, nearly: 7 } as const
const nearlyBegun = 8

/** How well a name fits what was typed, without a slip; null is not at all. */
export function exactFitOf(typed: string, name: string): number | null {
  const at = typed === '' ? -1 : name.indexOf(typed)
  if (at === -1) return null
  const end = typed.length
  if (at === 0) return name.length === end ? fits.whole : name[end] === ' ' ? fits.wholeBegun : fits.begun
  return laterFitOf(typed, name, at)
}

function laterFitOf(typed: string, name: string, first: number): number {
  let best: number = fits.within
  for (let at = first; at !== -1; at = name.indexOf(typed, at + 1)) {
    if (name[at - 1] !== ' ') continue
    const end = at + typed.length
    if (end === name.length || name[end] === ' ') return fits.word
    best = fits.wordBegun
  }
  return best
}

/** How well a name fits if one slip is forgiven; null is not at all. */
export function slipFitOf(typed: string, name: string): number | null {
  if (typed.length < slipLettersMin) return null
  if (isOneSlipApart(typed, name)) return fits.nearlyWhole
  for (let start = 0; start !== -1; start = wordAfter(name, start)) {
    const room = name.length - start
    for (let length = typed.length - 1; length <= typed.length + 1; length += 1) {
      const ends = length >= room || name[start + length] === ' '
      if (!ends && typed.length < begunSlipLettersMin) continue
      if (isOneSlipApart(typed, name.slice(start, start + length))) return ends ? fits.nearly : nearlyBegun
    }
  }
  return null
}

function wordAfter(name: string, start: number): number {
  const space = name.indexOf(' ', start)
  return space === -1 ? -1 : space + 1
}

/**
 * Parts of what was typed, of which a slip leaves at least one as it is: it touches one letter or two neighbours, so
 * two of three parts at most. Nothing for a text that is too short to be slipped in.
 */
export function partsLeftWhole(typed: string): readonly string[] {
  if (typed.length < slipLettersMin) return []
  const cuts = [0, Math.floor(typed.length / 3), Math.floor((typed.length * 2) / 3), typed.length]
  return [0, 1, 2].map((part) => typed.slice(cuts[part], cuts[part + 1]))
}

export type Candidate = {
  readonly key: string
  readonly searchName: string
  /** What tells it apart: its district, its association, its Land. */
  readonly searchDistrict: string
  /** What it was called before, in the same form. */
  readonly searchFormer?: readonly string[]
}

export type Typed = { readonly name: string; readonly hint: string }
/** `former` is the place of the earlier name that fitted, among searchFormer. */
export type Fit<Item> = { readonly item: Item; readonly fit: number; readonly former?: number }

/**
 * The best `limit` of the candidates, best first; names that fit alike in the order of the alphabet, large and small
 * alike. With a hint, those whose name or district has it first.
 */
export function bestFits<Item extends Candidate>(
  typed: Typed,
  candidates: readonly Item[],
  limit: number,
): readonly Fit<Item>[] {
  const exact = fitting(candidates, (name) => exactFitOf(typed.name, name))
  if (exact.some(({ fit }) => isMeant(fit))) return inOrder(typed, exact, limit)
  const apart = withoutComma(typed, candidates)
  if (apart.length > 0) return apart.slice(0, limit)
  if (exact.length === 0) return inOrder(typed, slipped(typed.name, candidates), limit)
  const met = new Set(exact.map(({ item }) => item))
  const nearlyWhole = fitting(candidates, (name) => (isSlip(typed.name, name) ? fits.nearlyWhole : null))
  return inOrder(typed, [...exact, ...nearlyWhole.filter(({ item }) => !met.has(item))], limit)
}

function isMeant(fit: number): boolean {
  return fit === fits.whole || fit === fits.wholeBegun || fit === fits.word
}

function isSlip(typed: string, name: string): boolean {
  return typed.length >= slipLettersMin && isOneSlipApart(typed, name)
}

function slipped<Item extends Candidate>(typed: string, candidates: readonly Item[]): Fit<Item>[] {
  const parts = partsLeftWhole(typed)
  return fitting(candidates, (name) => (parts.some((part) => name.includes(part)) ? slipFitOf(typed, name) : null))
}

/** "hausen neuwied" is in no name: is it a name and, after it, what tells it apart? */
function withoutComma<Item extends Candidate>(typed: Typed, candidates: readonly Item[]): readonly Fit<Item>[] {
  if (typed.hint !== '') return []
  const words = typed.name.split(' ')
  for (let count = words.length - 1; count > 0; count -= 1) {
    const cut = { name: words.slice(0, count).join(' '), hint: words.slice(count).join(' ') }
    const hinted = candidates.filter((item) => exactFitOf(cut.name, item.searchName) === 0 && hasHint(cut.hint, item))
    if (hinted.length > 0)
      return inOrder(
        cut,
        fitting(hinted, (name) => exactFitOf(cut.name, name)),
        hinted.length,
      )
  }
  return []
}

function fitting<Item extends Candidate>(
  candidates: readonly Item[],
  fitOf: (name: string) => number | null,
): Fit<Item>[] {
  const found: Fit<Item>[] = []
  for (const item of candidates) {
    const fit = fitOf(item.searchName)
    if (fit !== null) {
      found.push({ item, fit })
      continue
    }
    const { searchFormer = [] } = item
    for (let former = 0; former < searchFormer.length; former += 1) {
      const earlier = fitOf(searchFormer[former]!)
      if (earlier === null) continue
      found.push({ item, fit: earlier, former })
      break
    }
  }
  return found
}

function inOrder<Item extends Candidate>(typed: Typed, found: readonly Fit<Item>[], limit: number): Fit<Item>[] {
  return found
    .map((one) => ({ ...one, hinted: hasHint(typed.hint, one.item) }))
    .sort(
      (one, other) =>
        Number(other.hinted) - Number(one.hinted) ||
        one.fit - other.fit ||
        alphabetically(one.item.searchName, other.item.searchName) ||
        alphabetically(one.item.searchDistrict, other.item.searchDistrict) ||
        alphabetically(one.item.key, other.item.key),
    )
    .slice(0, limit)
    .map(({ hinted: _, ...one }) => one)
}

function hasHint(hint: string, { searchName, searchDistrict }: Candidate): boolean {
  if (hint === '') return false
  const known = ` ${searchName} ${searchDistrict}`
  return hint.split(' ').every((word) => known.includes(` ${word}`))
}

function alphabetically(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
