// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Writes down what happened to somebody's sign-in, and tells them by letter where they should know at once. */
import { idFrom } from '../base/id.ts'
import { localise } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { SignInDesk } from './desk.ts'
import { readPerson, type PersonId } from './people.store.ts'
import { securityLetter } from './security.letters.ts'
import { securityLetters, type SecurityEvent } from './security.rules.ts'
import { insertEvent } from './security.store.ts'

export type SecurityNote = {
  readonly personId: PersonId
  readonly kind: SecurityEvent
  /** Whoever did it, when it was somebody else. */
  readonly by?: PersonId
  /** What the letter names: a device, a provider. */
  readonly what?: string
}

export async function noteSecurity(
  { clock, randomBytes, mailbox, site }: SignInDesk,
  { personId, kind, by, what = '' }: SecurityNote,
  transaction: Database,
): Promise<void> {
  const at = new Date(clock.now())
  const id = idFrom<'securityEvent'>(randomBytes(16))
  await insertEvent(transaction, { id, personId, by: by ?? null, kind, at })
  const told = securityLetters.find((one) => one === kind)
  const person = told === undefined ? null : await readPerson(transaction, personId)
  if (told === undefined || person === null || person.email === null) return
  const { email: to, name, language } = person
  const url = `${site.baseUrl}/${language}/my/security`
  const title = localise(site.title, language).text
  await mailbox.post(securityLetter({ to, name, language, kind: told, site: title, what, url }), transaction)
}
