// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * For tests: a small congress with real people, letters and registrations behind it, and a browser that fills in
 * forms.
 */
import { auditService } from '../audit/index.ts'
import { randomBytes } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { asId, type Id } from '../base/id.ts'
import { asInstant, type Clock } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { congressService } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import { choicesRoutes, createMailbox, mailChoices, mailOfficeService } from '../mail/index.ts'
import { municipalityService } from '../municipality/index.ts'
import { peopleService } from '../people/index.ts'
import { programmeRoutes, programmeService, type SessionId } from '../programme/index.ts'
import type { SignedIn, Site, Visitor, Web } from '../web/visitor.ts'
import { registrationRoutes, registrationService } from './index.ts'

/** 11 September 2020, 8:00 in Berlin (summer time); the workshops begin at 10 and at 12:30. */
const eightOClock = Date.parse('2020-09-11T06:00:00Z')
const minute = 60_000

/** Minutes from eight o'clock, and places. */
const sessions: readonly (readonly [slug: string, kind: string, from: number, to: number, capacity: number | null])[] =
  [
    ['opening', 'plenary', 60, 105, null],
    ['check', 'workshop', 120, 195, 3],
    ['homeoffice', 'workshop', 120, 195, 2],
    ['single', 'workshop', 120, 195, 1],
    ['data', 'workshop', 270, 345, 20],
    ['long', 'workshop', 150, 300, 20],
  ]

export const session = (slug: string): SessionId => asId<'session'>(slug)

async function plant(db: Database): Promise<void> {
  await sql`truncate congress, person, body, municipality, mail, mail_choice, sign_in_attempt, registration_draft cascade`.execute(
    db,
  )
  const at = (minutes: number) => new Date(eightOClock + minutes * minute)
  const text = (de: string) => JSON.stringify({ de })
  const frame = {
    timezone: 'Europe/Berlin',
    starts_at: at(0),
    ends_at: at(480),
    organiser: 'Verein',
    phase: 'sitting',
    sample: true,
  }
  const texts = { title: text('Landauf'), subtitle: text('Ein Tag'), description: text('Worum es geht.') }
  await db
    .insertInto('congress')
    .values({ id: 'congress', ...texts, ...frame })
    .execute()
  await db
    .insertInto('session')
    .values(
      sessions.map(([slug, kind, from, to, capacity]) => ({
        id: slug,
        congress_id: 'congress',
        track_id: null,
        slug,
        kind,
        title: text(`Über ${slug}`),
        abstract: text(`Es geht um ${slug}.`),
        language: 'de',
        starts_at: at(from),
        ends_at: at(to),
        capacity,
      })),
    )
    .execute()
  const place = { kind: 'localMunicipality', district: 'Landkreis Auental', population: 312, sample: true } as const
  await municipalityService({ db }).enter([
    { ...place, key: asId('990015001001'), name: 'Niederlinden' },
    { ...place, key: asId('990015001002'), name: 'Hausen' },
    { ...place, key: asId('990025001002'), name: 'Hausen', district: 'Landkreis Seeland' },
  ])
}

const byThemselves = { entered_by: null, entered_at: null }

async function insertRegistered(db: Database, names: readonly string[]): Promise<readonly SignedIn[]> {
  const people = names.map((name) => ({ id: asId<'person'>(name), name, offices: [] }))
  const said = { function: 'councillor', language: 'de' }
  await db
    .insertInto('person')
    .values(people.map(({ id, name }) => ({ id, name, email: `${name.toLowerCase()}@village.example`, ...said })))
    .execute()
  await db
    .insertInto('registration')
    .values(
      people.map(({ id }) => ({
        id: `of ${id}`,
        congress_id: 'congress',
        person_id: id,
        status: 'confirmed',
        ...byThemselves,
      })),
    )
    .execute()
  return people
}

/** The services a registration needs, as the server joins them. */
function servicesOn(db: Database, clock: Clock) {
  const site: Site = { title: { de: 'Landauf' }, baseUrl: 'http://localhost', demo: false }
  const municipalities = municipalityService({ db })
  const audit = auditService({ db, clock, namesOf: async () => new Map() })
  const congress = congressService({ db, audit })
  const programme = programmeService({ db })
  const mailbox = createMailbox({ db, clock, randomBytes, site, delivery: null })
  const signIn = { secret: 'a secret of the test', provider: null }
  const parts = { db, mailbox, clock, randomBytes, site, audit, ...signIn }
  const { find: findMunicipality, populations: populationsOf } = municipalities
  const people = peopleService({ ...parts, findMunicipality, populationsOf })
  const choices = mailChoices({ db, clock, randomBytes, site })
  const registration = registrationService({
    db,
    clock,
    randomBytes,
    congress,
    programme,
    people,
    mailbox,
    audit,
    choices,
    site,
  })
  /** As the page of one's letters has them: a choice there reaches the consent. */
  const ownChoices = mailChoices({ db, clock, randomBytes, site, newsChosen: registration.newsChosen })
  const addressOf = async (id: Id<'person'>) => (await people.contactsOf([id]))[0]?.email ?? null
  const letters = choicesRoutes({ choices: ownChoices, addressOf })
  const addressBook = { named: async () => [], namesOf: async () => new Map() }
  const { failuresOf } = mailOfficeService({ db, clock, mailbox, addressBook, audit })
  return { failuresOf, site, municipalities, congress, programme, people, registration, choices: ownChoices, letters }
}

