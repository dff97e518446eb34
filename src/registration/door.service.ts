// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * At the door: somebody without a valid link says who they are, whoever keeps the door lets them in with one press, and
 * the browser that waits is signed in. The address they said is not proven, so they never become the person it belongs
 * to: they come in as somebody new, without address, office or mandate. Whom the address belongs to gets a letter.
 */
import { idFrom } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import { undoing } from '../database/undoing.ts'
import { emailFrom, hashOf, looksLikeSecret, newSecret, type OpenedSignIn } from '../people/index.ts'
import { needsPlace, stateOf, type Session, type SessionId } from '../programme/index.ts'
import type { SignedIn } from '../web/visitor.ts'
import { fullSessions } from './capacity.service.ts'
import { writeAgreement } from './consents.service.ts'
import type { RegistrationParts } from './desk.ts'
import { decideAsking, mayOpenDoor, type AskRefusal } from './door.rules.ts'
import * as store from './door.store.ts'
import { doorLimits } from './registration.limits.rules.ts'
import { insertPlaces, markEntered as markEnteredBy, upsertRegistration } from './registration.store.ts'

const minute = 60_000

export type AtDoor = {
  readonly session: Session
  readonly name: string
  readonly email: string
  readonly municipalityKey: string | null
  readonly language: Language
}

export type Waiter = { readonly request: store.DoorRequest; readonly session: Session }

export type DoorDesk = {
  /** The person has agreed to what they said being stored. @returns the browser's secret, for its cookie */
  askAtDoor(asking: AtDoor): Promise<Result<string, AskRefusal>>
  /** Null: nobody waits in this browser, or has waited too long. */
  waiterOf(browser: string | undefined): Promise<Waiter | null>
  /** Those this person may let in, the longest waiting first. */
  askingFor(person: SignedIn): Promise<readonly Waiter[]>
  /** Whether this person keeps any door at all. */
  keepsDoors(person: SignedIn): Promise<boolean>
  /** Once: a second press, or one who may not, does nothing. */
  admitAtDoor(id: store.DoorRequestId, by: SignedIn): Promise<boolean>
  declineAtDoor(id: store.DoorRequestId, by: SignedIn): Promise<boolean>
  /** Null when they were not let in. */
  enterFromDoor(browser: string | undefined, device: string): Promise<OpenedSignIn | null>
  sweepDoor(): Promise<void>
}

export function doorDesk(parts: RegistrationParts): DoorDesk {
  const { db, clock } = parts
  const openSince = () => new Date(clock.now() - doorLimits.waitsMinutes * minute)
  const kept = async (person: SignedIn) => (await sessionsOf(parts)).filter((session) => mayOpenDoor(person, session))
  return {
    askAtDoor: (asking) => ask(parts, asking),
    waiterOf: (browser) => waiterOf(parts, browser),
    async askingFor(person) {
      const sessions = await kept(person)
      const ids = sessions.map(({ id }) => id)
      return waiters(await store.readAsking(db, ids, openSince()), sessions)
    },
    keepsDoors: async (person) => (await kept(person)).length > 0,
    admitAtDoor: (id, by) => decide(parts, id, by, 'admitted'),
    declineAtDoor: (id, by) => decide(parts, id, by, 'declined'),
    enterFromDoor: (browser, device) => enterFromDoor(parts, browser, device),
    sweepDoor: () => store.deleteRequestsBefore(db, new Date(clock.now() - doorLimits.keptHours * 60 * minute)),
  }
}

async function sessionsOf({ congress, programme }: RegistrationParts): Promise<readonly Session[]> {
  const current = await congress.current()
  return current === null ? [] : programme.sessions(current.id)
}

function waiters(requests: readonly store.DoorRequest[], sessions: readonly Session[]): readonly Waiter[] {
  const byId = new Map<SessionId, Session>(sessions.map((session) => [session.id, session]))
  return requests.flatMap((request) => {
    const session = byId.get(request.sessionId)
    return session === undefined ? [] : [{ request, session }]
  })
}

