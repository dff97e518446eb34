// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who stands behind a recommendation: people, and municipalities in whose name somebody acts. */
import { accepted, refused, type Result } from '../base/result.ts'

/** A municipality, or a district that contains some. */
export type Place = {
  readonly id: string
  /** What contains it, as far as the register knows. */
  readonly partOf: readonly string[]
  /** null is unknown, never nought. */
  readonly inhabitants: number | null
}

export type Support = { readonly person: string; readonly inNameOf: Place | null }

export type SupportRefusal = { readonly kind: 'alreadySupports' | 'placeAlreadySupports' | 'actsForNoSuchPlace' }

/**
 * One person supports once, for one place at most, and a place is behind it once, whoever acts for it.
 *
 * @param actsFor the places this person holds a confirmed mandate of
 */
export function support(
  supports: readonly Support[],
  wished: Support,
  actsFor: readonly string[],
): Result<readonly Support[], SupportRefusal> {
  const { person, inNameOf } = wished
  if (supports.some((one) => one.person === person)) return refused({ kind: 'alreadySupports' })
  if (inNameOf === null) return accepted([...supports, wished])
  if (!actsFor.includes(inNameOf.id)) return refused({ kind: 'actsForNoSuchPlace' })
  const taken = supports.some((one) => one.inNameOf?.id === inNameOf.id)
  return taken ? refused({ kind: 'placeAlreadySupports' }) : accepted([...supports, wished])
}

export function takeBack(supports: readonly Support[], person: string): readonly Support[] {
  return supports.filter((one) => one.person !== person)
}

export type SupportFigures = {
  readonly heads: number
  readonly places: number
  /** Of the places whose population is known; who lives in a place within another one is counted with that. */
  readonly inhabitants: number
  readonly placesOfUnknownPopulation: number
}

export function supportFigures(supports: readonly Support[]): SupportFigures {
  const places = supports.flatMap(({ inNameOf }) => (inNameOf === null ? [] : [inNameOf]))
  const known = new Set(places.filter(({ inhabitants }) => inhabitants !== null).map(({ id }) => id))
  // A district of unknown population cannot stand for its municipalities: theirs then count.
  const counted = places.filter(({ partOf }) => !partOf.some((id) => known.has(id)))
  return {
    heads: supports.length,
    places: places.length,
    inhabitants: counted.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0),
    placesOfUnknownPopulation: counted.filter(({ inhabitants }) => inhabitants === null).length,
  }
}
