// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** An entry of the list of the forgotten: ids and days, nothing that says who it was. */

/** 2026-11-25 */
export type Day = string

/** Who wanted it: the person, the office at their written request, or the day of deletion. */
export const askers = ['self', 'office', 'clock'] as const
export type Asker = (typeof askers)[number]

export type Erasure = { readonly person: string; readonly on: Day; readonly by: Asker }
