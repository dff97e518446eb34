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
  speakingTimeSecondsMin: 30,
  speakingTimeSecondsMax: 900,
  speakingTimeSecondsUsual: 120,
} as const