/** The letter goes out before anybody has pressed anything: who is registered is in by it even sooner. */
async function ask(parts: RegistrationParts, asking: AtDoor): Promise<Result<string, AskRefusal>> {
  const { db, clock, people, randomBytes } = parts
  const { session, name, municipalityKey, language } = asking
  const email = emailFrom(asking.email)
  if (email === null) return refused('noSuchSession')
  const now = clock.now()
  const since = (minutes: number) => new Date(now - minutes * minute)
  return undoing<string, AskRefusal>(db, async (transaction) => {
    // Counts and inserts of one door, one after the other.
    await parts.programme.lockCapacities([session.id], transaction)
    const counts = await store.countRequests(
      transaction,
      { sessionId: session.id, email },
      { open: since(doorLimits.waitsMinutes), hour: since(60), email: since(doorLimits.perEmailMinutes) },
    )
    const decided = decideAsking({ ...counts, state: stateOf(session, now) })
    if (!decided.ok) return decided
    const browser = newSecret(randomBytes)
    const said = { name, email, municipalityKey, language }
    const id = idFrom<'doorRequest'>(randomBytes(16))
    const where = { id, sessionId: session.id, browserHash: hashOf(browser), askedAt: new Date(now) }
    await store.insertRequest(transaction, { ...said, ...where })
    // A refusal of the letter (too many) is no refusal at the door: the answer is the same for every address.
    const next = `/${language}/sessions/${session.slug}`
    await people.startSignIn({ email, language, next, purpose: 'signIn' }, transaction)
    return accepted(browser)
  })
}

async function waiterOf(parts: RegistrationParts, browser: string | undefined): Promise<Waiter | null> {
  const request = looksLikeSecret(browser) ? await store.readRequestOf(parts.db, hashOf(browser)) : null
  if (request === null) return null
  const tooOld = parts.clock.now() - request.askedAt > doorLimits.waitsMinutes * minute
  if (request.state === 'asking' && tooOld) return null
  return waiters([request], await sessionsOf(parts))[0] ?? null
}

async function decide(
  parts: RegistrationParts,
  id: store.DoorRequestId,
  by: SignedIn,
  state: 'admitted' | 'declined',
): Promise<boolean> {
  const { db, clock } = parts
  const sessions = await sessionsOf(parts)
  return db.transaction().execute(async (transaction) => {
    const request = await store.lockRequest(transaction, id)
    const session = sessions.find((one) => one.id === request?.sessionId)
    if (request === null || session === undefined || !mayOpenDoor(by, session)) return false
    if (request.state !== 'asking') return false
    const at = new Date(clock.now())
    const personId = state === 'admitted' ? await takeIn(parts, request, session, by, transaction) : null
    await store.decideRequest(transaction, id, { state, by: by.id, at, personId })
    return true
  })
}

/** Somebody new, with a registration and a place where one is free; in a full workshop they listen. */
async function takeIn(
  parts: RegistrationParts,
  request: store.DoorRequest,
  session: Session,
  by: SignedIn,
  transaction: Database,
) {
  const { clock, congress, people, randomBytes } = parts
  const current = await congress.current(transaction)
  if (current === null) return null
  const { name, language, municipalityKey } = request
  const mandates = municipalityKey === null ? [] : [{ kind: 'observer' as const, body: { municipalityKey } }]
  const said = { name, email: null, function: 'guest' as const, language }
  const personId = await people.enrol({ ...said, mandates }, transaction)
  const at = new Date(clock.now())
  const registrationId = idFrom<'registration'>(randomBytes(16))
  const row = { id: registrationId, congressId: current.id, personId, at }
  await upsertRegistration(transaction, { ...row, status: 'confirmed', heldUntil: null })
  await markEnteredBy(transaction, registrationId, by.id, at)
  const nothing = { needs: [], note: '' }
  await writeAgreement(parts, transaction, registrationId, { consents: ['participation'], needs: nothing })
  if (needsPlace(session) && (await fullSessions(parts, [session.id], transaction)).length === 0) {
    await insertPlaces(transaction, registrationId, [session.id])
  }
  return personId
}

async function enterFromDoor(
  parts: RegistrationParts,
  browser: string | undefined,
  device: string,
): Promise<OpenedSignIn | null> {
  const waiter = await waiterOf(parts, browser)
  if (waiter === null || waiter.request.state !== 'admitted' || waiter.request.personId === null) return null
  const { id, personId } = waiter.request
  return parts.db.transaction().execute(async (transaction) => {
    if (!(await store.markEntered(transaction, id))) return null
    return parts.people.letIn(personId, device, transaction)
  })
}
