// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the office does with registrations: see them all, take somebody down by hand, change, print a sheet. */
import { idFrom, type Id } from '../base/id.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { undoing } from '../database/undoing.ts'
import type { Congress } from '../congress/index.ts'
import { emailFrom, type PersonContact, type Meeting } from '../people/index.ts'
import { stateOf, type Session, type SessionId } from '../programme/index.ts'
import type { SignedIn } from '../web/visitor.ts'
import { clashingIds, fullSessions, wishableSessions } from './capacity.service.ts'
import { writeConfirmation } from './confirmation.service.ts'
import { agreementConfirmed, writeAgreement, type Agreement } from './consents.service.ts'
import { readAllNeeds } from './consents.store.ts'
import type { RegistrationParts } from './desk.ts'
import type { Entry } from './entries.rules.ts'
import * as entries from './entries.store.ts'
import { paperCode } from './entry-key.service.ts'
import { officeLimits } from './registration.limits.rules.ts'
import * as store from './registration.store.ts'

/** What somebody said on paper or by telephone. */
export type TakenDown = Omit<Meeting, 'email' | 'otherBody'> & {
  /** Null: a person without an address. */
  readonly email: string | null
  readonly wishes: readonly SessionId[]
  readonly agreement: Agreement
  readonly note: string
}

export type TakingDownRefusal =
  | { readonly kind: 'noCongress' }
  | { readonly kind: 'emailInvalid' }
  /** Whoever has this address is registered already. */
  | { readonly kind: 'alreadyRegistered' }
  | { readonly kind: 'sessionsFull'; readonly sessions: readonly SessionId[] }
  | { readonly kind: 'sessionsClash'; readonly sessions: readonly SessionId[] }

export type WorkshopCount = {
  readonly session: Session
  readonly places: number
  readonly waiting: number
  /** Offers nobody has answered yet. */
  readonly offers: number
}

export type Sheet = { readonly name: string; readonly code: string; readonly sessions: readonly Session[] }

export type OfficeDesk = {
  entries(): Promise<readonly Entry[]>
  entry(id: string): Promise<Entry | null>
  workshopCounts(): Promise<readonly WorkshopCount[]>
  takeDown(taken: TakenDown, by: SignedIn): Promise<Result<store.RegistrationId, TakingDownRefusal>>
  writeNote(id: string, note: string): Promise<void>
  /** For people without an address; all others say it themselves. */
  correctSaid(personId: Id<'person'>, said: Pick<PersonContact, 'name' | 'function'>): Promise<void>
  /** A sheet for somebody without an address; an earlier sheet's code works no more. Null: not for whoever has one. */
  printSheet(id: string): Promise<Sheet | null>
}

export function officeDesk(parts: RegistrationParts): OfficeDesk {
  const { db, congress } = parts
  const all = async () => {
    const current = await congress.current()
    return current === null ? [] : readAll(parts, current)
  }
  return {
    entries: all,
    entry: async (id) => (await all()).find((entry) => entry.id === id) ?? null,
    workshopCounts: () => workshopCounts(parts),
    takeDown: (taken, by) => takeDown(parts, taken, by),
    async writeNote(id, note) {
      const found = (await all()).find((entry) => entry.id === id)
      if (found !== undefined) await entries.writeNote(db, found.id, note)
    },
    correctSaid: (personId, said) =>
      db.transaction().execute((transaction) => parts.people.correct(personId, said, transaction)),
    printSheet: (id) => printSheet(parts, id),
  }
}

type FoundEntry = Entry & { readonly id: store.RegistrationId; readonly personId: Id<'person'> }

async function readAll(parts: RegistrationParts, congress: Congress): Promise<readonly FoundEntry[]> {
  const { db, people } = parts
  const rows = await entries.readEntries(db, congress.id, officeLimits.registrationsMax)
  const ids = rows.flatMap(({ personId, enteredBy }) => (enteredBy === null ? [personId] : [personId, enteredBy]))
  const [contacts, cards, places, waits, offers, needs] = await Promise.all([
    people.contactsOf([...new Set(ids)]),
    people.cardsOf(rows.map(({ personId }) => personId)),
    entries.readAllPlaces(db, congress.id),
    entries.readAllWaits(db),
    entries.readOpenOffers(db, new Date(parts.clock.now())),
    readAllNeeds(
      db,
      rows.map(({ id }) => id),
    ),
  ])
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]))
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  return rows.flatMap(({ id, personId, status, enteredBy, note }) => {
    const contact = contactOf.get(personId)
    if (contact === undefined) return []
    const { name, email, function: role, language } = contact
    return [
      {
        ...{ id, personId, name, email, function: role, language, status, note },
        enteredBy: enteredBy === null ? null : (contactOf.get(enteredBy)?.name ?? null),
        bodies: cardOf.get(personId)?.bodies.map((body) => body.name) ?? [],
        places: places.get(id) ?? [],
        waits: waits.get(id) ?? [],
        offers: offers.get(id) ?? [],
        needs: needs.get(id) ?? null,
      },
    ]
  })
}

