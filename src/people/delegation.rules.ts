// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Changing a body's delegation: each change is decided on the whole of it, and gives the mandates to be written or the
 * reason why not. Whoever carries one out holds the body's row meanwhile, so that two people in the office decide one
 * after the other.
 */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { holdsAt, overlapping, type Check, type Delegation, type Mandate, type Span } from './mandates.rules.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import type { MandateKind } from './people.rules.ts'

export type DelegationRefusal =
  | 'noSuchMandate'
  /** Somebody else in the office was quicker, and decided otherwise. */
  | 'alreadyChecked'
  | 'notConfirmed'
  /** The body has no vote left at that time. */
  | 'delegationFull'
  | 'tooManySubstitutes'
  | 'tooManyMandates'
  /** The person acts for this body at that time already. */
  | 'alreadyActsFor'
  | 'endsBeforeItBegins'
  | 'alreadyEnded'
  | 'samePerson'
  | 'notDelegate'
  | 'votesOutOfRange'

/** The mandates to be written: new ones, and those that changed. */
export type Decided = Result<readonly Mandate[], DelegationRefusal>

export type Newcomer = { readonly id: Id<'mandate'>; readonly personId: Id<'person'>; readonly kind: MandateKind }

/**
 * By their own word. Whoever acts for the body, waits to be checked or was refused changes nothing by saying it again;
 * nor does anybody once the body has as many mandates as it can have: the office then ends some first.
 */
export function claim({ mandates }: Delegation, newcomer: Newcomer, at: Instant): readonly Mandate[] {
  const isKnown = mandates.some(
    ({ personId, status, to }) => personId === newcomer.personId && (status !== 'confirmed' || to === null || at < to),
  )
  if (isKnown || mandates.length >= mandateLimits.perBodyMax) return []
  return [{ ...newcomer, status: 'claimed', from: at, to: null, handedOverAt: null, checked: null }]
}

/** The kind is the checker's to say: many a deputy registers as the mayor they stand in for. */
export function confirm(delegation: Delegation, id: Id<'mandate'>, kind: MandateKind, checked: Check): Decided {
  const mandate = find(delegation, id)
  if (mandate === null) return refused('noSuchMandate')
  switch (mandate.status) {
    case 'confirmed':
      return mandate.kind === kind ? accepted([]) : refused('alreadyChecked')
    case 'refused':
      return refused('alreadyChecked')
    case 'claimed':
      return fitting(delegation, [{ ...mandate, kind, status: 'confirmed', checked }])
  }
}

export function refuse(delegation: Delegation, id: Id<'mandate'>, checked: Check): Decided {
  const mandate = find(delegation, id)
  if (mandate === null) return refused('noSuchMandate')
  switch (mandate.status) {
    case 'refused':
      return accepted([])
    case 'confirmed':
      return refused('alreadyChecked')
    case 'claimed':
      return accepted([{ ...mandate, status: 'refused', checked }])
  }
}

/** The office gives a mandate of its own accord. A claim of that person is thereby checked. */
export function grant(delegation: Delegation, given: Newcomer & Span, checked: Check): Decided {
  if (isEmpty(given)) return refused('endsBeforeItBegins')
  const claimed = claimOf(delegation, given.personId)
  return fitting(delegation, [
    { ...given, id: claimed?.id ?? given.id, status: 'confirmed', handedOverAt: null, checked },
  ])
}

/** From this moment on the person no longer acts for the body. What was before stays. */
export function end(delegation: Delegation, id: Id<'mandate'>, to: Instant): Decided {
  const mandate = find(delegation, id)
  if (mandate === null) return refused('noSuchMandate')
  if (mandate.status !== 'confirmed') return refused('notConfirmed')
  if (mandate.to === to) return accepted([])
  if (mandate.to !== null && mandate.to < to) return refused('alreadyEnded')
  if (isEmpty({ from: mandate.from, to })) return refused('endsBeforeItBegins')
  return accepted([{ ...mandate, to }])
}

export type Succession = {
  readonly mandate: Id<'mandate'>
  /** For the successor's mandate, unless a claim of theirs becomes it. */
  readonly id: Id<'mandate'>
  readonly successor: Id<'person'>
  readonly from: Instant
}

/**
 * A change of office-holder: at one and the same moment the former's mandate ends and the successor's begins, for as
 * long as the former's would have held. What the successor was for the body until then ends at that moment, too.
 */
