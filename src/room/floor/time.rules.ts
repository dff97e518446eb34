// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Speaking time in figures. */
import type { Instant } from '../../base/instant.ts'
import { spokenAt, type Speech } from './state.rules.ts'

/** From here on the speaker is told how much time is left. */
export const warningSeconds = 30

/** Seconds left of a speech, negative once it is over time; whole seconds, rounded up. */
export function secondsLeft(speech: Speech, now: Instant): number {
  return Math.ceil(speech.seconds - spokenAt(speech, now) / 1000)
}

/** 75 → "1:15". */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.abs(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
