// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The frame of the whole event: what it is called, when it is, and how far it has come. */
import { unreachable } from '../base/assert.ts'
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { Localised } from '../base/language.ts'

/** In the order in which a congress goes through them. */
export const phases = ['preparation', 'registration', 'sitting', 'followUp'] as const
export type Phase = (typeof phases)[number]

export function isPhase(text: string): text is Phase {
  return phases.some((phase) => phase === text)
}

export type CongressId = Id<'congress'>

export type Congress = {
  readonly id: CongressId
  readonly title: Localised
  readonly subtitle: Localised
  readonly description: Localised
  /** Who holds it, as they call themselves. */
  readonly organiser: string
  /** IANA zone in which its days and times are said: Europe/Berlin */
  readonly timezone: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly phase: Phase
  readonly sample: boolean
}

/** People may register until the congress is over: whoever hears of it at noon comes for the afternoon. */
export function takesRegistrations(phase: Phase): boolean {
  switch (phase) {
    case 'registration':
    case 'sitting':
      return true
    case 'preparation':
    case 'followUp':
      return false
    default:
      return unreachable(phase)
  }
}

/** Making a format costs a hundred times as much as using it; a congress has one zone. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The day a point in time falls on in a zone, as 2020-09-11: days are the same when these texts are. */
export function dayOf(instant: Instant, timeZone: string): string {
  const known = dayFormats.get(timeZone)
  if (known !== undefined) return known.format(instant)
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, format)
  return format.format(instant)
}
