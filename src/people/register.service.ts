// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who there is and for whom they act. */
import { assert } from '../base/assert.ts'
import { asId, idFrom, type Id } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import { bodyKindOf, emailFrom } from './people.rules.ts'
import type { BodyKind, MandateKind, Office, PersonCard, PersonFunction } from './people.rules.ts'
import { ensureMandate, ensureMunicipalityBody, ensureOffice, ensureOtherBody, insertPerson } from './people.store.ts'
import {
  readCards,
  readContacts,
  readHoldsOffice,
  readPersonByEmail,
  updateSaid,
  type PersonId,
} from './people.store.ts'
import type { RandomBytes } from './secrets.ts'

/**
 * The register of municipalities, as far as people need it. It reads in the caller's transaction: who holds one
 * connection and waits for a second would keep all others from theirs.
 */
export type FindMunicipality = (
  key: string,
  transaction: Database,
) => Promise<{ readonly name: string; readonly kind: string } | null>

export type Meeting = {
  readonly name: string
  readonly email: string
  readonly function: PersonFunction
  readonly language: Language
  /** The municipality they act for; null for guests and whoever has none. */
  readonly municipalityKey: string | null
  /** A body that is no municipality of the register: a club, a ministry, the press. */
  readonly otherBody?: { readonly kind: BodyKind; readonly name: string } | null
}

export type Enrolment = {
  /** A given id is for sample people, whose addresses shall stay the same. */
  readonly id?: PersonId
  readonly name: string
  readonly email: string | null
  readonly function: PersonFunction
  readonly language: Language
  readonly offices?: readonly Office[]
  readonly mandates: readonly {
    readonly kind: MandateKind
    /** In the order in which the person came to act for them. */
    readonly body: { readonly municipalityKey: string } | { readonly kind: BodyKind; readonly name: string }
  }[]
}

/** A person as letters and the office need them: with the address, which no other page shows. */
export type Contact = {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  readonly function: PersonFunction
  readonly language: Language
}

export type Register = {
  /**
   * Finds or creates a person by address. Somebody already known stays as they are, whatever the form says: it was
   * filled in by whoever knows the address. `isNew` never reaches a page.
   */
  meet(meeting: Meeting, transaction: Database): Promise<{ readonly id: PersonId; readonly isNew: boolean }>
  /** A person acts for a further municipality, by their own word: as an observer, until a mandate is shown. */
  actFor(personId: PersonId, municipalityKey: string, transaction: Database): Promise<void>
  /** Takes somebody in with mandates and offices: organisers do that, and the story congress. */
  enrol(enrolment: Enrolment, transaction: Database): Promise<PersonId>
  /** Whom to write to, and in which language: for letters, and for the office. Unknown ones are left out. */
  contactsOf(personIds: readonly PersonId[], transaction?: Database): Promise<readonly Contact[]>
  /** Any office of the whole congress. */
  holdsOffice(personId: PersonId): Promise<boolean>
  /** The office corrects what somebody said on paper or by telephone. */
  correct(personId: PersonId, said: Pick<Contact, 'name' | 'function'>, transaction: Database): Promise<void>
  /** What people in the same room may know of one another; in the order of the ids, unknown ones left out. */
  cardsOf(personIds: readonly PersonId[]): Promise<readonly PersonCard[]>
}

export type RegisterParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  readonly randomBytes: RandomBytes
  readonly findMunicipality: FindMunicipality
}

export function register({ db, clock, randomBytes, findMunicipality }: RegisterParts): Register {
  const newId = <Of extends string>() => idFrom<Of>(randomBytes(16))
  const now = () => new Date(clock.now())

  const municipalityBody = async (key: string, transaction: Database): Promise<Id<'body'>> => {
    const municipality = await findMunicipality(key, transaction)
    assert(municipality !== null, 'the form offers municipalities of the register only')
    const { name, kind } = municipality
    return ensureMunicipalityBody(transaction, { id: newId(), kind: bodyKindOf(kind), name, municipalityKey: key })
  }
  const mandate = (personId: PersonId, bodyId: Id<'body'>, kind: MandateKind, from: Date, transaction: Database) =>
    ensureMandate(transaction, { id: newId(), personId, bodyId, kind, from })

  const actFor = async (personId: PersonId, municipalityKey: string, transaction: Database) =>
    mandate(personId, await municipalityBody(municipalityKey, transaction), 'observer', now(), transaction)

  return {
    actFor,
    async meet({ municipalityKey, otherBody = null, ...said }, transaction) {
      const email = emailFrom(said.email)
      assert(email !== null, 'the form was checked')
      const id = newId<'person'>()
      const isNew = await insertPerson(transaction, { ...said, id, email }, now())
      if (!isNew) {
        const known = await readPersonByEmail(transaction, email)
        assert(known !== null, 'who could not be created is there')
        return { id: known.id, isNew }
      }
      if (municipalityKey !== null) await actFor(id, municipalityKey, transaction)
      if (otherBody !== null) {
        const bodyId = await ensureOtherBody(transaction, { id: newId(), ...otherBody })
        await mandate(id, bodyId, 'observer', now(), transaction)
      }
      return { id, isNew }
    },
    async enrol({ id = newId<'person'>(), mandates, offices = [], ...said }, transaction) {
      const email = said.email === null ? null : emailFrom(said.email)
      assert((email === null) === (said.email === null), 'an enrolled person has a possible address or none')
      const inserted = await insertPerson(transaction, { ...said, id, email }, now())
      assert(inserted, 'an enrolled person was not there before')
      for (const [index, { kind, body }] of mandates.entries()) {
        const bodyId =
          'municipalityKey' in body
            ? await municipalityBody(body.municipalityKey, transaction)
            : await ensureOtherBody(transaction, { id: newId(), ...body })
        // A millisecond apart, so that their order stays.
        await mandate(id, bodyId, kind, new Date(clock.now() - mandates.length + index), transaction)
      }
      for (const role of offices) await ensureOffice(transaction, id, role)
      return asId<'person'>(id)
    },
    contactsOf: (personIds, transaction = db) => readContacts(transaction, personIds),
    holdsOffice: (personId) => readHoldsOffice(db, personId),
    correct: (personId, said, transaction) => updateSaid(transaction, personId, said),
    cardsOf: (personIds) => readCards(db, personIds, now()),
  }
}
