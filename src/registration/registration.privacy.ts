// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What registration holds of people: that they want to take part, where, and that they agreed to it. */
import type { Database } from '../database/tables.ts'
import type { PersonalData } from '../privacy/index.ts'
import * as store from './registration.privacy.store.ts'
import { registrationWords } from './registration.words.ts'

type Parts = {
  /** The sessions' names, as the programme has them. */
  titlesOf(sessionIds: readonly string[], transaction: Database): Promise<ReadonlyMap<string, string>>
}

export function registrationPersonalData({ titlesOf }: Parts): PersonalData {
  return {
    module: 'registration',
    activities: (language) => [
      {
        key: 'registration',
        ...registrationWords(language).activity,
        legalBasis: 'consent',
        recipients: ['nobodyElse'],
        retention: { kind: 'untilDeletion' },
      },
    ],
    sections: (language) => registrationWords(language).held,
    async exportOf({ id }, transaction) {
      const registrations = await store.readRegistrationsOf(transaction, id)
      const places = await store.readPlacesOfAny(
        transaction,
        registrations.map((registration) => registration.id),
      )
      const reminders = await store.readRemindersOf(transaction, id)
      const titles = await titlesOf(
        [...places, ...reminders].map(({ session_id }) => session_id),
        transaction,
      )
      return {
        registrations: registrations.map(({ status, created_at, consented_at, confirmed_at, held_until }) => {
          return {
            status,
            registeredAt: created_at,
            consentedAt: consented_at,
            confirmedAt: confirmed_at,
            placesKeptUntil: held_until,
          }
        }),
        places: places.map(({ session_id }) => ({ session: titles.get(session_id) ?? session_id })),
        reminders: reminders.map(({ session_id, kind, at }) => {
          return { session: titles.get(session_id) ?? session_id, kind, remindedAt: at }
        }),
      }
    },
    async forget({ id }, transaction) {
      await store.deleteRegistrationsOf(transaction, id)
      await store.deleteRemindersOf(transaction, id)
      return []
    },
    // A registration belongs to a person: it goes when they are forgotten.
    sweepBefore: async () => ({ rows: 0, traces: [] }),
  }
}
