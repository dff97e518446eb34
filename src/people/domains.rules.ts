// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Domains that confirm: whoever has shown, by signing in, that they read mail at an address under a domain the office
 * has entered for a body, has their claim for that body confirmed, up to the kind the office allows.
 */
import { accepted, refused, type Result } from '../base/result.ts'
import type { Mandate } from './mandates.rules.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import { emailFrom, mandateKinds, type MandateKind } from './people.rules.ts'

export type DomainRule = {
  /** Lower case: musterdorf.example. Addresses under rathaus.musterdorf.example count, too. */
  readonly domain: string
  /** What it confirms at most: a rule for substitutes confirms no delegate. */
  readonly kind: MandateKind
}

export type DomainRefusal =
  | 'domainInvalid'
  /** Anybody can get an address there. */
  | 'domainOfEverybody'

/** Where anybody gets an address: the largest providers of mail in Germany and the world. */
const everybodys = new Set([
  ...['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.com', 'web.de', 'mail.de', 'email.de', 't-online.de', 'magenta.de'],
  ...[
    'freenet.de',
    'posteo.de',
    'posteo.net',
    'mailbox.org',
    'arcor.de',
    'vodafone.de',
    'vodafonemail.de',
    'online.de',
  ],
  ...['1und1.de', 'kabelmail.de', 'unitybox.de', 'ewe.net', 'ewetel.net', 'netcologne.de', 'tuta.com', 'tutanota.com'],
  ...[
    'tutanota.de',
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'outlook.de',
    'hotmail.com',
    'hotmail.de',
    'live.com',
  ],
  ...[
    'live.de',
    'msn.com',
    'yahoo.com',
    'yahoo.de',
    'ymail.com',
    'icloud.com',
    'me.com',
    'mac.com',
    'aol.com',
    'aol.de',
  ],
  ...['mail.com', 'proton.me', 'protonmail.com', 'pm.me', 'yandex.com', 'zoho.com', 'fastmail.com'],
])

/** @param text as typed: "@Musterdorf.example" and "musterdorf.example" are the same. */
export function domainFrom(text: string): Result<string, DomainRefusal> {
  const domain = text.trim().normalize('NFC').toLowerCase().replace(/^@/, '')
  if (domain.length > mandateLimits.domainLettersMax || emailFrom(`someone@${domain}`) === null) {
    return refused('domainInvalid')
  }
  return everybodys.has(domain) ? refused('domainOfEverybody') : accepted(domain)
}

export function isUnder(email: string, domain: string): boolean {
  const own = email.slice(email.lastIndexOf('@') + 1)
  return own === domain || own.endsWith(`.${domain}`)
}

/** The domain that confirms a claim of somebody with this address; null when none does. */
export function confirmingDomain(
  { status, kind }: Pick<Mandate, 'status' | 'kind'>,
  email: string,
  rules: readonly DomainRule[],
): string | null {
  if (status !== 'claimed') return null
  // delegate, substitute, observer: from the most to the least.
  const rankOf = (one: MandateKind) => mandateKinds.indexOf(one)
  const rule = rules.find((each) => isUnder(email, each.domain) && rankOf(each.kind) <= rankOf(kind))
  return rule?.domain ?? null
}
