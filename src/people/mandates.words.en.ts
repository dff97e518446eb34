// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { MandateLetterWords } from './mandates.words.de.ts'

export const mandateLetterWordsEn: MandateLetterWords = {
  greeting: (name) => `Hello ${name},`,
  confirmedSubject: (body) => `Your mandate is confirmed: ${body}`,
  confirmed: {
    office: (body, congress) => `the congress office of “${congress}” has confirmed that you are here for “${body}”.`,
    domain: (body, congress) =>
      `your e-mail address belongs to “${body}”. Your mandate at the congress “${congress}” is confirmed by that.`,
  },
  right: {
    delegate: (body) => `You speak and vote for “${body}”.`,
    substitute: (body) => `You stand in: you speak and vote for “${body}” when nobody else is there for it.`,
    observer: () => 'You see and hear everything; others speak and vote.',
  },
  refusedSubject: (body) => `Your mandate is not confirmed: ${body}`,
  refused: (body, congress) =>
    `the congress office of “${congress}” could not confirm that you are here for “${body}”.`,
  reason: 'The reason:',
  stillIn: 'You go on taking part in the congress, for yourself.',
  toMy: 'To “My congress”',
  question: 'Is that wrong? Then please turn to the congress office.',

  label: {
    mandateConfirmed: 'Mandate confirmed',
    mandateConfirmedByDomain: 'Mandate confirmed by the address',
    mandateRefused: 'Mandate refused',
  },
  occasion: {
    mandateConfirmed: 'When the congress office confirms or gives a mandate.',
    mandateConfirmedByDomain: 'When a domain that was entered confirms a mandate at sign-in.',
    mandateRefused: 'When the congress office refuses a mandate; the reason is told.',
  },
  sampleName: 'Maarten Veldhoek',
  sampleBody: 'Moosbach',
  sampleCongress: 'Across the land',
  sampleReason: 'We have a decision of the council that sends somebody else.',
}
