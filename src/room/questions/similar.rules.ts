// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Questions that may be the same as the one that is being typed, so that it is supported instead of asked again. By
 * trigrams as PostgreSQL's pg_trgm has them: letters and digits only, each word with two blanks before and one after;
 * likeness is shared ÷ all (Jaccard). O(letters) a question.
 */

/** Below this, two questions share little more than their small words. Found by trying pairs in the tests beside. */
const likenessMin = 0.28

export function trigramsOf(words: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const word of words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = `  ${word} `
    for (let start = 0; start + 3 <= padded.length; start += 1) grams.add(padded.slice(start, start + 3))
  }
  return grams
}

/** @returns 0 (nothing in common) to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const gram of one) if (other.has(gram)) common += 1
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

/** The most alike first; nothing for fewer than three words' worth of letters. */
export function similarTo<Id>(typed: string, known: readonly (readonly [Id, string])[], most: number): Id[] {
  const grams = trigramsOf(typed)
  if (grams.size < 10) return []
  return known
    .map(([id, words]) => ({ id, like: likeness(grams, trigramsOf(words)) }))
    .filter(({ like }) => like >= likenessMin)
    .sort((one, other) => other.like - one.like)
    .slice(0, most)
    .map(({ id }) => id)
}
