// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door to what is pure of votes, for rules: who is entitled, what ballots add up to, and the record. */
export { sealingLimits } from '../sealing.limits.rules.ts'
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
} from '../entitled.rules.ts'
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
} from '../tally.rules.ts'
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
} from '../record.rules.ts'
export { votingLimits } from '../voting.limits.rules.ts'
