// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: people who go to a real provider and come back. */
import { randomBytes } from 'node:crypto'
import type { Database } from '../../database/tables.ts'
import { providerAt, type Account, type RealProvider } from '../../server/testing/openid.ts'
import { peopleOn } from '../testing.ts'

type Changes = Parameters<typeof providerAt>[1]

export const newSub = () => randomBytes(6).toString('hex')

/** A house whose people come through this provider. */
export function visitsTo(real: RealProvider, db: Database, issuer = real.issuer, changes: Changes = {}) {
  const { provider, faults, pass: passAtProvider } = providerAt(issuer, changes)
  const on = peopleOn(db, { provider })
  const { people } = on
  const leave = async (changes: Partial<Parameters<typeof people.leave>[0]> = {}) => {
    const left = await people.leave({ language: 'de', next: null, personId: null, ...changes })
    if (!left.ok) throw new Error(left.refusal)
    return left.value
  }
  const back = (
    browser: string | undefined,
    search: string,
    personId: Parameters<typeof people.leave>[0]['personId'] = null,
  ) => {
    const state = new URLSearchParams(search).get('state') ?? ''
    return people.arrive({ browser, language: 'de', state, search, personId, device: 'Firefox, Linux' })
  }
  /** To the real provider and back, as this account. */
  const goAs = async (account: Account, personId: Parameters<typeof people.leave>[0]['personId'] = null) => {
    real.account(account)
    const { url, browser } = await leave({ personId })
    return back(browser, (await real.walk(url)).search, personId)
  }
  const officesOf = async (token: string) => (await people.whoIs(token))?.offices
  /** Somebody comes back, and is signed in. */
  const signInAs = async (account: Account) => {
    const arrived = await goAs(account)
    if (!arrived.ok || arrived.value.is !== 'signedIn') throw new Error(JSON.stringify(arrived))
    return arrived.value.started
  }
  const signInByLetter = async (email: string) => {
    const { secret } = await on.letterFor(email)
    const used = await people.useLink(secret, 'Firefox, Linux')
    if (!used.ok) throw new Error(used.refusal)
    return used.value
  }
  return { ...on, provider, faults, passAtProvider, leave, back, goAs, signInAs, signInByLetter, officesOf }
}

export const verified = (email: string, more: object = {}): Account => ({
  sub: newSub(),
  email,
  email_verified: true,
  name: 'Erika Muster',
  ...more,
})
