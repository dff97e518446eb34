// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A letter an organiser writes to a group: who gets it, in which language, and how much of it there may be. */
import type { Language, Localised } from '../base/language.ts'

export const groupLetterLimits = {
  subjectLettersMax: 150,
  /** The server takes forms of 64 KB; both languages fit. */
  bodyLettersMax: 8_000,
  /** Addresses of one letter. */
  addressesMax: 5_000,
  /** Letters sent to groups in 24 hours, so that a congress does not look like a sender of advertising. */
  perDayMax: 12,
  /** Drafts and sent letters a page shows. */
  shownMax: 100,
} as const

/**
 * essential: what somebody must know who takes part. It goes to everybody of the group, since they registered
 * (GDPR, article 6 (1) b). news: anything else; only to those who agreed (article 6 (1) a; UWG, § 7).
 */
export const purposes = ['essential', 'news'] as const
export type Purpose = (typeof purposes)[number]

/** Somebody of a group. */
export type Member = { readonly name: string; readonly email: string; readonly language: Language }

/** People who can be written to together; modules above bring them. */
export type MailGroup = {
  /** registered, session:<id>, … */
  readonly key: string
  label(language: Language): string
  members(): Promise<readonly Member[]>
}

/** What an organiser types; English may be left out. */
export type Draft = {
  readonly groupKey: string
  readonly purpose: Purpose
  readonly subject: Localised
  readonly body: Localised
}

/** One for each address, in the order of the group: whoever has two tasks gets one letter. */
export function oncePerAddress(members: readonly Member[]): readonly Member[] {
  return [...new Map(members.map((member) => [member.email.toLowerCase(), member])).values()]
}

export type Audience = {
  readonly members: readonly Member[]
  /** Of the group, without those who get it: they did not agree to news. */
  readonly leftOut: number
}

/** @param agreed addresses, in small letters, that agreed to news */
export function audienceOf(members: readonly Member[], purpose: Purpose, agreed: ReadonlySet<string>): Audience {
  const all = oncePerAddress(members)
  const kept = purpose === 'essential' ? all : all.filter(({ email }) => agreed.has(email.toLowerCase()))
  return { members: kept, leftOut: all.length - kept.length }
}

/**
 * A text in the language of whoever reads it, or in German with a note that says so.
 * Subject and text go together: a subject in one language over a text in another would promise too much.
 */
export function textFor({ subject, body }: Pick<Draft, 'subject' | 'body'>, wished: Language) {
  const { en: subjectEn } = subject
  const { en: bodyEn } = body
  if (wished === 'en' && subjectEn !== undefined && bodyEn !== undefined) {
    return { language: 'en', subject: subjectEn, body: bodyEn, germanOnly: false } as const
  }
  return { language: 'de', subject: subject.de, body: body.de, germanOnly: wished === 'en' } as const
}

/** Paragraphs stand apart by an empty line, as people type them. */
export function paragraphsOf(body: string): readonly string[] {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

export type Tally = {
  readonly waiting: number
  readonly sent: number
  readonly failed: number
  readonly stopped: number
}

export const noTally: Tally = { waiting: 0, sent: 0, failed: 0, stopped: 0 }

export type GroupLetterState = 'draft' | 'sending' | 'sent' | 'stopped'

export function stateOfGroupLetter(
  { sentAt, stoppedAt }: { readonly sentAt: Date | null; readonly stoppedAt: Date | null },
  tally: Tally,
): GroupLetterState {
  if (sentAt === null) return 'draft'
  if (stoppedAt !== null) return 'stopped'
  return tally.waiting > 0 ? 'sending' : 'sent'
}
