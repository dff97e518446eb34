// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../database/testing.ts'
import type { SignedIn } from '../web/visitor.ts'
import { plantRegistrations, session, type Planted } from './testing.ts'

const database = testDatabase()
let planted: Planted

beforeEach(async () => {
  planted = await plantRegistrations(database.db)
})

const told = (result: { ok: true } | { ok: false; refusal: unknown }) => (result.ok ? 'taken' : result.refusal)

describe('given a workshop with one place left', () => {
  test('when 200 people take it at once, then exactly one gets it', { timeout: 60_000 }, async () => {
    const people = await planted.crowd(200)
    const results = await Promise.all(people.map(({ id }) => planted.registration.takePlace(id, session('single'))))
    const answers = results.map(told)
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'sessionFull')).toHaveLength(199)
    expect(await planted.taken('single')).toBe(1)
  })

  test('when people change into it from all sides at once, then never more than fit, and nobody waits in a circle', async () => {
    const people = await planted.crowd(24)
    const wishes = [['check', 'data'], ['data', 'homeoffice'], ['single'], ['homeoffice'], ['check'], []]
    const changes = Array.from({ length: 6 }, (_, round) =>
      people.map(({ id }, index) =>
        planted.registration.changeWorkshops(id, (wishes[(index + round) % wishes.length] ?? []).map(session)),
      ),
    )
    await Promise.all(changes.flat())
    expect(await planted.taken('single')).toBeLessThanOrEqual(1)
    expect(await planted.taken('homeoffice')).toBeLessThanOrEqual(2)
    expect(await planted.taken('check')).toBeLessThanOrEqual(3)
  })
})

describe('given somebody at a workshop’s door', () => {
  test('when they take a place, then they have it, and once more is no harm', async () => {
    const { id } = await planted.registered('Jutta')
    expect(told(await planted.registration.takePlace(id, session('single')))).toBe('taken')
    expect(told(await planted.registration.takePlace(id, session('single')))).toBe('taken')
    expect(await planted.taken('single')).toBe(1)
  })

  test('when they have another at the same time, then that one is free again, and others stay', async () => {
    const { id } = await planted.registered('Jutta', 'check', 'data')
    expect(told(await planted.registration.takePlace(id, session('homeoffice')))).toBe('taken')
    expect(await planted.placesOf(id)).toEqual(['data', 'homeoffice'])
    expect(told(await planted.registration.takePlace(id, session('long')))).toBe('taken')
    expect(await planted.placesOf(id)).toEqual(['long'])
  })

  test('when it is full, then they keep what they have', async () => {
    await planted.registered('Erste', 'single')
    const { id } = await planted.registered('Jutta', 'check')
    expect(told(await planted.registration.takePlace(id, session('single')))).toBe('sessionFull')
    expect(await planted.placesOf(id)).toEqual(['check'])
  })

  test('when it is over, unknown, a plenary or they are not registered, then they are told so', async () => {
    const { id } = await planted.registered('Jutta')
    const stranger = { ...(await planted.registered('Fremde')) }
    await planted.registration.cancel(stranger.id)
    expect(told(await planted.registration.takePlace(stranger.id, session('check')))).toBe('notRegistered')
    expect(told(await planted.registration.takePlace(id, session('gone')))).toBe('noSuchSession')
    expect(told(await planted.registration.takePlace(id, session('opening')))).toBe('noSuchSession')
    planted.setTime(195)
    expect(told(await planted.registration.takePlace(id, session('check')))).toBe('sessionOver')
  })
})

describe('given a choice of workshops', () => {
  test('when it is changed, then exactly the wished ones remain', async () => {
    const { id } = await planted.registered('Jutta', 'check')
    expect(told(await planted.registration.changeWorkshops(id, [session('homeoffice'), session('data')]))).toBe('taken')
    expect(await planted.placesOf(id)).toEqual(['data', 'homeoffice'])
    expect(told(await planted.registration.changeWorkshops(id, []))).toBe('taken')
    expect(await planted.placesOf(id)).toEqual([])
  })

  test('when one of them is full or two overlap, then nothing changes and it is named', async () => {
    await planted.registered('Erste', 'single')
    const { id } = await planted.registered('Jutta', 'check')
    const { changeWorkshops } = planted.registration
    const full = { kind: 'sessionsFull', sessions: ['single'] }
    expect(told(await changeWorkshops(id, [session('single'), session('data')]))).toEqual(full)
    const clash = { kind: 'sessionsClash', sessions: ['long'] }
    expect(told(await changeWorkshops(id, [session('check'), session('long')]))).toEqual(clash)
    expect(await planted.placesOf(id)).toEqual(['check'])
  })

  test('when a full one is their own already, then they keep it', async () => {
    const { id } = await planted.registered('Jutta', 'single')
    expect(told(await planted.registration.changeWorkshops(id, [session('single'), session('data')]))).toBe('taken')
    expect(await planted.placesOf(id)).toEqual(['data', 'single'])
  })

  test('when one is over, then it stays as it was', async () => {
    const { id } = await planted.registered('Jutta', 'check', 'data')
    planted.setTime(200)
    expect(told(await planted.registration.changeWorkshops(id, [session('homeoffice')]))).toBe('taken')
    expect(await planted.placesOf(id)).toEqual(['check'])
  })
})

describe('given a session’s door', () => {
  const doorOf = async (person: SignedIn | null, slug: string) => {
    const found = await planted.programme.session(slug)
    if (found === null) throw new Error(`there is no ${slug}`)
    const { kind, ...more } = await planted.registration.doorOf(person, found)
    return {
      kind,
      ...('as' in more && { as: more.as }),
      ...('leaving' in more && { leaving: more.leaving.map((one) => one.slug) }),
    }
  }

  test('then it leads everybody where they may go', async () => {
    const jutta = await planted.registered('Jutta', 'check')
    await planted.registered('Erste', 'single')
    const organiser = { ...(await planted.registered('Organiser')), offices: ['organiser'] }
    await planted.registration.cancel(organiser.id)
    expect(await doorOf(null, 'check')).toEqual({ kind: 'signIn' })
    expect(await doorOf(jutta, 'check')).toEqual({ kind: 'enter', as: 'participant' })
    expect(await doorOf(jutta, 'opening')).toEqual({ kind: 'enter', as: 'participant' })
    expect(await doorOf(jutta, 'homeoffice')).toEqual({ kind: 'place', leaving: ['check'] })
    expect(await doorOf(jutta, 'single')).toEqual({ kind: 'enter', as: 'observer' })
    expect(await doorOf(organiser, 'check')).toEqual({ kind: 'enter', as: 'observer' })
    expect(await doorOf({ ...organiser, offices: [] }, 'check')).toEqual({ kind: 'register' })
    planted.setTime(195)
    expect(await doorOf(jutta, 'check')).toEqual({ kind: 'over' })
  })
})
