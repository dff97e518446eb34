// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import { filledIn, plantRegistrations, session, slotOf, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted
const hours = (count: number) => count * 60
const told = (result: { ok: true } | { ok: false; refusal: unknown }) => (result.ok ? 'ok' : result.refusal)

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
  planted.setTime(-hours(48))
})

/** The single place is Erste's; the others wait in the order of their names. */
async function waitingFor(...names: readonly string[]) {
  const first = await planted.registered('Erste', 'single')
  const people = []
  for (const name of names) {
    const person = await planted.registered(name)
    expect(told(await planted.registration.joinWaitingList(person.id, session('single')))).toBe('ok')
    people.push(person)
  }
  return { first, people }
}

const lettersTo = async (name: string) =>
  (await planted.letters()).filter(
    ({ to, subject }) => to === `${name.toLowerCase()}@village.example` && !subject.startsWith('Auf der Warteliste'),
  )
async function offerLink(name: string): Promise<string> {
  const found = (await lettersTo(name)).flatMap(({ text }) => /\/de(\/offers\/\S+)/.exec(text)?.[1] ?? []).at(-1)
  if (found === undefined) throw new Error(`${name} has no offer`)
  return found
}

describe('given a full workshop and people who wait', () => {
  test('when its place is given back, then who waits longest is written to, with the deadline', async () => {
    const { first } = await waitingFor('Anna', 'Bernd')
    await planted.registration.cancel(first.id)
    const [letter] = await lettersTo('Anna')
    expect(letter?.subject).toBe('Ein Platz für Sie: Über single')
    // 50 hours before: an offer holds for six.
    expect(letter?.text).toContain('bis Mittwoch, 9. September 2020, 14:00 Uhr')
    expect(await lettersTo('Bernd')).toEqual([])
    expect(await planted.taken('single')).toBe(2)
  })

  test('when the link is opened, then nothing happens until the button is pressed, and then once', async () => {
    const { first, people } = await waitingFor('Anna')
    await planted.registration.cancel(first.id)
    const link = await offerLink('Anna')
    const stranger = planted.browser()
    expect((await stranger.get(link)).text).toContain('Ein Platz in „Über single“')
    expect((await stranger.get(link)).text).not.toContain('Anna')
    expect(await planted.placesOf(people[0]!.id)).toEqual([])
    const accepted = await stranger.post(link, { answer: 'accept' })
    expect(accepted).toMatchObject({ status: 303, location: '/de/offers/answered/accepted' })
    expect((await stranger.get('/offers/answered/accepted')).text).toContain('Sie haben den Platz')
    expect(await planted.placesOf(people[0]!.id)).toEqual(['single'])
    expect((await stranger.post(link, { answer: 'accept' })).status).toBe(410)
    expect((await stranger.get(link)).status).toBe(410)
    expect(await planted.taken('single')).toBe(1)
  })

  test('when it is declined, then the next one is offered it', async () => {
    const { first } = await waitingFor('Anna', 'Bernd')
    await planted.registration.cancel(first.id)
    await planted.browser().post(await offerLink('Anna'), { answer: 'decline' })
    expect(await lettersTo('Bernd')).toHaveLength(1)
  })

  test('when its deadline passes, then it lapses, moves on by itself, and both hear of it', async () => {
    const { first, people } = await waitingFor('Anna', 'Bernd')
    await planted.registration.cancel(first.id)
    planted.setTime(-hours(48) + hours(6))
    expect((await planted.browser().get(await offerLink('Anna'))).text).toContain('Die Frist ist vorbei')
    expect(told(await planted.registration.acceptOffer(people[0]!.id, session('single')))).toBe('offerLapsed')
    await planted.registration.sweepOffers()
    await planted.registration.sweepOffers()
    expect((await lettersTo('Anna')).map(({ subject }) => subject)).toEqual([
      'Ein Platz für Sie: Über single',
      'Die Frist ist vorbei: Über single',
    ])
    expect(await lettersTo('Bernd')).toHaveLength(1)
    expect(told(await planted.registration.acceptOffer(people[1]!.id, session('single')))).toBe('ok')
  })

  test('when somebody comes by who does not wait, then they overtake nobody', async () => {
    const { first } = await waitingFor('Anna')
    const late = await planted.registered('Eilige')
    await planted.registration.cancel(first.id)
    expect(told(await planted.registration.takePlace(late.id, session('single')))).toBe('sessionFull')
    const wishes = await planted.registration.changeWorkshops(late.id, [session('single')])
    expect(told(wishes)).toEqual({ kind: 'sessionsFull', sessions: ['single'] })
    expect((await planted.browser(late).get('/sessions/single')).text).toContain('Auf die Warteliste')
  })

  test('when a place held by an unconfirmed registration runs out, then the minute’s tick offers it', async () => {
    const hold = { ...filledIn, [slotOf('single')]: 'single' }
    await planted.browser().post('/registration', hold)
    const anna = await planted.registered('Anna')
    expect(told(await planted.registration.joinWaitingList(anna.id, session('single')))).toBe('ok')
    planted.setTime(-hours(24) + 1)
    await planted.registration.sweepOffers()
    expect(await lettersTo('Anna')).toHaveLength(1)
  })

  test('when the session is near, then the list closes, all hear of it, and whoever comes first has the place', async () => {
    const { first, people } = await waitingFor('Anna')
    planted.setTime(120 - 90)
    await planted.registration.sweepOffers()
    expect((await lettersTo('Anna'))[0]?.subject).toBe('Warteliste zu Ende: Über single')
    expect(told(await planted.registration.joinWaitingList(people[0]!.id, session('single')))).toBe('listClosed')
    await planted.registration.cancel(first.id)
    const late = await planted.registered('Eilige')
    expect(told(await planted.registration.takePlace(late.id, session('single')))).toBe('ok')
  })
})

