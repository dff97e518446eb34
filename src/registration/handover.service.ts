// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Handing places over at work. Both registrations are locked, in the order of their ids, while a place moves. */
import type { Id } from '../base/id.ts'
import { idFrom } from '../base/id.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Congress } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import { undoing } from '../database/undoing.ts'
import { emailFrom, hashOf, type PersonContact } from '../people/index.ts'
import { overlap, stateOf, type Session, type SessionId } from '../programme/index.ts'
import { wishableSessions } from './capacity.service.ts'
import type { RegistrationParts } from './desk.ts'
import { handoverLetter, takenLetter } from './handover.letters.ts'
import { decideTaking, type HandoverRefusal, type Taker } from './handover.rules.ts'
import { writeChange } from './confirmation.service.ts'
import * as store from './handover.store.ts'
import { readableCodeFrom, readableCodeOf } from './readable-code.rules.ts'
import { handoverLimits, readableCodeLetters } from './registration.limits.rules.ts'
import * as registrations from './registration.store.ts'
import { moveUpIn } from './waiting-list.service.ts'
import { deleteWaits } from './waiting-list.store.ts'

export type GivingRefusal =
  | { readonly kind: 'noPlace' }
  /** Who acts for no municipality has no colleague of the same one. */
  | { readonly kind: 'noMunicipality' }
  | { readonly kind: 'emailInvalid' }
  | { readonly kind: 'ownAddress' }
  | { readonly kind: 'tooManyLetters'; readonly waitMinutes: number }
  | { readonly kind: 'tooManyToday' }

/** What stands behind a code, for whoever looks. */
export type SeenHandover = {
  readonly session: Session
  readonly from: string
  /** The holder looks at their own. */
  readonly isHolder: boolean
  /** Null for a code that is told. */
  readonly toEmail: string | null
  /** Null for a stranger: they have to sign in first. */
  readonly taking: Result<null, HandoverRefusal> | null
  /** What taking it would give up. */
  readonly leaving: readonly Session[]
}

export type HandoverDesk = {
  /** With an address its owner is written to; without one the code is for telling. @returns the code */
  giveOver(personId: Id<'person'>, sessionId: SessionId, email: string | null): Promise<Result<string, GivingRefusal>>
  withdrawHandover(personId: Id<'person'>, sessionId: SessionId): Promise<void>
  handoverBehind(code: string, viewer: Id<'person'> | null): Promise<SeenHandover | null>
  /** Moves the place. Gives up the taker's places at the same time. */
  takeOver(personId: Id<'person'>, code: string): Promise<Result<Session, HandoverRefusal>>
  /** Forgets the addresses of what has expired. */
  sweepHandovers(): Promise<void>
}

const dayMilliseconds = 24 * 60 * 60_000

export function handoverDesk(parts: RegistrationParts): HandoverDesk {
  const { db, clock, congress } = parts
  return {
    giveOver: (personId, sessionId, email) => giveOver(parts, personId, sessionId, email),
    async withdrawHandover(personId, sessionId) {
      const current = await congress.current()
      if (current === null) return
      const registration = await registrations.readRegistration(db, current.id, personId)
      if (registration === null) return
      await store.withdrawHandovers(db, registration.id, sessionId, new Date(clock.now()))
    },
    handoverBehind: (code, viewer) => handoverBehind(parts, code, viewer),
    takeOver: (personId, code) => takeOver(parts, personId, code),
    sweepHandovers: () => store.deleteHandoversBefore(db, new Date(clock.now() - dayMilliseconds)),
  }
}

async function giveOver(
  parts: RegistrationParts,
  personId: Id<'person'>,
  sessionId: SessionId,
  typed: string | null,
): Promise<Result<string, GivingRefusal>> {
  const { db, clock, congress, people, mailbox, randomBytes, site } = parts
  const current = await congress.current()
  const session = (await wishableSessions(parts)).find(({ id }) => id === sessionId)
  const now = clock.now()
  if (current === null || session === undefined || stateOf(session, now) === 'over') return refused({ kind: 'noPlace' })
  const email = typed === null ? null : emailFrom(typed)
  if (typed !== null && email === null) return refused({ kind: 'emailInvalid' })
  const [holder] = await people.contactsOf([personId])
  if (holder === undefined) return refused({ kind: 'noPlace' })
  if (email !== null && email === holder.email) return refused({ kind: 'ownAddress' })
  if ((await municipalitiesOf(parts, personId)).length === 0) return refused({ kind: 'noMunicipality' })
  return undoing<string, GivingRefusal>(db, async (transaction) => {
    if (email !== null) {
      const allowed = await people.mayWriteTo(email, transaction)
      if (!allowed.ok) return allowed
    }
    const registration = await registrations.lockRegistration(transaction, current.id, personId)
    if (registration?.status !== 'confirmed') return refused({ kind: 'noPlace' })
    const held = await registrations.readPlaces(transaction, registration.id)
    if (!held.includes(sessionId)) return refused({ kind: 'noPlace' })
    const today = await store.countHandovers(transaction, registration.id, new Date(now - dayMilliseconds))
    if (today >= handoverLimits.perDayMax) return refused({ kind: 'tooManyToday' })
    await store.withdrawHandovers(transaction, registration.id, sessionId, new Date(now))
    const code = readableCodeOf(randomBytes(readableCodeLetters))
    await store.insertHandover(transaction, {
      id: idFrom<'handover'>(randomBytes(16)),
      registrationId: registration.id,
      sessionId,
      toEmail: email,
      codeHash: hashOf(code),
      createdAt: new Date(now),
      expiresAt: new Date(Math.min(session.endsAt, now + handoverLimits.holdsDays * dayMilliseconds)),
    })
    if (email !== null) {
      const { language, name: from } = holder
      const letter = { to: email, language, from, session, timezone: current.timezone, site, code }
      await mailbox.post(handoverLetter(letter), transaction)
    }
    return accepted(code)
  })
}

