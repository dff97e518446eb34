// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Signing in through a provider. An identity there belongs to one person here; to whom is decided once, and never by an
 * address that nobody has verified: then whoever comes back signs in by letter, in the same browser, and says yes.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { idFrom } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import { openSignIn, type SignInDesk } from './desk.ts'
import { readFactor } from './factor.store.ts'
import * as store from './identity.store.ts'
import { dayMilliseconds } from './limits.rules.ts'
import { claimsFrom, decideArrival, type ProviderClaims } from './oidc.rules.ts'
import type { ArrivalRefusal, ConnectRefusal } from './arrival.ts'
import { insertPerson, readPerson, readPersonByEmail, type PersonId } from './people.store.ts'
import { stateOf, type Provider } from './provider.ts'
import { hashOf, looksLikeSecret, newSecret } from './secrets.ts'
import { securityLimits } from './security.limits.rules.ts'
import { noteSecurity } from './security-note.ts'
import { localPath } from './sign-in.rules.ts'
import type { SignInStarted } from './sign-in.service.ts'
import { lockAddress } from './sign-in.store.ts'

export type { IdentityRow } from './identity.store.ts'
export type { ArrivalRefusal, ConnectRefusal } from './arrival.ts'

export type Departure = {
  readonly language: Language
  readonly next: string | null
  /** Whoever is signed in and wants to connect; null to sign in. */
  readonly personId: PersonId | null
}

export type Return = {
  /** The secret this browser was given when it left. */
  readonly browser: string | undefined
  readonly language: Language
  readonly state: string
  /** What the provider put behind the callback's address, with its question mark. */
  readonly search: string
  /** Whoever is signed in here now. */
  readonly personId: PersonId | null
  readonly device: string
}

/** Whatever may still be connected lies behind `offer`, the secret this browser keeps until then. */
export type Arrived =
  | { readonly is: 'signedIn'; readonly started: SignInStarted }
  | { readonly is: 'connected'; readonly next: string | null }
  | { readonly is: 'letter'; readonly offer: string; readonly email: string; readonly next: string | null }
  | { readonly is: 'register'; readonly offer: string; readonly email: string }
  | { readonly is: 'askedToConnect'; readonly offer: string; readonly next: string | null }

export type Offer = { readonly email: string | null }

export type Identities = {
  /** Null where the operator named no provider. */
  readonly provider: Provider | null
  leave(departure: Departure): Promise<Result<{ readonly url: URL; readonly browser: string }, 'away'>>
  arrive(back: Return): Promise<Result<Arrived, ArrivalRefusal>>
  /** What came back from the provider and waits in this browser for a yes. */
  offerIn(offer: string | undefined): Promise<Offer | null>
  connectOffer(offer: string | undefined, personId: PersonId): Promise<Result<null, ConnectRefusal>>
  dropOffer(offer: string | undefined): Promise<void>
  identitiesOf(personId: PersonId): Promise<readonly store.IdentityRow[]>
  /** Offices its claims gave go with it. */
  disconnect(personId: PersonId, id: string): Promise<Result<null, 'identityGone' | 'lastWay'>>
}

export function identities(desk: SignInDesk, provider: Provider | null): Identities {
  const { db, clock, randomBytes } = desk
  return {
    provider,
    async leave({ language, next, personId }) {
      if (provider === null) return refused('away')
      const browser = newSecret(randomBytes)
      const url = await provider.begin({ browser, language })
      if (url === null) return refused('away')
      const expiresAt = new Date(clock.now() + securityLimits.providerVisitMinutes * 60_000)
      await store.insertVisit(db, { secretHash: hashOf(browser), language, next: localPath(next), personId, expiresAt })
      return accepted({ url, browser })
    },
    arrive: (back) => (provider === null ? Promise.resolve(refused('visitGone')) : arrive(desk, provider, back)),
    async offerIn(offer) {
      const found = looksLikeSecret(offer) ? await store.readOffer(db, hashOf(offer), new Date(clock.now())) : null
      return found === null ? null : { email: found.email }
    },
    connectOffer: (offer, personId) =>
      db.transaction().execute((own) => connectOffer(desk, provider, offer, personId, own)),
    async dropOffer(offer) {
      if (looksLikeSecret(offer)) await store.deleteOffer(db, hashOf(offer))
    },
    identitiesOf: (personId) => store.readIdentities(db, personId),
    disconnect: (personId, id) => db.transaction().execute((own) => disconnect(desk, personId, id, own)),
  }
}

