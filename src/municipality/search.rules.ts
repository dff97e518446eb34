// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Which of the candidates a person meant who typed a name: exact, begun, contained, and only then one slip away.
 * Names arrive in the form PostgreSQL keeps them in (municipality_search_form): small ASCII letters, digits, spaces.
 */

/** What was typed, cut where people add the district: "Hausen, Neuwied", "Hausen (Wied)". */
export function splitQuery(typed: string): { readonly name: string; readonly hint: string } {
  const [name = '', ...rest] = typed.split(/[,;(]/)
  return name.trim() === '' ? { name: typed.trim(), hint: '' } : { name: name.trim(), hint: rest.join(' ').trim() }
}

/** One slip of the fingers: a letter left out, put in, wrong, or two neighbours swapped. The same text is none. */
export function isOneSlipApart(first: string, second: string): boolean {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (long.length - short.length > 1 || first === second) return false
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

/** How well a name fits what was typed; smaller is better, null is not at all. */
export function fitOf(typed: string, name: string): number | null {
  if (typed === '') return null
  if (name === typed) return 0
  if (name.startsWith(`${typed} `)) return 1
  if (name.startsWith(typed)) return 2
  if (` ${name} `.includes(` ${typed} `)) return 3
  if (` ${name}`.includes(` ${typed}`)) return 4
  if (name.includes(typed)) return 5
  return slipFitOf(typed, name)
}

/** With this fit and worse, what was typed is not in the name. */
const slipFit = 6

function slipFitOf(typed: string, name: string): number | null {
  if (typed.length < slipLettersMin) return null
  if (isOneSlipApart(typed, name)) return slipFit
  for (const start of wordStarts(name)) {
    const rest = name.slice(start)
    for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
      const ends = length >= rest.length || rest[length] === ' '
      if (!ends && typed.length < begunSlipLettersMin) continue
      if (isOneSlipApart(typed, rest.slice(0, length))) return ends ? slipFit + 1 : slipFit + 2
    }
  }
  return null
}

function wordStarts(name: string): number[] {
  return [...name].flatMap((_, index) => (index === 0 || name[index - 1] === ' ' ? [index] : []))
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

export type Candidate = { readonly key: string; readonly searchName: string; readonly searchDistrict: string }

/**
 * The best `limit` of the candidates, best first; names that fit alike in the order of the alphabet, large and small
 * alike. Those a slip away only when nothing fits without one. With a hint, those whose name or district has it first.
 */
export function bestFits<Item extends Candidate>(
  typed: { readonly name: string; readonly hint: string },
  candidates: readonly Item[],
  limit: number,
): readonly Item[] {
  const fits = candidates.flatMap((item) => {
    const fit = fitOf(typed.name, item.searchName)
    return fit === null ? [] : [{ item, fit, hinted: hasHint(typed.hint, item) }]
  })
  const exact = fits.filter(({ fit }) => fit < slipFit)
  return (exact.length > 0 ? exact : fits)
    .sort(
      (one, other) =>
        Number(other.hinted) - Number(one.hinted) ||
        one.fit - other.fit ||
        inOrder(one.item.searchName, other.item.searchName) ||
        inOrder(one.item.searchDistrict, other.item.searchDistrict) ||
        inOrder(one.item.key, other.item.key),
    )
    .slice(0, limit)
    .map(({ item }) => item)
}

function hasHint(hint: string, { searchName, searchDistrict }: Candidate): boolean {
  const known = ` ${searchName} ${searchDistrict}`
  return hint !== '' && hint.split(' ').every((word) => known.includes(` ${word}`))
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
