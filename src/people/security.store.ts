// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What happened to a person's sign-in, the browsers they are known in, and what the owner asks of office-holders. */
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { PersonId } from './people.store.ts'
import { isSecurityEvent, type SecurityEvent } from './security.rules.ts'

export async function insertEvent(
  db: Database,
  event: { id: Id<'securityEvent'>; personId: PersonId; by: PersonId | null; kind: SecurityEvent; at: Date },
): Promise<void> {
  const { id, personId, by, kind, at } = event
  await db.insertInto('security_event').values({ id, person_id: personId, by_person_id: by, kind, at }).execute()
}

export type EventRow = { readonly kind: SecurityEvent; readonly at: Instant; readonly byName: string | null }

/** The newest first. */
export async function readEvents(db: Database, personId: PersonId, limit: number): Promise<readonly EventRow[]> {
  const rows = await db
    .selectFrom('security_event')
    .leftJoin('person', 'person.id', 'security_event.by_person_id')
    .select(['security_event.kind', 'security_event.at', 'person.name as by_name'])
    .where('security_event.person_id', '=', personId)
    .orderBy('security_event.at', 'desc')
    .orderBy('security_event.id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ kind, at, by_name: byName }) =>
    isSecurityEvent(kind) ? [{ kind, at: asInstant(at.getTime()), byName }] : [],
  )
}

/** @returns whether this browser was known for the person; it is now. */
export async function knowDevice(
  db: Database,
  device: { personId: PersonId; secretHash: Buffer; seenAt: Date },
): Promise<boolean> {
  const { personId, secretHash, seenAt } = device
  const known = await db
    .updateTable('known_device')
    .set({ seen_at: seenAt })
    .where('person_id', '=', personId)
    .where('secret_hash', '=', secretHash)
    .returning('person_id')
    .executeTakeFirst()
  if (known !== undefined) return true
  await db
    .insertInto('known_device')
    .values({ person_id: personId, secret_hash: secretHash, seen_at: seenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return false
}

export async function forgetOldDevices(db: Database, personId: PersonId, kept: number): Promise<void> {
  await db
    .deleteFrom('known_device')
    .where('person_id', '=', personId)
    .where('secret_hash', 'not in', (devices) =>
      devices
        .selectFrom('known_device')
        .select('secret_hash')
        .where('person_id', '=', personId)
        .orderBy('seen_at', 'desc')
        .limit(kept),
    )
    .execute()
}

export async function isFactorRequired(db: Database): Promise<boolean> {
  const row = await db.selectFrom('sign_in_setting').select('factor_required').executeTakeFirst()
  return row?.factor_required === true
}

export async function writeFactorRequired(db: Database, required: boolean): Promise<void> {
  await db
    .insertInto('sign_in_setting')
    .values({ factor_required: required })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ factor_required: required }))
    .execute()
}

export type OfficeHolder = {
  readonly id: PersonId
  readonly name: string
  readonly offices: readonly string[]
  readonly hasFactor: boolean
}

/** Everybody with an office, by hand or by a claim that still holds. */
export async function readOfficeHolders(db: Database, now: Date): Promise<readonly OfficeHolder[]> {
  const byHand = db.selectFrom('office').select(['person_id', 'role'])
  const byClaim = db.selectFrom('claimed_office').select(['person_id', 'role']).where('valid_to', '>', now)
  const rows = await db
    .selectFrom(byHand.union(byClaim).as('held'))
    .innerJoin('person', 'person.id', 'held.person_id')
    .leftJoin('second_factor', (join) =>
      join.onRef('second_factor.person_id', '=', 'person.id').on('second_factor.confirmed_at', 'is not', null),
    )
    .select(['person.id', 'person.name', 'held.role', 'second_factor.confirmed_at'])
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('held.role')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((held) => {
    const [first] = held
    if (first === undefined) return []
    const { id, name, confirmed_at: confirmedAt } = first
    return [{ id: asId<'person'>(id), name, offices: held.map(({ role }) => role), hasFactor: confirmedAt !== null }]
  })
}

/** Deletes what is over. */
export async function deleteOldSecurity(
  db: Database,
  before: { now: Date; events: Date; devices: Date },
): Promise<void> {
  await db.deleteFrom('provider_visit').where('expires_at', '<', before.now).execute()
  await db.deleteFrom('identity_offer').where('expires_at', '<', before.now).execute()
  await db.deleteFrom('claimed_office').where('valid_to', '<', before.now).execute()
  await db.deleteFrom('security_event').where('at', '<', before.events).execute()
  await db.deleteFrom('known_device').where('seen_at', '<', before.devices).execute()
}
