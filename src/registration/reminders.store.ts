// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who takes part in what, as reminders need it, and who was reminded of what. */
import { sql } from 'kysely'
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { reminderKinds, type ReminderKind, type SentReminder } from './reminders.rules.ts'

type SessionId = Id<'session'>
type PersonId = Id<'person'>

export type ParticipantRow = {
  readonly personId: PersonId
  readonly status: string
  readonly confirmedAt: Instant
  /** Places in sessions. */
  readonly sessions: readonly SessionId[]
}

/** Everybody who registered for a congress and did not cancel. */
export async function readParticipants(db: Database, congressId: Id<'congress'>): Promise<readonly ParticipantRow[]> {
  const rows = await db
    .selectFrom('registration')
    .leftJoin('registration_session', 'registration_session.registration_id', 'registration.id')
    .select(['person_id', 'status', 'created_at', 'confirmed_at'])
    .select(sql<string[]>`coalesce(array_agg(session_id) filter (where session_id is not null), '{}')`.as('sessions'))
    .where('congress_id', '=', congressId)
    .where('status', '<>', 'cancelled')
    .groupBy(['person_id', 'status', 'created_at', 'confirmed_at'])
    .execute()
  return rows.map(({ person_id, status, created_at, confirmed_at, sessions }) => ({
    personId: asId<'person'>(person_id),
    status,
    confirmedAt: asInstant((confirmed_at ?? created_at).getTime()),
    sessions: sessions.map((id) => asId<'session'>(id)),
  }))
}

export async function readSentReminders(
  db: Database,
  sessions: readonly SessionId[],
): Promise<readonly SentReminder[]> {
  if (sessions.length === 0) return []
  const rows = await db.selectFrom('reminder').selectAll().where('session_id', 'in', sessions).execute()
  return rows.flatMap(({ person_id, session_id, kind, starts_at }) => {
    const known = reminderKinds.find((one) => one === kind)
    if (known === undefined) return []
    const startsAt = asInstant(starts_at.getTime())
    return [{ personId: asId<'person'>(person_id), sessionId: asId<'session'>(session_id), kind: known, startsAt }]
  })
}

export type ReminderClaim = {
  readonly personId: PersonId
  readonly kind: ReminderKind
  readonly sessions: readonly { readonly id: SessionId; readonly startsAt: Instant }[]
}

/**
 * Writes down that a person is being reminded of these sessions at these times.
 * @returns false when somebody else has just done so: whoever gets true writes the letter, in the same transaction
 */
export async function claimReminder(transaction: Database, claim: ReminderClaim, at: Date): Promise<boolean> {
  const { personId, kind, sessions } = claim
  const rows = sessions.map(({ id, startsAt }) => ({
    person_id: personId,
    session_id: id,
    kind,
    starts_at: new Date(startsAt),
    at,
  }))
  const claimed = await transaction
    .insertInto('reminder')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'session_id', 'kind'])
        .doUpdateSet(({ ref }) => ({ starts_at: ref('excluded.starts_at'), at: ref('excluded.at') }))
        .whereRef('reminder.starts_at', '<>', 'excluded.starts_at'),
    )
    .returning('session_id')
    .execute()
  return claimed.length > 0
}
