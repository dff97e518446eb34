// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Provider, second factor and devices as a browser without JavaScript meets them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import type { Office } from './people.rules.ts'
import { minute } from './testing.ts'
import { codeAt, secretOf } from './testing/authenticator.ts'
import { browserOn } from './testing/browser.ts'
import { providerAt, startRealProvider, type Account, type RealProvider } from '../server/testing/openid.ts'

const database = testDatabase()
let real: RealProvider
beforeAll(async () => void (real = await startRealProvider()))
afterAll(() => real.stop())

function browser(options: Parameters<typeof browserOn>[1] = {}) {
  const on = browserOn(database.db, { provider: providerAt(real.issuer).provider, ...options })
  const { ask, letterFor, enrol, clock, pass } = on
  const signIn = async (email: string) => ask(`/sign-in/link/${(await letterFor(email)).secret}`, {})
  const goAs = async (account: Account, form: Record<string, string> = {}, from = '/sign-in/oidc') => {
    real.account(account)
    const left = await ask(from, form)
    if (left.status !== 303) throw new Error(String(left.status))
    const { search } = await real.walk(new URL(left.location ?? ''))
    return ask(`/sign-in/oidc/callback${search}`)
  }
  /** Somebody with an office, signed in, whose factor was set up through the pages. */
  const withFactor = async (offices: readonly Office[] = ['owner']) => {
    const { id, email } = await enrol({ offices })
    await signIn(email)
    const page = await ask('/my/security/factor')
    const key = /<code class="secret-key">([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? ''
    const code = () => codeAt(secretOf(key), clock.now())
    const codes = await ask('/my/security/factor', { code: code() })
    pass(30_000)
    return { id, email, code, key, page, codes }
  }
  return { ...on, signIn, goAs, withFactor }
}

const verified = (email: string, sub = email): Account => ({ sub, email, email_verified: true, name: 'Erika Muster' })

test('given no provider, then the sign-in page has no button, and its addresses lead nowhere', async () => {
  const { ask } = browser({ provider: null })
  expect((await ask('/sign-in')).text).not.toContain('/sign-in/oidc')
  expect((await ask('/sign-in/oidc', {})).status).toBe(404)
  expect((await ask('/sign-in/oidc/callback?code=x&state=y')).status).toBe(410)
})

test('given a participant, when they press the provider’s button, then they come back to where they wanted to go', async () => {
  const { ask, enrol, goAs, cookies, people } = browser()
  const { id, email } = await enrol()
  const page = await ask('/sign-in?next=/de/rooms/dorf')
  expect(page.text).toContain('Mit Landesportal einloggen')
  const done = await goAs(verified(email), { next: '/de/rooms/dorf' })
  expect([done.status, done.location]).toEqual([303, '/de/rooms/dorf'])
  expect(await people.whoIs(cookies.get('in'))).toMatchObject({ id })
  expect([...cookies.keys()]).toEqual(['in'])
  expect(done.headers.get('cache-control')).toBe('no-store')
})

test('given https, then the cookie for the way is the host’s alone, unreadable for script, and goes along from outside', async () => {
  const { ask } = browser()
  const left = await ask('/sign-in/oidc', {})
  const [cookie] = left.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-allmende-provider=[\w-]{43}; Max-Age=1800; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('given an organiser, when they come from the provider, then a letter and a yes in the same browser connect the two', async () => {
  const { ask, enrol, goAs, lettersTo, people, cookies } = browser()
  const { id, email } = await enrol({ offices: ['organiser'] })
  const sent = await goAs(verified(email), { next: '/de/programme' })
  expect([sent.status, sent.location]).toEqual([303, '/de/sign-in/sent'])
  expect((await ask('/sign-in/sent')).text).toContain('verbinden')
  const letter = (await lettersTo(email)).at(-1)
  expect(letter?.subject).toBe('Bitte bestätigen Sie Ihre Adresse – Kongress')
  const inside = await ask('/sign-in/code', { email, code: letter?.code ?? '' })
  expect(inside.location).toBe('/de/my/security/connect?next=%2Fde%2Fprogramme')
  expect(await people.identitiesOf(id)).toEqual([])
  const question = await ask(inside.location ?? '')
  expect(question.text).toContain('Sie sind als Erika Muster eingeloggt.')
  expect(question.text).toContain(email)
  const yes = await ask('/my/security/connect', { answer: 'yes', next: '/de/programme' })
  expect([yes.status, yes.location]).toEqual([303, '/de/programme'])
  expect(await people.identitiesOf(id)).toHaveLength(1)
  expect(cookies.has('__Host-allmende-offer')).toBe(false)
  expect((await ask('/my/security/connect', { answer: 'yes' })).status).toBe(409)
})

test('given the letter of somebody else’s attempt, when it is opened in another browser, then nothing is offered or connected there', async () => {
  const attacker = browser()
  const victim = browser()
  const { id, email } = await victim.enrol({ offices: ['organiser'] })
  await attacker.goAs({ ...verified(email, 'the-attacker'), email_verified: false })
  const letter = (await victim.lettersTo(email)).at(-1)
  const opened = await victim.ask(`/sign-in/link/${letter?.secret ?? ''}`, {})
  expect(opened.location).toBe('/de/next')
  expect(await victim.people.identitiesOf(id)).toEqual([])
  expect((await attacker.ask('/my/security/connect', { answer: 'yes' })).status).toBe(401)
})

test('given the question, when somebody says no, then the offer is gone', async () => {
  const { ask, enrol, goAs, signIn, people } = browser()
  const { id, email } = await enrol({ offices: ['organiser'] })
  await goAs(verified(email))
  await signIn(email)
  expect((await ask('/my/security/connect', { answer: 'no' })).location).toBe('/de/my/security')
  expect((await ask('/my/security/connect', { answer: 'yes' })).status).toBe(409)
  expect(await people.identitiesOf(id)).toEqual([])
})

test('given an address that is not registered, then the page leads to the registration and says which address', async () => {
  const { goAs } = browser()
  const page = await goAs(verified('nobody-here@amt.example'))
  expect(page.status).toBe(200)
  expect(page.text).toContain('nobody-here@amt.example')
  expect(page.text).toContain('href="/de/registration"')
})

test('given the security page, when somebody connects and disconnects there, then it lists it and what happened', async () => {
  const { ask, enrol, goAs, signIn } = browser()
  const { email } = await enrol()
  await signIn(email)
  const done = await goAs({ sub: 'another-me', email: 'me@work.example' }, {}, '/my/security/oidc')
  expect([done.status, done.location]).toEqual([303, '/de/my/security'])
  const page = await ask('/my/security')
  const identity = /name="identity" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect(page.text).toContain('Zugang bei einem Anbieter verbunden')
  expect((await ask('/my/security/disconnect', { identity: 'other' })).status).toBe(422)
  expect((await ask('/my/security/disconnect', { identity })).status).toBe(303)
  expect((await ask('/my/security')).text).toContain('Mit Landesportal verbinden')
})

test('given somebody who cancels at the provider, then the page says so and leads back', async () => {
  const { ask } = browser()
  real.account(null)
  const left = await ask('/sign-in/oidc', {})
  const { search } = await real.walk(new URL(left.location ?? ''))
  const page = await ask(`/sign-in/oidc/callback${search}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Das Einloggen wurde abgebrochen')
  // At the place: both ways in are there.
  expect(page.text).toContain('action="/de/sign-in"')
  expect(page.text).toContain('action="/de/sign-in/oidc"')
})

test('given the set-up, then the page has the key as picture and text, and the codes are shown once and as a file', async () => {
  const { ask, withFactor } = browser()
  const { page, codes, key } = await withFactor()
  expect(page.text).toMatch(/<svg class="qr-code"[^>]* role="img" aria-label="QR-Code/)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(codes.status).toBe(200)
  const shown = [...codes.text.matchAll(/name="codes" value="([a-z2-7]{16})"/g)].map(([, code]) => code ?? '')
  expect(shown).toHaveLength(10)
  const again = await ask('/my/security/factor')
  expect(again.text).not.toContain(key)
  expect(again.text).toContain('Sie haben noch 10 Notfallcodes.')
  for (const code of shown) expect(again.text).not.toContain(code)

  const file = await ask('/my/security/factor/codes', new URLSearchParams(shown.map((code) => ['codes', code])))
  expect(file.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="notfallcodes.txt"')
  expect(file.text.match(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/gm)).toHaveLength(10)
  const forged = await ask('/my/security/factor/codes', { codes: '<script>' })
  expect([forged.status, forged.text.includes('<script>')]).toEqual([422, false])
})

test('given a factor, when its person signs in by link, code or provider, then the code is asked for before anything is theirs', async () => {
  const { ask, withFactor, signIn, goAs, letterFor, people, cookies, pass, code, email } = await (async () => {
    const on = browser()
    return { ...on, ...(await on.withFactor()) }
  })()
  expect(withFactor).toBeDefined()
  await goAs(verified(email), {}, '/my/security/oidc')
  const ways = [
    () => signIn(email),
    async () => ask('/sign-in/code', { email, code: (await letterFor(email, '/de/programme')).code }),
    () => goAs(verified(email), { next: '/de/programme' }),
  ]
  for (const way of ways) {
    await ask('/sign-out', {})
    pass(minute)
    const asked = await way()
    expect(asked.location).toMatch(/^\/de\/sign-in\/factor/)
    expect(await people.whoIs(cookies.get('in'))).toBeNull()
    expect((await ask('/office/security')).location).toContain('/de/sign-in?next=')
    expect((await ask('/my/security/connect', { answer: 'yes' })).status).toBe(401)
    const wrong = await ask('/sign-in/factor', { code: '12' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="code-error"')
    const right = await ask('/sign-in/factor', { code: code(), next: '/de/programme' })
    expect([right.status, right.location]).toEqual([303, '/de/programme'])
    expect(await people.whoIs(cookies.get('in'))).toMatchObject({ offices: ['owner'] })
  }
})

test('given no sign-in that waits, when the code’s page is opened, then the sign-in says why it is there; a code gets nobody in', async () => {
  const { ask, cookies } = browser()
  const page = await ask('/sign-in/factor?next=/de/my')
  expect(page.status).toBe(410)
  expect(page.text).toContain('Das hat zu lange gedauert.')
  expect(page.text).toContain('action="/de/sign-in"')
  expect(page.text).toContain('name="next" value="/de/my"')
  expect((await ask('/sign-in/factor', { code: '123456' })).status).toBe(422)
  expect(cookies.has('in')).toBe(false)
})

test('given a sign-in that waits for its second factor, when a page sends them to sign in, then it leads to the factor and back', async () => {
  const { ask, withFactor, signIn } = browser()
  const { email, code } = await withFactor()
  await signIn(email)
  const sent = await ask('/my/security')
  expect(sent.location).toBe('/de/sign-in?next=%2Fde%2Fmy%2Fsecurity')
  const page = await ask('/sign-in?next=%2Fde%2Fmy%2Fsecurity')
  expect(page.text).toContain('Es fehlt nur noch Ihr zweiter Faktor.')
  expect(page.text).toContain('href="/de/sign-in/factor?next=%2Fde%2Fmy%2Fsecurity"')
  expect((await ask('/sign-in/factor', { code: code(), next: '/de/my/security' })).location).toBe('/de/my/security')
})

test('given somebody signed in who wants to connect, when the provider refuses, then their own page says so', async () => {
  const { ask, enrol, signIn } = browser()
  const { email } = await enrol()
  await signIn(email)
  real.account(null)
  const left = await ask('/my/security/oidc', {})
  const { search } = await real.walk(new URL(left.location ?? ''))
  const page = await ask(`/sign-in/oidc/callback${search}`)
  expect(page.text).toContain('Das Einloggen wurde abgebrochen')
  expect(page.text).toContain('action="/de/my/security/oidc"')
})

test('given too many wrong codes, then the page says when to come back', async () => {
  const { ask, withFactor, signIn } = browser()
  const { email } = await withFactor()
  await signIn(email)
  for (const _ of [1, 2, 3, 4, 5]) await ask('/sign-in/factor', { code: '000000' })
  const locked = await ask('/sign-in/factor', { code: '000000' })
  expect(locked.status).toBe(429)
  expect(locked.text).toContain('In 15 Minuten')
})

test('given a participant or the demonstration, when they open the set-up, then it says that there is nothing to set up', async () => {
  const plain = browser()
  await plain.signIn((await plain.enrol()).email)
  expect((await plain.ask('/my/security/factor')).text).toContain('Sie brauchen keinen.')
  expect((await plain.ask('/my/security/factor', { code: '123456' })).status).toBe(422)
  expect((await plain.ask('/my/security')).text).not.toContain('/my/security/factor')
  const demo = browser({ demo: true })
  await demo.signIn((await demo.enrol({ offices: ['owner'] })).email)
  const page = await demo.ask('/my/security/factor')
  expect(page.text).toContain('In der Vorführung gibt es keinen zweiten Faktor')
  expect(page.text).not.toContain('qr-code')
})

test('given two devices, when one ends the other and then itself, then both are signed out', async () => {
  const [here, there] = [browser(), browser()]
  const { email } = await here.enrol()
  await here.signIn(email)
  // Each has a clock of its own: its letter is the newer one.
  there.pass(1_000)
  await there.signIn(email)
  const page = await here.ask('/my/devices')
  expect(page.text).toContain('Dieses Gerät')
  const ids = [...page.text.matchAll(/name="device" value="([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(ids).toHaveLength(2)
  expect((await here.ask('/my/devices/end-others', {})).location).toBe('/de/my/devices?ended=yes')
  expect((await there.ask('/my/devices')).location).toContain('/de/sign-in')
  const own = /name="device" value="([^"]+)"/.exec((await here.ask('/my/devices')).text)?.[1] ?? ''
  expect((await here.ask('/my/devices/end', { device: own })).location).toBe('/de')
  expect(here.cookies.has('in')).toBe(false)
})

test('given the owner’s page, when others open it, then it is refused; and an owner resets another’s factor, not their own', async () => {
  const owner = browser()
  const lost = browser()
  const { id: lostId, email } = await lost.withFactor(['organiser'])
  const { id } = await owner.withFactor()
  await lost.ask('/sign-out', {})
  expect((await owner.ask('/office/security')).text).toContain('Personen mit einer Aufgabe')
  expect((await owner.ask(`/office/security/reset/${id}`, {})).status).toBe(422)
  expect((await owner.ask('/office/security/reset/nobody')).status).toBe(404)
  expect((await owner.ask(`/office/security/reset/${lostId}`)).text).toContain('Sprechen Sie vorher mit der Person')
  expect((await owner.ask(`/office/security/reset/${lostId}`, {})).location).toBe('/de/office/security?reset=yes')
  await lost.signIn(email)
  expect((await lost.ask('/office/security')).status).toBe(403)
  expect((await lost.ask(`/office/security/reset/${id}`, {})).status).toBe(403)

  expect((await owner.ask('/office/security/require', { required: 'yes' })).status).toBe(303)
  await lost.ask('/sign-out', {})
  const led = await lost.signIn(email)
  expect(led.location).toBe('/de/my/security/factor')
  expect((await lost.ask(led.location ?? '')).text).toContain('ist das Kongressbüro für Sie geschlossen')
  expect((await owner.ask('/office/security/require', { required: 'no' })).status).toBe(303)
})
