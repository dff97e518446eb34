// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What somebody is written once they are in: by the form, by a sign-in, by the office, or by a task they have. */
import type { Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import { confirmedLetter, taskLetter } from './confirmation.letters.ts'
import type { RegistrationParts } from './desk.ts'
import { personalLink } from './entry-key.service.ts'
import { readPlaces, type RegistrationId } from './registration.store.ts'

/** In the transaction that confirms. Somebody without an address gets a sheet of paper from the office instead. */
export async function writeConfirmation(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  personId: Id<'person'>,
): Promise<void> {
  const { congress, programme, people, mailbox, site } = parts
  const current = await congress.current(transaction)
  const [contact] = await people.contactsOf([personId], transaction)
  if (current === null || contact === undefined || contact.email === null) return
  const held = await readPlaces(transaction, id)
  const sessions = (await programme.sessions(current.id, transaction)).filter((session) => held.includes(session.id))
  const link = await personalLink(parts, current, contact, transaction)
  const to = { ...contact, email: contact.email }
  await mailbox.post(confirmedLetter({ to, sessions, timezone: current.timezone, site, link }), transaction)
}

export type TaskDesk = {
  /**
   * Whoever is put down as speaker, moderator or chair gets a letter with a personal link; they need not register.
   * To be called by whatever edits the programme, in its transaction.
   */
  welcomeTaskHolder(personId: Id<'person'>, transaction: Database): Promise<void>
}

export function taskDesk(parts: RegistrationParts): TaskDesk {
  return {
    async welcomeTaskHolder(personId, transaction) {
      const { congress, programme, people, mailbox, site } = parts
      const current = await congress.current(transaction)
      const [contact] = await people.contactsOf([personId], transaction)
      if (current === null || contact === undefined || contact.email === null) return
      const sessions = (await programme.sessions(current.id, transaction)).filter((session) =>
        session.people.some((person) => person.personId === personId),
      )
      const link = await personalLink(parts, current, contact, transaction)
      const to = { ...contact, email: contact.email }
      await mailbox.post(taskLetter({ to, sessions, timezone: current.timezone, site, link }), transaction)
    },
  }
}
