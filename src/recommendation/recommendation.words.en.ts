// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { RecommendationWords } from './recommendation.words.de.ts'

const number = new Intl.NumberFormat('en-GB')

export const recommendationWordsEn: RecommendationWords = {
  stages: {
    draft: 'draft',
    open: 'open for amendments and support',
    adopted: 'adopted',
    notAdopted: 'not adopted',
    handedOver: 'handed over, no answer yet',
    answered: 'answered',
  },
  answers: {
    accepted: 'will be done',
    partly: 'will be done in part',
    declined: 'declined',
    inWork: 'in work',
  },
  difference: { removed: 'removed:', added: 'new:', end: '(end of change)' },
  missing: {
    title: 'Please give the recommendation a title.',
    text: 'Please write the text.',
    reasons: 'Please write why.',
    sentence: 'Please write a sentence about it.',
    unit: 'Please name the unit that answers.',
    reason: 'Please give the reason for the answer.',
    addressee: 'Please say to whom the recommendation goes.',
    dueOn: 'Please say by when an answer is expected.',
    on: 'Please give the date of the answer.',
    until: 'Please say until when it is worked on.',
  },
  noDay: 'Please give a day of the calendar, for example 31.01.2027.',
  tooLong: (most) => `This is too long: it may have ${number.format(most)} characters at most.`,
  notYet: (stage) =>
    stage === null ? 'This recommendation is not written yet.' : `This is not possible yet. It stands at: ${stage}.`,
  noLonger: (stage) => `This is no longer possible. It stands at: ${stage}.`,
  textChanged:
    'The text of the recommendation has changed meanwhile. Your proposal is still there: ' +
    'please bring it in line with the new text.',
  amendmentsWait: (count) =>
    count === 1 ? '1 amendment is not decided yet.' : `${count} amendments are not decided yet.`,
  tooManySteps: (most) => `This recommendation has ${number.format(most)} steps already; it holds no more.`,
  tooManyAmendments: (most) => `${most} amendments are waiting already. Please try again when some are decided.`,
  amendmentTwice: 'You have proposed this amendment already.',
  amendmentUnknown: 'There is no such amendment.',
  amendmentDecided: 'This amendment is decided already.',
  nothingChanged: 'Your proposal is the same text. Please change what should be different.',
  support: {
    alreadySupports: 'You support this recommendation already.',
    placeAlreadySupports: 'Your municipality supports this recommendation already. You can support it as a person.',
    actsForNoSuchPlace: 'You have no confirmed mandate for this municipality.',
  },
}
