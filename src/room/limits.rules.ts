// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every maximum of the live room, in one place, with its unit in its name. Full is a refusal, not a crash.
 * What the server limits before a message reaches a room (bytes, rates, sockets) is in host/limits.ts.
 */
export const limits = {
  /** Seats that ever entered one room; 10,000 must work (field.md: "Scale to plan for"). */
  seatsMax: 12_000,
  /** One chat message; about 200 words, so that a line of thought fits and a page does not. */
  messageCharactersMax: 1_200,
  /** What a participant tells the chair with a request, one line. */
  noteCharactersMax: 140,
  /** Chat messages a seat's view holds; older ones are read from the log on demand. */
  messagesInViewMax: 50,
  /** Requests waiting on the list of speakers; nobody waits for the two hundredth turn. */
  requestsMax: 200,
  /** Speeches that the view remembers, to show who has spoken and how often. */
  speechesInViewMax: 200,
  /** One question; three sentences. */
  questionCharactersMax: 300,
  /** A written answer, the reason why a question was set aside, to whom it was handed on. */
  remarkCharactersMax: 600,
  /** Questions ever asked in one room: everybody is sent the words of all of them on coming in. */
  questionsMax: 400,
  /** Questions of one person that wait at the same time. */
  questionsPerSeatMax: 3,
  /** People without a seat for whom others enter requests; a room with more of them needs seats. */
  proxiesMax: 50,
  /** The name of somebody at the telephone, with the place they speak for. */
  proxyNameCharactersMax: 80,
  /** A speech with all its minutes more. */
  speechSecondsMax: 3_600,
  /** What one press adds. */
  extensionSeconds: 60,
  /** Short by nature: an interposed question stops somebody else's speech, an intervention delays the next one. */
  questionSecondsMax: 30,
  /** GO-BT (2025) § 27a (2) has two minutes in a plenary; a workshop is in a greater hurry. */
  interventionSecondsMax: 60,
  /** A break of the meeting. */
  pauseMinutesMax: 180,
  /** Speaking time that is shared out among size classes. */
  budgetSecondsMax: 6 * 3_600,
  /** Polls ever opened or being prepared in one room; everybody is sent the words of those that were opened. */
  pollsMax: 60,
  pollDraftsMax: 20,
  /** At the same time: more than anybody can follow. */
  pollsOpenMax: 5,
  /** With 12 options and the line ends, question and options are no longer than a message (wire/schema.ts). */
  pollQuestionCharactersMax: 200,
  pollOptionCharactersMax: 80,
  pollOptionsMin: 2,
  pollOptionsMax: 12,
  /** The upper end of a scale from 0 or 1: eleven steps still fit beside one another on a telephone. */
  pollScaleMax: 10,
  /** Numbers may be this far from zero: money of a large town in euros. */
  pollNumberMax: 10_000_000_000,
  /** From the smallest number to the largest: a result holds each of them that was given. */
  pollNumberStepsMax: 1_000,
  /** An answer in free words: a few of them. */
  pollWordsCharactersMax: 100,
  /** Answers in free words to one poll: everybody is sent them all. */
  pollWordsMax: 500,
  pollHeadingsMax: 20,
  pollHeadingCharactersMax: 60,
  speakingTimeSecondsMin: 30,
  speakingTimeSecondsMax: 900,
  speakingTimeSecondsUsual: 120,
} as const
