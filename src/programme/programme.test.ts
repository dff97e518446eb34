// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { congressRoutes, noOperatorTexts } from '../congress/index.ts'
import { testDatabase } from '../database/testing.ts'
import { programmeAtHome, programmeRoutes } from './index.ts'
import { overview } from './overview.service.ts'
import type { SessionDoor } from './places.ts'
import { anneliese, counting, pageReader, plantProgramme, sampleParts, samplePlaces } from './testing.ts'
import { secretAddress, tenOClock, type SamplePlaces, type SampleSession } from './testing.ts'

const database = testDatabase()
const minute = 60_000

const day: readonly SampleSession[] = [
  { slug: 'opening', kind: 'plenary', from: -60, to: -10, capacity: null, track: null },
  {
    slug: 'check',
    from: 0,
    to: 75,
    people: [
      ['Anneliese', 'speaker'],
      ['Jürgen', 'moderator'],
      ['Anneliese', 'chair'],
    ],
  },
  { slug: 'homeoffice', from: 0, to: 75, track: 'office', english: true },
  { slug: 'data', from: 150, to: 225, capacity: 3 },
]

function reader(person = false, places: SamplePlaces = {}, minutes = 30, language: 'de' | 'en' = 'de') {
  const parts = sampleParts(database.db, asInstant(tenOClock + minutes * minute), samplePlaces(places))
  return pageReader(programmeRoutes(parts), person ? anneliese : null, language)
}

beforeEach(() => plantProgramme(database.db, day))

