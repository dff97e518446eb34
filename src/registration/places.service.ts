// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Places in sessions: who has one, how many are taken, and giving them away without ever giving one twice. */
import { undoing } from '../database/undoing.ts'
import type { Id } from '../base/id.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { freePlaces, needsPlace, overlap, stateOf } from '../programme/index.ts'
import type { Places, Session, SessionDoor, SessionId, WaitingAtDoor } from '../programme/index.ts'
import type { SignedIn } from '../web/visitor.ts'
import { mayEnter, type AccessRefusal } from './access.rules.ts'
import type { RegistrationParts } from './desk.ts'
import { writeChange } from './confirmation.service.ts'
import { clashingIds, countOccupied, fullSessions, wishableSessions } from './capacity.service.ts'
import * as store from './registration.store.ts'
import type { Turnstile } from './turnstile.ts'
import { moveUpIn, type Wait, type WaitingDesk } from './waiting-list.service.ts'
import { closesAt } from './waiting-list.rules.ts'
import { deleteWaits } from './waiting-list.store.ts'

export type PlaceRefusal = 'noSuchSession' | 'sessionOver' | 'notRegistered' | 'sessionFull'
export type WishesRefusal =
  | { readonly kind: 'notRegistered' }
  /** The chosen ones in which no place is left. */
  | { readonly kind: 'sessionsFull'; readonly sessions: readonly SessionId[] }
  /** The chosen ones that overlap one chosen before them. */
  | { readonly kind: 'sessionsClash'; readonly sessions: readonly SessionId[] }

export type PlaceDesk = Places & {
  /** Places in all sessions the person has one in, whether running, over or to come. */
  placesOf(personId: Id<'person'>): Promise<ReadonlySet<SessionId>>
  /** As what somebody may enter a session’s room; which role in the room that is, is the server’s to say. */
  mayEnter(person: SignedIn | null, session: Session): Promise<Result<'participant' | 'observer', AccessRefusal>>
  /** At a workshop's door: a place in this one, and none any more in those at the same time. Again is no harm. */
  takePlace(personId: Id<'person'>, sessionId: SessionId): Promise<Result<null, PlaceRefusal>>
  /** These workshops and no others; what is over stays as it was. */
  changeWorkshops(personId: Id<'person'>, wishes: readonly SessionId[]): Promise<Result<null, WishesRefusal>>
}

export function placeDesk(
  parts: RegistrationParts,
  waiting: Pick<WaitingDesk, 'waitsOf'>,
  inTurn: Turnstile,
): PlaceDesk {
  const { db } = parts
  const takenOf = (sessions: readonly SessionId[]) => countOccupied(parts, sessions, db)
  const placesOf = async (personId: Id<'person'>) => new Set(await store.readPlacesOf(db, personId))
  const enter = async (person: SignedIn | null, session: Session) => {
    const registered = person === null ? null : await registrationOf(parts, person.id)
    const places = person === null ? new Set<SessionId>() : await placesOf(person.id)
    const taken = (await takenOf([session.id])).get(session.id) ?? 0
    return mayEnter({
      hasTask: hasTask(person, session),
      isOrganiser: person !== null && person.offices.length > 0,
      isRegistered: registered?.status === 'confirmed' || (!needsPlace(session) && (await contributes(parts, person))),
      hasPlace: places.has(session.id),
      needsPlace: needsPlace(session),
      isFull: freePlaces(session.capacity, taken) === 0,
    })
  }
  return {
    takenOf,
    placesOf,
    mayEnter: enter,
    doorOf: (person, session) => doorOf(parts, person, session, { enter, ...waiting }),
    takePlace: (personId, sessionId) => inTurn(() => takePlace(parts, personId, sessionId)),
    changeWorkshops: (personId, wishes) => inTurn(() => changeWorkshops(parts, personId, wishes)),
  }
}

function hasTask(person: SignedIn | null, session: Session): boolean {
  return person !== null && session.people.some(({ personId }) => personId === person.id)
}

/** Whoever has a task anywhere is at home in the congress: what is for everybody is for them, too. */
async function contributes({ congress, programme }: RegistrationParts, person: SignedIn | null): Promise<boolean> {
  const current = person === null ? null : await congress.current()
  if (current === null) return false
  return (await programme.sessions(current.id)).some((session) => hasTask(person, session))
}

async function registrationOf({ db, congress }: RegistrationParts, personId: Id<'person'>) {
  const current = await congress.current()
  return current === null ? null : store.readRegistration(db, current.id, personId)
}

