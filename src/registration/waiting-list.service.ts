// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The waiting lists at work: joining, offers by letter, answering them, and moving up when a place is free. Moving up
 * happens after every place that is given back, once a minute, and always for one session at a time, which is locked
 * meanwhile; a letter leaves exactly when its offer is written.
 */
import type { Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Congress } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import { undoing } from '../database/undoing.ts'
import { hashOf, looksLikeSecret, newSecret } from '../people/index.ts'
import { overlap, stateOf, type Session, type SessionId } from '../programme/index.ts'
import type { RegistrationParts } from './desk.ts'
import { writeChange } from './confirmation.service.ts'
import { countOccupied, wishableSessions } from './capacity.service.ts'
import * as registrations from './registration.store.ts'
import { closedLetter, lapsedLetter, offerLetter, waitingLetter, type Addressed } from './waiting-list.letters.ts'
import { closesAt, decideJoin, decideOffer, moveUp } from './waiting-list.rules.ts'
import type { JoinRefusal, OfferRefusal } from './waiting-list.rules.ts'
import * as store from './waiting-list.store.ts'

export type Wait = {
  readonly session: Session
  /** 1 is next. */
  readonly rank: number
  /** Null: no offer yet. */
  readonly offerUntil: Instant | null
  /** Places that accepting gives up: they are at the same time. */
  readonly leaving: readonly Session[]
}

export type WaitingDesk = {
  /** Where somebody waits, offers first. */
  waitsOf(personId: Id<'person'>): Promise<readonly Wait[]>
  /** Again is no harm. */
  joinWaitingList(personId: Id<'person'>, sessionId: SessionId): Promise<Result<null, JoinRefusal>>
  /** Also declines an offer. */
  leaveWaitingList(personId: Id<'person'>, sessionId: SessionId): Promise<void>
  /** Takes the offered place; gives up places and other waiting at the same time. */
  acceptOffer(personId: Id<'person'>, sessionId: SessionId): Promise<Result<null, OfferRefusal>>
  /** What the link of an offer's letter leads to; looking uses nothing up. */
  offerBehind(secret: string): Promise<Result<Wait, OfferRefusal>>
  answerOffer(secret: string, answer: 'accept' | 'decline'): Promise<Result<Session, OfferRefusal>>
  /** Does what is due on every list; to be called once a minute. */
  sweepOffers(): Promise<void>
}

export function waitingDesk(parts: RegistrationParts): WaitingDesk {
  return {
    waitsOf: (personId) => waitsOf(parts, personId),
    joinWaitingList: (personId, sessionId) => join(parts, personId, sessionId),
    async leaveWaitingList(personId, sessionId) {
      const registration = await registrationOf(parts, personId)
      if (registration !== null) await leave(parts, registration.id, sessionId)
    },
    async acceptOffer(personId, sessionId) {
      const registration = await registrationOf(parts, personId)
      if (registration === null) return refused('offerGone')
      const taken = await accept(parts, registration.id, sessionId)
      return taken.ok ? accepted(null) : taken
    },
    offerBehind: (secret) => offerBehind(parts, secret),
    answerOffer: (secret, answer) => answerOffer(parts, secret, answer),
    async sweepOffers() {
      await moveUpIn(parts, await store.sessionsWaitedFor(parts.db))
    },
  }
}

async function registrationOf({ db, congress }: RegistrationParts, personId: Id<'person'>) {
  const current = await congress.current()
  return current === null ? null : registrations.readRegistration(db, current.id, personId)
}

async function waitsOf(parts: RegistrationParts, personId: Id<'person'>): Promise<readonly Wait[]> {
  const registration = await registrationOf(parts, personId)
  if (registration === null) return []
  const rows = await store.readWaitsOf(parts.db, registration.id)
  if (rows.length === 0) return []
  const now = parts.clock.now()
  const sessions = await wishableSessions(parts)
  const held = await registrations.readPlaces(parts.db, registration.id)
  const waits = rows.flatMap(({ sessionId, rank, offerUntil }) => {
    const session = sessions.find(({ id }) => id === sessionId)
    if (session === undefined || (offerUntil !== null && offerUntil <= now)) return []
    return { session, rank, offerUntil, leaving: leavingFor(session, sessions, held) }
  })
  return [...waits.filter((wait) => wait.offerUntil !== null), ...waits.filter((wait) => wait.offerUntil === null)]
}

