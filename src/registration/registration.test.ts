// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { annelieseAddress, filledIn, plantRegistrations, slotOf, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
})

const sent = { status: 303, location: '/de/registration/sent' }
const withCheck = { ...filledIn, [slotOf('check')]: 'check' }

async function rowsOf(table: 'person' | 'registration' | 'registration_session' | 'mail' | 'body'): Promise<number> {
  const { count } = await database.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

describe('given somebody new who fills in the form', () => {
  test('when they send it and press the letter’s link, then they are registered and in their workshop', async () => {
    expect(await planted.browser().post('/registration', withCheck)).toMatchObject(sent)
    const [letter, ...more] = await planted.letters()
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: annelieseAddress })
    expect(letter?.text).toContain('Über check, Freitag, 11. September 2020, 10:00 bis 11:15 Uhr')
    expect(await planted.taken('check')).toBe(1)

    const person = await planted.pressLink(annelieseAddress)
    expect(person.name).toBe('Anneliese Brück')
    expect(await planted.registration.statusOf(person.id)).toBe('confirmed')
    expect(await planted.placesOf(person.id)).toEqual(['check'])
    expect((await planted.people.cardsOf([person.id]))[0]).toMatchObject({
      function: 'volunteerMayor',
      bodies: [{ kind: 'municipality', name: 'Niederlinden', municipalityKey: '990015001001' }],
    })
    const my = await planted.browser(person).get('/my')
    expect(my.text).toContain('Über check')
    expect(my.text).not.toContain(annelieseAddress)
  })

  test('when they act for a club, or for nobody, then that is what is kept', async () => {
    const club = { acting: 'body', bodyKind: 'club', bodyName: 'Sportverein Niederlinden', 'municipality-query': '' }
    await planted.browser().post('/registration', { ...filledIn, ...club })
    const person = await planted.pressLink(annelieseAddress)
    const body = { kind: 'club', name: 'Sportverein Niederlinden', municipalityKey: null }
    expect((await planted.people.cardsOf([person.id]))[0]?.bodies).toEqual([body])
    const nobody = { ...filledIn, acting: 'nobody', email: 'n@village.example', 'municipality-query': 'Hausen' }
    await planted.browser().post('/registration', nobody)
    const alone = await planted.pressLink('n@village.example')
    expect((await planted.people.cardsOf([alone.id]))[0]?.bodies).toEqual([])
  })

  test('when they come by code instead of the link, then that confirms, too', async () => {
    await planted.browser().post('/registration', withCheck)
    const code = /(\d{3} \d{3})/.exec((await planted.letters())[0]?.text ?? '')?.[1] ?? ''
    const used = await planted.people.useCode({ email: annelieseAddress, code, device: 'browser' })
    expect(used.ok && (await planted.registration.statusOf(used.value.personId))).toBe('confirmed')
  })

  test('when they open the form in English, then it is in English, and nothing is ticked beforehand', async () => {
    const { text } = await planted.browser(null, 'en').get('/registration')
    expect(text).toContain('Whom do you take part for?')
    expect(text).not.toMatch(/name="consent"[^>]*checked/)
    expect(text).not.toContain('<script')
  })
})

