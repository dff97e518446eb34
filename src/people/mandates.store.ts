// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Delegations and the domains that confirm: the SQL on these tables, and nothing else. */
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import type { DomainRule } from './domains.rules.ts'
import { inForce, mandateStatuses, type Acting, type Check } from './mandates.rules.ts'
import type { Delegation, Mandate, MandateStatus } from './mandates.rules.ts'
import { mandateKinds, type MandateKind } from './people.rules.ts'
import type { PersonId } from './people.store.ts'

export type MandateRow = {
  readonly id: string
  readonly person_id: string
  readonly kind: string
  readonly status: string
  readonly valid_from: Date | null
  readonly valid_to: Date | null
  readonly checked_at: Date | null
  readonly checked_by: string | null
  readonly checked_domain: string | null
  readonly handed_over_at: Date | null
}

export const mandateColumns = [
  'mandate.id',
  'mandate.person_id',
  'mandate.kind',
  'mandate.status',
  'mandate.valid_from',
  'mandate.valid_to',
  'mandate.checked_at',
  'mandate.checked_by',
  'mandate.checked_domain',
  'mandate.handed_over_at',
] as const

/** What a later version wrote and this one does not know gives no right. */
export function mandateKindFrom(text: string): MandateKind {
  return mandateKinds.find((kind) => kind === text) ?? 'observer'
}

function statusFrom(text: string): MandateStatus {
  return mandateStatuses.find((status) => status === text) ?? 'refused'
}

const instantOf = (date: Date | null): Instant | null => (date === null ? null : asInstant(date.getTime()))
const dateOf = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant))

export function mandateFrom(row: MandateRow): Mandate {
  return {
    id: asId<'mandate'>(row.id),
    personId: asId<'person'>(row.person_id),
    kind: mandateKindFrom(row.kind),
    status: statusFrom(row.status),
    from: instantOf(row.valid_from),
    to: instantOf(row.valid_to),
    handedOverAt: instantOf(row.handed_over_at),
    checked: checkFrom(row),
  }
}

function checkFrom({ checked_at, checked_by, checked_domain }: MandateRow): Check | null {
  if (checked_at === null) return null
  const by = checked_by === null ? null : asId<'person'>(checked_by)
  return { at: asInstant(checked_at.getTime()), by, domain: checked_domain }
}

