// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { accents } from '../ui/index.ts'
import { emailFrom } from '../people/index.ts'
import { attendances, leaders } from './attendance.ts'
import { bodies } from './bodies.ts'
import { personas } from './congress.ts'
import { conversations } from './conversation.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { sessions, tracks } from './programme.ts'
import { emailOf } from './rows.ts'
import { workshopTexts } from './workshops.ts'

const municipalities = places.flatMap(({ population, ...place }) =>
  population === null ? [] : [{ ...place, population }],
)
const isUnique = (values: readonly string[]) => new Set(values).size === values.length
const named = new Set(people.map(({ name }) => name))

describe('the places', () => {
  test('given sixty municipalities, every size class is among them and most are villages', () => {
    const upper = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, Infinity]
    const classOf = (population: number) => upper.findIndex((limit) => population < limit)
    expect(municipalities).toHaveLength(60)
    expect(new Set(municipalities.map(({ population }) => classOf(population))).size).toBe(upper.length)
    expect(municipalities.filter(({ population }) => population < 1_000).length).toBeGreaterThan(30)
  })

  test('given their keys, all have twelve digits, begin with 99 and are unique, with and without the association', () => {
    for (const { key } of places) expect(key).toMatch(/^99\d{10}$/)
    expect(isUnique(places.map(({ key }) => key))).toBe(true)
    expect(isUnique(municipalities.map(({ key }) => key.slice(0, 5) + key.slice(9)))).toBe(true)
  })

  test('given their names, none is there twice', () => {
    expect(isUnique(places.map(({ name }) => name))).toBe(true)
    expect(isUnique(places.map(({ id }) => id))).toBe(true)
    expect(isUnique(bodies.map(({ name }) => name))).toBe(true)
  })

  test('given an association or a district, it has members and no inhabitants of its own: each counts once', () => {
    for (const { key, kind, population } of places) {
      if (kind !== 'district' && kind !== 'municipalAssociation') continue
      expect(population).toBeNull()
      expect(places.filter(({ parentKey }) => parentKey === key).length).toBeGreaterThan(0)
    }
  })
})

describe('the people', () => {
  test('given about two hundred, no name and no address is there twice, and all addresses are under .example', () => {
    expect(people.length).toBeGreaterThan(190)
    expect(people.length).toBeLessThan(230)
    const addresses = people.map(({ name }) => emailOf(name))
    expect(isUnique(addresses)).toBe(true)
    for (const address of addresses) {
      expect(address).toMatch(/\.example$/)
      expect(emailFrom(address)).toBe(address)
    }
  })

  test('given the bodies they act for, all exist, every place has somebody, one person acts for three kinds, one for none', () => {
    const kindOf = new Map(bodies.map(({ id, kind }) => [id, kind]))
    const kindsOf = people.map((one) => one.bodies.map((id) => kindOf.get(id)))
    expect(kindsOf.flat()).not.toContain(undefined)
    const actedFor = new Set(people.flatMap((one) => one.bodies))
    expect(bodies.filter(({ id }) => !actedFor.has(id))).toEqual([])
    expect(kindsOf).toContainEqual(['municipality', 'association', 'club'])
    expect(kindsOf).toContainEqual([])
    expect(bodies.filter(({ kind }) => kind === 'ministry')).toEqual([])
  })
})

