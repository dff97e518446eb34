// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The second factor: which codes count, how often they may be tried, what was typed. */
import type { Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { securityLimits } from './security.limits.rules.ts'
import { minutesUp, waitFor } from './sign-in.rules.ts'

export type FactorRefusal =
  | { readonly kind: 'factorMalformed' }
  /** `triesLeft` is 0 when this was the last one. */
  | { readonly kind: 'factorWrong'; readonly triesLeft: number }
  | { readonly kind: 'factorLocked'; readonly waitMinutes: number }
  /** The sign-in or the set-up this code was for is no longer there. */
  | { readonly kind: 'factorGone' }

const stepMilliseconds = securityLimits.factorStepSeconds * 1000
const windowMilliseconds = securityLimits.wrongFactorMinutes * 60_000
const dayMilliseconds = 24 * 60 * 60_000

/**
 * The steps whose codes count now: one before and one after, for clocks that differ. What was used, and everything
 * before it, does not count again (RFC 6238, 5.2).
 */
export function openSteps(now: Instant, lastStep: number): readonly number[] {
  const current = Math.floor(now / stepMilliseconds)
  const { factorSkewSteps } = securityLimits
  const steps = Array.from({ length: 2 * factorSkewSteps + 1 }, (_, index) => current - factorSkewSteps + index)
  return steps.filter((step) => step > lastStep && step >= 0)
}

/** @param wrong when wrong codes were typed for this person, in any order. */
export function decideFactorTry(wrong: readonly Instant[], now: Instant): Result<null, FactorRefusal> {
  const { wrongFactorsMax, wrongFactorsPerDayMax } = securityLimits
  const wait = Math.max(
    waitFor(wrong, wrongFactorsMax, windowMilliseconds, now),
    waitFor(wrong, wrongFactorsPerDayMax, dayMilliseconds, now),
  )
  return wait === 0 ? accepted(null) : refused({ kind: 'factorLocked', waitMinutes: minutesUp(wait) })
}

/** The answer to a wrong code, this one counted. */
export function factorWrong(wrongBefore: readonly Instant[], now: Instant): FactorRefusal {
  const counted = wrongBefore.filter((at) => at > now - windowMilliseconds).length + 1
  return { kind: 'factorWrong', triesLeft: Math.max(0, securityLimits.wrongFactorsMax - counted) }
}

export type TypedFactor = { readonly kind: 'code' | 'recoveryCode'; readonly text: string }

/** A code of the app, or a recovery code, as people type them: blanks, dashes and capitals do not matter. */
export function typedFactor(typed: string): TypedFactor | null {
  const text = typed.replace(/[\s.\-–]/g, '').toLowerCase()
  if (/^[0-9]{6}$/.test(text)) return { kind: 'code', text }
  return /^[a-z2-7]{16}$/.test(text) ? { kind: 'recoveryCode', text } : null
}

/** abcdefghijklmnop → abcd-efgh-ijkl-mnop */
export function spacedRecoveryCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? code
}
