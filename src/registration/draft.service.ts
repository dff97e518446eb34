// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Save and resume: an unfinished form is kept for the browser it was typed in, and for whoever has the mailed link. */
import { undoing } from '../database/undoing.ts'
import type { Language } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { emailFrom, hashOf, looksLikeSecret, newSecret } from '../people/index.ts'
import type { RegistrationParts } from './desk.ts'
import { draftLetter } from './draft.letters.ts'
import type { DraftFields } from './draft.rules.ts'
import * as store from './draft.store.ts'
import { draftLimits } from './registration.limits.rules.ts'

export type SavedDraft = store.DraftRow
export type DraftRefusal =
  { readonly kind: 'draftsFull' } | { readonly kind: 'tooManyLetters'; readonly waitMinutes: number }

type Saving = {
  /** The browser's secret, when it has one. */
  readonly browser: string | undefined
  readonly fields: DraftFields
  /** Where the link goes; '' for no letter. */
  readonly email: string
  readonly language: Language
}

export type DraftDesk = {
  /** @returns the browser's secret, for its cookie */
  saveDraft(saving: Saving): Promise<Result<string, DraftRefusal>>
  draftOf(browser: string | undefined): Promise<SavedDraft | null>
  /** Looks behind a mailed link without using anything up. */
  isDraftLink(secret: string): Promise<boolean>
  /** @returns the browser's secret; null when there is no draft any more */
  resumeDraft(secret: string): Promise<string | null>
  dropDraft(browser: string | undefined): Promise<void>
  sweepDrafts(): Promise<void>
}

const dayMilliseconds = 24 * 60 * 60_000

export function draftDesk(parts: RegistrationParts): DraftDesk {
  const { db, clock, randomBytes } = parts
  const now = () => new Date(clock.now())
  return {
    saveDraft: (saving) => saveDraft(parts, saving),
    draftOf: async (browser) =>
      looksLikeSecret(browser) ? store.readDraft(db, 'browser_hash', hashOf(browser), now()) : null,
    isDraftLink: async (secret) =>
      looksLikeSecret(secret) && (await store.readDraft(db, 'link_hash', hashOf(secret), now())) !== null,
    async resumeDraft(secret) {
      if (!looksLikeSecret(secret)) return null
      const browser = newSecret(randomBytes)
      return (await store.moveDraft(db, hashOf(secret), hashOf(browser), now())) ? browser : null
    },
    async dropDraft(browser) {
      if (looksLikeSecret(browser)) await store.deleteDraft(db, hashOf(browser))
    },
    sweepDrafts: () => store.deleteDraftsBefore(db, now()),
  }
}

async function saveDraft(parts: RegistrationParts, saving: Saving): Promise<Result<string, DraftRefusal>> {
  const { db, clock, randomBytes, people, mailbox, site } = parts
  const { fields, language } = saving
  const now = clock.now()
  const known = looksLikeSecret(saving.browser) ? saving.browser : null
  const browser = known ?? newSecret(randomBytes)
  const email = emailFrom(saving.email)
  return undoing<string, DraftRefusal>(db, async (transaction) => {
    if (known === null && (await store.countDrafts(transaction)) >= draftLimits.draftsMax) {
      return refused({ kind: 'draftsFull' })
    }
    const secret = email === null ? null : newSecret(randomBytes)
    const expiresAt = new Date(now + draftLimits.keptDays * dayMilliseconds)
    const linkHash = secret === null ? null : hashOf(secret)
    await store.writeDraft(transaction, {
      browserHash: hashOf(browser),
      linkHash,
      fields,
      savedAt: new Date(now),
      expiresAt,
    })
    if (email === null || secret === null) return accepted(browser)
    const allowed = await people.mayWriteTo(email, transaction)
    if (!allowed.ok) return allowed.refusal.kind === 'tooManyLetters' ? refused(allowed.refusal) : accepted(browser)
    await mailbox.post(draftLetter({ to: email, language, site, secret }), transaction)
    return accepted(browser)
  })
}