export function succeed(
  delegation: Delegation,
  { mandate: id, successor, from, ...by }: Succession,
  checked: Check,
): Decided {
  const former = find(delegation, id)
  if (former === null) return refused('noSuchMandate')
  if (former.status !== 'confirmed') return refused('notConfirmed')
  if (former.personId === successor) return refused('samePerson')
  if (former.to !== null && former.to <= from) return refused('alreadyEnded')
  if (former.from !== null && from <= former.from) return refused('endsBeforeItBegins')
  const { kind, to } = former
  const next: Mandate = {
    id: claimOf(delegation, successor)?.id ?? by.id,
    personId: successor,
    kind,
    status: 'confirmed',
    from,
    to,
    handedOverAt: null,
    checked,
  }
  const before = delegation.mandates
    .filter((own) => own.personId === successor && own.status === 'confirmed' && overlapping(own, next))
    .map((own) => ({ ...own, to: from }))
  if (before.some(isEmpty)) return refused('alreadyActsFor')
  return fitting(delegation, [{ ...former, to: from }, ...before, next])
}

/** For now, to whoever stands in; and back. */
export function handOver(delegation: Delegation, id: Id<'mandate'>, handedOverAt: Instant | null): Decided {
  const mandate = find(delegation, id)
  if (mandate === null) return refused('noSuchMandate')
  if (mandate.status !== 'confirmed' || mandate.kind !== 'delegate') return refused('notDelegate')
  const same = (mandate.handedOverAt === null) === (handedOverAt === null)
  return accepted(same ? [] : [{ ...mandate, handedOverAt }])
}

/** Fewer votes than delegates at some time from now on are refused: nobody could say whose vote is gone. */
export function changeVotes(
  { mandates }: Delegation,
  votes: number,
  now: Instant,
): Result<number, 'votesOutOfRange' | 'delegationFull'> {
  if (!Number.isInteger(votes) || votes < 1 || votes > mandateLimits.votesMax) return refused('votesOutOfRange')
  const needed = mostAtOnce(
    mandates.filter(({ kind }) => kind === 'delegate'),
    { from: now, to: null },
  )
  return needed > votes ? refused('delegationFull') : accepted(votes)
}

function find({ mandates }: Delegation, id: Id<'mandate'>): Mandate | null {
  return mandates.find((mandate) => mandate.id === id) ?? null
}

function claimOf({ mandates }: Delegation, personId: Id<'person'>): Mandate | undefined {
  return mandates.find((mandate) => mandate.personId === personId && mandate.status === 'claimed')
}

function isEmpty({ from, to }: Span): boolean {
  return from !== null && to !== null && to <= from
}

/** The delegation with the changes in it must be one that can be. */
function fitting({ votes, mandates }: Delegation, changes: readonly Mandate[]): Decided {
  const changed = new Set(changes.map(({ id }) => id))
  const after = [...mandates.filter(({ id }) => !changed.has(id)), ...changes]
  if (after.length > mandateLimits.perBodyMax) return refused('tooManyMandates')
  for (const change of changes) {
    const confirmed = after.filter(({ status }) => status === 'confirmed')
    const own = confirmed.filter(({ id, personId }) => id !== change.id && personId === change.personId)
    if (own.some((other) => overlapping(other, change))) return refused('alreadyActsFor')
    const atOnce = mostAtOnce(
      confirmed.filter(({ kind }) => kind === change.kind),
      change,
    )
    if (change.kind === 'delegate' && atOnce > votes) return refused('delegationFull')
    if (change.kind === 'substitute' && atOnce > mandateLimits.substitutesMax) return refused('tooManySubstitutes')
  }
  return accepted(changes)
}

/** How many of the confirmed ones hold at once, at a span's fullest moment: where it begins or one of them does. */
function mostAtOnce(mandates: readonly Mandate[], within: Span): number {
  const confirmed = mandates.filter((mandate) => mandate.status === 'confirmed' && overlapping(mandate, within))
  const begins = [within, ...confirmed].map(({ from }) => from)
  const countAt = (at: Instant | null) =>
    confirmed.filter((mandate) => (at === null ? mandate.from === null : holdsAt(mandate, at))).length
  return Math.max(0, ...begins.filter((at) => at === null || holdsAt(within, at)).map(countAt))
}
