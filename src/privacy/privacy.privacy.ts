// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What privacy itself holds of people: that somebody of an id was forgotten, so that they stay forgotten. */
import type { PersonalData } from './personal-data.ts'
import { privacyWords } from './privacy.words.ts'

export const privacyPersonalData: PersonalData = {
  module: 'privacy',
  activities: (language) => [
    {
      key: 'erasures',
      ...privacyWords(language).erasureActivity,
      legalBasis: 'legalObligation',
      recipients: ['nobodyElse'],
      retention: { kind: 'always' },
    },
  ],
  sections: () => ({}),
  // Whoever can ask is not on the list.
  exportOf: async () => ({}),
  forget: async () => [],
  sweepBefore: async () => ({ rows: 0, traces: [] }),
}
