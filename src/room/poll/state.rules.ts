// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Polls: what is asked, what was answered, what has been counted; and the commands and events that change it.
 *
 * Who answered what is known at the host, to the person who answered, and in no view. What has been counted is kept
 * beside it (`sheet`), so that a view can show a result without the answers it came from. While a hidden poll is open,
 * no view has the sheet either: not even who opened it knows how it stands.
 *
 * The words of a poll lie in one erasable text, a line each (content.rules.ts); here is only its shape.
 */
import type { Instant } from '../../base/instant.ts'
import type { PollId, SeatId, TextId } from '../envelope.rules.ts'
import type { Answers } from './answers.rules.ts'

export const pollKinds = ['one', 'several', 'scale', 'ranking', 'numbers', 'words'] as const
export type PollKind = (typeof pollKinds)[number]

/** What can be answered, without its words. Options are known by their place, from 0. */
export type Shape =
  | { readonly kind: 'one' | 'ranking'; readonly options: number }
  | { readonly kind: 'several'; readonly options: number; readonly least: number; readonly most: number }
  /** Whole steps from one labelled end to the other. */
  | { readonly kind: 'scale'; readonly from: number; readonly to: number }
  /** Whole numbers from `least` to `most` that are whole steps above `least`. */
  | { readonly kind: 'numbers'; readonly least: number; readonly most: number; readonly step: number }
  | { readonly kind: 'words' }

export type Answer =
  | { readonly kind: 'abstain' }
  | { readonly kind: 'one'; readonly option: number }
  /** In the order of the options. */
  | { readonly kind: 'several'; readonly options: readonly number[] }
  | { readonly kind: 'scale'; readonly step: number }
  /** All options, the dearest first. */
  | { readonly kind: 'ranking'; readonly order: readonly number[] }
  | { readonly kind: 'numbers'; readonly value: number }
  | { readonly kind: 'words'; readonly text: TextId }

/** As a person gives it: words as they are typed. */
export type GivenAnswer = Exclude<Answer, { kind: 'words' }> | { readonly kind: 'words'; readonly body: string }

/** One answer in free words, without whose it is; removed when moderation took it out. */
export type WordsEntry = { readonly text: TextId; readonly heading: TextId | null; readonly removed: boolean }

export type Counted =
  /** How often each option, or each step from the first on, was chosen. */
  | { readonly kind: 'choices'; readonly counts: readonly number[] }
  /** By option, how often it stood at each place. */
  | { readonly kind: 'places'; readonly counts: readonly (readonly number[])[] }
  /** Each number that was given and how often, from the smallest on. */
  | { readonly kind: 'values'; readonly counts: readonly (readonly [value: number, count: number])[] }
  | { readonly kind: 'words'; readonly words: readonly WordsEntry[] }

export type Sheet = { readonly abstained: number; readonly counted: Counted }

export type Draft = {
  readonly id: PollId
  readonly shape: Shape
  readonly wording: TextId
  /** Nobody sees the result before it is closed. */
  readonly hidden: boolean
}

export type Poll = Draft & {
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  /** How many have answered, those who abstain included. */
  readonly answered: number
  /** Null in views while it is hidden and open. */
  readonly sheet: Sheet | null
  /** Null in views. */
  readonly answers: Answers | null
  /** How many could have answered until it was closed; null before. */
  readonly asked: number | null
  /** Under which answers in free words are put together, in the order in which they were made. */
  readonly headings: readonly TextId[]
}

export type PollsState = {
  /** Whether it is known here who answered what: at the host, and in no view. */
  readonly complete: boolean
  /** Prepared, and seen by those alone who may open them. */
  readonly drafts: readonly Draft[]
  /** Opened, in this order; none is ever opened again. */
  readonly all: readonly Poll[]
}

export const noPolls: PollsState = { complete: true, drafts: [], all: [] }

/** What somebody writes who prepares a poll. */
export type PollContent = {
  readonly question: string
  readonly hidden: boolean
  readonly form:
    | { readonly kind: 'one' | 'ranking'; readonly options: readonly string[] }
    | { readonly kind: 'several'; readonly options: readonly string[]; readonly least: number; readonly most: number }
    | {
        readonly kind: 'scale'
        readonly from: number
        readonly to: number
        readonly low: string
        readonly high: string
      }
    | {
        readonly kind: 'numbers'
        readonly least: number
        readonly most: number
        readonly step: number
        readonly unit: string
      }
    | { readonly kind: 'words' }
}

export type PollCommand =
  | { readonly type: 'preparePoll'; readonly content: PollContent }
  | { readonly type: 'editPoll'; readonly poll: PollId; readonly content: PollContent }
  | { readonly type: 'discardPoll'; readonly poll: PollId }
  | { readonly type: 'openPoll'; readonly poll: PollId }
  | { readonly type: 'closePoll'; readonly poll: PollId }
  | { readonly type: 'answerPoll'; readonly poll: PollId; readonly answer: GivenAnswer }
  | { readonly type: 'addHeading'; readonly poll: PollId; readonly body: string }
  | { readonly type: 'changeHeading'; readonly poll: PollId; readonly heading: TextId; readonly body: string }
  | { readonly type: 'removeHeading'; readonly poll: PollId; readonly heading: TextId }
  | {
      readonly type: 'placeWords'
      readonly poll: PollId
      readonly words: TextId
      readonly heading: TextId | null
    }
  | { readonly type: 'removeWords'; readonly poll: PollId; readonly words: TextId }

export type PollEvent =
  /** Without the draft for those who may not know what is being prepared. */
  | { readonly type: 'pollPrepared'; readonly v: 1; readonly draft: Draft | null }
  | { readonly type: 'pollEdited'; readonly v: 1; readonly draft: Draft | null }
  | { readonly type: 'pollDiscarded'; readonly v: 1; readonly poll: PollId | null }
  /** Brings all of it to those who did not know of it. */
  | { readonly type: 'pollOpened'; readonly v: 1; readonly draft: Draft; readonly at: Instant }
  | {
      readonly type: 'pollAnswered'
      readonly v: 1
      readonly poll: PollId
      /** Null in views. */
      readonly seat: SeatId | null
      readonly hidden: boolean
      /** This person had not answered before. */
      readonly first: boolean
      /** What counted until now, and what counts from now on; null in views of a hidden poll. */
      readonly before: Answer | null
      readonly answer: Answer | null
    }
  /** Brings the result to those from whom it was hidden. */
  | {
      readonly type: 'pollClosed'
      readonly v: 1
      readonly poll: PollId
      readonly at: Instant
      readonly asked: number
      readonly sheet: Sheet | null
    }
  | { readonly type: 'headingAdded'; readonly v: 1; readonly poll: PollId; readonly heading: TextId }
  | {
      readonly type: 'headingChanged'
      readonly v: 1
      readonly poll: PollId
      readonly heading: TextId
      readonly into: TextId
    }
  | { readonly type: 'headingRemoved'; readonly v: 1; readonly poll: PollId; readonly heading: TextId }
  | {
      readonly type: 'wordsPlaced'
      readonly v: 1
      readonly poll: PollId
      readonly words: TextId
      readonly heading: TextId | null
    }
  | { readonly type: 'wordsRemoved'; readonly v: 1; readonly poll: PollId; readonly words: TextId }

export function isOpen({ closedAt }: Pick<Poll, 'closedAt'>): boolean {
  return closedAt === null
}

/** Whether the room may see how it stands. */
export function isShown({ hidden, closedAt }: Pick<Poll, 'hidden' | 'closedAt'>): boolean {
  return !hidden || closedAt !== null
}
