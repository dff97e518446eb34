// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Registering for the congress, confirming it, cancelling it. What the web shows is the same for every address: who
 * is registered already learns that from a letter, and nobody else does.
 */
import { idFrom, type Id } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { takesRegistrations, type Congress } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import { undoing } from '../database/undoing.ts'
import type { Meeting } from '../people/index.ts'
import { stateOf, type Session, type SessionId } from '../programme/index.ts'
import type { RegistrationParts } from './desk.ts'
import { clashingIds, fullSessions, wishableSessions } from './capacity.service.ts'
import { writeCancellation, writeConfirmation } from './confirmation.service.ts'
import { correctionDesk, type CorrectionDesk } from './correction.service.ts'
import { doorDesk, type DoorDesk } from './door.service.ts'
import { officeDesk, type OfficeDesk } from './office.service.ts'
import { entryDesk, type EntryDesk } from './entry-key.service.ts'
import { agreementConfirmed, consentDesk, endAgreement, writeAgreement } from './consents.service.ts'
import type { Agreement, ConsentDesk } from './consents.service.ts'
import { draftDesk, type DraftDesk } from './draft.service.ts'
import { handoverDesk, type HandoverDesk } from './handover.service.ts'
import { placeDesk, type PlaceDesk } from './places.service.ts'
import { alreadyParts, chosenParts } from './registration.letters.ts'
import { pendingHoldMilliseconds, registrationLimits } from './registration.limits.rules.ts'
import * as store from './registration.store.ts'
import type { RegistrationStatus } from './status.rules.ts'
import { taskDesk, type TaskDesk } from './tasks.service.ts'
import { turnstile } from './turnstile.ts'
import { moveUpIn, waitingDesk, type WaitingDesk } from './waiting-list.service.ts'
import { deleteWaits } from './waiting-list.store.ts'

/** What the form asks; the workshops wished for, at most one a slot. */
export type Draft = Meeting & { readonly wishes: readonly SessionId[]; readonly agreement: Agreement }

export type RegistrationRefusal =
  /** The congress takes no registrations, or there is none. */
  | { readonly kind: 'notOpen' }
  | { readonly kind: 'emailInvalid' }
  | { readonly kind: 'tooManyLetters'; readonly waitMinutes: number }
  | { readonly kind: 'sessionsFull'; readonly sessions: readonly SessionId[] }
  | { readonly kind: 'sessionsClash'; readonly sessions: readonly SessionId[] }

export type RegistrationService = PlaceDesk &
  WaitingDesk &
  HandoverDesk &
  ConsentDesk &
  DraftDesk &
  EntryDesk &
  DoorDesk &
  OfficeDesk &
  CorrectionDesk &
  TaskDesk & {
    /**
     * By the form: a letter goes out in any case, and the answer says nothing about whom we know. Places are held until
     * the letter's link is pressed, for a day at most.
     */
    register(draft: Draft): Promise<Result<null, RegistrationRefusal>>
    /** By somebody signed in, whose address is proven: registered at once. */
    registerSignedIn(
      personId: Id<'person'>,
      wishes: readonly SessionId[],
      agreement: Agreement,
    ): Promise<Result<null, RegistrationRefusal>>
    /** Runs in the transaction of every sign-in: what is pending for the person is confirmed by it. */
    confirmRegistration(personId: Id<'person'>, transaction: Database): Promise<void>
    /** Null for somebody who never registered. */
    statusOf(personId: Id<'person'>): Promise<RegistrationStatus | null>
    /** Gives all places back. Cancelling what is not there does nothing. */
    cancel(personId: Id<'person'>): Promise<void>
    /** Erases what nobody needs any more; to be called once a day. */
    sweep(): Promise<void>
  }

export function registrationService(parts: RegistrationParts): RegistrationService {
  const { db, clock, congress } = parts
  const waiting = waitingDesk(parts)
  const inTurn = turnstile(registrationLimits.takersAtOnceMax)
  const [handovers, consents, drafts, entry, door] = [
    handoverDesk(parts),
    consentDesk(parts),
    draftDesk(parts),
    entryDesk(parts),
    doorDesk(parts),
  ]
  return {
    ...placeDesk(parts, waiting, inTurn),
    ...waiting,
    ...handovers,
    ...consents,
    ...drafts,
    ...entry,
    ...door,
    ...taskDesk(parts),
    ...officeDesk(parts),
    ...correctionDesk(parts),
    async register(draft) {
      const waited = pause(clock)
      const result = await inTurn(() => register(parts, draft))
      await waited
      return result
    },
    async sweep() {
      await handovers.sweepHandovers()
      await consents.sweepNeeds()
      await drafts.sweepDrafts()
      await entry.sweepEntryKeys()
      await door.sweepDoor()
    },
    registerSignedIn: (personId, wishes, agreement) => registerSignedIn(parts, personId, wishes, agreement),
    confirmRegistration: (personId, transaction) => confirm(parts, personId, transaction),
    async statusOf(personId) {
      const current = await congress.current()
      return current === null ? null : ((await store.readRegistration(db, current.id, personId))?.status ?? null)
    },
    async cancel(personId) {
      const current = await congress.current()
      if (current === null) return
      const freed = await db.transaction().execute(async (transaction) => {
        const registration = await store.lockRegistration(transaction, current.id, personId)
        if (registration === null) return []
        await endAgreement(parts, transaction, registration.id, personId)
        const waited = await deleteWaits(transaction, [registration.id])
        const given = await store.cancelRegistration(transaction, registration.id)
        if (registration.status === 'confirmed') await writeCancellation(parts, transaction, personId, given)
        return [...waited, ...given]
      })
      await moveUpIn(parts, freed)
    },
  }
}

