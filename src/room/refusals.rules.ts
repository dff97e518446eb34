// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Why a command was not carried out. A closed union: every member has its sentence in German and in English
 * (room.words.de.ts, room.words.en.ts), and the compiler names the missing one.
 */
export const refusals = [
  // any command
  'notAllowed',
  'notPresiding',
  'notSeated',
  'roomFull',
  'tooManyAtOnce',
  'tryAgain',
  // floor
  'listClosed',
  'listFull',
  'alreadyOpen',
  'alreadyClosed',
  'alreadyRequested',
  'alreadySpeaking',
  'notRequested',
  'notOnTheList',
  'nobodySpeaks',
  'somebodySpeaks',
  'notSpeaking',
  'noSpeechBefore',
  'ownSpeech',
  'questionUnderWay',
  'nobodyToReturn',
  'speechTooLong',
  'onBreak',
  'notOnBreak',
  'breakOutOfRange',
  'noteTooLong',
  'nameEmpty',
  'nameTooLong',
  'tooManyProxies',
  'nobodySuch',
  'orderAlready',
  'sharesOutOfRange',
  'noBudgets',
  'speakingTimeOutOfRange',
  'alreadyPresiding',
  // questions
  'questionsClosed',
  'questionsFull',
  'tooManyQuestions',
  'questionEmpty',
  'questionTooLong',
  'questionUnknown',
  'questionOver',
  'questionSupported',
  'notYourQuestion',
  'ownQuestion',
  'alreadySupported',
  'notSupported',
  'alreadySo',
  'anotherQuestionIsOn',
  'reasonMissing',
  'remarkTooLong',
  // chat
  'messageEmpty',
  'messageTooLong',
  'messageUnknown',
  'messageAlreadyRemoved',
] as const

export type Refusal = (typeof refusals)[number]
