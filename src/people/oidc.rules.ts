// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a provider says about somebody, read distrustfully, and what follows from it. A provider proves an identity at
 * the provider; that it belongs to a person here is proven by an address it has verified, or by a letter.
 */
import type { Localised } from '../base/language.ts'
import { emailFrom, nameLettersMax, nameRefusal, offices, type Office } from './people.rules.ts'
import { securityLimits } from './security.limits.rules.ts'

/** What an operator sets to sign people in through a provider (docs/operate/oidc.md). */
export type OidcSettings = {
  /** Exactly as the provider writes it in its tokens. */
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | null
  /** What people call the provider. */
  readonly label: Localised
  readonly scopes: string
  /** Where the roles stand among the claims: `roles`, or a way down like `realm_access.roles`. */
  readonly rolesClaim: string
  readonly roles: readonly { readonly value: string; readonly office: Office }[]
  /** Further origins through which the provider leads browsers, for the form's security policy. */
  readonly via: readonly string[]
}

export function isOffice(text: string): text is Office {
  return offices.some((one) => one === text)
}

export type ProviderClaims = {
  readonly subject: string
  /** In the form addresses are kept in; null when the provider says none that can be one. */
  readonly email: string | null
  /** True only when the provider says so in so many words. */
  readonly emailVerified: boolean
  readonly name: string | null
  readonly roles: readonly Office[]
}

/** @returns null when the claims name nobody. */
export function claimsFrom(
  raw: Readonly<Record<string, unknown>>,
  { rolesClaim, roles }: Pick<OidcSettings, 'rolesClaim' | 'roles'>,
): ProviderClaims | null {
  const { sub: subject } = raw
  if (typeof subject !== 'string' || subject === '' || subject.length > securityLimits.subjectLettersMax) return null
  const email = typeof raw['email'] === 'string' ? emailFrom(raw['email']) : null
  const said = new Set(valuesAt(raw, rolesClaim))
  const held = roles.filter(({ value }) => said.has(value)).map(({ office }) => office)
  return {
    subject,
    email,
    emailVerified: email !== null && raw['email_verified'] === true,
    name: nameIn(raw),
    roles: offices.filter((office) => held.includes(office)),
  }
}

function nameIn(raw: Readonly<Record<string, unknown>>): string | null {
  const { name, given_name: given, family_name: family } = raw
  const parts = typeof name === 'string' ? [name] : [given, family].filter((part) => typeof part === 'string')
  const text = parts
    .join(' ')
    .normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, nameLettersMax)
  return nameRefusal(text) === null ? text : null
}

/** A list of words, or one word; a name with dots leads down into objects unless it is a claim's whole name. */
function valuesAt(raw: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const whole = Object.hasOwn(raw, name) ? raw[name] : name.split('.').reduce(stepDown, raw as unknown)
  const list = Array.isArray(whole) ? (whole as readonly unknown[]).slice(0, securityLimits.claimValuesMax) : [whole]
  return list.filter((value) => typeof value === 'string')
}

function stepDown(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Readonly<Record<string, unknown>>)[name]
}

/** Somebody here with the address a provider named. */
export type KnownByAddress = {
  /** An office of the whole congress, given by hand or by a claim. */
  readonly hasOffice: boolean
  readonly hasFactor: boolean
  /** Already connected with another identity of this provider: the address may have gone to somebody else there. */
  readonly hasIdentityHere: boolean
}

/**
 * connect: it is them, sign in. create: nobody here yet, but the provider gives an office. letter: the address confirms
 * it first. register: verified, and nobody here has it. noAddress: there is nothing to compare.
 */
export type Arrival = 'connect' | 'create' | 'letter' | 'register' | 'noAddress'

/** For an identity that belongs to nobody here yet. */
export function decideArrival(
  { email, emailVerified, roles }: Pick<ProviderClaims, 'email' | 'emailVerified' | 'roles'>,
  known: KnownByAddress | null,
): Arrival {
  if (email === null) return 'noAddress'
  // Whoever is known or not gets the same answer, so that a made-up address tells nothing.
  if (!emailVerified) return 'letter'
  if (known === null) return roles.length > 0 ? 'create' : 'register'
  return known.hasOffice || known.hasFactor || known.hasIdentityHere ? 'letter' : 'connect'
}

/**
 * cancelled: the person, or the provider for them, said no. refused: the provider does not take us. invalid: what came
 * back does not hold. away: nobody answered.
 */
export type ProviderRefusal = 'cancelled' | 'refused' | 'invalid' | 'away'

/**
 * visitGone: this browser did not leave for the provider, or came back before. connectedElsewhere: the identity
 * belongs to somebody else here. otherPerson: somebody else is signed in by now.
 */
export type ArrivalRefusal =
  ProviderRefusal | 'visitGone' | 'noAddress' | 'noName' | 'connectedElsewhere' | 'otherPerson' | 'tooMany'

export type ConnectRefusal = 'offerGone' | 'connectedElsewhere' | 'tooMany'
