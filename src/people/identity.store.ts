// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who somebody is at a provider: ways there and back, what came back, and to whom it belongs. */
import { sql } from 'kysely'
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import { isLanguage, type Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { PersonId } from './people.store.ts'
import type { Office } from './people.rules.ts'
import { isOffice } from './oidc.rules.ts'

export type VisitRow = {
  readonly language: Language
  readonly next: string | null
  /** Whoever is signed in and connects; null for somebody who signs in. */
  readonly personId: PersonId | null
}

export async function insertVisit(
  db: Database,
  visit: VisitRow & { secretHash: Buffer; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('provider_visit')
    .values({
      secret_hash: visit.secretHash,
      language: visit.language,
      next_path: visit.next,
      person_id: visit.personId,
      expires_at: visit.expiresAt,
    })
    .execute()
}

/** A visit counts once: whoever comes back a second time finds none. */
export async function takeVisit(db: Database, secretHash: Buffer, now: Date): Promise<VisitRow | null> {
  const row = await db
    .deleteFrom('provider_visit')
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now)
    .returning(['language', 'next_path', 'person_id'])
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    language: isLanguage(row.language) ? row.language : 'de',
    next: row.next_path,
    personId: row.person_id === null ? null : asId<'person'>(row.person_id),
  }
}

export type ProviderIdentity = { readonly issuer: string; readonly subject: string }
export type IdentityId = Id<'identity'>

export async function readIdentity(db: Database, { issuer, subject }: ProviderIdentity): Promise<PersonId | null> {
  const row = await db
    .selectFrom('identity')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row === undefined ? null : asId<'person'>(row.person_id)
}

/** @returns false when it belongs to somebody already. */
export async function insertIdentity(
  db: Database,
  identity: ProviderIdentity & { id: IdentityId; personId: PersonId; at: Date },
): Promise<boolean> {
  const { id, issuer, subject, personId, at } = identity
  const inserted = await db
    .insertInto('identity')
    .values({ id, issuer, subject, person_id: personId, created_at: at, seen_at: at })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function touchIdentity(db: Database, { issuer, subject }: ProviderIdentity, at: Date): Promise<void> {
  await db
    .updateTable('identity')
    .set({ seen_at: at })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute()
}

export type IdentityRow = {
  readonly id: IdentityId
  readonly issuer: string
  readonly createdAt: Instant
  readonly seenAt: Instant
}

export async function readIdentities(db: Database, personId: PersonId): Promise<readonly IdentityRow[]> {
  const rows = await db
    .selectFrom('identity')
    .select(['id', 'issuer', 'created_at', 'seen_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, issuer, created_at: createdAt, seen_at: seenAt }) => ({
    id: asId<'identity'>(id),
    issuer,
    createdAt: asInstant(createdAt.getTime()),
    seenAt: asInstant(seenAt.getTime()),
  }))
}

/** @returns the provider it was one of; null when the person has no such identity. */
export async function deleteIdentity(db: Database, personId: PersonId, id: string): Promise<string | null> {
  const gone = await db
    .deleteFrom('identity')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .returning('issuer')
    .executeTakeFirst()
  return gone?.issuer ?? null
}

/** The offices this provider's claims give the person now; those it gave before and does not name any more go. */
export async function replaceClaimedOffices(
  db: Database,
  { personId, issuer }: { personId: PersonId; issuer: string },
  roles: readonly Office[],
  validTo: Date,
): Promise<void> {
  await db.deleteFrom('claimed_office').where('person_id', '=', personId).where('issuer', '=', issuer).execute()
  if (roles.length === 0) return
  const rows = roles.map((role) => ({ person_id: personId, issuer, role, valid_to: validTo }))
  await db.insertInto('claimed_office').values(rows).execute()
}

export async function holdsOffice(db: Database, personId: PersonId, now: Date): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select exists (select from office where person_id = ${personId})
      or exists (select from claimed_office where person_id = ${personId} and valid_to > ${now}) as holds`.execute(db)
  return rows[0]?.holds === true
}

export type OfferRow = ProviderIdentity & { readonly email: string | null; readonly roles: readonly Office[] }

export async function insertOffer(
  db: Database,
  offer: OfferRow & { secretHash: Buffer; expiresAt: Date },
): Promise<void> {
  const { secretHash, issuer, subject, email, roles, expiresAt } = offer
  await db
    .insertInto('identity_offer')
    .values({ secret_hash: secretHash, issuer, subject, email, roles: [...roles], expires_at: expiresAt })
    .execute()
}

export async function readOffer(db: Database, secretHash: Buffer, now: Date): Promise<OfferRow | null> {
  const row = await db
    .selectFrom('identity_offer')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined) return null
  return { issuer: row.issuer, subject: row.subject, email: row.email, roles: row.roles.filter(isOffice) }
}

/** @returns whether it was there until now. */
export async function deleteOffer(db: Database, secretHash: Buffer): Promise<boolean> {
  const gone = await db
    .deleteFrom('identity_offer')
    .where('secret_hash', '=', secretHash)
    .returning('secret_hash')
    .executeTakeFirst()
  return gone !== undefined
}
