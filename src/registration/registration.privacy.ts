// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What registration holds of people: that they want to take part, where, and that they agreed to it. */
import type { Database } from '../database/tables.ts'
import type { Held, PersonalData, Subject } from '../privacy/index.ts'
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
    exportOf: (subject, transaction) => held(subject, transaction, titlesOf),
    async forget(subject, transaction) {
      await store.deleteRegistrationsOf(transaction, subject)
      return []
    },
    // A registration belongs to a person and goes when they are forgotten; strangers' requests and drafts do not.
    sweepBefore: async (date, transaction) => ({
      rows: await store.deleteStrangersBefore(transaction, date),
      traces: [],
    }),
  }
}

async function held(subject: Subject, transaction: Database, titlesOf: Parts['titlesOf']): Promise<Held> {
  const registrations = await store.readRegistrationsOf(transaction, subject.id)
  const ids = registrations.map(({ id }) => id)
  const places = await store.readPlacesOfAny(transaction, ids)
  const waits = await store.readWaitsOf(transaction, ids)
  const handovers = await store.readHandoversOf(transaction, ids)
  const asked = await store.readDoorRequestsOf(transaction, subject)
  const reminded = await store.readRemindersOf(transaction, subject.id)
  const all = [...places, ...waits, ...handovers, ...asked, ...reminded].map(({ session_id }) => session_id)
  const titles = await titlesOf([...new Set(all)], transaction)
  const session = (id: string) => titles.get(id) ?? id
  const consents = await store.readConsentsOf(transaction, ids)
  const needs = await store.readAccessNeedsOf(transaction, ids)
  return {
    registrations: registrations.map((row) => ({
      status: row.status,
      registeredAt: row.created_at,
      confirmedAt: row.confirmed_at,
      placesKeptUntil: row.held_until,
      enteredByOfficeAt: row.entered_at,
      note: row.note,
    })),
    places: places.map(({ session_id }) => ({ session: session(session_id) })),
    waits: waits.map((row) => ({
      session: session(row.session_id),
      since: row.joined_at,
      offeredUntil: row.offer_until,
    })),
    consents: consents.map((row) => ({
      kind: row.kind,
      wording: row.wording,
      givenAt: row.given_at,
      withdrawnAt: row.withdrawn_at,
    })),
    accessNeeds: needs.map((row) => ({ needs: row.needs.join(', '), note: row.note, statedAt: row.stated_at })),
    handovers: handovers.map((row) => ({
      session: session(row.session_id),
      since: row.created_at,
      takenAt: row.taken_at,
      withdrawnAt: row.withdrawn_at,
    })),
    doorRequests: asked.map((row) => ({
      session: session(row.session_id),
      name: row.name,
      email: row.email,
      askedAt: row.asked_at,
      state: row.state,
    })),
    reminders: reminded.map((row) => ({ session: session(row.session_id), kind: row.kind, at: row.at })),
  }
}
