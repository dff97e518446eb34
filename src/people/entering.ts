// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every way of signing in ends with in the browser: its cookie, what is still to be asked, where to go on. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { href } from '../web/page.tsx'
import type { SignedIn, Web } from '../web/visitor.ts'
import { forget, keep, kept } from './kept.ts'
import type { PersonId } from './people.store.ts'
import type { People } from './people.service.ts'
import { deviceFrom, localPath } from './sign-in.rules.ts'
import type { SignInStarted } from './sign-in.service.ts'

export type EnterParts = {
  readonly people: People
  readonly setSignInCookie: (context: Context<Web>, token: string) => void
  readonly clearSignInCookie: (context: Context<Web>) => void
  /** The token of the sign-in cookie, if there is one. */
  readonly signInToken: (context: Context<Web>) => string | undefined
}

export function deviceOf(context: Context<Web>): string {
  return deviceFrom(context.req.header('user-agent'))
}

/** Takes the place of whatever sign-in the browser held before. */
export async function enter(parts: EnterParts, context: Context<Web>, started: SignInStarted): Promise<Response> {
  const { people, signInToken, setSignInCookie } = parts
  await people.signOut(signInToken(context))
  setSignInCookie(context, started.token)
  forget(context, 'asked')
  const next = localPath(started.next)
  if (started.factorAsked) return context.redirect(withNext(context, '/sign-in/factor', next), 303)
  return entered(parts, context, { personId: started.personId, next })
}

type Entered = { readonly personId: PersonId; readonly next: string | null }

/** Somebody is signed in now, second factor and all. */
export async function entered({ people }: EnterParts, context: Context<Web>, entered: Entered): Promise<Response> {
  const { personId, next } = entered
  const known = await people.recogniseDevice(personId, deviceOf(context), kept(context, 'device'))
  if (known !== null) keep(context, 'device', known)
  // What a provider said before the letter confirmed it waits for a yes.
  if ((await people.offerIn(kept(context, 'offer'))) !== null) {
    return context.redirect(withNext(context, '/my/security/connect', next), 303)
  }
  if (await people.factorMissing(personId)) {
    return context.redirect(withNext(context, '/my/security/factor', next), 303)
  }
  return context.redirect(next ?? href(context.get('visitor'), '/next'), 303)
}

export function withNext(context: Context<Web>, path: string, next: string | null): string {
  const page = href(context.get('visitor'), path)
  return next === null ? page : `${page}?next=${encodeURIComponent(next)}`
}

/** The person behind the guard of a route for those who are signed in. */
export function personOf(context: Context<Web>): SignedIn {
  const { person } = context.get('visitor')
  if (person === null) throw new HTTPException(401)
  return person
}
