// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the use cases of privacy are made of. It knows no module: everything about people comes through ports. */
import type { Id } from '../base/id.ts'
import type { Clock, Instant } from '../base/instant.ts'
import type { Language, Localised } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { PersonalData, Subject } from './personal-data.ts'

export type Officer = {
  readonly name: string
  readonly email: string | null
  readonly language: Language
}

export type PeoplePort = {
  /** Nothing new is written about them until the transaction ends; null when there is nobody of this id. */
  lockSubject(id: Id<'person'>, transaction: Database): Promise<Subject | null>
  /** The same for looking only. */
  readSubject(id: Id<'person'>, transaction: Database): Promise<Subject | null>
  /** Those of these ids that are there. */
  present(ids: readonly Id<'person'>[]): Promise<readonly Id<'person'>[]>
  /** Whose data go on the day of deletion. */
  withoutOffice(before: Date, limit: number): Promise<readonly Id<'person'>[]>
  /** Who is reminded of the day. */
  organisers(transaction: Database): Promise<readonly Officer[]>
}

export type Frame = {
  readonly congress: string
  readonly title: Localised
  readonly organiser: string
  readonly endsAt: Instant
  readonly timezone: string
}

/** A letter of the mail module's shape. */
export type PlainLetter = {
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly kind: string
  readonly parts: readonly (
    | { readonly kind: 'paragraph'; readonly text: string }
    | { readonly kind: 'link'; readonly label: string; readonly url: string }
  )[]
}

export type RecordedAction = {
  readonly actor: Id<'person'> | null
  readonly action: string
  readonly object: { readonly kind: string; readonly id: string } | null
}

export type PrivacyParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  /** Of every module that holds anything about people, in the order in which they forget; people themselves last. */
  readonly modules: readonly PersonalData[]
  readonly people: PeoplePort
  /** Null while there is no congress. */
  frame(): Promise<Frame | null>
  post(letter: PlainLetter, transaction: Database): Promise<unknown>
  readonly audit: { record(action: RecordedAction, transaction: Database): Promise<void> }
  baseUrl(): string
  /** Null: a test's database, which is never restored. */
  readonly erasureFile: string | null
  /** Counts only. */
  readonly told: PrivacyEvents
}

export type PrivacyEvents = {
  /** People of the list who had come back with an older database, and were forgotten again. */
  erasuresApplied(counts: { readonly known: number; readonly forgotten: number }): void
  personalDataDeleted(counts: { readonly people: number; readonly rows: number }): void
  /** The list could not be written beside the database; it is tried again. */
  erasureFileFailed(error: unknown): void
  /** What lives outside the tables could not be ended now; it is tried again. */
  finishFailed(error: unknown): void
}