describe('given somebody with a place at the same time', () => {
  test('when they accept an offer, then that place goes to who waits there, and nobody sits in two rooms', async () => {
    const { first, people } = await waitingFor('Anna')
    const anna = people[0]!
    await planted.registered('Zwei', 'homeoffice')
    expect(told(await planted.registration.takePlace(anna.id, session('homeoffice')))).toBe('ok')
    const carl = await planted.registered('Carl')
    expect(told(await planted.registration.joinWaitingList(carl.id, session('homeoffice')))).toBe('ok')
    await planted.registration.cancel(first.id)
    expect((await planted.browser(anna).get('/my')).text).toContain('Nehmen Sie an, geben Sie ihn dafür auf.')
    const answered = await planted.browser(anna).post('/sessions/single/offer', { answer: 'accept' })
    expect(answered).toMatchObject({ status: 303, location: '/de/sessions/single' })
    expect(await planted.placesOf(anna.id)).toEqual(['single'])
    expect(await lettersTo('Carl')).toHaveLength(1)
  })
})

describe('given who may join', () => {
  test('then not without a registration, not with a place, not where places are free; twice is no harm', async () => {
    const { first, people } = await waitingFor('Anna')
    const join = async (id: typeof first.id, slug: string) =>
      told(await planted.registration.joinWaitingList(id, session(slug)))
    expect(await join(first.id, 'single')).toBe('hasPlace')
    expect(await join(people[0]!.id, 'data')).toBe('placesFree')
    expect(await join(people[0]!.id, 'opening')).toBe('noSuchSession')
    expect(await join(people[0]!.id, 'single')).toBe('ok')
    expect(await planted.registration.waitsOf(people[0]!.id)).toHaveLength(1)
    await planted.registration.cancel(people[0]!.id)
    expect(await join(people[0]!.id, 'single')).toBe('notRegistered')
    expect(await planted.registration.waitsOf(people[0]!.id)).toEqual([])
  })

  test('when they stop waiting at the door, then they wait no more, and the others move up', async () => {
    const { people } = await waitingFor('Anna', 'Bernd')
    const browser = planted.browser(people[0])
    expect((await browser.get('/sessions/single')).text).toContain('Sie stehen als Nächstes auf der Warteliste.')
    expect((await planted.browser(people[1]).get('/sessions/single')).text).toContain('an Stelle 2')
    await browser.post('/sessions/single/leave-list', {})
    expect((await planted.browser(people[1]).get('/my')).text).toContain('Sie sind als Nächstes dran.')
  })

  test('with a link that was made up, then there is no entry and no place', async () => {
    const { first } = await waitingFor('Anna')
    await planted.registration.cancel(first.id)
    for (const secret of ['x', 'A'.repeat(43), '..%2f..']) {
      expect((await planted.browser().get(`/offers/${secret}`)).status).toBe(410)
      expect((await planted.browser().post(`/offers/${secret}`, { answer: 'accept' })).status).toBe(410)
    }
    expect(await planted.taken('single')).toBe(1)
  })
})

describe('given a crowd', () => {
  test('when one offer is accepted twenty times at once, then it is one place', async () => {
    const { first, people } = await waitingFor('Anna')
    await planted.registration.cancel(first.id)
    const link = await offerLink('Anna')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => planted.browser().post(link, { answer: 'accept' })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await planted.placesOf(people[0]!.id)).toEqual(['single'])
  })

  test('when sixty wait, and places come and go from all sides, then never more than fit, in order', async () => {
    const holders = [await planted.registered('Eins', 'check'), await planted.registered('Zwei', 'check')]
    const third = await planted.registered('Drei', 'check')
    const crowd = await planted.crowd(60)
    for (const { id } of crowd) {
      expect(told(await planted.registration.joinWaitingList(id, session('check')))).toBe('ok')
    }
    const late = await planted.registered('Eilige')
    const occupied = async () => {
      const { count } = await database.db
        .selectFrom('registration_session')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('session_id', '=', 'check')
        .executeTakeFirstOrThrow()
      const offers = await database.db
        .selectFrom('waiting')
        .select('offer_until')
        .where('offer_until', 'is not', null)
        .execute()
      return count + offers.length
    }
    await Promise.all([
      ...[...holders, third].map(({ id }) => planted.registration.cancel(id)),
      ...Array.from({ length: 5 }, () => planted.registration.sweepOffers()),
      planted.registration.takePlace(late.id, session('check')),
    ])
    await planted.registration.sweepOffers()
    expect(await occupied()).toBe(3)
    const offered = (await planted.letters())
      .filter(({ subject }) => subject.startsWith('Ein Platz'))
      .map(({ to }) => to)
    expect(offered.toSorted()).toEqual([
      'person0@village.example',
      'person1@village.example',
      'person2@village.example',
    ])
    await Promise.all(
      crowd
        .slice(0, 10)
        .map(({ id }, index) =>
          index % 2 === 0
            ? planted.registration.acceptOffer(id, session('check'))
            : planted.registration.leaveWaitingList(id, session('check')),
        ),
    )
    await planted.registration.sweepOffers()
    expect(await occupied()).toBe(3)
    expect(await planted.placesOf(late.id)).toEqual([])
  })
})