describe('the programme', () => {
  test('given the day, twelve workshops stand in three slots of four between two plenaries', () => {
    const inSlot = (slot: string) => sessions.filter((session) => session.slot === slot).map(({ kind }) => kind)
    const four = ['workshop', 'workshop', 'workshop', 'workshop']
    expect(['opening', 'first', 'second', 'third', 'closing'].map(inSlot)).toEqual([
      ['plenary'],
      four,
      four,
      four,
      ['plenary'],
    ])
    expect(isUnique(sessions.map(({ slug }) => slug))).toBe(true)
    expect(
      sessions
        .filter(({ kind }) => kind === 'workshop')
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(Object.keys(workshopTexts).sort())
  })

  test('given the three public titles of 2020, they stand there word for word', () => {
    const titles = sessions.map(({ title }) => title.de)
    expect(titles).toContain('Homeoffice und Führung in der Verwaltung')
    expect(titles).toContain('Zukunfts-Check Dorf')
    expect(titles).toContain('Digitale Dörfer – Smarte Lösungen')
  })

  test('given the texts, all are there in both languages, two to four sentences long', () => {
    for (const { title, abstract } of sessions) {
      for (const language of ['de', 'en'] as const) {
        expect(title[language]).not.toBe('')
        const sentences = abstract[language].split(/[.?!](?:\s|$)/).filter((part) => part.trim().length > 3)
        expect(sentences.length, abstract[language]).toBeGreaterThanOrEqual(2)
        expect(sentences.length, abstract[language]).toBeLessThanOrEqual(4)
      }
    }
    for (const { title } of tracks) for (const text of Object.values(title)) expect(text).not.toBe('')
  })

  test('given the tracks, each has workshops and a colour that the theme knows', () => {
    for (const track of tracks) {
      expect(accents).toContain(track.accent)
      expect(sessions.filter((session) => session.track === track.id).length).toBeGreaterThan(0)
    }
    for (const { kind, track } of sessions) expect(track === null).toBe(kind === 'plenary')
  })

  test('given every session, a chair and another co-chair lead it, somebody speaks, and all are people of the story', () => {
    for (const session of sessions) {
      const { chair, coChair, speakers } = session.lead
      expect(chair).not.toBe(coChair)
      expect(speakers.length).toBeGreaterThan(0)
      expect(isUnique(leaders(session))).toBe(true)
      for (const name of leaders(session)) expect(named, name).toContain(name)
    }
  })
})

describe('the registrations', () => {
  test('given parallel workshops, nobody is in two of them, be it as guest, leader or speaker', () => {
    const slots = new Set(sessions.map(({ slot }) => slot))
    for (const { name, workshops } of attendances()) {
      for (const slot of slots) {
        const places = sessions.filter(
          (session) => session.slot === slot && (workshops.includes(session.slug) || leaders(session).includes(name)),
        )
        expect(places.length, `${name} in ${slot}`).toBeLessThanOrEqual(1)
      }
    }
  })

  test('given the places of a workshop, no more people come, and one is full', () => {
    const count = (slug: string) => attendances().filter(({ workshops }) => workshops.includes(slug)).length
    const free = sessions.filter(({ kind }) => kind === 'workshop').map(({ slug, capacity }) => capacity! - count(slug))
    expect(Math.min(...free)).toBe(0)
    expect(free.filter((places) => places === 0)).toHaveLength(1)
    for (const { slug, kind } of sessions) if (kind === 'workshop') expect(count(slug), slug).toBeGreaterThan(10)
  })

  test('given everybody, most are confirmed, and whoever leads, speaks or is shown to visitors certainly is', () => {
    const all = attendances()
    expect(all).toHaveLength(people.length)
    const confirmed = new Set(all.filter(({ status }) => status === 'confirmed').map(({ name }) => name))
    expect(confirmed.size).toBeGreaterThan(all.length * 0.85)
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['confirmed', 'pending', 'cancelled']))
    for (const name of [...sessions.flatMap(leaders), ...Object.values(personas)])
      expect(confirmed, name).toContain(name)
  })

  test('given a second look, they are the same', () => {
    expect(attendances()).toEqual(attendances())
  })
})

describe('the conversations', () => {
  test('given their steps, they lie in the twenty minutes before now, in order', () => {
    for (const { steps } of conversations) {
      const times = steps.map(({ at }) => at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times[0]).toBeGreaterThan(-20 * 60_000)
      expect(times.at(-1)).toBeLessThan(0)
    }
  })

  test('given who speaks, all have a place in the workshop or lead it, and the demo’s participant has said nothing yet', () => {
    const everybody = attendances()
    for (const { room, steps } of conversations) {
      const session = sessions.find(({ slug }) => slug === room)!
      for (const { seat } of steps) {
        const guest = everybody.find(({ name }) => name === seat)?.workshops.includes(room) ?? false
        expect(guest || leaders(session).includes(seat), seat).toBe(true)
        expect(seat).not.toBe(personas.participant)
      }
    }
  })

  test('given the running workshop, some forty messages come from many seats', () => {
    const messages = conversations[0]!.steps.filter(({ command }) => command.type === 'postMessage')
    expect(messages.length).toBeGreaterThanOrEqual(25)
    expect(messages.length).toBeLessThanOrEqual(40)
    expect(new Set(messages.map(({ seat }) => seat)).size).toBeGreaterThanOrEqual(15)
  })
})
