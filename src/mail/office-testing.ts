// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: the mail office over HTTP, as an organiser, a stranger or a participant sees it. */
import { randomBytes } from 'node:crypto'
import { auditService } from '../audit/index.ts'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { SignedIn, Site, Web } from '../web/visitor.ts'
import { choicesRoutes } from './choices.routes.ts'
import { mailChoices } from './choices.service.ts'
import type { MailGroup, Member } from './group-letters.rules.ts'
import { groupLettersService } from './group-letters.service.ts'
import { mailOfficeRoutes } from './mail-office.routes.ts'
import { mailOfficeService } from './mail-office.service.ts'
import { createMailbox, type Delivery } from './mail.service.ts'
import { mailTemplates } from './sample-templates.ts'

export const organiser: SignedIn = { id: asId('organiser'), name: 'Miriam Kestenholz', offices: ['organiser'] }
export const participant: SignedIn = { id: asId('participant'), name: 'Ursula Finkenrath', offices: [] }
const organiserAddress = 'miriam@verein.example'

export const site: Site = { title: { de: 'Landauf' }, baseUrl: 'https://kongress.example', demo: false }

/** A queue that only remembers; letters never leave. */
function idleDelivery() {
  const queued: string[] = []
  const again: string[] = []
  const delivery: Delivery = {
    enqueue: async (letters) => void queued.push(...letters.map(({ id }) => id)),
    enqueueAgain: async ({ id }) => void again.push(id),
    missed: async () => [],
    stop: async () => {},
  }
  return { queued, again, delivery }
}

export const member = (name: string, language: Language = 'de'): Member => ({
  name,
  email: `${name.toLowerCase()}@village.example`,
  language,
})

export function mailHouse(db: Database, members: () => readonly Member[] = () => []) {
  let now = Date.UTC(2026, 8, 11, 8)
  const clock = { now: () => asInstant((now += 1_000)), after: () => () => {} }
  const { queued, again, delivery } = idleDelivery()
  const mailbox = createMailbox({ db, clock, randomBytes, site, delivery })
  const audit = auditService({ db, clock, namesOf: async () => new Map() })
  const choices = mailChoices({ db, clock, randomBytes, site })
  const names = new Map([['mayor@village.example', 'Anneliese Brück']])
  const addressBook = {
    named: async (text: string) => [...names].filter(([, name]) => name.includes(text)).map(([email]) => email),
    namesOf: async () => names,
  }
  const groups: MailGroup[] = [
    {
      key: 'registered',
      label: (language) => (language === 'de' ? 'Alle Angemeldeten' : 'Everybody registered'),
      members: async () => members(),
    },
  ]
  const addressOf = async (id: string) => (id === organiser.id ? organiserAddress : member(id).email)
  const groupLetters = groupLettersService({
    ...{ db, clock, randomBytes, mailbox, choices, audit },
    groups: async () => groups,
    memberOf: async (id) => ({ name: organiser.name, email: await addressOf(id), language: 'de' }),
  })
  const office = mailOfficeService({ db, clock, mailbox, addressBook, audit })
  const modules = [
    mailOfficeRoutes({
      ...{ office, groupLetters, templates: mailTemplates(site) },
      timeZone: async () => 'Europe/Berlin',
      nameOf: async (id) => (id === organiser.id ? organiser.name : null),
    }),
    choicesRoutes({ choices, addressOf }),
  ]
  return {
    ...{ mailbox, choices, office, groupLetters, groups, queued, again },
    pass: (milliseconds: number) => void (now += milliseconds),
    browser: (person: SignedIn | null, language: Language = 'de') => browser(modules, person, language),
  }
}

function browser(modules: readonly Hono<Web>[], person: SignedIn | null, language: Language) {
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    const path = new URL(context.req.url).pathname.slice(3) || '/'
    context.set('visitor', { language, path, person, csrf: 'the-form-token', site })
    await next()
  })
  app.onError((error, context) =>
    error instanceof HTTPException ? context.text('', error.status) : context.text(String(error), 500),
  )
  for (const routes of modules) app.route(`/${language}`, routes)
  const page = async (response: Response) => ({
    status: response.status,
    location: response.headers.get('location'),
    header: (name: string) => response.headers.get(name),
    text: await response.text(),
  })
  return {
    get: async (path: string) => page(await app.request(`/${language}${path}`)),
    post: async (path: string, fields: Readonly<Record<string, string>> = {}) =>
      page(await app.request(`/${language}${path}`, { method: 'POST', body: new URLSearchParams(fields) })),
  }
}