function leavingFor(session: Session, sessions: readonly Session[], held: readonly SessionId[]): readonly Session[] {
  return sessions.filter((other) => other.id !== session.id && held.includes(other.id) && overlap(other, session))
}

async function join(
  parts: RegistrationParts,
  personId: Id<'person'>,
  sessionId: SessionId,
): Promise<Result<null, JoinRefusal>> {
  const { db, clock, congress, programme, people, mailbox, site } = parts
  const current = await congress.current()
  const session = (await wishableSessions(parts)).find(({ id }) => id === sessionId)
  if (current === null || session === undefined) return refused('noSuchSession')
  const now = clock.now()
  if (stateOf(session, now) === 'over') return refused('sessionOver')
  return undoing<null, JoinRefusal>(db, async (transaction) => {
    const registration = await registrations.lockRegistration(transaction, current.id, personId)
    if (registration?.status !== 'confirmed') return refused('notRegistered')
    const capacity = (await programme.lockCapacities([sessionId], transaction)).get(sessionId) ?? null
    const occupied = (await countOccupied(parts, [sessionId], transaction, registration.id)).get(sessionId) ?? 0
    const held = await registrations.readPlaces(transaction, registration.id)
    const waits = await store.readWaitsOf(transaction, registration.id)
    if (waits.some((wait) => wait.sessionId === sessionId)) return accepted(null)
    const decided = decideJoin(
      {
        hasPlace: held.includes(sessionId),
        isFull: capacity !== null && occupied >= capacity,
        startsAt: session.startsAt,
        waitingHere: (await store.readWaiting(transaction, sessionId)).length,
        waitingElsewhere: waits.length,
      },
      now,
    )
    if (!decided.ok) return decided
    const row = { registrationId: registration.id, sessionId, joinedAt: new Date(now) }
    await store.insertWaiting(transaction, { ...row, closesAt: new Date(closesAt(session.startsAt)) })
    const to = (await contactsOf(people, [registration.id], transaction)).get(registration.id)
    if (to !== undefined) {
      await mailbox.post(waitingLetter({ to, session, timezone: current.timezone, site }), transaction)
    }
    return accepted(null)
  })
}

async function leave(parts: RegistrationParts, id: registrations.RegistrationId, sessionId: SessionId): Promise<void> {
  const left = await parts.db.transaction().execute(async (transaction) => {
    await parts.programme.lockCapacities([sessionId], transaction)
    return store.deleteWaits(transaction, [id], [sessionId])
  })
  await moveUpIn(parts, left)
}

/** The place was kept for them, so nothing is counted anew: the offer's row becomes the place's row. */
async function accept(
  parts: RegistrationParts,
  id: registrations.RegistrationId,
  sessionId: SessionId,
): Promise<Result<Session, OfferRefusal>> {
  const { db, clock, programme } = parts
  const sessions = await wishableSessions(parts)
  const session = sessions.find((one) => one.id === sessionId)
  if (session === undefined) return refused('offerGone')
  const freed: SessionId[] = []
  const done = await undoing<Session, OfferRefusal>(db, async (transaction) => {
    const registration = await registrations.lockRegistrationById(transaction, id)
    if (registration?.status !== 'confirmed') return refused('offerGone')
    await programme.lockCapacities([sessionId], transaction)
    const waits = await store.readWaitsOf(transaction, id)
    const offer = waits.find((wait) => wait.sessionId === sessionId)
    const decided = decideOffer(offer === undefined ? null : { until: offer.offerUntil }, clock.now())
    if (!decided.ok) return decided
    const sameTime = sessions.filter((other) => other.id !== sessionId && overlap(other, session)).map((one) => one.id)
    const left = await registrations.deletePlaces(transaction, id, sameTime)
    freed.push(...left)
    freed.push(...(await store.deleteWaits(transaction, [id], [sessionId, ...sameTime])))
    await registrations.insertPlaces(transaction, id, [sessionId])
    const personId = (await registrations.personsOf(transaction, [id])).get(id)
    if (personId !== undefined) await writeChange(parts, transaction, id, personId, left)
    return accepted(session)
  })
  if (done.ok) await moveUpIn(parts, freed)
  return done
}

