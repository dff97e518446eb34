// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a module hands in about the people in its tables, from its door (`x.privacy.ts`); the server joins them. A
 * module that keeps anything about people and hands in nothing is found by the test of database/columns.ts.
 */
import type { Id } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'

/** Somebody whose data are to be shown or forgotten. */
export type Subject = {
  readonly id: Id<'person'>
  /** For tables that know an address and no id. */
  readonly email: string | null
}

/** Article 6 (1) GDPR, by letter: a, b, c, e, f. */
export const legalBases = ['consent', 'contract', 'legalObligation', 'publicTask', 'legitimateInterest'] as const
export type LegalBasis = (typeof legalBases)[number]

/** Who gets to see it, beyond the people who run the congress. */
export const recipients = ['sameRoom', 'public', 'mailServer', 'nobodyElse'] as const
export type Recipient = (typeof recipients)[number]

export type Retention =
  /** Until the day on which the congress's personal data are deleted. */
  | { readonly kind: 'untilDeletion' }
  | { readonly kind: 'days'; readonly days: number }
  /** Only for what names nobody. */
  | { readonly kind: 'always' }

/** One row of the record of processing activities (Article 30 GDPR), in one language. */
export type Activity = {
  /** Its name in English letters, for the record's order and for tests. */
  readonly key: string
  readonly title: string
  readonly purpose: string
  /** What kinds of data: "Name, E-Mail-Adresse". */
  readonly categories: readonly string[]
  readonly legalBasis: LegalBasis
  readonly recipients: readonly Recipient[]
  readonly retention: Retention
}

export type HeldValue = string | number | boolean | Date | null
/** One thing we hold, by field; the field's name goes into the file, its label onto the page. */
export type HeldRecord = Readonly<Record<string, HeldValue>>
/** By the name of the section. A section without records is left out of the page, and is empty in the file. */
export type Held = Readonly<Record<string, readonly HeldRecord[]>>

export type SectionWords = { readonly title: string; readonly fields: Readonly<Record<string, string>> }

/** Why somebody cannot be forgotten now. */
export type Objection = 'lastOwner'

export type PersonalData = {
  /** The folder's name, or that of a part of it which is kept for another time: groupLetters. */
  readonly module: string
  activities(language: Language): readonly Activity[]
  /** A heading for every section and a label for every field of `exportOf`. */
  sections(language: Language): Readonly<Record<string, SectionWords>>
  /** Everything held about this person, and about nobody else. Secrets and their hashes stay out. */
  exportOf(subject: Subject, transaction: Database): Promise<Held>
  objection?(subject: Subject, transaction: Database): Promise<Objection | null>
  /**
   * Takes name, address and texts of this person out of the module's tables.
   * @returns ids of what still lives outside the tables; `finish` is asked to end them once the transaction holds
   */
  forget(subject: Subject, transaction: Database): Promise<readonly string[]>
  /** Ends what `forget` named. @returns those that are ended; the others are asked for again. */
  finish?(traces: readonly string[]): Promise<readonly string[]>
  /**
   * What nobody is left to ask for: rows about people written before this day. Called with the day of deletion when it
   * has come, and daily for what is kept for a number of days.
   * @returns how many rows went, and ids for `finish`
   */
  sweepBefore(date: Date, transaction: Database): Promise<{ readonly rows: number; readonly traces: readonly string[] }>
  /** Daily, whatever the day of deletion: rows older than this go. */
  readonly keptDays?: number
}
