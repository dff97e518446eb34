// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Consents and access needs: the SQL on these tables, and nothing else. */
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { isConsentKind, needKinds, type AccessNeeds, type ConsentKind } from './consents.rules.ts'
import type { RegistrationId } from './registration.store.ts'

export type Consent = { readonly kind: ConsentKind; readonly wording: string; readonly givenAt: Instant }

/** In force now, in the order they were given. */
export async function readConsents(db: Database, id: RegistrationId): Promise<readonly Consent[]> {
  const rows = await db
    .selectFrom('consent')
    .select(['kind', 'wording', 'given_at'])
    .where('registration_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .orderBy('given_at')
    .orderBy('kind')
    .execute()
  return rows.flatMap(({ kind, wording, given_at }) =>
    isConsentKind(kind) ? [{ kind, wording, givenAt: asInstant(given_at.getTime()) }] : [],
  )
}

/** One that is in force stays as it was given. */
export async function insertConsents(
  db: Database,
  id: RegistrationId,
  given: readonly { readonly id: string; readonly kind: ConsentKind }[],
  { wording, at }: { readonly wording: string; readonly at: Date },
): Promise<void> {
  if (given.length === 0) return
  await db
    .insertInto('consent')
    .values(given.map((one) => ({ ...one, registration_id: id, wording, given_at: at, withdrawn_at: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function withdrawConsents(
  db: Database,
  id: RegistrationId,
  kinds: readonly ConsentKind[],
  at: Date,
): Promise<void> {
  if (kinds.length === 0) return
  await db
    .updateTable('consent')
    .set({ withdrawn_at: at })
    .where('registration_id', '=', id)
    .where('kind', 'in', kinds)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function readNeeds(db: Database, id: RegistrationId): Promise<AccessNeeds | null> {
  return (await readAllNeeds(db, [id])).get(id) ?? null
}

export async function readAllNeeds(
  db: Database,
  ids: readonly RegistrationId[],
): Promise<ReadonlyMap<string, AccessNeeds>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('access_need').selectAll().where('registration_id', 'in', ids).execute()
  return new Map(
    rows.map((row) => [
      row.registration_id,
      { needs: needKinds.filter((kind) => row.needs.includes(kind)), note: row.note },
    ]),
  )
}

export async function writeNeeds(db: Database, id: RegistrationId, needs: AccessNeeds, at: Date): Promise<void> {
  const stated = { needs: [...needs.needs], note: needs.note, stated_at: at }
  await db
    .insertInto('access_need')
    .values({ registration_id: id, ...stated })
    .onConflict((conflict) => conflict.column('registration_id').doUpdateSet(stated))
    .execute()
}

export async function deleteNeeds(db: Database, id: RegistrationId): Promise<void> {
  await db.deleteFrom('access_need').where('registration_id', '=', id).execute()
}

export async function deleteAllNeeds(db: Database): Promise<void> {
  await db.deleteFrom('access_need').execute()
}

/** Registrations with this consent in force. */
export async function readConsenting(db: Database, kind: ConsentKind, countMax: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('consent')
    .select('registration_id')
    .where('kind', '=', kind)
    .where('withdrawn_at', 'is', null)
    .orderBy('given_at')
    .limit(countMax)
    .execute()
  return rows.map(({ registration_id }) => registration_id)
}
