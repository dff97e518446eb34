// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What somebody is written of their registration, whoever changed it: the form, a sign-in, the office, a task. */
import type { Id } from '../base/id.ts'
import type { Congress } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import type { Session, SessionId } from '../programme/index.ts'
import { cancelledLetter, changedLetter, confirmedLetter, taskLetter, type Told } from './confirmation.letters.ts'
import type { RegistrationParts } from './desk.ts'
import { personalLink } from './entry-key.service.ts'
import { ownSessions } from './own-calendar.ts'
import { readPlaces, readRegistration, type RegistrationId } from './registration.store.ts'

type About = { readonly told: Told; readonly congress: Congress; readonly sessions: readonly Session[] }

/**
 * @param id of the registration; null for whoever has only tasks, and for whoever has just cancelled
 * @returns null for somebody without an address: they get a sheet of paper from the office instead
 */
async function about(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId | null,
  personId: Id<'person'>,
): Promise<About | null> {
  const { people, programme, site, clock } = parts
  const congress = await parts.congress.current(transaction)
  const [contact] = await people.contactsOf([personId], transaction)
  if (congress === null || contact === undefined || contact.email === null) return null
  const places = id === null ? [] : await readPlaces(transaction, id)
  const sessions = await programme.sessions(congress.id, transaction)
  const told = {
    to: { ...contact, email: contact.email },
    congress,
    chosen: sessions.filter((session) => places.includes(session.id)),
    own: ownSessions(sessions, { personId, places, registered: id !== null }),
    site,
    now: clock.now(),
  }
  return { told, congress, sessions }
}

/** In the transaction that confirms. */
export async function writeConfirmation(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  personId: Id<'person'>,
): Promise<void> {
  const found = await about(parts, transaction, id, personId)
  if (found === null) return
  const link = await personalLink(parts, found.congress, found.told.to, transaction)
  await parts.mailbox.post(confirmedLetter({ ...found.told, link }), transaction)
}

/** In the transaction that changes the places. @param left the ones given up by it */
export async function writeChange(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  personId: Id<'person'>,
  left: readonly SessionId[],
): Promise<void> {
  const found = await about(parts, transaction, id, personId)
  if (found === null) return
  const gone = found.sessions.filter((session) => left.includes(session.id))
  await parts.mailbox.post(changedLetter({ ...found.told, left: gone }), transaction)
}

/** In the transaction that cancels. @param left the places given up by it */
export async function writeCancellation(
  parts: RegistrationParts,
  transaction: Database,
  personId: Id<'person'>,
  left: readonly SessionId[],
): Promise<void> {
  const found = await about(parts, transaction, null, personId)
  if (found === null) return
  const stays = new Set(found.told.own.map(({ id }) => id))
  const was = ownSessions(found.sessions, { personId, places: left, registered: true })
  const gone = was.filter(({ id }) => !stays.has(id))
  await parts.mailbox.post(cancelledLetter({ ...found.told, left: gone }), transaction)
}

/** In the transaction that puts somebody down for a session: they need not register. */
export async function writeWelcome(
  parts: RegistrationParts,
  transaction: Database,
  personId: Id<'person'>,
): Promise<void> {
  const current = await parts.congress.current(transaction)
  const registration = current === null ? null : await readRegistration(transaction, current.id, personId)
  const id = registration?.status === 'confirmed' ? registration.id : null
  const found = await about(parts, transaction, id, personId)
  if (found === null) return
  const { told, congress, sessions } = found
  const link = await personalLink(parts, congress, told.to, transaction)
  const chosen = sessions.filter(({ people }) => people.some((person) => person.personId === personId))
  await parts.mailbox.post(taskLetter({ ...told, chosen, link }), transaction)
}
