// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of votes: what a ballot is sealed with and how a box is opened; no input, no output, no Node. */
export { openBox, shuffled, type OpenedBox, type RandomBytes, type SealedBallot } from './box.ts'
export { makeVoteKeys, sealBallot, subtleOf, type BallotPlace, type VoteKeys } from './seal.ts'
export { sealingLimits } from './sealing.limits.rules.ts'
export {
  ballotsOf,
  checkEntitled,
  entitledInOrder,
  holderOf,
  nobodyEntitled,
  proxiesThatHold,
  type Entitled,
  type EntitledMunicipality,
  type Proxy,
} from './entitled.rules.ts'
export {
  abstain,
  choicesOf,
  countings,
  isChoice,
  majorityRules,
  municipalityBallots,
  procedures,
  secretTally,
  tally,
  turnoutStep,
  type Ballot,
  type Choice,
  type Count,
  type Counted,
  type Counting,
  type MajorityRule,
  type Population,
  type Procedure,
  type VoteResult,
  type VoteRule,
} from './tally.rules.ts'
export {
  municipalitiesOf,
  recheck,
  recordFormat,
  recordOf,
  recordText,
  recordVersion,
  type RecordedBallot,
  type RecordFault,
  type ToRecord,
  type VoteRecord,
} from './record.rules.ts'
export { votingLimits } from './voting.limits.rules.ts'