describe('given a form that is not right', () => {
  const post = (fields: Record<string, string>) => planted.browser().post('/registration', { ...withCheck, ...fields })

  test.each<[string, Record<string, string>, string]>([
    ['name', { name: ' ' }, 'Bitte geben Sie Ihren Namen ein.'],
    ['name', { name: 'Gewinn auf www.gewinn.example' }, 'ohne Internet- oder E-Mail-Adresse'],
    ['email', { email: 'anneliese(at)niederlinden' }, 'Das sieht nicht nach einer E-Mail-Adresse aus.'],
    ['email', { email: 'a"b@village.example' }, 'Das sieht nicht nach einer E-Mail-Adresse aus.'],
    ['acting', { acting: 'everybody' }, 'Bitte wählen Sie eine der Antworten.'],
    ['municipality', { 'municipality-query': '' }, 'Bitte geben Sie den Namen Ihrer Kommune ein.'],
    ['municipality', { 'municipality-query': 'Xyzstadt' }, 'Diese Kommune kennen wir nicht.'],
    ['municipality', { 'municipality-query': 'Hausen' }, 'Bitte wählen Sie Ihre Kommune aus der Liste.'],
    ['bodyKind', { acting: 'body', bodyName: 'Verein' }, 'Bitte wählen Sie, was für eine Stelle das ist.'],
    ['bodyName', { acting: 'body', bodyKind: 'club' }, 'Bitte geben Sie den Namen der Stelle ein.'],
    ['function', { function: 'king' }, 'Bitte wählen Sie Ihre Funktion.'],
  ])(
    'at %s with %j, then the message stands at the field and all that was typed is kept',
    async (field, wrong, says) => {
      const { status, text } = await post(wrong)
      expect(status).toBe(422)
      expect(text).toMatch(new RegExp(`href="#${field}"[^>]*>[^<]*${says.slice(0, 20)}`))
      expect(text).toContain(says)
      expect(text).toMatch(/value="check"[^>]*checked|checked[^>]*value="check"/)
      if (field !== 'email') expect(text).toContain(`value="${filledIn.email}"`)
      if (field !== 'name') expect(text).toContain('value="Anneliese Brück"')
      expect(await rowsOf('person')).toBe(0)
      expect(await rowsOf('mail')).toBe(0)
    },
  )

  test('without consent, then nothing is stored', async () => {
    const { consent: _, ...without } = withCheck
    const { status, text } = await planted.browser().post('/registration', without)
    expect(status).toBe(422)
    expect(text).toContain('Ohne Ihr Einverständnis dürfen wir die Angaben nicht speichern.')
    expect(await rowsOf('person')).toBe(0)
  })

  test('when what was typed holds markup, then it comes back as text', async () => {
    const { text } = await post({ name: '<script>alert(1)</script>"x' })
    expect(text).not.toContain('<script>')
    expect(text).toContain('&lt;script>alert(1)&lt;/script>&quot;x')
  })
})

describe('given a municipality’s name that several have', () => {
  const fields = { ...withCheck, 'municipality-query': 'hausen' }

  test('when it is searched for, then they are offered with their districts, and nothing is called wrong', async () => {
    const { status, text } = await planted
      .browser()
      .post('/registration', { ...fields, search: 'municipality', name: '' })
    expect(status).toBe(200)
    expect(text).toContain('Wir haben 2 Kommunen gefunden.')
    expect(text).toContain('Landkreis Auental')
    expect(text).toContain('Landkreis Seeland')
    expect(text).not.toContain('role="alert"')
    expect(text).toContain(`value="${filledIn.email}"`)
  })

  test('when one is picked, then it is that one', async () => {
    const picked = { ...fields, municipality: '990025001002' }
    expect(await planted.browser().post('/registration', picked)).toMatchObject(sent)
    const person = await planted.pressLink(annelieseAddress)
    const [card] = await planted.people.cardsOf([person.id])
    expect(card?.bodies[0]?.municipalityKey).toBe('990025001002')
  })

  test('when another name is typed after the pick, then the pick counts no more', async () => {
    const other = { ...fields, 'municipality-query': 'Niederlinden', municipality: '990025001002' }
    expect(await planted.browser().post('/registration', other)).toMatchObject(sent)
    const person = await planted.pressLink(annelieseAddress)
    const [card] = await planted.people.cardsOf([person.id])
    expect(card?.bodies[0]?.municipalityKey).toBe('990015001001')
  })

  test('when a key is forged that was not offered, then it is not taken', async () => {
    const forged = { ...fields, municipality: '990015001001' }
    expect((await planted.browser().post('/registration', forged)).status).toBe(422)
  })
})

