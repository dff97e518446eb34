// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: a small congress in a database, with data that must never reach a page; a visitor; a count of queries. */
import { auditService } from '../audit/index.ts'
import { Hono } from 'hono'
import type { KyselyPlugin } from 'kysely'
import { asId } from '../base/id.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { congressService } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import type { PersonCard } from '../people/index.ts'
import type { SignedIn, Visitor, Web } from '../web/visitor.ts'
import type { OverviewParts } from './overview.service.ts'
import type { Places, SessionDoor } from './places.ts'
import { programmeService } from './programme.service.ts'

/** 11 September 2020, 10:00 in Berlin (summer time). */
export const tenOClock = asInstant(Date.parse('2020-09-11T08:00:00Z'))
const minute = 60_000

export type SampleSession = {
  readonly slug: string
  readonly kind?: 'plenary' | 'workshop'
  /** Minutes from ten o'clock. */
  readonly from: number
  readonly to: number
  readonly capacity?: number | null
  readonly english?: boolean
  readonly track?: 'village' | 'office' | null
  readonly people?: readonly (readonly [person: string, role: string])[]
}

/** In every row that has one: what no page may show. */
export const secretAddress = 'anneliese@secret.example'

export async function plantProgramme(db: Database, sessions: readonly SampleSession[]): Promise<void> {
  const json = (de: string, en?: string) => JSON.stringify(en === undefined ? { de } : { de, en })
  const at = (minutes: number) => new Date(tenOClock + minutes * minute)
  await db.deleteFrom('session').execute()
  await db.deleteFrom('track').execute()
  await db.deleteFrom('congress').execute()
  await db.deleteFrom('person').execute()
  const day = { starts_at: at(-60), ends_at: at(360), timezone: 'Europe/Berlin', phase: 'sitting', sample: true }
  const texts = { title: json('Landauf', 'Across'), subtitle: json('Ein Tag'), description: json('Eins.\n\nZwei.') }
  await db
    .insertInto('congress')
    .values({ id: 'congress', ...texts, organiser: 'Ein Verein', ...day })
    .execute()
  await db
    .insertInto('track')
    .values([
      { id: 'village', congress_id: 'congress', position: 0, title: json('Dorf', 'Village'), accent: 'linde' },
      { id: 'office', congress_id: 'congress', position: 1, title: json('Verwaltung', 'Office'), accent: 'see' },
    ])
    .execute()
  const names = new Set(sessions.flatMap(({ people = [] }) => people.map(([name]) => name)))
  for (const name of names) {
    const email = name === 'Anneliese' ? secretAddress : `${name.toLowerCase()}@secret.example`
    await db.insertInto('person').values({ id: name, name, email, function: 'mayor', language: 'de' }).execute()
  }
  for (const { slug, kind = 'workshop', from, to, capacity = 20, english = false, track = 'village' } of sessions) {
    const title = json(`${slug} auf Deutsch`, english ? `${slug} in English` : undefined)
    const abstract = json(`Es geht um ${slug}. Und um mehr.`, english ? `It is about ${slug}.` : undefined)
    const when = { starts_at: at(from), ends_at: at(to) }
    const row = { id: slug, congress_id: 'congress', track_id: track, slug, kind, title, abstract, language: 'de' }
    await db
      .insertInto('session')
      .values({ ...row, ...when, capacity })
      .execute()
  }
  const people = sessions.flatMap(({ slug, people: own = [] }) =>
    own.map(([person, role], position) => ({ session_id: slug, person_id: person, role, position })),
  )
  if (people.length > 0) await db.insertInto('session_person').values(people).execute()
}

export type SamplePlaces = {
  readonly taken?: Readonly<Record<string, number>>
  readonly own?: readonly string[]
  readonly door?: SessionDoor
}

export function samplePlaces({ taken = {}, own = [], door = { kind: 'signIn' } }: SamplePlaces = {}): Places {
  return {
    takenOf: async () => new Map(Object.entries(taken).map(([id, count]) => [asId<'session'>(id), count])),
    placesOf: async () => new Set(own.map((id) => asId<'session'>(id))),
    doorOf: async () => door,
  }
}

export function sampleParts(
  db: Database,
  now: Instant,
  places: Places = samplePlaces(),
): OverviewParts & { places: Places } {
  const card = (id: PersonCard['id']): PersonCard => {
    const body = { kind: 'municipality', name: 'Niederlinden', municipalityKey: null } as const
    return { id, name: id, function: 'volunteerMayor', bodies: [body] }
  }
  const people = { cardsOf: async (ids: readonly PersonCard['id'][]) => ids.map(card) }
  return {
    congress: congressService({
      db,
      audit: auditService({ db, clock: { now: () => now }, namesOf: async () => new Map() }),
    }),
    programme: programmeService({ db }),
    places,
    people,
    clock: { now: () => now },
  }
}

export const anneliese: SignedIn = { id: asId('Anneliese'), name: 'Anneliese', offices: [] }

/** Pages as somebody sees them; the path is what follows the language. */
export function pageReader(routes: Hono<Web>, person: SignedIn | null = null, language: Language = 'de') {
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const path = new URL(context.req.url).pathname.slice(3) || '/'
    const site = { title: { de: 'Landauf' }, baseUrl: 'http://localhost', demo: false }
    const visitor: Visitor = { language, path, person, csrf: 'the-form-token', site }
    context.set('visitor', visitor)
    await next()
  })
  app.route(`/${language}`, routes)
  return async (path: string, init?: RequestInit) => {
    const response = await app.request(`/${language}${path === '/' ? '' : path}`, init)
    return { status: response.status, location: response.headers.get('location'), text: await response.text() }
  }
}

/** The database, counting what is asked of it. */
export function counting(db: Database): { readonly db: Database; count(): number } {
  let count = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { db: db.withPlugin(plugin), count: () => count }
}