/** From here until the transaction ends nobody else changes this delegation. Null for a body that is not there. */
export async function lockDelegation(transaction: Database, bodyId: Id<'body'>): Promise<Delegation | null> {
  const body = await transaction
    .selectFrom('body')
    .select('votes')
    .where('id', '=', bodyId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return body === undefined ? null : { bodyId, votes: body.votes, mandates: await readMandates(transaction, bodyId) }
}

async function readMandates(db: Database, bodyId: Id<'body'>): Promise<readonly Mandate[]> {
  const rows = await db.selectFrom('mandate').select(mandateColumns).where('body_id', '=', bodyId).execute()
  return rows.map(mandateFrom)
}

/** Whole delegations of these bodies; two queries however many. */
export async function readDelegations(db: Database, bodies: readonly Id<'body'>[]): Promise<readonly Delegation[]> {
  if (bodies.length === 0) return []
  const found = await db.selectFrom('body').select(['id', 'votes']).where('id', 'in', bodies).execute()
  const rows = await db
    .selectFrom('mandate')
    .select(mandateColumns)
    .select('mandate.body_id')
    .where('body_id', 'in', bodies)
    .execute()
  const byBody = Map.groupBy(rows, (row) => row.body_id)
  return found.map(({ id, votes }) => {
    return { bodyId: asId<'body'>(id), votes, mandates: (byBody.get(id) ?? []).map(mandateFrom) }
  })
}

/** The bodies a person has a confirmed mandate for at a moment, in the order in which they came to act for them. */
export async function readActings(db: Database, personId: PersonId, at: Instant): Promise<readonly Acting[]> {
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('body', 'body.id', 'mandate.body_id')
    .select(mandateColumns)
    .select(['mandate.body_id', 'body.municipality_key'])
    .where('person_id', '=', personId)
    .where('status', '=', 'confirmed')
    .orderBy('valid_from', (order) => order.asc().nullsFirst())
    .orderBy('body.name')
    .execute()
  return rows.flatMap((row) => {
    const mandate = mandateFrom(row)
    const { kind } = mandate
    if (kind === 'observer' || !inForce(mandate, at)) return []
    return [{ body: asId<'body'>(row.body_id), kind, municipalityKey: row.municipality_key }]
  })
}

/** New ones are inserted, those that are there get what changed; in the order given. */
export async function writeMandates(
  transaction: Database,
  bodyId: Id<'body'>,
  mandates: readonly Mandate[],
): Promise<void> {
  for (const mandate of mandates) {
    const changing = {
      kind: mandate.kind,
      status: mandate.status,
      valid_from: dateOf(mandate.from),
      valid_to: dateOf(mandate.to),
      checked_at: dateOf(mandate.checked?.at ?? null),
      checked_by: mandate.checked?.by ?? null,
      checked_domain: mandate.checked?.domain ?? null,
      handed_over_at: dateOf(mandate.handedOverAt),
    }
    await transaction
      .insertInto('mandate')
      .values({ id: mandate.id, person_id: mandate.personId, body_id: bodyId, ...changing })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
      .execute()
  }
}

export async function readBodyOfMandate(db: Database, id: Id<'mandate'>): Promise<Id<'body'> | null> {
  const row = await db.selectFrom('mandate').select('body_id').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : asId<'body'>(row.body_id)
}

/** Bodies a person waits to be confirmed for, and whose domains could do it; in one order for all, as locks need. */
export async function readClaimedBodies(db: Database, personId: PersonId): Promise<readonly Id<'body'>[]> {
  const rows = await db
    .selectFrom('mandate')
    .select('body_id')
    .where('person_id', '=', personId)
    .where('status', '=', 'claimed')
    .where('body_id', 'in', (domains) => domains.selectFrom('body_domain').select('body_domain.body_id'))
    .orderBy('body_id')
    .execute()
  return rows.map(({ body_id }) => asId<'body'>(body_id))
}

export type Claimant = { readonly personId: PersonId; readonly email: string }

/** Who waits to be confirmed for a body and has signed in by a letter: the address they gave is theirs. */
export async function readProvenClaimants(db: Database, bodyId: Id<'body'>): Promise<readonly Claimant[]> {
  const rows = await db
    .selectFrom('mandate')
    .innerJoin('person', 'person.id', 'mandate.person_id')
    .select(['person.id', 'person.email'])
    .where('mandate.body_id', '=', bodyId)
    .where('mandate.status', '=', 'claimed')
    .whereRef('person.shown_email', '=', 'person.email')
    .orderBy('mandate.valid_from', (order) => order.asc().nullsFirst())
    .orderBy('mandate.id')
    .execute()
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ personId: asId<'person'>(id), email }]))
}

export async function markAddressShown(transaction: Database, personId: PersonId): Promise<void> {
  await transaction
    .updateTable('person')
    .set((row) => ({ shown_email: row.ref('email') }))
    .where('id', '=', personId)
    .whereRef('shown_email', 'is distinct from', 'email')
    .execute()
}

export async function readDomains(db: Database, bodyId: Id<'body'>): Promise<readonly DomainRule[]> {
  const rows = await db
    .selectFrom('body_domain')
    .select(['domain', 'kind'])
    .where('body_id', '=', bodyId)
    .orderBy('domain')
    .execute()
  return rows.map(({ domain, kind }) => ({ domain, kind: mandateKindFrom(kind) }))
}

/** Entered again, a domain confirms what it was last entered for. */
export async function upsertDomain(
  transaction: Database,
  bodyId: Id<'body'>,
  { domain, kind }: DomainRule,
): Promise<void> {
  await transaction
    .insertInto('body_domain')
    .values({ body_id: bodyId, domain, kind })
    .onConflict((conflict) => conflict.columns(['body_id', 'domain']).doUpdateSet({ kind }))
    .execute()
}

/** @returns whether it was there. */
export async function deleteDomain(db: Database, bodyId: Id<'body'>, domain: string): Promise<boolean> {
  const its = db.deleteFrom('body_domain').where('body_id', '=', bodyId).where('domain', '=', domain)
  return (await its.returning('domain').executeTakeFirst()) !== undefined
}

export async function writeVotes(transaction: Database, bodyId: Id<'body'>, votes: number): Promise<void> {
  await transaction.updateTable('body').set({ votes }).where('id', '=', bodyId).execute()
}
