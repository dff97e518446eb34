// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Tells people by letter what became of their mandates, in the transaction that decides. */
import type { Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import type { SignInParts } from './desk.ts'
import { readBody } from './directory.store.ts'
import { mandateLetter, type MandateDecision } from './mandates.letters.ts'
import type { Mandate } from './mandates.rules.ts'
import { readPerson } from './people.store.ts'

export type MandateNoteParts = Pick<SignInParts, 'mailbox' | 'site'>

export type Decision = {
  readonly bodyId: Id<'body'>
  readonly before: readonly Mandate[]
  /** As they are now; those that did not change are left out. */
  readonly changed: readonly Mandate[]
  /** Told to whoever is refused. */
  readonly reason: string | null
}

/** Only what was decided now: a mandate that was confirmed before and now ends is no news of this kind. */
export async function noteMandates(
  { mailbox, site }: MandateNoteParts,
  { bodyId, before, changed, reason }: Decision,
  transaction: Database,
): Promise<void> {
  const statusBefore = new Map(before.map(({ id, status }) => [id, status]))
  const news = changed.filter(({ id, status }) => status !== 'claimed' && statusBefore.get(id) !== status)
  const body = news.length === 0 ? null : await readBody(transaction, bodyId)
  if (body === null) return
  for (const mandate of news) {
    const person = await readPerson(transaction, mandate.personId)
    if (person === null || person.email === null) continue
    const { email: to, name, language } = person
    const decision = decisionOf(mandate, reason)
    await mailbox.post(mandateLetter({ to, name, language, body: body.name, decision, site }), transaction)
  }
}

function decisionOf({ status, kind, checked }: Mandate, reason: string | null): MandateDecision {
  if (status === 'refused') return { is: 'refused', reason }
  return { is: 'confirmed', by: (checked?.domain ?? null) === null ? 'office' : 'domain', kind }
}