async function doorOf(
  parts: RegistrationParts,
  person: SignedIn | null,
  session: Session,
  { enter, waitsOf }: { readonly enter: PlaceDesk['mayEnter'] } & Pick<WaitingDesk, 'waitsOf'>,
): Promise<SessionDoor> {
  const now = parts.clock.now()
  if (stateOf(session, now) === 'over') return { kind: 'over' }
  if (person === null) return { kind: 'signIn' }
  const access = await enter(person, session)
  if (access.ok) {
    const task = hasTask(person, session)
    if (access.value === 'participant' || !needsPlace(session)) return { kind: 'enter', as: access.value, task }
    const registered = (await registrationOf(parts, person.id))?.status === 'confirmed'
    const wait = (await waitsOf(person.id)).find((one) => one.session.id === session.id)
    const waiting = waitingAt(wait, registered && now < closesAt(session.startsAt))
    return { kind: 'enter', as: access.value, task, waiting }
  }
  if (access.refusal === 'notRegistered') return { kind: 'register' }
  return { kind: 'place', leaving: await atTheSameTime(parts, person.id, session) }
}

function waitingAt(wait: Wait | undefined, mayJoin: boolean): WaitingAtDoor {
  if (wait === undefined) return mayJoin ? { kind: 'mayJoin' } : { kind: 'none' }
  const { rank, offerUntil, leaving } = wait
  return offerUntil === null ? { kind: 'waits', rank } : { kind: 'offered', until: offerUntil, leaving }
}

/** The person's other places that overlap a session. */
async function atTheSameTime(parts: RegistrationParts, personId: Id<'person'>, session: Session) {
  const own = await store.readPlacesOf(parts.db, personId)
  const sessions = await wishableSessions(parts)
  return sessions.filter((other) => other.id !== session.id && own.includes(other.id) && overlap(other, session))
}

async function takePlace(
  parts: RegistrationParts,
  personId: Id<'person'>,
  sessionId: SessionId,
): Promise<Result<null, PlaceRefusal>> {
  const { db, clock, congress } = parts
  const current = await congress.current()
  const session = (await wishableSessions(parts)).find(({ id }) => id === sessionId)
  if (current === null || session === undefined) return refused('noSuchSession')
  if (stateOf(session, clock.now()) === 'over') return refused('sessionOver')
  const leaving = (await atTheSameTime(parts, personId, session)).map(({ id }) => id)
  const taken = await undoing<null, PlaceRefusal>(db, async (transaction) => {
    const registration = await store.lockRegistration(transaction, current.id, personId)
    if (registration?.status !== 'confirmed') return refused('notRegistered')
    const full = await fullSessions(parts, [sessionId], transaction, registration.id)
    if (full.length > 0) return refused('sessionFull')
    const left = await store.deletePlaces(transaction, registration.id, leaving)
    const added = await store.insertPlaces(transaction, registration.id, [sessionId])
    await deleteWaits(transaction, [registration.id], [sessionId])
    // Somebody who stands at the door of a room needs no date for the calendar.
    if (added > 0 && stateOf(session, clock.now()) === 'before') {
      await writeChange(parts, transaction, registration.id, personId, left)
    }
    return accepted(null)
  })
  if (taken.ok) await moveUpIn(parts, leaving)
  return taken
}

async function changeWorkshops(
  parts: RegistrationParts,
  personId: Id<'person'>,
  wishes: readonly SessionId[],
): Promise<Result<null, WishesRefusal>> {
  const { db, clock, congress } = parts
  const current = await congress.current()
  if (current === null) return refused({ kind: 'notRegistered' })
  const now = clock.now()
  const open = (await wishableSessions(parts)).filter((session) => stateOf(session, now) !== 'over')
  const clashes = clashingIds(open, wishes)
  if (clashes.length > 0) return refused({ kind: 'sessionsClash', sessions: clashes })
  const wished = open.map(({ id }) => id).filter((id) => wishes.includes(id))
  const freed: SessionId[] = []
  const changed = await undoing<null, WishesRefusal>(db, async (transaction) => {
    const registration = await store.lockRegistration(transaction, current.id, personId)
    if (registration?.status !== 'confirmed') return refused({ kind: 'notRegistered' })
    const held = await store.readPlaces(transaction, registration.id)
    const added = wished.filter((id) => !held.includes(id))
    const full = await fullSessions(parts, added, transaction, registration.id)
    if (full.length > 0) return refused({ kind: 'sessionsFull', sessions: full })
    const givenUp = open.map(({ id }) => id).filter((id) => held.includes(id) && !wished.includes(id))
    freed.push(...(await store.deletePlaces(transaction, registration.id, givenUp)))
    await store.insertPlaces(transaction, registration.id, added)
    await deleteWaits(transaction, [registration.id], added)
    if (added.length + givenUp.length > 0) {
      await writeChange(parts, transaction, registration.id, personId, givenUp)
    }
    return accepted(null)
  })
  if (changed.ok) await moveUpIn(parts, freed)
  return changed
}
