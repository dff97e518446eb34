// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What this module holds of people: who they are, whom they act for, how they sign in. */
import type { Database } from '../database/tables.ts'
import type { Held, PersonalData } from '../privacy/index.ts'
import { signInLimits } from './limits.rules.ts'
import * as store from './people.privacy.store.ts'
import type { PersonId } from './people.store.ts'
import { peopleWords } from './people.words.ts'
import { attemptsOfFactor, hashOf } from './secrets.ts'

const signInRetention = { kind: 'days', days: signInLimits.signInDays } as const

export const peoplePersonalData: PersonalData = {
  module: 'people',
  activities(language) {
    const { activities } = peopleWords(language)
    return [
      {
        key: 'people',
        ...activities.people,
        legalBasis: 'publicTask',
        recipients: ['sameRoom'],
        retention: { kind: 'untilDeletion' },
      },
      {
        key: 'signIn',
        ...activities.signIn,
        legalBasis: 'publicTask',
        recipients: ['nobodyElse'],
        retention: signInRetention,
      },
    ]
  },
  sections: (language) => peopleWords(language).held,
  async exportOf({ id, email }, transaction) {
    return { ...(await personHeld(id, transaction)), ...(await signInHeld(id, email, transaction)) }
  },
  objection: async ({ id }, transaction) => ((await store.isLastOwner(transaction, id)) ? 'lastOwner' : null),
  async forget({ id, email }, transaction) {
    const attempts = [attemptsOfFactor(id), ...(email === null ? [] : [hashOf(email)])]
    await store.deletePerson(transaction, { id, email, attempts })
    return []
  },
  sweepBefore: async (date, transaction) => ({ rows: await store.deleteTracesBefore(transaction, date), traces: [] }),
}

async function personHeld(id: PersonId, transaction: Database): Promise<Held> {
  const person = await store.readIdentity(transaction, id)
  const mandates = await store.readMandatesOf(transaction, id)
  return {
    person: person.map(({ created_at, shown_email, ...row }) => ({
      ...row,
      shownEmail: shown_email,
      knownSince: created_at,
    })),
    // Who checked it is somebody else's datum.
    mandates: mandates.map(({ name, kind, status, ...mandate }) => ({
      body: name,
      kind,
      status,
      validFrom: mandate.valid_from,
      validTo: mandate.valid_to,
      checkedAt: mandate.checked_at,
      checkedByDomain: mandate.checked_domain,
      handedOverAt: mandate.handed_over_at,
    })),
    offices: await store.readOfficesOf(transaction, id),
    claimedOffices: (await store.readClaimedOfficesOf(transaction, id)).map(({ role, issuer, valid_to }) => {
      return { role, provider: issuer, validTo: valid_to }
    }),
  }
}

async function signInHeld(id: PersonId, email: string | null, transaction: Database): Promise<Held> {
  const offers = email === null ? [] : await store.readOffersTo(transaction, email)
  return {
    signIns: (await store.readSignInsOf(transaction, id)).map(({ device, created_at, seen_at, expires_at, ...row }) => {
      const factorPending = row.factor_pending
      return { device, signedInAt: created_at, lastUsedAt: seen_at, endsAt: expires_at, factorPending }
    }),
    signInLetters: (await store.readSecretsOf(transaction, id)).map(({ created_at, expires_at, used_at }) => {
      return { askedForAt: created_at, expiresAt: expires_at, usedAt: used_at }
    }),
    identities: (await store.readIdentitiesOf(transaction, id)).map(({ issuer, subject, created_at, seen_at }) => {
      return { provider: issuer, nameThere: subject, connectedAt: created_at, lastUsedAt: seen_at }
    }),
    identityOffers: offers.map(({ issuer, subject, expires_at }) => {
      return { provider: issuer, nameThere: subject, expiresAt: expires_at }
    }),
    providerVisits: (await store.readProviderVisitsOf(transaction, id)).map(({ expires_at }) => {
      return { expiresAt: expires_at }
    }),
    secondFactor: (await store.readSecondFactorOf(transaction, id)).map(({ begun_at, confirmed_at, codes_left }) => {
      return { begunAt: begun_at, confirmedAt: confirmed_at, recoveryCodesLeft: Number(codes_left ?? 0) }
    }),
    knownDevices: (await store.readKnownDevicesOf(transaction, id)).map(({ seen_at }) => ({ lastUsedAt: seen_at })),
    securityEvents: (await store.readSecurityEventsOf(transaction, id)).map(({ kind, at, by_person_id }) => {
      return { kind, at, bySomebodyElse: by_person_id !== null }
    }),
  }
}
