// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Signing in through a real provider: who comes in, who is asked first, and what claims give. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { startRealProvider } from '../server/testing/openid.ts'
import type { RealProvider } from '../server/testing/openid.ts'
import type { Office } from './people.rules.ts'
import { day, minute } from './testing.ts'
import { newSub, verified, visitsTo } from './testing/visits.ts'

const database = testDatabase()
let real: RealProvider
beforeAll(async () => void (real = await startRealProvider()))
afterAll(() => real.stop())
const at = (issuer?: string, changes?: Parameters<typeof visitsTo>[3]) => visitsTo(real, database.db, issuer, changes)

describe('somebody registered, at a provider', () => {
  test('given a verified address of a participant, when they come the first time, then they are connected, signed in and told by letter', async () => {
    const { enrol, goAs, people, lettersTo } = at()
    const { id, email } = await enrol()
    const account = verified(email.toUpperCase())
    const first = await goAs(account)
    expect(first).toMatchObject({ ok: true, value: { is: 'signedIn', started: { personId: id, factorAsked: false } } })
    expect(await people.identitiesOf(id)).toHaveLength(1)
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual(['Zugang verbunden – Kongress'])
    expect(await people.securityEvents(id)).toMatchObject([{ kind: 'identityConnected', byName: null }])
  })

  test('given somebody connected, when their address there changes or is no longer verified, then they are the same person', async () => {
    const { enrol, signInAs } = at()
    const { id, email } = await enrol()
    const account = verified(email)
    await signInAs(account)
    const other = await enrol()
    const again = await signInAs({ ...account, email: other.email, email_verified: false })
    expect(again.personId).toBe(id)
  })

  test('given where somebody wanted to go, then they get there, and only to a page of ours', async () => {
    const { enrol, leave, back } = at()
    const { email } = await enrol()
    real.account(verified(email))
    for (const [next, reached] of [
      ['/de/rooms/dorf', '/de/rooms/dorf'],
      ['//evil.example', null],
    ] as const) {
      const { url, browser } = await leave({ next })
      const arrived = await back(browser, (await real.walk(url)).search)
      expect(arrived).toMatchObject({ ok: true, value: { is: 'signedIn', started: { next: reached } } })
    }
  })

  test('given a person who declines there, then the page says that it was cancelled', async () => {
    const { leave, back, faults } = at()
    real.account(null)
    const { url, browser } = await leave()
    expect(await back(browser, (await real.walk(url)).search)).toEqual({ ok: false, refusal: 'cancelled' })
    expect(faults).toEqual([{ why: 'cancelled', code: 'access_denied' }])
  })

  test('given the request to the provider, then it has PKCE with S256, state, nonce and the language', async () => {
    const { leave } = at()
    const { url, browser } = await leave({ language: 'en' })
    const asked = Object.fromEntries(url.searchParams)
    expect(asked).toMatchObject({ code_challenge_method: 'S256', response_type: 'code', ui_locales: 'en' })
    expect(asked['state']).toMatch(/^en\.[\w-]{43}$/)
    expect(asked['nonce']).toMatch(/^[\w-]{43}$/)
    expect(asked['code_challenge']).toMatch(/^[\w-]{43}$/)
    expect(url.href).not.toContain(browser)
    const rows = await database.db.selectFrom('provider_visit').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(browser)
  })
})

