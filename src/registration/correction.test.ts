// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters that did not arrive stand beside their people in the office, and a corrected address gets them anew. */
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import type { SignedIn } from '../web/visitor.ts'
import { filledIn, plantRegistrations, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted
let office: SignedIn
const [wrong, right] = ['anneliese@niederlinden.exmaple', 'anneliese@niederlinden.example']

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
  office = { ...(await planted.registered('Olga')), offices: ['organiser'] }
})

async function failAllTo(address: string) {
  const failed = { failure: '550 RCPT TO EENVELOPE', attempts: 1 }
  await database.db.updateTable('mail').set(failed).where('to_address', '=', address).execute()
}
const entryOf = async (email: string) => {
  const entry = (await planted.registration.entries()).find((one) => one.email === email)
  if (entry === undefined) throw new Error(`${email} is not registered`)
  return entry
}
const lettersTo = async (address: string) => (await planted.letters()).filter(({ to }) => to === address)
const correct = async (email: string) => {
  const { personId } = await entryOf(wrong)
  return planted.people.correctAddress(personId as SignedIn['id'], email, office.id)
}

/** Taken down by telephone, with a typing error. */
async function takenDown() {
  const { email: _, acting: __, consent, ...said } = { ...filledIn, email: '', acting: '' }
  const sent = await planted.browser(office).post('/office/registrations/new', { ...said, email: wrong, consent })
  expect(sent.status).toBe(303)
  await failAllTo(wrong)
}

describe('given somebody taken down by telephone, whose letter did not arrive', () => {
  beforeEach(takenDown)

  test('then the list says so beside them and beside nobody else, and their own page what can be done', async () => {
    const list = await planted.browser(office).get('/office/registrations')
    expect(list.text.match(/E-Mail kam nicht an/g)).toHaveLength(1)
    const { id, personId } = await entryOf(wrong)
    const page = await planted.browser(office).get(`/office/registrations/${id}`)
    expect(page.text).toContain('E-Mail kam nicht an: Diese Adresse gibt es nicht')
    expect(page.text).toMatch(/action="\/de\/office\/mail\/letters\/[\w-]+\/retry"/)
    expect(page.text).toContain(`href="/de/office/people/${personId}"`)
  })

  test('when the address is corrected, then the confirmation goes there, and the old link lets nobody in', async () => {
    const link = /\/de(\/enter\/\S+)/.exec((await lettersTo(wrong))[0]?.text ?? '')?.[1] ?? ''
    expect((await planted.browser().get(link)).status).toBe(200)
    expect(await correct(right)).toEqual({ ok: true, value: null })
    expect((await planted.browser().get(link)).status).toBe(404)
    const letters = await lettersTo(right)
    expect(letters.map(({ subject }) => subject)).toEqual(['Sie sind angemeldet: Landauf'])
    const fresh = /\/de(\/enter\/\S+)/.exec(letters[0]?.text ?? '')?.[1] ?? ''
    expect((await planted.browser().post(fresh, {})).status).toBe(303)
    expect((await planted.browser(office).get('/office/registrations')).text).not.toContain('kam nicht an')
    expect(
      await database.db.selectFrom('mail_choice').select('address').where('address', '=', wrong).execute(),
    ).toEqual([])
  })

  test('when somebody has entered by its link all the same, then the address is theirs and stays', async () => {
    const link = /\/de(\/enter\/\S+)/.exec((await lettersTo(wrong))[0]?.text ?? '')?.[1] ?? ''
    await planted.browser().post(link, {})
    expect(await correct(right)).toEqual({ ok: false, refusal: 'addressShown' })
    expect((await entryOf(wrong)).email).toBe(wrong)
    expect(await lettersTo(right)).toEqual([])
  })
})

test('given a form with a mistyped address, when the office corrects it, then the letter to confirm with goes there', async () => {
  await planted.browser().post('/registration', { ...filledIn, email: wrong })
  await failAllTo(wrong)
  expect(await correct(right)).toEqual({ ok: true, value: null })
  const [letter] = await lettersTo(right)
  expect(letter?.subject).toContain('Bitte bestätigen Sie Ihre Anmeldung')
  expect((await planted.pressLink(right)).name).toBe('Anneliese Brück')
  expect((await entryOf(right)).status).toBe('confirmed')
  await expect(planted.pressLink(wrong)).rejects.toThrow('no letter')
})
