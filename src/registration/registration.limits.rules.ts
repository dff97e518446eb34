// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of registration, in one place, with its unit in its name. */
export const registrationLimits = {
  /** So long places are kept for an address that is not confirmed yet: an evening and the next day. */
  pendingHoldHours: 24,
  /** Every answer to a sent form takes at least so long, known address or not. */
  answerMilliseconds: 300,
  otherBodyLettersMax: 120,
  /** Municipalities offered for what was typed. */
  candidatesMax: 8,
  /** One a slot; a congress of five days has no more slots. */
  wishesMax: 40,
} as const

export const pendingHoldMilliseconds = registrationLimits.pendingHoldHours * 60 * 60_000
