// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The pages as a browser without JavaScript meets them: get, post, follow the redirect. */
import { expect, test } from 'vitest'
import type { Language } from '../base/language.ts'
import { testDatabase } from '../database/testing.ts'
import { browserOn } from './testing/browser.ts'

const database = testDatabase()
const browser = (language: Language = 'de', demo = false) => browserOn(database.db, { language, demo })

test('given somebody registered, when they ask for the letter and type its code, then they are where they wanted to go', async () => {
  const { ask, enrol, lettersTo, cookies } = browser()
  const { email } = await enrol()
  const page = await ask('/sign-in?next=%2Fde%2Frooms%2Fdorf')
  expect(page.text).toContain('name="next" value="/de/rooms/dorf"')

  const sent = await ask('/sign-in', { email, next: '/de/rooms/dorf' })
  expect([sent.status, sent.location]).toEqual([303, '/de/sign-in/sent'])
  const asked = await ask('/sign-in/sent')
  expect(asked.text).toContain(`Wenn ${email} angemeldet ist`)
  expect(asked.text).toMatch(/<input[^>]*name="code"[^>]*/)
  expect(asked.text).toMatch(/inputmode="numeric"/i)
  expect(asked.text).toMatch(/autocomplete="one-time-code"/)

  const [letter] = await lettersTo(email)
  const signedIn = await ask('/sign-in/code', { email, code: letter?.code ?? '' })
  expect([signedIn.status, signedIn.location]).toEqual([303, '/de/rooms/dorf'])
  expect(cookies.get('in')).toMatch(/^[\w-]{43}$/)
  expect([...cookies.keys()]).toEqual(['in'])
})