describe('given an address that is registered already', () => {
  test('when the form is sent again by anybody, then the page is the same and the letter alone says it', async () => {
    const first = await planted.browser().post('/registration', withCheck)
    const person = await planted.pressLink(annelieseAddress)
    const forged = { ...withCheck, name: 'Jemand Anderes', [slotOf('check')]: 'homeoffice', function: 'guest' }
    const second = await planted.browser().post('/registration', forged)
    expect({ ...second, headers: null }).toEqual({ ...first, headers: null })
    const letter = (await planted.letters()).find(({ text }) => text.includes('Sie sind schon angemeldet'))
    expect(letter?.to).toBe(annelieseAddress)
    expect(letter?.text).not.toContain('Jemand Anderes')
    expect(await planted.placesOf(person.id)).toEqual(['check'])
    expect((await planted.people.cardsOf([person.id]))[0]).toMatchObject({ name: 'Anneliese Brück' })
    expect(await rowsOf('person')).toBe(1)
    expect(await rowsOf('registration')).toBe(1)
  })

  test('when the wished-for workshop is full, then known and unknown addresses read the same', async () => {
    await planted.registered('Erste', 'single')
    const full = (email: string) =>
      planted.browser().post('/registration', { ...withCheck, [slotOf('single')]: 'single', email })
    const known = await full('erste@village.example')
    const unknown = await full('dritte@village.example')
    expect(known.status).toBe(422)
    expect(known.text).toContain('„Über single“ ist inzwischen voll.')
    expect(known.text.replaceAll('erste@', 'dritte@')).toBe(unknown.text)
    expect(await rowsOf('mail')).toBe(0)
    expect(await rowsOf('person')).toBe(1)
  })

  test('when it is pending still, then the newer wishes count and a letter goes out again', async () => {
    await planted.browser().post('/registration', withCheck)
    await planted.browser().post('/registration', { ...withCheck, [slotOf('check')]: 'homeoffice' })
    expect(await planted.letters()).toHaveLength(2)
    const person = await planted.pressLink(annelieseAddress)
    expect(await planted.placesOf(person.id)).toEqual(['homeoffice'])
    expect(await planted.taken('check')).toBe(0)
  })

  test('when too many letters are asked for, then the address is told to wait, known or not, and nothing is kept', async () => {
    const statuses = []
    for (let index = 0; index < 6; index++) {
      statuses.push((await planted.browser().post('/registration', withCheck)).status)
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
    expect(await planted.letters()).toHaveLength(5)
  })
})

describe('given a registration that is not confirmed', () => {
  const dayMinutes = 24 * 60
  const takeSingle = { ...filledIn, [slotOf('single')]: 'single' }

  test('when its time is up, then its places are free for others', async () => {
    planted.setTime(-2 * dayMinutes)
    await planted.browser().post('/registration', takeSingle)
    expect(await planted.taken('single')).toBe(1)
    planted.setTime(-dayMinutes)
    expect(await planted.taken('single')).toBe(0)
  })

  test('when it is confirmed late, then it gets what is still free, and what is gone is gone', async () => {
    planted.setTime(-2 * dayMinutes)
    await planted.browser().post('/registration', { ...takeSingle, [slotOf('data')]: 'data' })
    planted.setTime(-30)
    await planted.registered('Schneller', 'single')
    await planted.people.startSignIn({ email: annelieseAddress, language: 'de', next: null, purpose: 'signIn' })
    const person = await planted.pressLink(annelieseAddress)
    expect(await planted.registration.statusOf(person.id)).toBe('confirmed')
    expect(await planted.placesOf(person.id)).toEqual(['data'])
    expect(await planted.taken('single')).toBe(1)
  })

  test('when 20 people wish for the same three places at once, then three hold them', async () => {
    const emails = Array.from({ length: 20 }, (_, index) => `p${index}@village.example`)
    const answers = await Promise.all(
      emails.map((email) => planted.browser().post('/registration', { ...withCheck, email })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(17)
    expect(await planted.taken('check')).toBe(3)
    expect(await rowsOf('person')).toBe(3)
    expect(await rowsOf('mail')).toBe(3)
  })
})

describe('given somebody signed in', () => {
  test('when they are not registered, then they only choose, consent and are in', async () => {
    const person = await planted.registered('Jutta')
    await planted.registration.cancel(person.id)
    const browser = planted.browser(person)
    expect((await browser.get('/registration')).text).toContain('Sie sind eingeloggt als Jutta.')
    const without = await browser.post('/registration', { [slotOf('check')]: 'check' })
    expect(without.status).toBe(422)
    const fields = { [slotOf('check')]: 'check', consent: 'yes' }
    expect(await browser.post('/registration', fields)).toMatchObject({ status: 303, location: '/de/my' })
    expect(await planted.placesOf(person.id)).toEqual(['check'])
    const subjects = (await planted.letters()).map(({ subject }) => subject).sort()
    expect(subjects).toEqual(['Sie sind abgemeldet: Landauf', 'Sie sind angemeldet: Landauf'])
    expect(await browser.get('/registration')).toMatchObject({ status: 303, location: '/de/my' })
  })

  test('when they change their workshops, then the page shows what they have and takes what they want', async () => {
    const person = await planted.registered('Jutta', 'check')
    const browser = planted.browser(person)
    const form = await browser.get('/my/workshops')
    expect(form.text).toMatch(/value="check"[^>]*checked|checked[^>]*value="check"/)
    const fields = { [slotOf('homeoffice')]: 'homeoffice' }
    expect(await browser.post('/my/workshops', fields)).toMatchObject({ status: 303, location: '/de/my' })
    expect(await planted.placesOf(person.id)).toEqual(['homeoffice'])
    const clash = await browser.post('/my/workshops', { ...fields, [slotOf('long')]: 'long' })
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('überschneidet sich')
  })

  test('when they cancel, then only after a question, and their places are free', async () => {
    const person = await planted.registered('Jutta', 'single')
    const browser = planted.browser(person)
    expect((await browser.get('/my/cancel')).text).toContain('Anmeldung zurücknehmen?')
    expect(await planted.taken('single')).toBe(1)
    expect(await browser.post('/my/cancel', {})).toMatchObject({ status: 303, location: '/de/my' })
    expect(await planted.taken('single')).toBe(0)
    expect((await browser.get('/my')).text).toContain('Doch wieder anmelden')
  })

  test('when they take the place at the door, then the door leads into the room; when it is gone, it says so', async () => {
    const browser = planted.browser(await planted.registered('Jutta'))
    planted.setTime(125)
    expect((await browser.get('/sessions/single')).text).toContain('Platz nehmen')
    const taken = await browser.post('/sessions/single/place', {})
    expect(taken).toMatchObject({ status: 303, location: '/de/sessions/single' })
    expect((await browser.get('/sessions/single')).text).toContain('href="/de/rooms/single"')
    const late = await planted.browser(await planted.registered('Letzte')).post('/sessions/single/place', {})
    expect(late.status).toBe(409)
    expect(late.text).toContain('Jemand war schneller')
  })

  test('when they look at their congress, then nobody else’s name or address is on it', async () => {
    await planted.registered('Geheime', 'check')
    const person = await planted.registered('Jutta', 'check')
    const browser = planted.browser(person)
    for (const path of ['/my', '/my/workshops', '/registration', '/sessions/check', '/programme', '/next']) {
      const { text } = await browser.get(path)
      expect(text, path).not.toContain('Geheime')
      expect(text, path).not.toContain('village.example')
    }
  })
})

test('given somebody signed out, when they ask for their own pages, then they are asked to sign in and come back', async () => {
  const browser = planted.browser()
  expect((await browser.get('/my')).location).toBe('/de/sign-in?next=%2Fde%2Fmy')
  expect((await browser.post('/my/cancel', {})).location).toBe('/de/sign-in?next=%2Fde%2Fmy%2Fcancel')
  expect((await browser.post('/sessions/check/place', {})).location).toBe('/de/sign-in?next=%2Fde%2Fsessions%2Fcheck')
})

test('given a congress that takes no registrations, then the form is not there and sending it changes nothing', async () => {
  await database.db.updateTable('congress').set({ phase: 'followUp' }).execute()
  expect((await planted.browser().get('/registration')).text).toContain('Die Anmeldung ist nicht offen')
  await planted.browser().post('/registration', withCheck)
  expect(await rowsOf('registration')).toBe(0)
})
