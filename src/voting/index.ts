// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of votes: what a ballot is sealed with and how a box is opened; no input, no output, no Node. */
export { openBox, shuffled, type OpenedBox, type RandomBytes, type SealedBallot } from './box.ts'
export { makeVoteKeys, sealBallot, subtleOf, type BallotPlace, type VoteKeys } from './seal.ts'
export * from './counting/index.ts'