test('given a link, when its page is fetched by a scanner and its button pressed, then the press signs in and a second does not', async () => {
  const { ask, enrol, letterFor, cookies } = browser('en')
  const { email } = await enrol()
  const { secret } = await letterFor(email)
  for (const _ of [1, 2, 3]) {
    const page = await ask(`/sign-in/link/${secret}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('You are signing in as Erika Muster.')
    expect(page.headers.get('cache-control')).toBe('no-store')
  }
  expect(cookies.has('in')).toBe(false)
  const pressed = await ask(`/sign-in/link/${secret}`, {})
  expect([pressed.status, pressed.location]).toEqual([303, '/en/next'])
  expect(cookies.has('in')).toBe(true)

  const again = await ask(`/sign-in/link/${secret}`, {})
  expect(again.status).toBe(410)
  expect(again.text).toContain('You are signed in as Erika Muster.')
  cookies.clear()
  const stranger = await ask(`/sign-in/link/${secret}`)
  expect(stranger.status).toBe(410)
  expect(stranger.text).toContain('This link has been used already')
  expect(stranger.text).toContain('action="/en/sign-in"')
  expect(stranger.text).not.toContain('Erika')
})

test('given known and unknown addresses, when they ask for a letter, then the pages differ in nothing but the address', async () => {
  const { ask, enrol } = browser()
  const { email } = await enrol()
  const pagesFor = async (address: string) => {
    const posted = await ask('/sign-in', { email: address })
    const page = await ask('/sign-in/sent')
    const wrong = await ask('/sign-in/code', { email: address, code: '12' })
    return [posted.status, posted.location, posted.text, page.text, wrong.status, wrong.text].map((part) =>
      typeof part === 'string' ? part.replaceAll(address, '*') : part,
    )
  }
  expect(await pagesFor('stranger@village.example')).toEqual(await pagesFor(email))
})

test('given a form with a slip, when it is posted, then the message stands at its field and what was typed is kept', async () => {
  const { ask } = browser()
  const slip = await ask('/sign-in', { email: 'anna(at)village', next: '/de/programme' })
  expect(slip.status).toBe(422)
  expect(slip.text).toContain('value="anna(at)village"')
  expect(slip.text).toContain('id="email-error"')
  expect(slip.text).toContain('value="/de/programme"')

  const code = await ask('/sign-in/code', { email: 'anna@village.example', code: '12 34' })
  expect(code.status).toBe(422)
  expect(code.text).toContain('id="code-error"')
  expect(code.text).toContain('value="12 34"')
  expect(code.text).toMatch(/type="hidden" name="email" value="anna@village.example"/)

  const email = await ask('/sign-in/code', { email: 'anna', code: '123456' })
  expect(email.status).toBe(422)
  expect(email.text).toContain('id="email-error"')

  const without = await ask('/sign-in/code', { code: '123456' })
  expect(without.status).toBe(422)
  expect(without.text).toContain('Wenn Ihre Adresse angemeldet ist')
})

test('given too many letters or codes, when another is asked for or typed, then the page says when to come back', async () => {
  const { ask, enrol } = browser()
  const { email } = await enrol()
  for (const _ of [1, 2, 3, 4, 5]) await ask('/sign-in', { email })
  const letters = await ask('/sign-in', { email })
  expect(letters.status).toBe(429)
  expect(letters.text).toContain('in 15 Minuten')
  for (const _ of [1, 2, 3, 4, 5]) await ask('/sign-in/code', { email: 'stranger@x.example', code: '123456' })
  const codes = await ask('/sign-in/code', { email: 'stranger@x.example', code: '123456' })
  expect(codes.status).toBe(429)
  expect(codes.text).toContain('In 15 Minuten')
})

test('given a page elsewhere as the one to go to, when somebody signs in, then they stay here', async () => {
  const { ask, enrol, lettersTo } = browser()
  const { email } = await enrol()
  expect((await ask('/sign-in?next=https://evil.example')).text).not.toContain('evil')
  await ask('/sign-in', { email, next: '//evil.example' })
  const [letter] = await lettersTo(email)
  expect((await ask('/sign-in/code', { email, code: letter?.code ?? '' })).location).toBe('/de/next')
})

test('given a row that names a page elsewhere, when its link is pressed, then the redirect stays here all the same', async () => {
  const { ask, enrol, letterFor } = browser()
  const { id, email } = await enrol()
  const { secret } = await letterFor(email)
  await database.db
    .updateTable('sign_in_secret')
    .set({ next_path: '//evil.example' })
    .where('person_id', '=', id)
    .execute()
  expect((await ask(`/sign-in/link/${secret}`, {})).location).toBe('/de/next')
})

test('given somebody signed in, when they sign out, then the token is dead and the cookie gone', async () => {
  const { ask, enrol, letterFor, cookies, people } = browser()
  const { email } = await enrol()
  const { secret } = await letterFor(email)
  await ask(`/sign-in/link/${secret}`, {})
  const token = cookies.get('in')
  expect((await ask('/sign-in')).text).toContain('Sie sind als Erika Muster eingeloggt.')
  const out = await ask('/sign-out', {})
  expect([out.status, out.location]).toEqual([303, '/de'])
  expect(cookies.has('in')).toBe(false)
  expect(await people.whoIs(token)).toBeNull()
})

test('given a second person at the same browser, when they sign in, then the first one’s sign-in ends', async () => {
  const { ask, enrol, letterFor, cookies, people } = browser()
  const [one, two] = [await enrol(), await enrol()]
  await ask(`/sign-in/link/${(await letterFor(one.email)).secret}`, {})
  const first = cookies.get('in')
  await ask(`/sign-in/link/${(await letterFor(two.email)).secret}`, {})
  expect(await people.whoIs(first)).toBeNull()
  expect(await people.whoIs(cookies.get('in'))).toMatchObject({ id: two.id })
})

test('given links that never were, when their pages are opened, then they say so and offer a new letter', async () => {
  const { ask } = browser()
  const page = await ask('/sign-in/link/was-cut-off')
  expect(page.status).toBe(404)
  expect(page.text).toContain('Diesen Link kennen wir nicht')
  expect((await ask('/sign-in/link/was-cut-off', {})).status).toBe(404)
})

test('given no address remembered or a forged memory, when the code page is opened, then it asks for the address, too', async () => {
  const { ask, cookies } = browser()
  for (const memory of [
    '',
    'nonsense',
    Buffer.from('["<script>","//evil"]').toString('base64url'),
    Buffer.from('5').toString('base64url'),
  ]) {
    cookies.set('__Host-allmende-asked', memory)
    const page = await ask('/sign-in/sent')
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/<input[^>]*id="email"/)
    expect(page.text).not.toMatch(/<script>|evil/)
  }
})

test('given the demo, when a letter was asked for, then the page leads to the outbox; elsewhere it does not', async () => {
  expect((await browser('de', true).ask('/sign-in/sent')).text).toContain('href="/de/outbox"')
  expect((await browser('de', false).ask('/sign-in/sent')).text).not.toContain('/outbox')
})

test('given the set-up link, when it is filled in with a slip and then right, then the owner is signed in', async () => {
  const { ask, people, cookies } = browser()
  const { url } = await people.createOwnerInvitation('de')
  const path = new URL(url).pathname.slice(3)
  expect((await ask(path)).status).toBe(200)
  const slip = await ask(path, { name: 'Olga', email: 'olga' })
  expect(slip.status).toBe(422)
  expect(slip.text).toContain('value="Olga"')
  expect((await ask(path, { name: 'www.evil.example', email: 'olga@amt.example' })).text).toContain('id="name-error"')
  const done = await ask(path, { name: 'Olga', email: 'olga@amt.example' })
  expect([done.status, done.location]).toEqual([303, '/de/my/security/factor?first=yes&next=/de/next'])
  expect(await people.whoIs(cookies.get('in'))).toMatchObject({ offices: ['owner'] })
  expect((await ask(path)).status).toBe(410)
  expect((await ask(path, { name: 'Olga', email: 'olga@amt.example' })).status).toBe(410)
})
