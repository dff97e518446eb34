// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a room shows of its hearing: the order of all that waits, why the first ones stand where they stand, what it
 * costs to take one of them next, and what is left to everybody. The order comes from the fast path, which is proven to
 * be the exact one (live.rules.ts); its reasons and all credits are exact and rounded only to be read. What leaving the
 * list would cost is a forecast, rounded from floats.
 */
import { creditLeft, evenShare } from './credit.rules.ts'
import { debts, dynamicSteps, paidFor, settleNext, type Hearing } from './dynamic.rules.ts'
import { explain, type Explanation } from './explanation.rules.ts'
import type { Fraction } from './fraction.rules.ts'
import { liveHearing } from './live.rules.ts'
import type { Step } from './phragmen.rules.ts'
import { roundedText } from './sentences.ts'

type ShownCell = {
  readonly of: NonNullable<Explanation['cells']>[number]['of']
  readonly people: number
  readonly paid: string
}

/** Figures are decimal text with a point: "0.25". */
export type ShownPlace = Pick<Explanation, 'dueClass' | 'supporters' | 'paying' | 'decidedBy'> & {
  /** Its place in the hearing's items. */
  readonly item: number
  readonly cells: readonly ShownCell[] | null
  readonly level: string
  readonly runnerUpLevel: string | null
  /** E if this one is answered next. */
  readonly overServedAfter: string
}

export type ShownRanking = {
  /** Places in the hearing's items, the first first; without those that nobody supports. */
  readonly order: readonly number[]
  readonly places: readonly ShownPlace[]
  /** E now. */
  readonly overServed: string
  /** What is left to each voter: for each the place of its text, since few amounts belong to many. */
  readonly credits: { readonly texts: readonly string[]; readonly ofVoter: Uint16Array }
}

/** Of the load of one vote: enough to tell two questions apart among 10,000 people. */
const levelDecimals = 6
const creditDecimals = 2

/**
 * With a pause after each place, for whoever has something else to do in between.
 * @param explained how many places are given with their reasons, one at least
 */
export function* shownRanking(hearing: Hearing, explained: number): Generator<void, ShownRanking, void> {
  const ranking = yield* liveHearing(hearing).rankInSteps(hearing.profile.items.length)
  const steps: Step[] = []
  const places: ShownPlace[] = []
  for (const step of dynamicSteps(hearing)) {
    steps.push(step)
    places.push(placeShown(hearing, steps))
    yield
    if (places.length >= explained) break
  }
  const first = steps[0]
  return {
    order: ranking.order,
    places,
    overServed: first === undefined ? '0' : credit(first.overServed),
    credits: creditsShown(hearing),
  }
}

function credit(exact: Fraction): string {
  return roundedText(exact, creditDecimals, 'en')
}

function placeShown(hearing: Hearing, steps: readonly Step[]): ShownPlace {
  // The input's hash names a published record; this list is gone with the next support.
  const explanation = explain(hearing, steps, steps.length, '')
  const { dueClass, supporters, paying, decidedBy, cells, level, runnerUp } = explanation
  const item = steps.at(-1)!.item
  return {
    item,
    dueClass,
    supporters,
    paying,
    decidedBy,
    cells: cells?.map(({ of, people, paid }) => ({ of, people, paid: credit(paid) })) ?? null,
    level: roundedText(level, levelDecimals, 'en'),
    runnerUpLevel: runnerUp === null ? null : roundedText(runnerUp.level, levelDecimals, 'en'),
    overServedAfter: overServedAfter(hearing, item),
  }
}

function overServedAfter(hearing: Hearing, item: number): string {
  const { profile, settled } = hearing
  const after = { ...hearing, settled: [...settled, settleNext(profile, settled, item)] }
  const { overServed } = liveHearing(after).rank(0)
  const scale = 10 ** creditDecimals
  return String(Math.round(overServed * scale) / scale)
}

function creditsShown({ profile, settled }: Hearing): ShownRanking['credits'] {
  const { voters } = profile
  const share = evenShare(voters, paidFor(settled))
  const texts: string[] = []
  // Whoever paid for the same question last stands at the very same level.
  const known = new Map<Fraction, Map<number, number>>()
  const ofVoter = new Uint16Array(voters.length)
  for (const [place, load] of debts(voters, settled).entries()) {
    const voter = voters[place]!
    const byWeight = known.get(load) ?? new Map<number, number>()
    known.set(load, byWeight)
    const text = byWeight.get(voter.weight) ?? texts.push(credit(creditLeft(voter, load, share))) - 1
    byWeight.set(voter.weight, text)
    ofVoter[place] = text
  }
  return { texts, ofVoter }
}
