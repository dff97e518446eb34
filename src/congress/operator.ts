// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What only the one who runs an instance can say of it: who they are, what becomes of the data, what was checked for
 * accessibility. The house never makes such a text up; without it the page says that it is missing.
 */
import type { Localised } from '../base/language.ts'

export type OperatorTexts = {
  /** Impressum, as the law asks for it; paragraphs parted by empty lines. */
  readonly imprint: Localised | null
  readonly privacy: Localised | null
  /** The declaration of accessibility, after a check that was really made. */
  readonly accessibility: Localised | null
}

/** Before the operator has written anything. */
export const noOperatorTexts: OperatorTexts = { imprint: null, privacy: null, accessibility: null }

export type OperatorPage = keyof OperatorTexts
