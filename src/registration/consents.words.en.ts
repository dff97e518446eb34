// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { ConsentsWords } from './consents.words.de.ts'

export const consentsWordsEn: ConsentsWords = {
  title: '5. Consents',
  titleSignedIn: 'Consents',
  intro: 'Each stands for itself. We need only the first; you can withdraw all of them on “My congress”.',
  until: (day) => `What you entered is deleted by itself on ${day}; under “My data” you delete it earlier at any time.`,
  link: 'Read the privacy notice',
  missing: 'Without your consent we may not store what you have said.',
  labels: {
    participation: 'I agree that what I have said is stored so that I can take part in the congress.',
    listing: 'Other participants may see me in the list of those registered.',
    afterwards: 'You may write to me after the congress.',
    accessNeeds: 'I agree that what I have said about support is stored for that purpose.',
  },
  purposes: {
    participation:
      'What for: to register you, to let you in, and to show in the room who speaks and for whom. Nothing of it is passed on.',
    listing:
      'What for: so that municipalities find one another. Shown are name, function and municipality, never the address.',
    afterwards: 'What for: results, the ministry’s response, the next invitation. Four times a year at most.',
    accessNeeds:
      'What for: so that you can take part well. Only the organisers see it; it is erased two weeks after the congress.',
  },

  needsTitle: '4. What do you need to take part well?',
  needsTitleSignedIn: 'What do you need to take part well?',
  needsIntro: 'Optional. Your answer may say something about your health; that is why we ask for a consent of its own.',
  needs: 'This helps me',
  needsHint: 'What for: so that we order sign language, captions and documents in time.',
  needLabels: {
    signLanguage: 'Interpreting into German sign language',
    captions: 'Captions',
    plainLanguage: 'Plain language',
    screenReader: 'Documents for screen readers',
  },
  note: 'Something else',
  noteHint: 'Please only what we have to know for it. No diagnoses.',
  needsConsentMissing: 'Without your consent we may not store this. Empty it, or agree.',

  // On “My congress”
  mine: 'Consents and support',
  mineLead: 'What you have allowed, and what you need. You can change all of it at any time.',
  givenOn: (day) => `Allowed on ${day}.`,
  notGiven: 'Not allowed.',
  give: 'Allow',
  withdraw: 'Withdraw',
  withdrawParticipation: 'Withdrawing means: cancelling the registration',
  saveNeeds: 'Save',
  back: 'To “My congress”',
  // Who takes part
  participants: 'Who takes part',
  participantsLead: 'Here are all those who have allowed it.',
  participantsNone: 'Nobody has allowed to be listed here yet.',
  participantsCount: (count) => (count === 1 ? 'One person' : `${count} people`),
  participantName: 'Name',
  participantFunction: 'Function',
  participantFor: 'Takes part for',
}