async function arrive(desk: SignInDesk, provider: Provider, back: Return): Promise<Result<Arrived, ArrivalRefusal>> {
  const { browser, state } = back
  if (!looksLikeSecret(browser)) return refused('visitGone')
  const language = state.startsWith('en.') ? 'en' : 'de'
  const visit = { browser, language } as const
  // Looked at first, so that somebody else's link cannot use up this browser's visit.
  if (!sameText(state, stateOf(visit))) return refused('visitGone')
  const taken = await store.takeVisit(desk.db, hashOf(browser), new Date(desk.clock.now()))
  if (taken === null) return refused('visitGone')
  const raw = await provider.finish(back.search, visit)
  if (!raw.ok) return raw
  const claims = claimsFrom(raw.value, provider.settings)
  if (claims === null) return refused('invalid')
  return desk.db.transaction().execute((own) => settle({ desk, provider, claims, back, visit: taken, own }))
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

type Settling = {
  readonly desk: SignInDesk
  readonly provider: Provider
  readonly claims: ProviderClaims
  readonly back: Return
  readonly visit: store.VisitRow
  readonly own: Database
}

async function settle(parts: Settling): Promise<Result<Arrived, ArrivalRefusal>> {
  const { desk, provider, claims, back, visit, own } = parts
  const identity = identityOf(provider, claims)
  // One at a time for an identity: two callbacks at once must not make two persons of one.
  await lockAddress(own, hashOf(`${identity.issuer} ${identity.subject}`))
  const owner = await store.readIdentity(own, identity)
  if (visit.personId !== null) {
    if (visit.personId !== back.personId) return refused('otherPerson')
    if (owner !== null && owner !== visit.personId) return refused('connectedElsewhere')
    if (owner === null && !(await connect(desk, provider, visit.personId, claims, own))) return refused('tooMany')
    if (owner !== null) await renewOffices(desk, provider, owner, claims, own)
    return accepted({ is: 'connected', next: visit.next })
  }
  if (owner !== null) {
    await store.touchIdentity(own, identity, new Date(desk.clock.now()))
    await renewOffices(desk, provider, owner, claims, own)
    return signedIn(parts, owner)
  }
  if (back.personId !== null) {
    return accepted({ is: 'askedToConnect', offer: await makeOffer(parts), next: visit.next })
  }
  return settleNew(parts)
}

/** Nobody here is this identity yet, and nobody is signed in. */
async function settleNew(parts: Settling): Promise<Result<Arrived, ArrivalRefusal>> {
  const { desk, provider, claims, visit, own } = parts
  const { email } = claims
  const person = email === null ? null : await readPersonByEmail(own, email)
  const arrival = decideArrival(claims, person === null ? null : await knownAs(desk, provider, person.id, own))
  if (email === null || arrival === 'noAddress') return refused('noAddress')
  switch (arrival) {
    case 'connect': {
      if (person === null || !(await connect(desk, provider, person.id, claims, own))) return refused('tooMany')
      return signedIn(parts, person.id)
    }
    case 'create': {
      if (claims.name === null) return refused('noName')
      const id = idFrom<'person'>(desk.randomBytes(16))
      const { language } = visit
      const created = { id, name: claims.name, email, function: 'administration', language } as const
      if (!(await insertPerson(own, created, new Date(desk.clock.now())))) return refused('invalid')
      await connect(desk, provider, id, claims, own)
      return signedIn(parts, id)
    }
    case 'letter':
      return accepted({ is: 'letter', offer: await makeOffer(parts), email, next: visit.next })
    case 'register':
      return accepted({ is: 'register', offer: await makeOffer(parts), email })
  }
}

function identityOf(provider: Provider, { subject }: ProviderClaims): store.ProviderIdentity {
  return { issuer: provider.settings.issuer, subject }
}

async function knownAs(desk: SignInDesk, provider: Provider, personId: PersonId, own: Database) {
  const { issuer } = provider.settings
  const known = await store.readIdentities(own, personId)
  return {
    hasOffice: await store.holdsOffice(own, personId, new Date(desk.clock.now())),
    hasFactor: ((await readFactor(own, personId))?.confirmedAt ?? null) !== null,
    hasIdentityHere: known.some((identity) => identity.issuer === issuer),
  }
}

async function signedIn({ desk, back, visit, own }: Settling, personId: PersonId): Promise<Result<Arrived, never>> {
  const opened = await openSignIn(desk, personId, back.device, own)
  return accepted({ is: 'signedIn', started: { ...opened, personId, next: visit.next } })
}

async function makeOffer({ desk, provider, claims, own }: Settling): Promise<string> {
  const offer = newSecret(desk.randomBytes)
  const { email, roles } = claims
  const expiresAt = new Date(desk.clock.now() + securityLimits.identityOfferMinutes * 60_000)
  const identity = identityOf(provider, claims)
  await store.insertOffer(own, { ...identity, email, roles, secretHash: hashOf(offer), expiresAt })
  return offer
}

async function renewOffices(
  { db: _, clock }: SignInDesk,
  { settings: { issuer } }: Provider,
  personId: PersonId,
  { roles }: Pick<ProviderClaims, 'roles'>,
  own: Database,
): Promise<void> {
  const validTo = new Date(clock.now() + securityLimits.claimedOfficeDays * dayMilliseconds)
  await store.replaceClaimedOffices(own, { personId, issuer }, roles, validTo)
}

/** @returns false when the person has as many identities as anybody may have. */
async function connect(
  desk: SignInDesk,
  provider: Provider,
  personId: PersonId,
  claims: Pick<ProviderClaims, 'subject' | 'roles'>,
  own: Database,
): Promise<boolean> {
  const { issuer } = provider.settings
  const known = await store.readIdentities(own, personId)
  if (known.length >= securityLimits.identitiesPerPersonMax) return false
  const id = idFrom<'identity'>(desk.randomBytes(16))
  const at = new Date(desk.clock.now())
  if (!(await store.insertIdentity(own, { id, issuer, subject: claims.subject, personId, at }))) return false
  await renewOffices(desk, provider, personId, claims, own)
  const language = (await readPerson(own, personId))?.language ?? 'de'
  await noteSecurity(desk, { personId, kind: 'identityConnected', what: provider.label(language) }, own)
  return true
}

async function connectOffer(
  desk: SignInDesk,
  provider: Provider | null,
  offer: string | undefined,
  personId: PersonId,
  own: Database,
): Promise<Result<null, ConnectRefusal>> {
  const hash = looksLikeSecret(offer) ? hashOf(offer) : null
  const found = hash === null ? null : await store.readOffer(own, hash, new Date(desk.clock.now()))
  if (provider === null || hash === null || found === null || found.issuer !== provider.settings.issuer) {
    return refused('offerGone')
  }
  await lockAddress(own, hashOf(`${found.issuer} ${found.subject}`))
  if (!(await store.deleteOffer(own, hash))) return refused('offerGone')
  const owner = await store.readIdentity(own, found)
  if (owner !== null) return owner === personId ? accepted(null) : refused('connectedElsewhere')
  return (await connect(desk, provider, personId, found, own)) ? accepted(null) : refused('tooMany')
}

async function disconnect(
  desk: SignInDesk,
  personId: PersonId,
  id: string,
  own: Database,
): Promise<Result<null, 'identityGone' | 'lastWay'>> {
  const person = await readPerson(own, personId)
  const known = await store.readIdentities(own, personId)
  if ((person?.email ?? null) === null && known.length <= 1) return refused('lastWay')
  const issuer = await store.deleteIdentity(own, personId, id)
  if (issuer === null) return refused('identityGone')
  const stillThere = known.some((identity) => identity.id !== id && identity.issuer === issuer)
  if (!stillThere) await store.replaceClaimedOffices(own, { personId, issuer }, [], new Date(desk.clock.now()))
  await noteSecurity(desk, { personId, kind: 'identityRemoved' }, own)
  return accepted(null)
}
