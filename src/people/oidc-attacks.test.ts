// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Signing in through a provider when something is wrong: stolen ways back, keys that change, a provider that lies. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { startFalseProvider, startRealProvider } from '../server/testing/openid.ts'
import type { FalseProvider, Falsehood, RealProvider } from '../server/testing/openid.ts'
import { minute } from './testing.ts'
import { verified, visitsTo } from './testing/visits.ts'

const database = testDatabase()
let real: RealProvider
beforeAll(async () => void (real = await startRealProvider()))
afterAll(() => real.stop())
const at = (issuer?: string, changes?: Parameters<typeof visitsTo>[3]) => visitsTo(real, database.db, issuer, changes)

describe('the way back is used once, in the browser that left', () => {
  test('given a callback, when it comes twice, without the cookie, or in another browser, then it counts for nobody else', async () => {
    const { enrol, leave, back } = at()
    const { email } = await enrol()
    real.account(verified(email))
    const [mine, other] = [await leave(), await leave()]
    const { search } = await real.walk(mine.url)
    for (const browser of [undefined, '', other.browser, randomBytes(32).toString('base64url')])
      expect(await back(browser, search)).toEqual({ ok: false, refusal: 'visitGone' })
    expect(await back(mine.browser, search)).toMatchObject({ ok: true, value: { is: 'signedIn' } })
    expect(await back(mine.browser, search)).toEqual({ ok: false, refusal: 'visitGone' })
  })

  test('given a state of somebody else planted in a link, then it uses nothing up', async () => {
    const { enrol, leave, back } = at()
    const { email } = await enrol()
    real.account(verified(email))
    const mine = await leave()
    for (const state of ['', 'de.', 'de.x', 'en.' + 'a'.repeat(43)])
      expect(await back(mine.browser, `?code=stolen&state=${state}`)).toEqual({ ok: false, refusal: 'visitGone' })
    expect(await back(mine.browser, (await real.walk(mine.url)).search)).toMatchObject({ ok: true })
  })

  test('given half an hour at the provider, then the visit is over', async () => {
    const { leave, back, pass } = at()
    real.account(verified('a@b.example'))
    const { url, browser } = await leave()
    const { search } = await real.walk(url)
    pass(31 * minute)
    expect(await back(browser, search)).toEqual({ ok: false, refusal: 'visitGone' })
  })

  test('given a code of another visit under a right state, then PKCE refuses it', async () => {
    const { leave, back, faults } = at()
    real.account(verified('a@b.example'))
    const [victim, attacker] = [await leave(), await leave()]
    const stolen = (await real.walk(victim.url)).searchParams.get('code') ?? ''
    const own = (await real.walk(attacker.url)).searchParams
    own.set('code', stolen)
    expect(await back(attacker.browser, `?${own}`)).toEqual({ ok: false, refusal: 'invalid' })
    expect(faults).toEqual([{ why: 'invalid', code: 'invalid_grant' }])
  })

  test('given an answer that names another issuer (mix-up), then it is refused', async () => {
    const { leave, back } = at()
    real.account(verified('a@b.example'))
    const { url, browser } = await leave()
    const search = (await real.walk(url)).searchParams
    expect(search.get('iss')).toBe(real.issuer)
    search.set('iss', 'https://elsewhere.example')
    expect(await back(browser, `?${search}`)).toEqual({ ok: false, refusal: 'invalid' })
  })
})

describe('keys and outages', () => {
  test('given a provider that changes its keys between two sign-ins, then the second works at once', async () => {
    const { enrol, signInAs } = at()
    const { email } = await enrol()
    const account = verified(email)
    await signInAs(account)
    real.rotate()
    await signInAs(account)
    real.rotate()
    await signInAs(account)
  })

  test('given a provider that is down, then the button says so, and it is asked again when it is time', async () => {
    const gone = await startFalseProvider({ sub: 'x' })
    await gone.stop()
    const { people, provider, faults, passAtProvider } = at(gone.issuer)
    expect(provider.isAway()).toBe(false)
    const departure = { language: 'de', next: null, personId: null } as const
    expect(await people.leave(departure)).toEqual({ ok: false, refusal: 'away' })
    expect(provider.isAway()).toBe(true)
    expect(await people.leave(departure)).toEqual({ ok: false, refusal: 'away' })
    expect(faults).toHaveLength(1)
    passAtProvider(21_000)
    expect(await people.leave(departure)).toEqual({ ok: false, refusal: 'away' })
    expect(faults).toHaveLength(2)
    expect(provider.formTargets()).toEqual([gone.issuer])
  })

  test('given a discovery that names another issuer, then nobody is sent there', async () => {
    const { people, faults } = at(real.issuer.replace('127.0.0.1', 'localhost'))
    expect(await people.leave({ language: 'de', next: null, personId: null })).toEqual({ ok: false, refusal: 'away' })
    expect(faults).toHaveLength(1)
  })
})

describe('a provider, or somebody on the way, that lies', () => {
  let liar: FalseProvider
  const email = 'victim@village.example'
  beforeAll(async () => void (liar = await startFalseProvider({ sub: 'liar', email, email_verified: true, name: 'L' })))
  afterAll(() => liar.stop())
  const seconds = () => Math.floor(Date.now() / 1000)

  test('given the truth, then it is believed: what follows fails for its falsehood alone', async () => {
    const { leave, back, enrol } = at(liar.issuer)
    await enrol({ email })
    const { url, browser } = await leave()
    expect(await back(browser, liar.comeBack(url))).toMatchObject({ ok: true, value: { is: 'signedIn' } })
  })

  test.each<[string, () => Falsehood]>([
    ['another nonce', () => ({ claims: { nonce: 'another' } })],
    ['no nonce', () => ({ claims: { nonce: undefined } })],
    ['another audience', () => ({ claims: { aud: 'another-client' } })],
    ['several audiences and another party', () => ({ claims: { aud: ['allmende', 'other'], azp: 'other' } })],
    ['another issuer', () => ({ claims: { iss: 'https://elsewhere.example' } })],
    ['an end in the past', () => ({ claims: { exp: seconds() - 120, iat: seconds() - 300 } })],
    ['no end', () => ({ claims: { exp: undefined } })],
    ['no subject', () => ({ claims: { sub: undefined } })],
    ['alg none and no signature', () => ({ unsigned: true })],
    ['a signature of another key', () => ({ foreignKey: true })],
    ['a key nobody published', () => ({ header: { kid: 'unknown' }, foreignKey: true })],
    ['an HMAC with what is public', () => ({ header: { alg: 'HS256' } })],
    ['another subject behind the token', () => ({ userinfo: { sub: 'somebody-else' } })],
  ])('given a token with %s, then nobody is signed in', async (_, falsehood) => {
    const { leave, back, faults } = at(liar.issuer)
    const { url, browser } = await leave()
    expect(await back(browser, liar.comeBack(url, falsehood()))).toEqual({ ok: false, refusal: 'invalid' })
    expect(faults).toHaveLength(1)
    expect(faults[0]?.code).toMatch(/^[A-Za-z_]+$/)
  })

  test('given a subject longer than any may be, then it is no subject', async () => {
    const { leave, back } = at(liar.issuer)
    const { url, browser } = await leave()
    const sub = 'x'.repeat(256)
    const long = { claims: { sub }, userinfo: { sub } }
    expect(await back(browser, liar.comeBack(url, long))).toEqual({ ok: false, refusal: 'invalid' })
  })
})
