// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { UiWords } from './ui.words.de.ts'

export const uiWordsEn: UiWords = {
  optional: 'optional',
  errorSummary: (count) => (count === 1 ? 'Please check one answer' : `Please check ${count} answers`),
  errorPrefix: 'Error: ',
  breadcrumb: 'You are here',
  until: ' to ',
  clock: (time) => time,
  close: 'Close',
}