async function offerBehind(parts: RegistrationParts, secret: string): Promise<Result<Wait, OfferRefusal>> {
  const offer = looksLikeSecret(secret) ? await store.readOffer(parts.db, hashOf(secret)) : null
  const decided = decideOffer(offer === null ? null : { until: offer.offerUntil }, parts.clock.now())
  if (offer === null || !decided.ok) return decided.ok ? refused('offerGone') : decided
  const sessions = await wishableSessions(parts)
  const session = sessions.find(({ id }) => id === offer.sessionId)
  if (session === undefined) return refused('offerGone')
  const held = await registrations.readPlaces(parts.db, offer.key)
  return accepted({ session, rank: 1, offerUntil: offer.offerUntil, leaving: leavingFor(session, sessions, held) })
}

async function answerOffer(
  parts: RegistrationParts,
  secret: string,
  answer: 'accept' | 'decline',
): Promise<Result<Session, OfferRefusal>> {
  const behind = await offerBehind(parts, secret)
  const offer = await store.readOffer(parts.db, hashOf(secret))
  if (!behind.ok || offer === null) return behind.ok ? refused('offerGone') : behind
  if (answer === 'accept') return accept(parts, offer.key, offer.sessionId)
  await leave(parts, offer.key, offer.sessionId)
  return accepted(behind.value.session)
}

/**
 * To be called after the transaction that gave places back: each session is locked for itself, so nobody waits in a
 * circle.
 */
export async function moveUpIn(parts: RegistrationParts, ids: readonly SessionId[]): Promise<void> {
  const current = ids.length === 0 ? null : await parts.congress.current()
  if (current === null) return
  const sessions = await wishableSessions(parts)
  for (const session of sessions.filter(({ id }) => ids.includes(id))) {
    await parts.db.transaction().execute((transaction) => moveUpOne(parts, current, session, transaction))
  }
}

async function moveUpOne(
  parts: RegistrationParts,
  congress: Congress,
  session: Session,
  transaction: Database,
): Promise<void> {
  const { clock, programme, people, mailbox, randomBytes, site } = parts
  const now = asInstant(clock.now())
  const capacity = (await programme.lockCapacities([session.id], transaction)).get(session.id) ?? null
  const waiting = await store.readWaiting(transaction, session.id)
  if (waiting.length === 0) return
  const taken = (await registrations.countTaken(transaction, [session.id], new Date(now))).get(session.id) ?? 0
  const moves = moveUp({ capacity, taken, startsAt: session.startsAt, waiting }, now)
  const touched = [...moves.lapsed, ...moves.closed, ...moves.offered.map(({ key }) => key)]
  const contacts = await contactsOf(people, touched, transaction)
  const told = { session, timezone: congress.timezone, site }
  await store.deleteWaits(transaction, [...moves.lapsed, ...moves.closed], [session.id])
  const post = async (
    key: registrations.RegistrationId,
    letter: (to: Addressed) => Parameters<typeof mailbox.post>[0],
  ) => {
    const to = contacts.get(key)
    if (to !== undefined) await mailbox.post(letter(to), transaction)
  }
  for (const key of moves.lapsed) await post(key, (to) => lapsedLetter({ ...told, to }))
  for (const key of moves.closed) await post(key, (to) => closedLetter({ ...told, to }))
  for (const { key, until } of moves.offered) {
    const secret = newSecret(randomBytes)
    const written = await store.writeOffer(transaction, { key, sessionId: session.id }, { hash: hashOf(secret), until })
    if (written) await post(key, (to) => offerLetter({ ...told, to, until, secret }))
  }
}

/** Those who can be written to; the office calls the others. */
async function contactsOf(
  people: RegistrationParts['people'],
  ids: readonly registrations.RegistrationId[],
  transaction: Database,
): Promise<ReadonlyMap<registrations.RegistrationId, Addressed>> {
  const persons = await registrations.personsOf(transaction, ids)
  const contacts = await people.contactsOf([...persons.values()], transaction)
  const byPerson = new Map(contacts.map((contact) => [contact.id, contact]))
  return new Map(
    [...persons].flatMap(([id, personId]) => {
      const contact = byPerson.get(personId)
      return contact === undefined || contact.email === null
        ? []
        : [[id, { ...contact, email: contact.email }] as const]
    }),
  )
}
