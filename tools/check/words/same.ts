// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Texts that are the same in German and English, or name the other language in its own words. */
export const sameInBoth: readonly string[] = []

/** Texts that are empty in one language because that language has no such word: “10 Uhr” is “10:00”. */
export const emptyOnPurpose: readonly string[] = ['oClock']
