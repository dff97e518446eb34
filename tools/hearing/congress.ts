// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Generated congresses of villages and cities, for measuring only: who is there, who asks, who supports what. */
import { seededRandom, type Random } from '../../src/base/random.ts'
import { mergedClasses, type Item, type MergedClass, type Profile } from '../../src/hearing/index.ts'

export type CongressSize = {
  readonly people: number
  readonly questions: number
  /** Questions a person supports on average. */
  readonly supportsEach: number
  /** Whether villages and cities care for much the same, or each for their own. */
  readonly concerns: Concerns
}

/** Of the people present; the rest acts for nobody with a known size. */
const present: readonly (readonly [MergedClass | null, number])[] = [
  ['below1000', 0.15],
  ['below5000', 0.2],
  ['below20000', 0.2],
  ['from20000', 0.4],
  [null, 0.05],
]
/** How likely a question is supported that was asked from one's own class, from the next one, two and three away. */
const nearness = { shared: [8, 3, 1, 0.5], apart: [20, 2, 0.3, 0.1] } as const
export type Concerns = keyof typeof nearness

export function generatedCongress(seed: number, { people, questions, supportsEach, concerns }: CongressSize): Profile {
  const random = seededRandom(seed)
  const voters = Array.from({ length: people }, () => ({
    weight: 1,
    sizeClass: drawn(random, present),
    mandatedPresent: true,
  }))
  // Whoever is there asks: by chance, as many of each class as are present.
  const asked = Array.from({ length: questions }, () => drawn(random, present))
  // Few questions draw many, many draw few.
  const appeal = asked.map(() => 1 / (0.05 + random.next()))
  const supporters: Set<number>[] = asked.map(() => new Set())
  const byClass = new Map([...mergedClasses, null].map((each) => [each, draws(asked, appeal, each, concerns)]))
  for (const [voter, { sizeClass }] of voters.entries()) {
    const count = Math.round(supportsEach * 2 * random.next())
    const draw = byClass.get(sizeClass)!
    for (let support = 0; support < count; support++) supporters[draw(random)]!.add(voter)
  }
  const items = asked.map((askedFrom, index): Item => ({
    id: `q${String(index).padStart(4, '0')}`,
    askedAt: index,
    askedFrom,
    supporters: [...supporters[index]!].sort((a, b) => a - b),
  }))
  return { voters, items }
}

function draws(
  asked: readonly (MergedClass | null)[],
  appeal: readonly number[],
  own: MergedClass | null,
  concerns: Concerns,
) {
  const place = (each: MergedClass | null) => (each === null ? 1.5 : mergedClasses.indexOf(each))
  const likely = asked.map(
    (each, at) => appeal[at]! * nearness[concerns][Math.round(Math.abs(place(each) - place(own)))]!,
  )
  const sums: number[] = []
  for (const each of likely) sums.push((sums.at(-1) ?? 0) + each)
  return (random: Random) => {
    const at = random.next() * sums.at(-1)!
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

function drawn<Each>(random: Random, shares: readonly (readonly [Each, number])[]): Each {
  let left = random.next()
  for (const [each, share] of shares) if ((left -= share) < 0) return each
  return shares.at(-1)![0]
}
