// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the mathematics of being heard: pure, so that rules, rooms and browsers may import it. */
export { audit, closestLeftOut, type ClosestLeftOut, type LeftOut, type Verdict } from './axioms.rules.ts'
export { canonicalText, type Json } from './canonical.rules.ts'
export { creditLeft, evenShare, overServed } from './credit.rules.ts'
export {
  debts,
  dynamicSteps,
  hearingOf,
  paidFor,
  settleAll,
  settleNext,
  type Hearing,
  type Settlement,
} from './dynamic.rules.ts'
export { equalShares, type Purchase, type Slate } from './equal-shares.rules.ts'
export { explain, type Cell, type CellOf, type Explanation } from './explanation.rules.ts'
export { expected, floorShares, servedByClass, tooSmallToFallDue, type FloorShares } from './floor.rules.ts'
export { fractionText, readFraction, type Fraction } from './fraction.rules.ts'
export { hearingLimits } from './hearing.limits.rules.ts'
export { hearingWords } from './hearing.words.ts'
export { liveHearing, type Change, type LiveHearing, type LiveRanking } from './live.rules.ts'
export { byClass, mergedClasses, mergedClassOf, type ByClass, type MergedClass } from './merged-classes.rules.ts'
export { sequentialPhragmen, take, type Reason, type Step } from './phragmen.rules.ts'
export { checkProfile, type Item, type Profile, type ProfileRefusal, type Voter } from './profile.rules.ts'
export { brokenAxiom, brokenEquality, brokenPromise, randomHearing } from './proof.rules.ts'
export {
  hashOf,
  inputOf,
  rankingRecord,
  recompute,
  recordText,
  slateRecord,
  type HearingRecord,
  type Recomputed,
  type RecordRefusal,
} from './record.rules.ts'
export { placeFigures, placeSentence, refusalSentence, roundedText, type Figure } from './sentences.ts'
export { shownRanking, type ShownPlace, type ShownRanking } from './shown.ts'
export { seqPavSteps, type PavStep } from './seqpav.rules.ts'
export { mostSupported } from './upvotes.rules.ts'
export type { DecidedBy } from './ties.rules.ts'
