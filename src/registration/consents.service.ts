// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Consents and access needs at work: what was agreed to, taking it back, and erasing what nobody needs any more. */
import { asId, idFrom, type Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import {
  consentKinds,
  consentWording,
  newsWording,
  hasNeeds,
  type AccessNeeds,
  type ConsentKind,
} from './consents.rules.ts'
import * as store from './consents.store.ts'
import type { PersonCard } from '../people/index.ts'
import type { RegistrationParts } from './desk.ts'
import { accessNeedLimits, registrationLimits } from './registration.limits.rules.ts'
import { lockRegistration, personsOf, readRegistration, type RegistrationId } from './registration.store.ts'

/** What somebody agrees to in the form, and what they need; needs are kept only with their own consent. */
export type Agreement = {
  readonly consents: readonly ConsentKind[]
  readonly needs: AccessNeeds
}

export type OwnAgreement = { readonly consents: readonly store.Consent[]; readonly needs: AccessNeeds | null }

export type ConsentDesk = {
  agreementOf(personId: Id<'person'>): Promise<OwnAgreement>
  giveConsent(personId: Id<'person'>, kind: ConsentKind): Promise<void>
  /** What hung on it is erased: the needs with theirs. That to take part is withdrawn by cancelling. */
  withdrawConsent(personId: Id<'person'>, kind: Exclude<ConsentKind, 'participation'>): Promise<void>
  /** Those who agreed to be seen by other participants, by name. */
  listedParticipants(): Promise<readonly PersonCard[]>
  /** None, or with the consent of its own that the form has just asked for. */
  stateNeeds(personId: Id<'person'>, needs: AccessNeeds): Promise<void>
  /**
   * News were chosen or refused on the page of one's letters, or by the link of a letter: the consent follows, in the
   * same transaction. Whoever is not registered has given none here.
   */
  newsChosen(address: string, news: boolean, transaction: Database): Promise<void>
  /** Erases all needs when the congress is over for long enough. */
  sweepNeeds(): Promise<void>
}

const dayMilliseconds = 24 * 60 * 60_000

export function consentDesk(parts: RegistrationParts): ConsentDesk {
  const { db, clock, congress, people } = parts
  /** For somebody who is registered; others have nothing to agree to. */
  const change = async (
    personId: Id<'person'>,
    work: (transaction: Database, id: RegistrationId, at: Date) => Promise<void>,
  ) => {
    const current = await congress.current()
    if (current === null) return
    await db.transaction().execute(async (transaction) => {
      const registration = await lockRegistration(transaction, current.id, personId)
      if (registration?.status === 'confirmed') await work(transaction, registration.id, new Date(clock.now()))
    })
  }
  return {
    async agreementOf(personId) {
      const current = await congress.current()
      const registration = current === null ? null : await readRegistration(db, current.id, personId)
      if (registration === null) return { consents: [], needs: null }
      const [consents, needs] = await Promise.all([
        store.readConsents(db, registration.id),
        store.readNeeds(db, registration.id),
      ])
      return { consents, needs }
    },
    giveConsent: (personId, kind) =>
      change(personId, async (transaction, id, at) => {
        await insert(parts, transaction, id, [kind], at)
        if (kind === 'afterwards') await chooseNews(parts, transaction, personId, true)
      }),
    withdrawConsent: (personId, kind) =>
      change(personId, async (transaction, id, at) => {
        await store.withdrawConsents(transaction, id, [kind], at)
        if (kind === 'accessNeeds') await store.deleteNeeds(transaction, id)
        if (kind === 'afterwards') await chooseNews(parts, transaction, personId, false)
      }),
    stateNeeds: (personId, needs) =>
      change(personId, (transaction, id, at) => writeNeeds(parts, transaction, id, needs, at)),
    async newsChosen(address, news, transaction) {
      const [current, person] = [await congress.current(transaction), await people.personByEmail(address)]
      if (current === null || person === null) return
      const registration = await lockRegistration(transaction, current.id, person.id)
      if (registration?.status !== 'confirmed') return
      const at = new Date(clock.now())
      if (news) await insert(parts, transaction, registration.id, ['afterwards'], at, newsWording)
      else await store.withdrawConsents(transaction, registration.id, ['afterwards'], at)
    },
    async listedParticipants() {
      const ids = await store.readConsenting(db, 'listing', registrationLimits.listedMax)
      const persons = await personsOf(
        db,
        ids.map((id) => asId<'registration'>(id)),
        'confirmed',
      )
      const cards = await parts.people.cardsOf([...persons.values()])
      return cards.toSorted((one, other) => one.name.localeCompare(other.name, 'de'))
    },
    async sweepNeeds() {
      const current = await congress.current()
      const kept = accessNeedLimits.keptDaysAfterwards * dayMilliseconds
      if (current !== null && clock.now() > current.endsAt + kept) await store.deleteAllNeeds(db)
    },
  }
}

async function insert(
  { randomBytes }: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  kinds: readonly ConsentKind[],
  at: Date,
  wording: string = consentWording,
): Promise<void> {
  const given = kinds.map((kind) => ({ id: idFrom<'consent'>(randomBytes(16)), kind }))
  await store.insertConsents(transaction, id, given, { wording, at })
}

async function writeNeeds(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  needs: AccessNeeds,
  at: Date,
): Promise<void> {
  if (hasNeeds(needs)) {
    await insert(parts, transaction, id, ['accessNeeds'], at)
    await store.writeNeeds(transaction, id, needs, at)
  } else {
    await store.withdrawConsents(transaction, id, ['accessNeeds'], at)
    await store.deleteNeeds(transaction, id)
  }
}

/** What the form said, in the transaction that registers; what was agreed before and is not any more is withdrawn. */
export async function writeAgreement(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  { consents, needs }: Agreement,
): Promise<void> {
  const at = new Date(parts.clock.now())
  const asked = consentKinds.filter((kind) => kind !== 'accessNeeds')
  const dropped = asked.filter((kind) => !consents.includes(kind))
  await store.withdrawConsents(transaction, id, dropped, at)
  await insert(
    parts,
    transaction,
    id,
    asked.filter((kind) => consents.includes(kind)),
    at,
  )
  await writeNeeds(parts, transaction, id, consents.includes('accessNeeds') ? needs : { needs: [], note: '' }, at)
}

/** The one list of whom news may be sent to is the letters' own (mail): a consent here is an entry there. */
async function chooseNews(
  { people, choices }: RegistrationParts,
  transaction: Database,
  personId: Id<'person'>,
  news: boolean,
): Promise<void> {
  const [contact] = await people.contactsOf([personId], transaction)
  if (contact?.email) await choices.choose(contact.email, { news }, transaction)
}

/**
 * What the form said last holds, for news, too. An address counts only once it is confirmed: until then somebody else
 * may have typed it.
 */
export async function agreementConfirmed(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  personId: Id<'person'>,
): Promise<void> {
  const consents = await store.readConsents(transaction, id)
  await chooseNews(
    parts,
    transaction,
    personId,
    consents.some(({ kind }) => kind === 'afterwards'),
  )
}

/** Who cancels takes everything back, and what they need is erased at once. */
export async function endAgreement(
  parts: RegistrationParts,
  transaction: Database,
  id: RegistrationId,
  personId: Id<'person'>,
): Promise<void> {
  await chooseNews(parts, transaction, personId, false)
  await store.withdrawConsents(transaction, id, consentKinds, new Date(parts.clock.now()))
  await store.deleteNeeds(transaction, id)
}