describe('an address is no proof', () => {
  test.each([
    ['false', false],
    ['missing', undefined],
    ['the word "true"', 'true'],
    ['one', 1],
  ])(
    'given email_verified is %s, when a stranger comes with somebody’s address, then nobody is signed in or connected',
    async (_, flag) => {
      const { enrol, goAs, people } = at()
      const { id, email } = await enrol()
      const arrived = await goAs({ ...verified(email), email_verified: flag })
      expect(arrived).toMatchObject({ ok: true, value: { is: 'letter', email } })
      expect(await people.identitiesOf(id)).toEqual([])
    },
  )

  test('given an unverified address, known or not, then both come to the same', async () => {
    const { enrol, goAs } = at()
    const { email } = await enrol()
    const kinds = []
    for (const address of [email, 'nobody@village.example']) {
      const arrived = await goAs({ ...verified(address), email_verified: false })
      kinds.push(arrived.ok ? arrived.value.is : arrived.refusal)
    }
    expect(kinds).toEqual(['letter', 'letter'])
  })

  test.each<Office>(['owner', 'organiser', 'ministry'])(
    'given an %s, when somebody comes with their verified address, then the letter decides',
    async (office) => {
      const { enrol, goAs, people, signInByLetter } = at()
      const { id, email } = await enrol({ offices: [office] })
      const account = verified(email)
      const arrived = await goAs(account)
      if (!arrived.ok || arrived.value.is !== 'letter') throw new Error('no letter')
      expect(await people.identitiesOf(id)).toEqual([])
      await signInByLetter(email)
      expect(await people.identitiesOf(id)).toEqual([])
      expect(await people.connectOffer(arrived.value.offer, id)).toMatchObject({ ok: true })
      expect((await goAs(account)).ok).toBe(true)
      expect(await people.identitiesOf(id)).toHaveLength(1)
    },
  )

  test('given an address that went to somebody else at the provider, when the new owner comes, then the letter decides', async () => {
    const { enrol, signInAs, goAs } = at()
    const { email } = await enrol()
    await signInAs(verified(email))
    expect(await goAs(verified(email))).toMatchObject({ ok: true, value: { is: 'letter' } })
  })

  test('given an offer, when another browser or a second time says yes, then nothing is connected', async () => {
    const { enrol, goAs, people, pass } = at()
    const [one, two] = [await enrol({ offices: ['organiser'] }), await enrol()]
    const arrived = await goAs(verified(one.email))
    if (!arrived.ok || arrived.value.is !== 'letter') throw new Error('no letter')
    const { offer } = arrived.value
    for (const guess of [undefined, '', 'x', randomBytes(32).toString('base64url')])
      expect(await people.connectOffer(guess, two.id)).toEqual({ ok: false, refusal: 'offerGone' })
    pass(61 * minute)
    expect(await people.connectOffer(offer, one.id)).toEqual({ ok: false, refusal: 'offerGone' })
    const again = await goAs(verified(one.email))
    if (!again.ok || again.value.is !== 'letter') throw new Error('no letter')
    expect(await people.connectOffer(again.value.offer, one.id)).toMatchObject({ ok: true })
    expect(await people.connectOffer(again.value.offer, two.id)).toEqual({ ok: false, refusal: 'offerGone' })
  })

  test('given a verified address nobody here has, then they are led to the registration, and nobody is made', async () => {
    const { goAs } = at()
    const email = `new-${newSub()}@amt.example`
    expect(await goAs(verified(email))).toMatchObject({ ok: true, value: { is: 'register', email } })
    const made = await database.db.selectFrom('person').select('id').where('email', '=', email).execute()
    expect(made).toEqual([])
  })

  test('given no address at all, or none that can be one, then the page says how to connect', async () => {
    const { goAs } = at()
    for (const email of [undefined, '', 'nonsense', 5])
      expect(await goAs({ sub: newSub(), email, email_verified: true })).toEqual({ ok: false, refusal: 'noAddress' })
  })
})

describe('connecting while signed in', () => {
  test('given somebody signed in who connects, then it is theirs whatever its address, and nobody else can take it', async () => {
    const { enrol, goAs, people, signInAs } = at()
    const [one, two] = [await enrol({ offices: ['owner'] }), await enrol()]
    const account = { ...verified('work@elsewhere.example'), email_verified: false }
    expect(await goAs(account, one.id)).toMatchObject({ ok: true, value: { is: 'connected' } })
    expect(await goAs(account, two.id)).toEqual({ ok: false, refusal: 'connectedElsewhere' })
    expect((await signInAs(account)).personId).toBe(one.id)
    expect(await people.identitiesOf(two.id)).toEqual([])
  })

  test('given somebody who began to connect, when another person is signed in at the return, then nothing is connected', async () => {
    const { enrol, leave, back, people } = at()
    const [one, two] = [await enrol(), await enrol()]
    for (const returning of [two.id, null]) {
      real.account(verified('a@b.example'))
      const { url, browser } = await leave({ personId: one.id })
      const { search } = await real.walk(url)
      expect(await back(browser, search, returning)).toEqual({ ok: false, refusal: 'otherPerson' })
    }
    expect(await people.identitiesOf(one.id)).toEqual([])
    expect(await people.identitiesOf(two.id)).toEqual([])
  })

  test('given somebody signed in who comes by the sign-in’s button, then they are asked first', async () => {
    const { enrol, leave, back } = at()
    const { id, email } = await enrol()
    real.account(verified(email))
    const { url, browser } = await leave()
    expect(await back(browser, (await real.walk(url)).search, id)).toMatchObject({ value: { is: 'askedToConnect' } })
  })

  test('given a connected identity, when it is disconnected, then only by its person, and never the last way in', async () => {
    const { enrol, goAs, people } = at()
    const [one, two, bare] = [await enrol(), await enrol(), await enrol({ email: null })]
    await goAs(verified(one.email))
    const [identity] = await people.identitiesOf(one.id)
    expect(await people.disconnect(two.id, identity?.id ?? '')).toEqual({ ok: false, refusal: 'identityGone' })
    expect(await people.disconnect(one.id, identity?.id ?? '')).toMatchObject({ ok: true })
    expect(await people.identitiesOf(one.id)).toEqual([])
    await goAs({ sub: newSub() }, bare.id)
    const [only] = await people.identitiesOf(bare.id)
    expect(await people.disconnect(bare.id, only?.id ?? '')).toEqual({ ok: false, refusal: 'lastWay' })
  })
})

