// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whether a letter may be asked for, whether a secret still holds, whether a code is right. Everything here follows
 * from what was tried before with this address, never from whether the address is known: nobody learns from an answer
 * who is registered.
 */
import type { Instant } from '../base/instant.ts'
import { asInstant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import {
  attemptMilliseconds,
  dayMilliseconds,
  seenMilliseconds,
  signInLimits,
  signInMilliseconds,
} from './limits.rules.ts'

/** Why a letter is sent: it says so in its first lines. */
export const signInPurposes = ['signIn', 'registration', 'connect'] as const
export type SignInPurpose = (typeof signInPurposes)[number]

export type LetterRefusal =
  { readonly kind: 'emailInvalid' } | { readonly kind: 'tooManyLetters'; readonly waitMinutes: number }

export type LinkRefusal = 'linkUnknown' | 'linkUsed' | 'linkExpired'

export type CodeRefusal =
  | { readonly kind: 'emailInvalid' }
  | { readonly kind: 'codeMalformed' }
  /** `triesLeft` is 0 when this was the last one. */
  | { readonly kind: 'codeWrong'; readonly triesLeft: number }
  | { readonly kind: 'codesLocked'; readonly waitMinutes: number }

/** @param letters when letters were asked for with this address, in any order. */
export function decideLetter(letters: readonly Instant[], now: Instant): Result<null, LetterRefusal> {
  const wait = waitFor(letters, signInLimits.lettersMax, attemptMilliseconds, now)
  return wait === 0 ? accepted(null) : refused({ kind: 'tooManyLetters', waitMinutes: minutesUp(wait) })
}

export type Secret = {
  readonly expiresAt: Instant
  readonly used: boolean
  /** Wrong codes typed while it was in force. */
  readonly attempts: number
  /** Whether the typed code is this secret's. */
  readonly matches: boolean
}

/**
 * @param wrong when wrong codes were typed for this address, in any order.
 * @param secrets those of this address; none when it is unknown.
 * @returns the secret that the code belongs to.
 */
export function decideCode<Known extends Secret>(
  wrong: readonly Instant[],
  secrets: readonly Known[],
  now: Instant,
): Result<Known, CodeRefusal> {
  const { wrongCodesMax, wrongCodesPerDayMax } = signInLimits
  const wait = Math.max(
    waitFor(wrong, wrongCodesMax, attemptMilliseconds, now),
    waitFor(wrong, wrongCodesPerDayMax, dayMilliseconds, now),
  )
  if (wait > 0) return refused({ kind: 'codesLocked', waitMinutes: minutesUp(wait) })
  const right = secrets.find(
    (secret) => secret.matches && !secret.used && secret.expiresAt > now && secret.attempts < wrongCodesMax,
  )
  return right === undefined ? refused(codeWrong(wrong, now)) : accepted(right)
}

/** The answer to a wrong code, this one counted. */
export function codeWrong(wrongBefore: readonly Instant[], now: Instant): CodeRefusal {
  const counted = wrongBefore.filter((at) => at > now - attemptMilliseconds).length + 1
  return { kind: 'codeWrong', triesLeft: Math.max(0, signInLimits.wrongCodesMax - counted) }
}

/** @returns milliseconds until fewer than `max` of the moments lie within the last `window`; 0 when that is so now. */
export function waitFor(moments: readonly Instant[], max: number, window: number, now: Instant): number {
  const within = moments.filter((at) => at > now - window).sort((a, b) => b - a)
  const blocking = within[max - 1]
  return blocking === undefined ? 0 : blocking + window - now
}

export function minutesUp(milliseconds: number): number {
  return Math.ceil(milliseconds / 60_000)
}

/** @returns why a link signs nobody in, or null when it does. */
export function linkRefusal(secret: { used: boolean; expiresAt: Instant } | null, now: Instant): LinkRefusal | null {
  if (secret === null) return 'linkUnknown'
  if (secret.used) return 'linkUsed'
  return secret.expiresAt > now ? null : 'linkExpired'
}

/** A code as people type it: spaces, dashes and dots between the digits do not matter. Null unless it has six. */
export function codeFrom(typed: string): string | null {
  const digits = typed.replace(/[\s.\-–]/g, '')
  return /^[0-9]{6}$/.test(digits) ? digits : null
}

/** Six digits from eight random bytes: 2^64 is so much larger than 10^6 that every code is as likely as any other. */
export function codeOfBytes(bytes: Uint8Array): string {
  let value = 0n
  for (const byte of bytes.subarray(0, 8)) value = value * 256n + BigInt(byte)
  return (value % 1_000_000n).toString().padStart(6, '0')
}

/**
 * Where to go after signing in: a path of ours or null. Only what our own links are made of passes, so that no browser
 * can read another server into it ("//evil", "/\evil", "https:").
 */
export function localPath(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.length > signInLimits.nextPathLettersMax) return null
  const [path = ''] = text.split(/[?#]/)
  const ours = /^\/[A-Za-z0-9._~%/-]*$/.test(path) && /^[A-Za-z0-9._~%/?&=#+:-]*$/.test(text)
  return ours && !path.includes('//') && !path.split('/').includes('..') ? text : null
}

/** How long a sign-in holds that is used now, and whether writing that down is due. */
export function slide(seenAt: Instant, now: Instant): { readonly due: boolean; readonly expiresAt: Instant } {
  return { due: now - seenAt >= seenMilliseconds, expiresAt: asInstant(now + signInMilliseconds) }
}

/** "Firefox, Windows": enough to recognise one's own device, too little to recognise a person by. */
export function deviceFrom(userAgent: string | undefined): string {
  const found = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0]
  const browser = found([
    ['Edge', /\bEdg/],
    ['Opera', /\bOPR\//],
    ['Firefox', /\bFirefox\/|\bFxiOS\//],
    ['Chrome', /\bChrom(?:e|ium)\/|\bCriOS\//],
    ['Safari', /\bSafari\//],
  ])
  const system = found([
    ['Android', /Android/],
    ['iPhone', /iPhone/],
    ['iPad', /iPad/],
    ['Windows', /Windows/],
    ['macOS', /Mac OS X/],
    ['Linux', /Linux/],
  ])
  return [browser, system].filter((name) => name !== undefined).join(', ')
}
