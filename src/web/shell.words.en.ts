// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { ShellWords } from './shell.words.de.ts'

export const shellWordsEn: ShellWords = {
  skip: 'Skip to content',
  menu: 'Main menu',
  programme: 'Programme',
  registration: 'Registration',
  myCongress: 'My congress',
  nextLead: 'Where do I ',
  nextRest: 'go next?',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  otherLanguage: 'Deutsch',
  demo: 'Sample data: people and places are invented.',
  demoOutbox: 'See the e-mails',
  office: 'Congress office',
  officeShort: 'Office',
  looksAgain: (seconds) => `This page looks again by itself every ${seconds} seconds.`,
  standStill: 'Make it stand still',
  standsStill: 'This page stands still.',
  lookNow: 'Look now',
  lookByItself: 'Look by itself again',
  footer: 'About this site',
  claim: 'The open platform on which municipalities confer and learn from one another.',
  imprint: 'Legal notice',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  source: 'Source code (EUPL-1.2)',
  titleWith: (page, site) => `${page} – ${site}`,
}
