// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a browser keeps for a little while between two pages of signing in; read as distrustfully as a form. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Web } from '../web/visitor.ts'
import { attemptMilliseconds } from './limits.rules.ts'
import { emailFrom } from './people.rules.ts'
import { securityLimits } from './security.limits.rules.ts'
import { localPath } from './sign-in.rules.ts'

/**
 * asked: the address typed on the page before. provider: the way to the provider and back. offer: what came back from
 * it and waits for a yes. device: that an office-holder has signed in here before.
 */
const secondsKept = {
  asked: attemptMilliseconds / 1000,
  provider: securityLimits.providerVisitMinutes * 60,
  offer: securityLimits.identityOfferMinutes * 60,
  device: securityLimits.knownDeviceDays * 24 * 60 * 60,
} as const
type Kept = keyof typeof secondsKept

function cookieOf(context: Context<Web>, kept: Kept): { name: string; secure: boolean } {
  const secure = context.get('visitor').site.baseUrl.startsWith('https:')
  return { name: `${secure ? '__Host-' : ''}allmende-${kept}`, secure }
}

/** 'Lax', so that it is there when the provider sends the browser back. */
export function keep(context: Context<Web>, kept: Kept, value: string): void {
  const { name, secure } = cookieOf(context, kept)
  setCookie(context, name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: secondsKept[kept] })
}

export function kept(context: Context<Web>, what: Kept): string | undefined {
  return getCookie(context, cookieOf(context, what).name)
}

export function forget(context: Context<Web>, what: Kept): void {
  const { name, secure } = cookieOf(context, what)
  if (getCookie(context, name) !== undefined) deleteCookie(context, name, { path: '/', secure })
}

/** Carried over one redirect: an address in the page's address would end in logs. */
export type AskedBefore = { readonly email: string; readonly next: string | null }

export function keepAsked(context: Context<Web>, { email, next }: AskedBefore): void {
  keep(context, 'asked', Buffer.from(JSON.stringify([email, next])).toString('base64url'))
}

export function asked(context: Context<Web>): AskedBefore {
  const value = kept(context, 'asked') ?? ''
  try {
    const [email, next] = JSON.parse(Buffer.from(value, 'base64url').toString()) as unknown[]
    return { email: emailFrom(String(email)) ?? '', next: typeof next === 'string' ? localPath(next) : null }
  } catch {
    return { email: '', next: null }
  }
}
