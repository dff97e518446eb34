// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The oracles by name, and the laws of the live room (ARCHITECTURE.md) that each of them watches over. */
export const oracles = {
  /** What a seat dropped as carried out is in the log. */
  acknowledgedIsKept: [1, 2],
  /** Every command that was given is carried out or refused, once. */
  oneOutcome: [1, 4],
  /** Every event has a command that was given by its seat and means just this in the state before it. */
  everyEventHasACause: [1, 3, 8, 9, 10],
  /** Positions without a gap, epochs and times that never go back, no command twice. */
  logIsWhole: [2, 3],
  /** What reaches a line is in the log already. */
  durableBeforeDelivery: [2],
  /** After quiet every seat is live, with nothing pending. */
  everybodyIsLive: [1, 7, 9],
  /** After quiet every view is the one that the log gives, with the same words, cards and presence. */
  viewsAgree: [3, 6, 7, 9],
  /** After quiet the host's state is the one that the log gives. */
  hostAgrees: [3, 9, 10],
  noSecretSeen: [6],
  logHoldsNoWords: [8, 12],
  erasedStaysErased: [12],
  /** The order is the one the chair has announced, whatever happened before. */
  floorIsInOrder: [9],
  supportsAreCounted: [3, 9],
  /** Once in each kind, and nobody's place goes without an event that says so. */
  placesAreKept: [9],
  closedListHolds: [9],
  /** Called and not there: the first time the place is kept. */
  passedOverOnce: [9],
  /** What is counted of everybody is what a stopwatch shows. */
  speakingTimeIsTrue: [3, 9],
  limitsHold: [5],
  /** A host leaves its room only when something happened to it. */
  hostStands: [4],
  /** A co-chair takes over while the chair is away. */
  chairIsNoSinglePoint: [10],
  /** The log as it is read again is the log as it was written. */
  logReplays: [12, 14],
} as const

export type OracleName = keyof typeof oracles

export type Breach = { readonly oracle: OracleName; readonly told: string }
