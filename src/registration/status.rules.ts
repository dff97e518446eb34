// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** pending until the address is confirmed by the first sign-in through the letter. */
export const statuses = ['pending', 'confirmed', 'cancelled'] as const
export type RegistrationStatus = (typeof statuses)[number]