describe('given the programme, when it is read', () => {
  test('then it stands by the clock, parallel ones below one time, with the break between', async () => {
    const { text, status } = await reader()('/programme')
    expect(status).toBe(200)
    const order = ['opening auf', '10:00', 'check auf', 'homeoffice auf', 'Pause', 'data auf']
    const places = order.map((part) => text.indexOf(part))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(text).toContain('Mitteleuropäische Sommerzeit (Europe/Berlin)')
    expect(text).toContain('noch 3 Plätze')
  })

  test('then by track it stands below the track, what is for all first', async () => {
    const { text } = await reader()('/programme?view=track')
    const places = ['Für alle', 'opening auf', '>Dorf<', 'check auf', '>Verwaltung<'].map((part) => text.indexOf(part))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  test('then in English what is not translated says that it is German', async () => {
    const { text } = await reader(false, {}, 30, 'en')('/programme')
    expect(text).toContain('<span lang="de">check auf Deutsch</span>')
    expect(text).toContain('homeoffice in English')
    expect(text).not.toContain('lang="de">homeoffice')
  })

  test('then my sessions are marked, and nobody’s address is on any page', async () => {
    const read = reader(true, { own: ['data'], taken: { data: 3 } })
    const programme = await read('/programme')
    expect(programme.text.match(/Ihr Platz/g)).toHaveLength(1)
    expect(programme.text.match(/Ihre Aufgabe/g)).toHaveLength(1)
    expect(programme.text).toContain('alle Plätze vergeben')
    for (const path of ['/programme', '/programme?view=track', '/sessions/check', '/next']) {
      const { text } = await read(path)
      expect(text, path).not.toContain(secretAddress)
      expect(text, path).not.toContain('secret.example')
    }
  })
})

test('given one session or three, when the programme is read, then it takes the same number of queries', async () => {
  const queries = async (count: number, path: string) => {
    await plantProgramme(database.db, day.slice(1, 1 + count))
    const counted = counting(database.db)
    await pageReader(programmeRoutes(sampleParts(counted.db, tenOClock)), anneliese)(path)
    return counted.count()
  }
  for (const path of ['/programme', '/programme?view=track', '/sessions/check', '/next']) {
    const one = await queries(1, path)
    expect(one).toBeGreaterThan(0)
    expect(await queries(3, path), path).toBe(one)
  }
})

describe('given a session, when its page is read', () => {
  test('then it says what, when, and who is there with all their roles', async () => {
    const { text } = await reader()('/sessions/check')
    expect(text).toContain('<h1>check auf Deutsch</h1>')
    expect(text).toContain('Freitag, 11. September 2020')
    expect(text).toContain('Läuft gerade')
    expect(text.match(/class="person__name">Anneliese</g)).toHaveLength(1)
    expect(text).toContain('Impulsvortrag')
    expect(text).toContain('Ortsbürgermeister/in, Niederlinden')
  })

  test.each<[SessionDoor, string, string | null]>([
    [{ kind: 'over' }, 'Diese Veranstaltung ist vorbei.', null],
    [{ kind: 'signIn' }, 'Einloggen und teilnehmen', '/de/sign-in?next=%2Fde%2Fsessions%2Fcheck'],
    [{ kind: 'register' }, 'Zum Kongress anmelden', '/de/registration'],
    [{ kind: 'enter', as: 'participant', task: false }, 'Raum betreten', '/de/rooms/check'],
    [{ kind: 'enter', as: 'observer', task: false }, 'Zuhören', '/de/rooms/check'],
    [{ kind: 'place', leaving: [] }, 'Platz nehmen', '/de/sessions/check/place'],
  ])('then its door %j says: %s', async (door, says, leadsTo) => {
    const { text } = await reader(true, { door })('/sessions/check')
    expect(text).toContain(says)
    if (leadsTo !== null) expect(text).toContain(`"${leadsTo}"`)
    if (door.kind !== 'enter') expect(text).not.toContain('/de/rooms/')
  })

  test('then before its time the room is not offered, but to those with a task', async () => {
    const enter = (task: boolean) => ({ door: { kind: 'enter', as: 'participant', task } as const })
    const early = await reader(true, enter(false), -60)('/sessions/check')
    expect(early.text).toContain('Der Raum ist ab 09:45 Uhr offen.')
    expect(early.text).not.toContain('/de/rooms/')
    expect((await reader(true, enter(true), -60)('/sessions/check')).text).toContain('/de/rooms/check')
  })

  test('then a text in another language than the page says so', async () => {
    const read = reader(false, {}, 30, 'en')
    expect((await read('/sessions/check')).text).toContain('<div class="prose" lang="de">')
    expect((await read('/sessions/homeoffice')).text).toContain('<div class="prose"><p>It is about homeoffice.')
  })

  test('then an unknown one is not found', async () => {
    expect((await reader()('/sessions/gone')).status).toBe(404)
  })
})

describe('given "Wo geht es jetzt weiter?"', () => {
  const enter: SamplePlaces = { own: ['homeoffice'], door: { kind: 'enter', as: 'participant', task: false } }

  test('when my workshop runs, then it leads into its room, and what else runs stands below', async () => {
    const { text } = await reader(true, enter)('/next')
    expect(text).toContain('Hier sind Sie jetzt richtig')
    expect(text).toMatch(/href="\/de\/rooms\/(homeoffice|check)"/)
    expect(text).toContain('Was sonst gerade läuft')
    expect(text).toContain('Stand: 10:30 Uhr')
  })

  test('when I am signed out, then it shows what runs and how to sign in, and no room', async () => {
    const { text } = await reader()('/next')
    expect(text).toContain('check auf Deutsch')
    expect(text).toContain('/de/sign-in?next=%2Fde%2Fnext')
    expect(text).not.toContain('/de/rooms/')
  })

  test('when nothing is left, then it says so', async () => {
    expect((await reader(true, enter, 400)('/next')).text).toContain('Heute steht für Sie nichts mehr an.')
    expect((await reader(false, {}, 400)('/next')).text).toContain('Heute steht nichts mehr an.')
  })
})

test('given no congress yet, when any page is read, then it says that one is in the making', async () => {
  await database.db.deleteFrom('session').execute()
  await database.db.deleteFrom('track').execute()
  await database.db.deleteFrom('congress').execute()
  expect(await overview(sampleParts(database.db, tenOClock), null)).toBeNull()
  for (const path of ['/programme', '/next'])
    expect((await reader()(path)).text).toContain('Hier entsteht ein Kongress')
})

describe('given the home page', () => {
  const home = (person = false, minutes = 30) => {
    const parts = sampleParts(database.db, asInstant(tenOClock + minutes * minute), samplePlaces({ own: ['check'] }))
    const congress = sampleParts(database.db, tenOClock).congress
    const privacyFacts = async () => ['Räume: Geschriebenes.']
    const operator = noOperatorTexts
    const routes = congressRoutes({ congress, operator, privacyFacts, programmeAtHome: programmeAtHome(parts) })
    return pageReader(routes, person ? anneliese : null)
  }

  test('then it says what the congress is, what happens now and next, and how to take part', async () => {
    const { text } = await home()('/')
    for (const part of ['Landauf', 'Jetzt und gleich', 'check auf Deutsch', 'data auf Deutsch', 'So sind Sie dabei']) {
      expect(text).toContain(part)
    }
    expect(text).toContain('<p>Eins.</p><p>Zwei.</p>')
    expect(text).toContain('href="/de/registration"')
    expect(text).not.toContain('/de/rooms/')
    expect(text).not.toContain('secret.example')
  })

  test('then one’s own workshop that runs leads into its room', async () => {
    const { text } = await home(true)('/')
    expect(text).toContain('href="/de/rooms/check"')
    expect(text).toContain('Zu meinem Kongress')
  })

  test('then texts only the operator can write are said to be missing, and nothing is claimed', async () => {
    const read = home()
    for (const path of ['/imprint', '/privacy', '/accessibility']) {
      expect((await read(path)).text, path).toContain('Noch nicht ausgefüllt')
    }
    const text = { de: 'Gemeinde X\n\nRathausplatz <1>' }
    const filled = { ...noOperatorTexts, imprint: text }
    const congress = sampleParts(database.db, tenOClock).congress
    const parts = { congress, operator: filled, privacyFacts: async () => [], programmeAtHome: async () => null }
    const imprint = (await pageReader(congressRoutes(parts))('/imprint')).text
    expect(imprint).toContain('<p>Gemeinde X</p><p>Rathausplatz &lt;1></p>')
    expect(imprint).not.toContain('Noch nicht ausgefüllt')
  })
})
