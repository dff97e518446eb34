// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Consents, apart from each other: each has a purpose of its own, is given by itself, kept with its time and the
 * wording that was on the page, and withdrawn by itself.
 */
export const consentKinds = ['participation', 'listing', 'afterwards', 'accessNeeds'] as const
export type ConsentKind = (typeof consentKinds)[number]

export function isConsentKind(text: string): text is ConsentKind {
  return consentKinds.some((kind) => kind === text)
}

/** Those asked for as boxes in the consents' own section; that for access needs stands beside the needs. */
export const optionalConsents = ['listing', 'afterwards'] as const satisfies readonly ConsentKind[]

/**
 * Which wording is on the pages now: raised with every change of consents.words.*; a test compares the words with the
 * version they were written for.
 */
export const consentWording = '2026-11'

/** Which wording is on the page of one's letters (mail): who agrees to news there has read this one. */
export const newsWording = 'letters-2026-11'

/** What a municipality or the congress can do so that everybody can take part. */
export const needKinds = ['signLanguage', 'captions', 'plainLanguage', 'screenReader'] as const
export type NeedKind = (typeof needKinds)[number]

export type AccessNeeds = { readonly needs: readonly NeedKind[]; readonly note: string }

export function hasNeeds({ needs, note }: AccessNeeds): boolean {
  return needs.length > 0 || note !== ''
}