async function municipalitiesOf({ people }: RegistrationParts, personId: Id<'person'>): Promise<readonly string[]> {
  const [card] = await people.cardsOf([personId])
  return card?.bodies.flatMap(({ municipalityKey }) => municipalityKey ?? []) ?? []
}

/** The handover, whose it is, and how the taker stands to it; read before anything is locked, and again after. */
type Told = {
  readonly congress: Congress
  readonly handover: store.HandoverRow
  readonly session: Session
  readonly holder: PersonContact
}

async function read(parts: RegistrationParts, typed: string): Promise<Told | null> {
  const { db, congress, people } = parts
  const code = readableCodeFrom(typed)
  const current = await congress.current()
  const handover = code === null ? null : await store.readHandover(db, hashOf(code))
  if (current === null || handover === null) return null
  const session = (await wishableSessions(parts)).find(({ id }) => id === handover.sessionId)
  const personId = (await registrations.personsOf(db, [handover.registrationId])).get(handover.registrationId)
  const [holder] = personId === undefined ? [] : await people.contactsOf([personId])
  return session === undefined || holder === undefined ? null : { congress: current, handover, session, holder }
}

async function takerOf(
  parts: RegistrationParts,
  { congress, handover, holder, session }: Told,
  personId: Id<'person'>,
  db: Database,
): Promise<
  Taker & { readonly registrationId: registrations.RegistrationId | null; readonly leaving: readonly Session[] }
> {
  const registration = await registrations.readRegistration(db, congress.id, personId)
  const [contact] = await parts.people.contactsOf([personId], db)
  const held = registration === null ? [] : await registrations.readPlaces(db, registration.id)
  const sessions = await wishableSessions(parts)
  return {
    isHolder: personId === holder.id,
    email: contact?.email ?? null,
    isRegistered: registration?.status === 'confirmed',
    hasPlace: held.includes(handover.sessionId),
    municipalities: await municipalitiesOf(parts, personId),
    registrationId: registration?.id ?? null,
    leaving: sessions.filter((other) => other.id !== session.id && held.includes(other.id) && overlap(other, session)),
  }
}

async function handoverBehind(
  parts: RegistrationParts,
  code: string,
  viewer: Id<'person'> | null,
): Promise<SeenHandover | null> {
  const told = await read(parts, code)
  if (told === null || told.handover.isWithdrawn) return null
  const { session, holder, handover } = told
  const isHolder = viewer === holder.id
  const seen = { session, from: holder.name, isHolder, toEmail: isHolder ? handover.toEmail : null }
  if (viewer === null) return { ...seen, taking: null, leaving: [] }
  const taker = await takerOf(parts, told, viewer, parts.db)
  const taking = decideTaking(handover, await municipalitiesOf(parts, holder.id), taker, parts.clock.now())
  return { ...seen, taking, leaving: taker.leaving }
}

async function takeOver(
  parts: RegistrationParts,
  personId: Id<'person'>,
  typed: string,
): Promise<Result<Session, HandoverRefusal>> {
  const { db, clock, mailbox, people, site } = parts
  const told = await read(parts, typed)
  if (told === null) return refused('handoverGone')
  const { session, holder, congress, handover } = told
  const [taker, holding] = [await takerOf(parts, told, personId, db), await municipalitiesOf(parts, holder.id)]
  const now = clock.now()
  const decided = decideTaking(handover, holding, taker, now)
  if (!decided.ok) return decided
  if (taker.registrationId === null) return refused('notRegistered')
  const mine = taker.registrationId
  const freed: SessionId[] = []
  const done = await undoing<Session, HandoverRefusal>(db, async (transaction) => {
    const statuses = await registrations.lockRegistrations(transaction, [mine, handover.registrationId])
    if (statuses.get(mine) !== 'confirmed') return refused('notRegistered')
    if ((await registrations.readPlaces(transaction, mine)).includes(session.id)) return refused('hasPlace')
    if (!(await store.markTaken(transaction, handover.id, new Date(now)))) return refused('handoverTaken')
    const [left] = await registrations.deletePlaces(transaction, handover.registrationId, [session.id])
    if (left === undefined || statuses.get(handover.registrationId) !== 'confirmed') return refused('handoverGone')
    const leaving = taker.leaving.map(({ id }) => id)
    const given = await registrations.deletePlaces(transaction, mine, leaving)
    freed.push(...given)
    freed.push(...(await deleteWaits(transaction, [mine], [session.id])))
    await registrations.insertPlaces(transaction, mine, [session.id])
    await writeChange(parts, transaction, mine, personId, given)
    const [by] = await people.contactsOf([personId], transaction)
    if (holder.email !== null && by !== undefined) {
      const letter = { to: holder.email, holder, by: by.name, session, timezone: congress.timezone, site }
      await mailbox.post(takenLetter(letter), transaction)
    }
    return accepted(session)
  })
  if (done.ok) await moveUpIn(parts, freed)
  return done
}