/** An answer that waits for this takes as long for an address we know as for one we do not. */
function pause(clock: Clock): Promise<void> {
  return new Promise((resolve) => void clock.after(registrationLimits.answerMilliseconds, resolve))
}

type Opened = { readonly congress: Congress; readonly wished: readonly Session[] }

/** The congress that takes registrations, and the wished-for sessions as far as they can be wished for. */
async function open(
  parts: RegistrationParts,
  wishes: readonly SessionId[],
): Promise<Result<Opened, RegistrationRefusal>> {
  const congress = await parts.congress.current()
  if (congress === null || !takesRegistrations(congress.phase)) return refused({ kind: 'notOpen' })
  const now = parts.clock.now()
  const wished = (await wishableSessions(parts)).filter(
    (session) => wishes.includes(session.id) && stateOf(session, now) !== 'over',
  )
  const clashes = clashingIds(wished, wishes)
  return clashes.length > 0 ? refused({ kind: 'sessionsClash', sessions: clashes }) : accepted({ congress, wished })
}

/**
 * The order of locks is the same everywhere: the address, the registration, the sessions. Full sessions are refused
 * before anybody looks whether the address is known, and what is full counts the person's own places, too: otherwise
 * a full workshop would tell who is in it.
 */
async function register(
  parts: RegistrationParts,
  { wishes, agreement, ...meeting }: Draft,
): Promise<Result<null, RegistrationRefusal>> {
  const { db, clock, people } = parts
  const opened = await open(parts, wishes)
  if (!opened.ok) return opened
  const { congress, wished } = opened.value
  const { email, language } = meeting
  return undoing<null, RegistrationRefusal>(db, async (transaction) => {
    const { id: personId } = await people.meet(meeting, transaction)
    const known = await store.readRegistration(transaction, congress.id, personId)
    const isIn = known?.status === 'confirmed'
    const own = isIn
      ? ({ purpose: 'signIn', parts: alreadyParts(language) } as const)
      : ({
          purpose: 'registration',
          parts: chosenParts({ sessions: wished, timezone: congress.timezone, language }),
        } as const)
    const asked = await people.startSignIn({ email, language, next: nextPath(language), ...own }, transaction)
    if (!asked.ok) return asked
    const at = clock.now()
    const held = { status: 'pending', heldUntil: new Date(at + pendingHoldMilliseconds) } as const
    const registration = { id: newId(parts), congressId: congress.id, personId, at: new Date(at), ...held }
    const id = isIn ? null : await store.upsertRegistration(transaction, registration)
    const ids = wished.map((session) => session.id)
    const full = await fullSessions(parts, ids, transaction)
    if (full.length > 0) return refused({ kind: 'sessionsFull', sessions: full })
    if (id !== null) {
      await replacePlaces(id, ids, transaction)
      await writeAgreement(parts, transaction, id, agreement)
    }
    return accepted(null)
  })
}

async function registerSignedIn(
  parts: RegistrationParts,
  personId: Id<'person'>,
  wishes: readonly SessionId[],
  agreement: Agreement,
): Promise<Result<null, RegistrationRefusal>> {
  const opened = await open(parts, wishes)
  if (!opened.ok) return opened
  const { congress, wished } = opened.value
  return undoing<null, RegistrationRefusal>(parts.db, async (transaction) => {
    const at = new Date(parts.clock.now())
    const registration = { id: newId(parts), congressId: congress.id, personId, at }
    const id = await store.upsertRegistration(transaction, { ...registration, status: 'confirmed', heldUntil: null })
    if (id === null) return accepted(null)
    const ids = wished.map((session) => session.id)
    const full = await fullSessions(parts, ids, transaction, id)
    if (full.length > 0) return refused({ kind: 'sessionsFull', sessions: full })
    await replacePlaces(id, ids, transaction)
    await writeAgreement(parts, transaction, id, agreement)
    await agreementConfirmed(parts, transaction, id, personId)
    await writeConfirmation(parts, transaction, id, personId)
    return accepted(null)
  })
}

function nextPath(language: Language): string {
  return `/${language}/my`
}

function newId({ randomBytes }: RegistrationParts): store.RegistrationId {
  return idFrom<'registration'>(randomBytes(16))
}

async function replacePlaces(
  id: store.RegistrationId,
  sessions: readonly SessionId[],
  transaction: Database,
): Promise<void> {
  const held = await store.readPlaces(transaction, id)
  await store.deletePlaces(
    transaction,
    id,
    held.filter((session) => !sessions.includes(session)),
  )
  await store.insertPlaces(transaction, id, sessions)
}

/** Whoever comes after their places were kept gets those that are still free. */
async function confirm(parts: RegistrationParts, personId: Id<'person'>, transaction: Database): Promise<void> {
  const now = parts.clock.now()
  for (const { id, heldUntil } of await store.confirmPending(transaction, personId, new Date(now))) {
    if (heldUntil === null || heldUntil <= now) {
      const wished = await store.readPlaces(transaction, id)
      await store.deletePlaces(transaction, id, await fullSessions(parts, wished, transaction, id))
    }
    await agreementConfirmed(parts, transaction, id, personId)
    await writeConfirmation(parts, transaction, id, personId)
  }
}
