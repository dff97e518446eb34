// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { FoundingWords } from './founding.words.de.ts'

export const foundingWordsEn: FoundingWords = {
  title: 'What is your congress called?',
  lead: 'Four answers are enough to begin with. Everything can be changed later.',
  name: 'Name of the congress',
  nameHint: 'It stands at the top of every page and in every mail.',
  nameMissing: 'Please give the congress a name.',
  organiser: 'Who invites?',
  organiserHint: 'The body that holds the congress, as it calls itself.',
  organiserMissing: 'Please name the body that invites.',
  firstDay: 'First day',
  lastDay: 'Last day',
  lastDayHint: 'The same one if it is a single day.',
  dayInvalid: 'Please choose a day.',
  daysReversed: 'The last day is before the first.',
  tooManyDays: (max) => `A congress lasts ${max} days at most here.`,
  button: 'Create the congress',
}
