// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import type { SignedIn } from '../web/visitor.ts'
import { readableCodeFrom, readableCodeOf, spaced } from './readable-code.rules.ts'
import { plantRegistrations, session, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted
const niederlinden = '990015001001'
const hausen = '990015001002'
const told = (result: { ok: true; value?: unknown } | { ok: false; refusal: unknown }) =>
  result.ok ? 'ok' : result.refusal

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
  planted.setTime(-48 * 60)
})

async function colleague(name: string, key = niederlinden, ...places: readonly string[]): Promise<SignedIn> {
  const person = await planted.registered(name, ...places)
  await database.db.transaction().execute((transaction) => planted.people.actFor(person.id, key, transaction))
  return person
}

async function give(holder: SignedIn, email: string | null = null): Promise<string> {
  const given = await planted.registration.giveOver(holder.id, session('single'), email)
  if (!given.ok) throw new Error(given.refusal.kind)
  return given.value
}

describe('given a place and a colleague of the same municipality', () => {
  test('when it is sent to their address and they accept it, then it has moved, and the holder hears of it', async () => {
    const anna = await colleague('Anna', niederlinden, 'single')
    const bernd = await colleague('Bernd')
    const sent = await planted.browser(anna).post('/my/handover/single', { email: 'Bernd@village.example' })
    expect(sent.status).toBe(303)
    expect((await planted.browser(anna).get(sent.location!.slice(3))).text).toContain('bernd@village.example')
    const letter = (await planted.letters()).at(-1)
    expect(letter?.to).toBe('bernd@village.example')
    const link = /\/de(\/handovers\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
    expect((await planted.browser().get(link)).text).toContain('Einloggen und Platz annehmen')
    expect((await planted.browser(bernd).get(link)).text).toContain('Anna gibt Ihnen den Platz.')
    expect(await planted.placesOf(anna.id)).toEqual(['single'])
    expect(await planted.browser(bernd).post(link, {})).toMatchObject({ status: 303, location: '/de/sessions/single' })
    expect(await planted.placesOf(anna.id)).toEqual([])
    expect(await planted.placesOf(bernd.id)).toEqual(['single'])
    expect(await planted.taken('single')).toBe(1)
    expect((await planted.letters()).at(-1)).toMatchObject({ to: 'anna@village.example' })
    expect(JSON.stringify(await database.db.selectFrom('handover').select('to_email').execute())).not.toContain('bernd')
  })

  test('when they have a place at the same time, then they give it up, and who waits for that moves up', async () => {
    const anna = await colleague('Anna', niederlinden, 'single')
    const bernd = await colleague('Bernd', niederlinden, 'homeoffice')
    await planted.registered('Zwei', 'homeoffice')
    const carl = await planted.registered('Carl')
    await planted.registration.joinWaitingList(carl.id, session('homeoffice'))
    expect(told(await planted.registration.takeOver(bernd.id, await give(anna)))).toBe('ok')
    expect(await planted.placesOf(bernd.id)).toEqual(['single'])
    const carls = (await planted.letters()).filter(({ to }) => to === 'carl@village.example')
    expect(carls.map(({ subject }) => subject).sort()).toEqual([
      'Auf der Warteliste: Über homeoffice',
      'Ein Platz für Sie: Über homeoffice',
    ])
  })

  test('when the code is typed by hand, in small letters with dashes, then it is that one', async () => {
    const anna = await colleague('Anna', niederlinden, 'single')
    const code = await give(anna)
    const typed = await planted.browser().get(`/handovers?code=${spaced(code).toLowerCase()}`)
    expect(typed).toMatchObject({ status: 303, location: `/de/handovers/${code}` })
    expect((await planted.browser().get('/handovers?code=1234')).status).toBe(422)
    expect((await planted.browser(anna).get(`/handovers/${code}`)).text).toContain(spaced(code))
  })
})

describe('given one code and fifty colleagues', () => {
  test(
    'when all take it at once, then exactly one has the place, and everybody else reads why',
    { timeout: 60_000 },
    async () => {
      const anna = await colleague('Anna', niederlinden, 'single')
      const code = await give(anna)
      const people = await planted.crowd(50)
      await database.db.transaction().execute(async (transaction) => {
        for (const { id } of people) await planted.people.actFor(id, niederlinden, transaction)
      })
      const answers = (await Promise.all(people.map(({ id }) => planted.registration.takeOver(id, code)))).map(told)
      expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'handoverTaken')).toHaveLength(49)
      expect(await planted.taken('single')).toBe(1)
      expect(await planted.placesOf(anna.id)).toEqual([])
    },
  )

  test('when one person presses fifty times at once, then it is one place', { timeout: 60_000 }, async () => {
    const anna = await colleague('Anna', niederlinden, 'single')
    const bernd = await colleague('Bernd')
    const code = await give(anna, 'bernd@village.example')
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => told(await planted.registration.takeOver(bernd.id, code))),
    )
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    expect(await planted.placesOf(bernd.id)).toEqual(['single'])
  })

  test('when the holder cancels at the same moment, then the place is given once or not at all', async () => {
    for (let round = 0; round < 10; round++) {
      const anna = await colleague(`Anna${round}`, niederlinden, 'single')
      const bernd = await colleague(`Bernd${round}`)
      const code = await give(anna)
      const [taken] = await Promise.all([
        planted.registration.takeOver(bernd.id, code),
        planted.registration.cancel(anna.id),
      ])
      const places = await planted.placesOf(bernd.id)
      expect(places).toEqual(taken.ok ? ['single'] : [])
      expect(await planted.placesOf(anna.id)).toEqual([])
      await planted.registration.cancel(bernd.id)
    }
  })
})