async function workshopCounts(parts: RegistrationParts): Promise<readonly WorkshopCount[]> {
  const { db, clock } = parts
  const sessions = await wishableSessions(parts)
  const ids = sessions.map(({ id }) => id)
  const now = new Date(clock.now())
  const taken = await store.countTaken(db, ids, now)
  const count = (lists: ReadonlyMap<string, readonly string[]>, id: SessionId) =>
    [...lists.values()].filter((waited) => waited.includes(id)).length
  const [waits, offers] = [await entries.readAllWaits(db), await entries.readOpenOffers(db, now)]
  return sessions.map((session) => ({
    session,
    places: taken.get(session.id) ?? 0,
    waiting: count(waits, session.id),
    offers: count(offers, session.id),
  }))
}

/** Never above capacity: the office meets the same locks as everybody. */
async function takeDown(
  parts: RegistrationParts,
  { wishes, agreement, note, ...said }: TakenDown,
  by: SignedIn,
): Promise<Result<store.RegistrationId, TakingDownRefusal>> {
  const { db, clock, congress, people, randomBytes } = parts
  const current = await congress.current()
  if (current === null) return refused({ kind: 'noCongress' })
  const email = said.email === null ? null : emailFrom(said.email)
  if (said.email !== null && email === null) return refused({ kind: 'emailInvalid' })
  const now = clock.now()
  const sessions = await wishableSessions(parts)
  const wished = sessions.filter((session) => wishes.includes(session.id) && stateOf(session, now) !== 'over')
  const clashes = clashingIds(wished, wishes)
  if (clashes.length > 0) return refused({ kind: 'sessionsClash', sessions: clashes })
  return undoing<store.RegistrationId, TakingDownRefusal>(db, async (transaction) => {
    const { municipalityKey, ...who } = said
    const mandates = municipalityKey === null ? [] : [{ kind: 'observer' as const, body: { municipalityKey } }]
    const personId =
      email === null
        ? await people.enrol({ ...who, email: null, mandates }, transaction)
        : (await people.meet({ ...said, email }, transaction)).id
    const at = new Date(now)
    const row = { id: idFrom<'registration'>(randomBytes(16)), congressId: current.id, personId, at }
    const id = await store.upsertRegistration(transaction, { ...row, status: 'confirmed', heldUntil: null })
    if (id === null) return refused({ kind: 'alreadyRegistered' })
    const ids = wished.map((session) => session.id)
    const full = await fullSessions(parts, ids, transaction, id)
    if (full.length > 0) return refused({ kind: 'sessionsFull', sessions: full })
    await store.deletePlaces(transaction, id, await store.readPlaces(transaction, id))
    await store.insertPlaces(transaction, id, ids)
    await store.markEntered(transaction, id, by.id, at)
    await entries.writeNote(transaction, id, note)
    await writeAgreement(parts, transaction, id, agreement)
    await agreementConfirmed(parts, transaction, id, personId)
    await writeConfirmation(parts, transaction, id, personId)
    return accepted(id)
  })
}

async function printSheet(parts: RegistrationParts, id: string): Promise<Sheet | null> {
  const { db, congress, programme } = parts
  const current = await congress.current()
  const entry = current === null ? undefined : (await readAll(parts, current)).find((one) => one.id === id)
  if (current === null || entry === undefined || entry.email !== null || entry.status !== 'confirmed') return null
  const sessions = (await programme.sessions(current.id)).filter((session) => entry.places.includes(session.id))
  const code = await db.transaction().execute((own) => paperCode(parts, current, entry.personId, own))
  return { name: entry.name, code, sessions }
}
