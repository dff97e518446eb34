// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Why a question stands where it stands, taken from the steps that put it there: for the page, in figures that are
 * counts and never names. Nothing is shown by size class where fewer than five people would stand behind a figure.
 */
import { assert } from '../base/assert.ts'
import type { Hearing } from './dynamic.rules.ts'
import { add, fraction, multiply, one, subtract, zero, type Fraction } from './fraction.rules.ts'
import { hearingLimits } from './hearing.limits.rules.ts'
import type { MergedClass } from './merged-classes.rules.ts'
import type { Reason, Step } from './phragmen.rules.ts'
import type { DecidedBy } from './ties.rules.ts'
import type { Profile } from './profile.rules.ts'

/** `others`: all classes that are too small to be shown alone, and at least one more with them. */
export type CellOf = MergedClass | 'unknown' | 'others'

export type Cell = {
  readonly of: CellOf
  readonly people: number
  /** What they pay together, of the one credit that the question costs. */
  readonly paid: Fraction
}

export type Explanation = {
  /** From 1. */
  readonly place: number
  readonly id: string
  readonly supporters: number
  /** How many of them pay; null when the number of those who do not would be too small to be shown. */
  readonly paying: number | null
  readonly level: Fraction
  /** By size class of those who pay; null when too few pay for any figure by class. */
  readonly cells: readonly Cell[] | null
  /** What those who pay had paid together before, and have paid now: one credit more. */
  readonly paidBefore: Fraction
  readonly paidAfter: Fraction
  readonly reason: Reason
  /** For reason `floor`: the class whose question was due. */
  readonly dueClass: MergedClass | null
  readonly runnerUp: { readonly id: string; readonly level: Fraction } | null
  readonly decidedBy: DecidedBy | 'floor'
  readonly overServed: Fraction
  readonly inputHash: string
}

/** @param place from 1; one of the steps */
export function explain(
  { profile }: Pick<Hearing, 'profile'>,
  steps: readonly Step[],
  place: number,
  inputHash: string,
): Explanation {
  const step = steps[place - 1]
  assert(step !== undefined, 'a place that is explained is on the list')
  const { id, supporters, askedFrom } = profile.items[step.item]!
  const notPaying = supporters.length - step.payments.length
  const paidBefore = step.payments.reduce((sum, { voter, before }) => add(sum, weighted(profile, voter, before)), zero)
  const { runnerUp } = step
  return {
    place,
    id,
    supporters: supporters.length,
    paying: notPaying === 0 || notPaying >= hearingLimits.cellPeopleMin ? step.payments.length : null,
    level: step.level,
    cells: cellsOf(profile, step),
    paidBefore,
    paidAfter: add(paidBefore, one),
    reason: step.reason,
    dueClass: step.reason === 'floor' ? askedFrom : null,
    runnerUp: runnerUp === null ? null : { id: profile.items[runnerUp.item]!.id, level: runnerUp.level },
    decidedBy: step.decidedBy,
    overServed: step.overServed,
    inputHash,
  }
}

function weighted({ voters }: Profile, voter: number, load: Fraction): Fraction {
  return multiply(fraction(voters[voter]!.weight), load)
}

function cellsOf(profile: Profile, { payments, level }: Step): Cell[] | null {
  const cells = new Map<CellOf, Cell>()
  for (const { voter, before } of payments) {
    const of = profile.voters[voter]!.sizeClass ?? 'unknown'
    const known = cells.get(of) ?? { of, people: 0, paid: zero }
    const paid = add(known.paid, weighted(profile, voter, subtract(level, before)))
    cells.set(of, { of, people: known.people + 1, paid })
  }
  return withoutSmallCells([...cells.values()])
}

/**
 * Puts the cells that are too small together with the smallest of the others, so that no figure tells of fewer than
 * five people, not even the difference between the whole and what is shown. Null when all together are too few.
 */
export function withoutSmallCells(cells: readonly Cell[]): Cell[] | null {
  const bySize = [...cells].sort((a, b) => a.people - b.people)
  const small = bySize.filter(({ people }) => people < hearingLimits.cellPeopleMin)
  if (small.length === 0) return [...cells]
  const shown = bySize.slice(small.length)
  while (peopleOf(small) < hearingLimits.cellPeopleMin || small.length === 1) {
    const next = shown.shift()
    if (next === undefined) return null
    small.push(next)
  }
  const paid = small.reduce((sum, cell) => add(sum, cell.paid), zero)
  return [...cells.filter((cell) => shown.includes(cell)), { of: 'others', people: peopleOf(small), paid }]
}

function peopleOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0)
}
