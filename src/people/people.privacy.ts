// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What this module holds of people: who they are, whom they act for, how they sign in. */
import type { PersonalData } from '../privacy/index.ts'
import { signInLimits } from './limits.rules.ts'
import * as store from './people.privacy.store.ts'
import { hashOf } from './secrets.ts'
import { peopleWords } from './people.words.ts'

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
  async exportOf({ id }, transaction) {
    const [person, mandates, offices, signIns, secrets] = [
      await store.readIdentity(transaction, id),
      await store.readMandatesOf(transaction, id),
      await store.readOfficesOf(transaction, id),
      await store.readSignInsOf(transaction, id),
      await store.readSecretsOf(transaction, id),
    ]
    return {
      person: person.map(({ created_at, ...row }) => ({ ...row, knownSince: created_at })),
      mandates: mandates.map(({ name, kind, valid_from, valid_to }) => {
        return { body: name, kind, validFrom: valid_from, validTo: valid_to }
      }),
      offices,
      signIns: signIns.map(({ device, created_at, seen_at, expires_at }) => {
        return { device, signedInAt: created_at, lastUsedAt: seen_at, endsAt: expires_at }
      }),
      signInLetters: secrets.map(({ created_at, expires_at, used_at }) => {
        return { askedForAt: created_at, expiresAt: expires_at, usedAt: used_at }
      }),
    }
  },
  objection: async ({ id }, transaction) => ((await store.isLastOwner(transaction, id)) ? 'lastOwner' : null),
  async forget({ id, email }, transaction) {
    await store.deletePerson(transaction, { id, addressHash: email === null ? null : hashOf(email) })
    return []
  },
  sweepBefore: async (date, transaction) => ({ rows: await store.deleteTracesBefore(transaction, date), traces: [] }),
}
