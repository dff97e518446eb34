// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a way is made of: the stages, the deeds, and what can stand against them. */
import type { Instant } from '../base/instant.ts'

export type Stage = 'draft' | 'open' | 'adopted' | 'notAdopted' | 'handedOver' | 'answered'

export type Content = { readonly title: string; readonly text: string; readonly reasons: string }

export type Amendment = {
  readonly id: string
  /** The whole text as it is proposed: the difference is shown, never stored, so that it cannot be misapplied. */
  readonly text: string
  readonly reasons: string
  /** The number of the wording it was written for. */
  readonly wording: number
  readonly is: 'waiting' | 'accepted' | 'refused' | 'takenBack'
  readonly sentence: string | null
}

/** What a decision rests on: the vote, or the record of the slate by its hash. */
export type Decision = { readonly by: 'vote'; readonly vote: string } | { readonly by: 'slate'; readonly hash: string }

export type Handover = {
  readonly addressee: { readonly body: string } | { readonly name: string; readonly email: string }
  /** YYYY-MM-DD */
  readonly dueOn: string
}

/** Days are YYYY-MM-DD. Whoever does less than all of it owes the reason; whoever still works, the day. */
export type Answer =
  | { readonly status: 'accepted'; readonly reason: string | null; readonly unit: string; readonly on: string }
  | { readonly status: 'partly' | 'declined'; readonly reason: string; readonly unit: string; readonly on: string }
  | {
      readonly status: 'inWork'
      readonly reason: string | null
      readonly unit: string
      readonly on: string
      readonly until: string
    }

export type Deed =
  | { readonly is: 'written'; readonly content: Content }
  | { readonly is: 'opened' }
  | {
      readonly is: 'amendmentProposed'
      readonly amendment: string
      readonly text: string
      readonly reasons: string
      readonly wording: number
    }
  | { readonly is: 'amendmentRestated'; readonly amendment: string; readonly text: string; readonly wording: number }
  | { readonly is: 'amendmentAccepted' | 'amendmentRefused'; readonly amendment: string; readonly sentence: string }
  | { readonly is: 'amendmentTakenBack'; readonly amendment: string }
  | { readonly is: 'adopted' | 'notAdopted'; readonly decision: Decision }
  | { readonly is: 'handedOver'; readonly handover: Handover }
  | { readonly is: 'answered'; readonly answer: Answer }
  | { readonly is: 'followed'; readonly sentence: string }

export type Step = Deed & { readonly at: Instant }

export type Recommendation = {
  readonly stage: Stage
  readonly content: Content
  readonly wording: number
  readonly amendments: readonly Amendment[]
  readonly handover: Handover | null
  /** The latest one; the earlier ones stay on the way. */
  readonly answer: Answer | null
  readonly steps: readonly Step[]
}

export type Field =
  'title' | 'text' | 'reasons' | 'sentence' | 'unit' | 'reason' | 'addressee' | 'dueOn' | 'on' | 'until'

export type Refusal =
  | { readonly kind: 'missing' | 'noDay'; readonly field: Field }
  | { readonly kind: 'tooLong'; readonly field: Field; readonly mostLetters: number }
  | { readonly kind: 'notYet'; readonly stage: Stage | null }
  | { readonly kind: 'noLonger'; readonly stage: Stage }
  | { readonly kind: 'textChanged'; readonly wording: number }
  | { readonly kind: 'amendmentsWait'; readonly count: number }
  | { readonly kind: 'tooManySteps' | 'tooManyAmendments'; readonly most: number }
  | { readonly kind: 'amendmentTwice' | 'amendmentUnknown' | 'amendmentDecided' | 'nothingChanged' }