export async function plantRegistrations(db: Database) {
  await plant(db)
  let now = eightOClock
  const clock = {
    now: () => asInstant(now),
    after: (_: number, task: () => void) => {
      queueMicrotask(task)
      return () => {}
    },
  }
  const services = servicesOn(db, clock)
  const { site, municipalities, congress, programme, people, registration, letters, failuresOf } = services
  people.onSignedIn(registration.confirmRegistration)
  people.onAddressCorrected(registration.addressCorrected)
  const setSignInCookie = (context: Context<Web>, token: string) => setCookie(context, 'signed-in', token)
  const overview = { congress, programme, people, clock, places: registration }

  return {
    people,
    registration,
    programme,
    choices: services.choices,
    /** Sets the clock, in minutes from eight o'clock. */
    setTime: (minutes: number) => void (now = eightOClock + minutes * minute),
    /** Somebody whose registration is confirmed, with places. */
    async registered(name: string, ...places: readonly string[]): Promise<SignedIn> {
      const [person] = await insertRegistered(db, [name])
      if (person === undefined) throw new Error('one name makes one person')
      const chosen = places.map((slug) => ({ registration_id: `of ${name}`, session_id: slug }))
      if (chosen.length > 0) await db.insertInto('registration_session').values(chosen).execute()
      return person
    },
    /** Many whose registrations are confirmed, without places. */
    crowd: (count: number) =>
      insertRegistered(
        db,
        Array.from({ length: count }, (_, index) => `Person${index}`),
      ),
    /** Who has a place in a session, counted as the door counts it. */
    taken: async (slug: string) => (await registration.takenOf([session(slug)])).get(session(slug)) ?? 0,
    placesOf: async (id: Id<'person'>) => [...(await registration.placesOf(id))].sort(),
    /** The letters written so far, oldest first. */
    letters: async () =>
      (await db.selectFrom('mail').select(['to_address', 'subject', 'text']).orderBy('created_at').execute()).map(
        ({ to_address: to, ...letter }) => ({ to, ...letter }),
      ),
    /** Presses the link of the newest letter to an address. */
    async pressLink(to: string): Promise<SignedIn> {
      const rows = await db.selectFrom('mail').select('text').where('to_address', '=', to).orderBy('id').execute()
      const secrets = rows.flatMap(({ text }) => /sign-in\/link\/(\S+)/.exec(text)?.[1] ?? [])
      for (const secret of secrets) {
        const used = await people.useLink(secret, 'browser')
        const person = used.ok ? await people.whoIs(used.value.token) : null
        if (person !== null) return person
      }
      throw new Error(`no letter to ${to} holds a link that works`)
    },
    browser: (person: SignedIn | null = null, language: Language = 'de') =>
      browser(
        [
          registrationRoutes({ ...overview, registration, municipalities, setSignInCookie, failuresOf }),
          programmeRoutes(overview),
          letters,
        ],
        {
          person,
          language,
          site,
        },
      ),
  }
}

export type Planted = Awaited<ReturnType<typeof plantRegistrations>>

function browser(
  modules: readonly Hono<Web>[],
  { person, language, site }: Pick<Visitor, 'person' | 'language' | 'site'>,
) {
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const path = new URL(context.req.url).pathname.slice(3) || '/'
    context.set('visitor', { language, path, person, csrf: 'the-form-token', site })
    await next()
  })
  for (const routes of modules) app.route(`/${language}`, routes)
  const cookies = new Map<string, string>()
  const page = async (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/Max-Age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      text: await response.text(),
    }
  }
  const headers = () => ({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  return {
    cookies,
    get: async (path: string) => page(await app.request(`/${language}${path}`, { headers: headers() })),
    post: async (path: string, fields: Readonly<Record<string, string>> | string[][]) => {
      const body = new URLSearchParams(fields)
      return page(await app.request(`/${language}${path}`, { method: 'POST', body, headers: headers() }))
    },
  }
}

/** The form as somebody fills it in who does everything right. */
export const filledIn = {
  name: 'Anneliese Brück',
  email: 'Anneliese.Brueck@niederlinden.example',
  acting: 'municipality',
  'municipality-query': 'Niederlinden',
  function: 'volunteerMayor',
  consent: 'yes',
} as const
export const annelieseAddress = 'anneliese.brueck@niederlinden.example'

/** The name of the field of a slot, by the slug of one of its workshops. */
export function slotOf(slug: string): string {
  const from = sessions.find(([name]) => name === slug)?.[2] ?? Number.NaN
  return `slot-${eightOClock + from * minute}`
}