describe('given somebody who shall not have it', () => {
  test('then not from another municipality, not with another address, not unregistered, not the holder', async () => {
    const anna = await colleague('Anna', niederlinden, 'single')
    const code = await give(anna, 'bernd@village.example')
    const take = async (person: SignedIn, text = code) => told(await planted.registration.takeOver(person.id, text))
    expect(await take(anna)).toBe('ownPlace')
    expect(await take(await colleague('Carl'))).toBe('otherAddress')
    expect(await take(await colleague('Bernd', hausen))).toBe('otherMunicipality')
    const open = await give(anna)
    expect(await take(await colleague('Dora', hausen), open)).toBe('otherMunicipality')
    const emil = await colleague('Emil')
    await planted.registration.cancel(emil.id)
    expect(await take(emil, open)).toBe('notRegistered')
    expect(await take(emil, code)).toBe('handoverGone')
    expect(await take(emil, 'AAAA-AAAA-AAAA')).toBe('handoverGone')
    expect(await planted.placesOf(anna.id)).toEqual(['single'])
  })

  test('when it was taken back or is too old, then nobody gets it any more', async () => {
    const anna = await colleague('Anna', niederlinden, 'single')
    const bernd = await colleague('Bernd')
    const code = await give(anna)
    await planted.browser(anna).post('/my/handover/single/withdraw', {})
    expect((await planted.browser(bernd).get(`/handovers/${code}`)).status).toBe(410)
    expect(told(await planted.registration.takeOver(bernd.id, code))).toBe('handoverGone')
    const late = await give(anna)
    planted.setTime(15 * 24 * 60)
    expect(told(await planted.registration.takeOver(bernd.id, late))).toBe('handoverExpired')
    await planted.registration.sweepHandovers()
    expect(told(await planted.registration.takeOver(bernd.id, late))).toBe('handoverGone')
  })

  test('when a place is given that is not there, or to nobody possible, then the field says why', async () => {
    const anna = await colleague('Anna', niederlinden, 'single')
    const give = async (person: SignedIn, slug: string, email: string | null) => {
      const given = await planted.registration.giveOver(person.id, session(slug), email)
      return given.ok ? 'ok' : given.refusal.kind
    }
    expect(await give(anna, 'data', null)).toBe('noPlace')
    expect(await give(anna, 'single', 'nobody')).toBe('emailInvalid')
    expect(await give(anna, 'single', 'anna@village.example')).toBe('ownAddress')
    expect(await give(await planted.registered('Gast', 'check'), 'check', null)).toBe('noMunicipality')
    const answers = []
    for (let index = 0; index < 7; index++) answers.push(await give(anna, 'single', 'carl@village.example'))
    expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'tooManyLetters', 'tooManyLetters'])
    const page = await planted.browser(anna).post('/my/handover/single', { email: 'anna@village.example' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Das ist Ihre eigene Adresse.')
  })
})

test('given any bytes, then a code reads back from how it is printed, and nothing else is a code', () => {
  for (let seed = 0; seed < 256; seed++) {
    const code = readableCodeOf(Uint8Array.from({ length: 12 }, (_, index) => seed * 7 + index * 31))
    expect(readableCodeFrom(` ${spaced(code).toLowerCase()} `)).toBe(code)
  }
  for (const wrong of ['', 'K7QM', 'K7QM-2XPD-9RT0', 'K7QM-2XPD-9RTFX']) expect(readableCodeFrom(wrong)).toBeNull()
})