describe('claims to offices', () => {
  test('given a claim, when it comes and goes, then its office does, and one given by hand stays', async () => {
    const { enrol, goAs, people, signInAs, officesOf } = at()
    const { id, email } = await enrol({ offices: ['technician'] })
    const account = verified(email)
    await goAs({ ...account, roles: ['kongress-orga', 'kongress-technik', 'canteen'] }, id)
    const both = await signInAs({ ...account, roles: ['kongress-orga', 'kongress-technik'] })
    expect(await officesOf(both.token)).toEqual(['organiser', 'technician'])
    const none = await signInAs({ ...account, roles: ['canteen'] })
    expect(await officesOf(none.token)).toEqual(['technician'])
    expect(await officesOf(both.token)).toEqual(['technician'])
    expect(await people.mayHaveFactor(id)).toBe(true)
  })

  test('given an office by claim, when the provider has not said so for 30 days, or is disconnected, then it ends', async () => {
    const { goAs, people, pass, officesOf, signInAs, signInByLetter } = at()
    const email = `boss-${newSub()}@amt.example`
    const account = { ...verified(email), roles: ['kongress-orga'] }
    const { personId, token } = await signInAs(account)
    expect(await officesOf(token)).toEqual(['organiser'])
    pass(29 * day)
    expect(await officesOf(token)).toEqual(['organiser'])
    pass(2 * day)
    expect(await officesOf((await signInByLetter(email)).token)).toEqual([])
    await goAs(account)
    const fresh = await signInByLetter(email)
    expect(await officesOf(fresh.token)).toEqual(['organiser'])
    const [identity] = await people.identitiesOf(personId)
    await people.disconnect(personId, identity?.id ?? '')
    expect(await officesOf(fresh.token)).toEqual([])
  })

  test('given somebody new with an office by claim, then they are made once, however often they come at once', async () => {
    const { back, leave } = at()
    const email = `team-${newSub()}@amt.example`
    const account = { ...verified(email), roles: ['kongress-technik'] }
    real.account(account)
    const returns = []
    for (const _ of [1, 2, 3]) {
      const { url, browser } = await leave()
      returns.push({ browser, search: (await real.walk(url)).search })
    }
    const arrived = await Promise.all(returns.map(({ browser, search }) => back(browser, search)))
    expect(arrived.map((one) => (one.ok ? one.value.is : one.refusal))).toEqual(['signedIn', 'signedIn', 'signedIn'])
    const made = await database.db.selectFrom('person').select('name').where('email', '=', email).execute()
    expect(made).toEqual([{ name: 'Erika Muster' }])
  })

  test('given an office by claim but no verified address or no usable name, then nobody is made', async () => {
    const { goAs } = at()
    const roles = ['kongress-orga']
    const email = `ghost-${newSub()}@amt.example`
    const unverified = await goAs({ ...verified(email), email_verified: false, roles })
    expect(unverified).toMatchObject({ value: { is: 'letter' } })
    for (const name of [undefined, '', 'www.gewinn.example'])
      expect(await goAs({ ...verified(email), name, roles })).toEqual({ ok: false, refusal: 'noName' })
  })
})
