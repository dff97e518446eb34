// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { consentWording, newsWording } from './consents.rules.ts'
import { consentsWords } from './consents.words.ts'
import { choicesPageWords } from '../mail/index.ts'
import { annelieseAddress, filledIn, plantRegistrations, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
})

const rows = () =>
  database.db.selectFrom('consent').select(['kind', 'wording', 'given_at', 'withdrawn_at']).orderBy('kind').execute()
const needs = () => database.db.selectFrom('access_need').select(['needs', 'note']).execute()

async function registeredWith(fields: Readonly<Record<string, string>>) {
  await planted.browser().post('/registration', { ...filledIn, ...fields })
  return planted.pressLink(annelieseAddress)
}

describe('given the form’s consents', () => {
  test('when only the first is given, then only that one is kept, with its time and wording', async () => {
    await registeredWith({})
    const at = new Date('2020-09-11T06:00:00Z')
    const kept = { wording: consentWording, given_at: at, withdrawn_at: null }
    expect(await rows()).toEqual([{ kind: 'participation', ...kept }])
  })

  test('when others are given, then each is kept by itself', async () => {
    await registeredWith({ 'consent-listing': 'yes', 'consent-afterwards': 'yes' })
    expect((await rows()).map(({ kind }) => kind)).toEqual(['afterwards', 'listing', 'participation'])
  })

  test('when somebody agrees to be written to, then news go to their address once it is confirmed, until they withdraw', async () => {
    const news = () => database.db.selectFrom('mail_choice').select(['address', 'news']).execute()
    await planted.browser().post('/registration', { ...filledIn, 'consent-afterwards': 'yes' })
    expect(await news()).toEqual([])
    const person = await planted.pressLink(annelieseAddress)
    expect(await news()).toEqual([{ address: annelieseAddress, news: true }])
    await planted.registration.withdrawConsent(person.id, 'afterwards')
    expect(await news()).toEqual([{ address: annelieseAddress, news: false }])
    await planted.registration.giveConsent(person.id, 'afterwards')
    await planted.registration.cancel(person.id)
    expect(await news()).toEqual([{ address: annelieseAddress, news: false }])
  })

  test('when needs are stated without their consent, then nothing is kept and the field says why', async () => {
    const sent = await planted.browser().post('/registration', { ...filledIn, need: 'captions' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('href="#consent-accessNeeds"')
    expect(await needs()).toEqual([])
    expect(await database.db.selectFrom('person').select('id').execute()).toEqual([])
  })

  test('when needs are stated with it, then they are kept, and no page of others shows them', async () => {
    const fields = { ...filledIn, 'need-note': 'Bitte groß gedruckt.', 'consent-accessNeeds': 'yes' }
    const form = [...Object.entries(fields), ['need', 'captions'], ['need', 'signLanguage'], ['need', 'gold']]
    await planted.browser().post('/registration', form)
    expect(await needs()).toEqual([{ needs: ['signLanguage', 'captions'], note: 'Bitte groß gedruckt.' }])
    const person = await planted.pressLink(annelieseAddress)
    const other = planted.browser(await planted.registered('Jutta'))
    for (const path of ['/my', '/programme', '/sessions/check', '/next', '/my/participants']) {
      expect((await other.get(path)).text).not.toContain('groß gedruckt')
    }
    expect((await planted.browser(person).get('/my/consents')).text).toContain('Bitte groß gedruckt.')
    for (const { text } of await planted.letters()) expect(text).not.toContain('groß gedruckt')
  })
})

describe('given consents that were given', () => {
  test('when one is withdrawn, then that one alone, with its time, and it can be given again', async () => {
    const person = await registeredWith({ 'consent-listing': 'yes', 'consent-afterwards': 'yes' })
    const browser = planted.browser(person)
    planted.setTime(60)
    expect((await browser.get('/my/consents')).text).toContain('Erlaubt am Freitag, 11. September 2020.')
    await browser.post('/my/consents', { withdraw: 'listing' })
    const withdrawn = (await rows()).filter((row) => row.withdrawn_at !== null)
    expect(withdrawn).toMatchObject([{ kind: 'listing', withdrawn_at: new Date('2020-09-11T07:00:00Z') }])
    await browser.post('/my/consents', { give: 'listing' })
    expect((await rows()).filter(({ kind }) => kind === 'listing')).toHaveLength(2)
    await browser.post('/my/consents', { withdraw: 'participation' })
    expect((await rows()).find(({ kind }) => kind === 'participation')?.withdrawn_at).toBeNull()
  })

  test('when that for needs is withdrawn, or the needs are emptied, then they are erased', async () => {
    const stated = { need: 'captions', 'consent-accessNeeds': 'yes' }
    const browser = planted.browser(await registeredWith(stated))
    await browser.post('/my/consents', { withdraw: 'accessNeeds' })
    expect(await needs()).toEqual([])
    expect(await browser.post('/my/needs', stated)).toMatchObject({ status: 303 })
    expect(await needs()).toHaveLength(1)
    expect((await browser.post('/my/needs', { need: 'captions' })).status).toBe(422)
    await browser.post('/my/needs', {})
    expect(await needs()).toEqual([])
    expect((await planted.registration.agreementOf((await planted.registered('J')).id)).consents).toEqual([])
  })

  test('when the registration is cancelled, then all of them end, and needs are erased at once', async () => {
    const person = await registeredWith({ need: 'captions', 'consent-accessNeeds': 'yes', 'consent-listing': 'yes' })
    await planted.registration.cancel(person.id)
    expect((await rows()).every((row) => row.withdrawn_at !== null)).toBe(true)
    expect(await needs()).toEqual([])
  })

  test('when the congress has been over for two weeks, then needs are erased', async () => {
    await registeredWith({ need: 'captions', 'consent-accessNeeds': 'yes' })
    planted.setTime(480 + 13 * 24 * 60)
    await planted.registration.sweepNeeds()
    expect(await needs()).toHaveLength(1)
    planted.setTime(480 + 14 * 24 * 60 + 1)
    await planted.registration.sweepNeeds()
    expect(await needs()).toEqual([])
  })
})

describe('given news, which are chosen on two pages', () => {
  const inForce = async () =>
    (await rows()).filter(({ kind, withdrawn_at }) => kind === 'afterwards' && withdrawn_at === null)
  const chosen = async () => (await planted.choices.of(annelieseAddress)).news
  const both = async () => ({ consent: (await inForce()).length, news: await chosen() })

  test('when they are switched off or on among one’s letters, then the consent follows, with its own wording', async () => {
    const browser = planted.browser(await registeredWith({ 'consent-afterwards': 'yes' }))
    expect(await both()).toEqual({ consent: 1, news: true })
    await browser.post('/letters', { reminders: 'yes' })
    expect(await both()).toEqual({ consent: 0, news: false })
    expect((await browser.get('/my/consents')).text).toContain('name="give" value="afterwards"')
    await browser.post('/letters', { reminders: 'yes', news: 'yes' })
    expect(await both()).toEqual({ consent: 1, news: true })
    expect((await inForce())[0]?.wording).toBe(newsWording)
    await browser.post('/letters', { reminders: 'yes', news: 'yes' })
    expect(await both()).toEqual({ consent: 1, news: true })
  })

  test('when the consent is withdrawn or given, then the page of letters shows the same', async () => {
    const browser = planted.browser(await registeredWith({ 'consent-afterwards': 'yes' }))
    const checked = async () => /name="news"[^>]*checked/.test((await browser.get('/letters')).text)
    expect(await checked()).toBe(true)
    await browser.post('/my/consents', { withdraw: 'afterwards' })
    expect([await checked(), await both()]).toEqual([false, { consent: 0, news: false }])
    await browser.post('/my/consents', { give: 'afterwards' })
    expect([await checked(), await both()]).toEqual([true, { consent: 1, news: true }])
  })

  test('when they are withdrawn by the link of a letter, then the consent is withdrawn', async () => {
    await registeredWith({ 'consent-afterwards': 'yes' })
    const links = await planted.choices.withLinks([annelieseAddress])
    const path = new URL(links.get(annelieseAddress)?.withdrawUrl('news', 'de') ?? '').pathname.slice(3)
    await planted.browser().post(path, {})
    expect(await both()).toEqual({ consent: 0, news: false })
  })

  test('when somebody signed in registers, then what the form says holds on both pages', async () => {
    const person = await registeredWith({})
    await planted.registration.cancel(person.id)
    const browser = planted.browser(person)
    await browser.post('/letters', { reminders: 'yes', news: 'yes' })
    expect(await both()).toEqual({ consent: 0, news: true })
    await browser.post('/registration', { consent: 'yes', 'consent-afterwards': 'yes' })
    expect(await both()).toEqual({ consent: 1, news: true })
    await planted.registration.cancel(person.id)
    await browser.post('/letters', { reminders: 'yes', news: 'yes' })
    await browser.post('/registration', { consent: 'yes' })
    expect(await both()).toEqual({ consent: 0, news: false })
  })

  test('when both pages are used at once, again and again, then they end up saying the same', async () => {
    const browser = planted.browser(await registeredWith({}))
    for (let round = 0; round < 8; round += 1) {
      await Promise.all([
        browser.post('/letters', round % 2 === 0 ? { news: 'yes' } : {}),
        browser.post('/my/consents', round % 2 === 0 ? { withdraw: 'afterwards' } : { give: 'afterwards' }),
      ])
      const { consent, news } = await both()
      expect(consent === 1).toBe(news)
    }
  })
})

describe('given the list of participants', () => {
  test('then only those stand in it who said so, without address, and only for those who are registered', async () => {
    const person = await registeredWith({ 'consent-listing': 'yes' })
    const other = await planted.registered('Jutta')
    const { text } = await planted.browser(other).get('/my/participants')
    expect(text).toContain('Anneliese Brück')
    expect(text).toContain('Niederlinden')
    expect(text).not.toContain(annelieseAddress)
    expect(text).not.toMatch(/<td>Jutta|<th[^>]*>Jutta/)
    await planted.registration.withdrawConsent(person.id, 'listing')
    expect((await planted.browser(other).get('/my/participants')).text).not.toContain('Anneliese')
    await planted.registration.cancel(other.id)
    expect((await planted.browser(other).get('/my/participants')).status).toBe(303)
  })
})

/** A wording that is agreed to has a version of its own: change the words, and raise `consentWording` with them. */
test('given the words that are agreed to, then they are those of their version', () => {
  const words = (['de', 'en'] as const).map((language) => {
    const { labels, purposes } = consentsWords(language)
    return { labels, purposes }
  })
  const print = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)
  // The words of the page of letters (mail): change them, and raise `newsWording` with them.
  const letters = (['de', 'en'] as const).map((language) => {
    const page = choicesPageWords(language)
    return [page.news, page.newsHint]
  })
  const lettersPrint = createHash('sha256').update(JSON.stringify(letters)).digest('hex').slice(0, 16)
  expect({ [newsWording]: lettersPrint }).toEqual({ 'letters-2026-11': '20805236cf0f5ef6' })
  expect({ [consentWording]: print }).toEqual({ '2026-11': 'f7dbf140dc55a7a7' })
})
