// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who there is and for whom they act. */
import { assert } from '../base/assert.ts'
import { asId, idFrom } from '../base/id.ts'
import { asInstant, type Clock, type Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { accepted } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import { bodies, type BodyParts, type NamedBody } from './bodies.service.ts'
import { claim, grant, type Newcomer } from './delegation.rules.ts'
import { claimedKind, type Delegation } from './mandates.rules.ts'
import { changeDelegation } from './mandates.service.ts'
import { emailFrom } from './people.rules.ts'
import type { BodyKind, MandateKind, Office, PersonCard, PersonFunction } from './people.rules.ts'
import { ensureOffice, insertPerson, readBodyKind, readCards, readContacts, readHoldsOffice } from './people.store.ts'
import { readPerson, readPersonByEmail, updateSaid, type PersonId } from './people.store.ts'

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
    readonly body: NamedBody
  }[]
}

/** A person as letters and the office need them: with the address, which no other page shows. */
export type PersonContact = {
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
  /** A person acts for a further municipality, by their own word: it gives no right until it is confirmed. */
  actFor(personId: PersonId, municipalityKey: string, transaction: Database): Promise<void>
  /**
   * Takes somebody in with mandates and offices: organisers do that. Their mandates are confirmed by it, but for those
   * that others hold already, which wait for the office.
   */
  enrol(enrolment: Enrolment, transaction: Database): Promise<PersonId>
  /** Whom to write to, and in which language: for letters, and for the office. Unknown ones are left out. */
  contactsOf(personIds: readonly PersonId[], transaction?: Database): Promise<readonly PersonContact[]>
  /** Any office of the whole congress. */
  holdsOffice(personId: PersonId): Promise<boolean>
  /** The office corrects what somebody said on paper or by telephone. */
  correct(personId: PersonId, said: Pick<PersonContact, 'name' | 'function'>, transaction: Database): Promise<void>
  /** What people in the same room may know of one another; in the order of the ids, unknown ones left out. */
  cardsOf(personIds: readonly PersonId[]): Promise<readonly PersonCard[]>
}

export type RegisterParts = BodyParts & { readonly db: Database; readonly clock: Pick<Clock, 'now'> }

export function register(parts: RegisterParts): Register {
  const { db, clock, randomBytes } = parts
  const newId = <Of extends string>() => idFrom<Of>(randomBytes(16))
  const now = () => new Date(clock.now())

  /** By their own word, as what their office at home suggests. */
  const claimFor = async (personId: PersonId, office: PersonFunction, body: NamedBody, transaction: Database) => {
    const bodyId = await bodies(parts).ensure(body, transaction)
    const kind = claimedKind(office, await readBodyKind(transaction, bodyId))
    const claimed = (all: Delegation) => claim(all, { id: newId(), personId, kind }, clock.now())
    await changeDelegation(transaction, bodyId, (all) => accepted(claimed(all)))
  }
  const enrolFor = async (given: Newcomer, body: NamedBody, from: Instant, transaction: Database) => {
    const checked = { at: clock.now(), by: null, domain: null }
    const bodyId = await bodies(parts).ensure(body, transaction)
    await changeDelegation(transaction, bodyId, (all) => {
      const granted = grant(all, { ...given, from, to: null }, checked)
      return granted.ok ? granted : accepted(claim(all, given, from))
    })
  }

  return {
    async actFor(personId, municipalityKey, transaction) {
      const person = await readPerson(transaction, personId)
      assert(person !== null, 'whoever acts for somebody is there')
      await claimFor(personId, person.function, { municipalityKey }, transaction)
    },
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
      if (municipalityKey !== null) await claimFor(id, said.function, { municipalityKey }, transaction)
      if (otherBody !== null) await claimFor(id, said.function, otherBody, transaction)
      return { id, isNew }
    },
    async enrol({ id = newId<'person'>(), mandates, offices = [], ...said }, transaction) {
      const email = said.email === null ? null : emailFrom(said.email)
      assert((email === null) === (said.email === null), 'an enrolled person has a possible address or none')
      const inserted = await insertPerson(transaction, { ...said, id, email }, now())
      assert(inserted, 'an enrolled person was not there before')
      for (const [index, { kind, body }] of mandates.entries()) {
        // A millisecond apart, so that their order stays.
        const from = asInstant(clock.now() - mandates.length + index)
        await enrolFor({ id: newId(), personId: id, kind }, body, from, transaction)
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
