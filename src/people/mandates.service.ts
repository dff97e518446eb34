// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Delegations as the office and domains change them, and as votes read them. */
import type { Audit } from '../audit/index.ts'
import { assert } from '../base/assert.ts'
import { idFrom, type Id } from '../base/id.ts'
import type { Clock, Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import type { MandateDeed } from './deeds.ts'
import * as rules from './delegation.rules.ts'
import type { Decided, DelegationRefusal } from './delegation.rules.ts'
import { confirmingDomain, domainFrom, type DomainRefusal, type DomainRule } from './domains.rules.ts'
import { noteMandates, type MandateNoteParts } from './mandate-note.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import type { Acting, Delegation, Span } from './mandates.rules.ts'
import * as store from './mandates.store.ts'
import type { MandateKind } from './people.rules.ts'
import { readPerson, type PersonId } from './people.store.ts'
import { bodies, type BodyParts, type NamedBody } from './bodies.service.ts'

export type MandateRefusal = DelegationRefusal | 'noSuchPerson'
type Changed = Result<null, MandateRefusal>

export type Mandates = {
  /** `by` is who decides, for all of these. Twice the same decision is one. */
  confirmMandate(id: Id<'mandate'>, kind: MandateKind, by: PersonId): Promise<Changed>
  /** @param reason the person is told */
  refuseMandate(id: Id<'mandate'>, reason: string, by: PersonId): Promise<Changed>
  endMandate(id: Id<'mandate'>, to: Instant, by: PersonId): Promise<Changed>
  /** For now: a substitute has the right until it is taken back. */
  handOverMandate(id: Id<'mandate'>, handedOver: boolean, by: PersonId): Promise<Changed>
  /** The change of office-holder, from a moment on. */
  succeedInMandate(id: Id<'mandate'>, next: { successor: PersonId; from: Instant }, by: PersonId): Promise<Changed>
  grantMandate(given: Span & { personId: PersonId; kind: MandateKind; body: NamedBody }, by: PersonId): Promise<Changed>
  changeVotes(bodyId: Id<'body'>, votes: number, by: PersonId): Promise<Changed>
  /** Whoever waits under this domain and has signed in by letter is confirmed at once, all others when they do. */
  enterDomain(
    bodyId: Id<'body'>,
    typed: { domain: string; kind: MandateKind },
    by: PersonId,
  ): Promise<Result<null, DomainRefusal | 'tooManyDomains' | 'noSuchBody'>>
  removeDomain(bodyId: Id<'body'>, domain: string, by: PersonId): Promise<void>
  /** The bodies somebody has a confirmed mandate for now. */
  actingsOf(personId: PersonId): Promise<readonly Acting[]>
  /** For votes: whole delegations, to be read with `entitledAt`. */
  delegationsOf(bodyIds: readonly Id<'body'>[]): Promise<readonly Delegation[]>
}

export type MandateParts = BodyParts &
  MandateNoteParts & {
    readonly db: Database
    readonly clock: Pick<Clock, 'now'>
    readonly audit: Pick<Audit, 'record'>
  }

export function mandates(parts: MandateParts): Mandates {
  const { db, clock, audit } = parts
  const newId = () => idFrom<'mandate'>(parts.randomBytes(16))
  const checkedBy = (by: PersonId) => ({ at: clock.now(), by, domain: null })
  return {
    confirmMandate: (id, kind, by) =>
      changeOne(parts, { action: 'mandateConfirmed', id, by }, (all) => rules.confirm(all, id, kind, checkedBy(by))),
    refuseMandate: (id, reason, by) =>
      changeOne(parts, { action: 'mandateRefused', id, by, reason }, (all) => rules.refuse(all, id, checkedBy(by))),
    endMandate: (id, to, by) => changeOne(parts, { action: 'mandateEnded', id, by }, (all) => rules.end(all, id, to)),
    handOverMandate: (id, handedOver, by) =>
      changeOne(parts, { action: handedOver ? 'mandateHandedOver' : 'mandateTakenBack', id, by }, (all) =>
        rules.handOver(all, id, handedOver ? clock.now() : null),
      ),
    async succeedInMandate(id, next, by) {
      if ((await readPerson(db, next.successor)) === null) return refused('noSuchPerson')
      const succession = { ...next, mandate: id, id: newId() }
      return changeOne(parts, { action: 'mandateSucceeded', id, by }, (all) =>
        rules.succeed(all, succession, checkedBy(by)),
      )
    },
    grantMandate: ({ body, ...given }, by) =>
      db.transaction().execute(async (own): Promise<Changed> => {
        if ((await readPerson(own, given.personId)) === null) return refused('noSuchPerson')
        const bodyId = await bodies(parts).ensure(body, own)
        const mandate = { ...given, id: newId() }
        const deed = { action: 'mandateGranted', id: mandate.id, by } as const
        return changeAs(parts, bodyId, deed, (all) => rules.grant(all, mandate, checkedBy(by)), own)
      }),
    changeVotes: (bodyId, votes, by) =>
      db.transaction().execute(async (own): Promise<Changed> => {
        const all = await store.lockDelegation(own, bodyId)
        const decided = all === null ? refused('noSuchMandate' as const) : rules.changeVotes(all, votes, clock.now())
        if (!decided.ok) return decided
        await store.writeVotes(own, bodyId, decided.value)
        await audit.record({ actor: by, action: 'votesChanged', object: { kind: 'body', id: bodyId } }, own)
        return accepted(null)
      }),
    enterDomain: (bodyId, typed, by) => enterDomain(parts, bodyId, typed, by),
    removeDomain: (bodyId, domain, by) =>
      db.transaction().execute(async (own) => {
        if (!(await store.deleteDomain(own, bodyId, domain))) return
        await audit.record({ actor: by, action: 'domainRemoved', object: { kind: 'body', id: bodyId } }, own)
      }),
    actingsOf: (personId) => store.readActings(db, personId, clock.now()),
    delegationsOf: (bodyIds) => store.readDelegations(db, bodyIds),
  }
}

type Decide = (delegation: Delegation) => Decided

/** For the audit trail: what the office does, and to which mandate. */
type Deed = {
  readonly action: MandateDeed
  readonly id: Id<'mandate'>
  readonly by: PersonId
  readonly reason?: string | null
}

/** Two people in the office decide one after the other: the second finds what the first decided. */
export async function changeDelegation(transaction: Database, bodyId: Id<'body'>, decide: Decide): Promise<Decided> {
  return (await decideOn(transaction, bodyId, decide)).decided
}

async function decideOn(transaction: Database, bodyId: Id<'body'>, decide: Decide) {
  const delegation = await store.lockDelegation(transaction, bodyId)
  const decided = delegation === null ? refused('noSuchMandate' as const) : decide(delegation)
  if (decided.ok) await store.writeMandates(transaction, bodyId, decided.value)
  return { before: delegation?.mandates ?? [], decided }
}

/** As the office does it: remembered, unless it changes nothing. */
async function changeAs(
  parts: MandateParts,
  bodyId: Id<'body'>,
  { action, id, by: actor, reason = null }: Deed,
  decide: Decide,
  transaction: Database,
): Promise<Changed> {
  const { before, decided } = await decideOn(transaction, bodyId, decide)
  if (!decided.ok) return decided
  const meant = decided.value.find((one) => one.id === id)
  if (meant === undefined) return accepted(null)
  await parts.audit.record({ actor, action, object: { kind: 'person', id: meant.personId } }, transaction)
  await noteMandates(parts, { bodyId, before, changed: decided.value, reason }, transaction)
  return accepted(null)
}

async function changeOne(parts: MandateParts, deed: Deed, decide: Decide): Promise<Changed> {
  const bodyId = await store.readBodyOfMandate(parts.db, deed.id)
  if (bodyId === null) return refused('noSuchMandate')
  return parts.db.transaction().execute((own) => changeAs(parts, bodyId, deed, decide, own))
}

async function enterDomain(
  parts: MandateParts,
  bodyId: Id<'body'>,
  typed: { domain: string; kind: MandateKind },
  by: PersonId,
): Promise<Result<null, DomainRefusal | 'tooManyDomains' | 'noSuchBody'>> {
  const { db, audit } = parts
  const domain = domainFrom(typed.domain)
  if (!domain.ok) return domain
  const rule = { domain: domain.value, kind: typed.kind }
  return db.transaction().execute(async (own) => {
    const delegation = await store.lockDelegation(own, bodyId)
    if (delegation === null) return refused('noSuchBody')
    const others = (await store.readDomains(own, bodyId)).filter((one) => one.domain !== rule.domain)
    if (others.length >= mandateLimits.domainsPerBodyMax) return refused('tooManyDomains')
    await store.upsertDomain(own, bodyId, rule)
    await audit.record({ actor: by, action: 'domainEntered', object: { kind: 'body', id: bodyId } }, own)
    for (const claimant of await store.readProvenClaimants(own, bodyId)) {
      await confirmUnder(parts, [rule], bodyId, claimant, own)
    }
    return accepted(null)
  })
}

type ConfirmParts = MandateNoteParts & Pick<MandateParts, 'clock'>

/** What does not fit, because the vote is held, goes on waiting for the office. */
async function confirmUnder(
  parts: ConfirmParts,
  domains: readonly DomainRule[],
  bodyId: Id<'body'>,
  { personId, email }: store.Claimant,
  transaction: Database,
): Promise<void> {
  const delegation = await store.lockDelegation(transaction, bodyId)
  assert(delegation !== null, 'a body with mandates is there')
  const claimed = delegation.mandates.find((one) => one.personId === personId && one.status === 'claimed')
  const domain = claimed === undefined ? null : confirmingDomain(claimed, email, domains)
  if (claimed === undefined || domain === null) return
  const decided = rules.confirm(delegation, claimed.id, claimed.kind, { at: parts.clock.now(), by: null, domain })
  if (!decided.ok) return
  await store.writeMandates(transaction, bodyId, decided.value)
  await noteMandates(parts, { bodyId, before: delegation.mandates, changed: decided.value, reason: null }, transaction)
}

/** Runs in the transaction of a sign-in by letter: somebody has just shown that they read the mail of their address. */
export async function confirmByAddress(parts: ConfirmParts, personId: PersonId, transaction: Database): Promise<void> {
  const email = (await readPerson(transaction, personId))?.email ?? null
  if (email === null) return
  await store.markAddressShown(transaction, personId)
  for (const bodyId of await store.readClaimedBodies(transaction, personId)) {
    const domains = await store.readDomains(transaction, bodyId)
    await confirmUnder(parts, domains, bodyId, { personId, email }, transaction)
  }
}
