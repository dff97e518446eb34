// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { FormWords } from './form.words.de.ts'

export const formWordsEn: FormWords = {
  missing: 'Please fill in this field.',
  notChosen: 'Please choose one of the answers.',
  tooLong: (max) => `Please shorten to at most ${max} characters.`,
  notAnAddress: 'This does not look like an e-mail address. Example: first.last@village.example',
  tooMany: (max) => `Please choose at most ${max} answers.`,
}
