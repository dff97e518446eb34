// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one place that knows all modules. Each is made from the doors of those before it; the order is the order of
 * these lines, and the compiler sees to it that nothing is missing.
 */
import type { Hono } from 'hono'
import { auditService, type Audit } from '../audit/index.ts'
import { idFrom } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { congressService } from '../congress/index.ts'
import type { CongressService } from '../congress/index.ts'
import type { Database } from '../database/index.ts'
import { createMailbox, mailChoices, startDelivery } from '../mail/index.ts'
import type { Mailbox, SmtpSettings } from '../mail/index.ts'
import { mergedSizeClassOf, municipalityService, registerService, workbookReader } from '../municipality/index.ts'
import type { MunicipalityService } from '../municipality/index.ts'
import { openIdProvider, peopleService } from '../people/index.ts'
import type { OidcSettings, People, Provider } from '../people/index.ts'
import type { Privacy } from '../privacy/index.ts'
import { programmeService } from '../programme/index.ts'
import { registrationService } from '../registration/index.ts'
import { hostLimits, PostgresLog, RoomHosts } from '../room/host/index.ts'
import { roomStore } from '../room/index.ts'
import type { Farewell } from '../room/wire/index.ts'
import { seedStory } from '../story/index.ts'
import type { Web } from '../web/visitor.ts'
import { composePrivacy } from './accountable.ts'
import { broadcaster } from './broadcaster.ts'
import type { Broadcaster } from './broadcaster.ts'
import type { Cookies } from './cookies.ts'
import { faultFields } from './log.ts'
import type { Log } from './log.ts'
import { demoOf } from './demo.ts'
import type { Demo } from './demo.ts'
import { roomDoor } from './door.ts'
import type { Door } from './door.ts'
import { roomEntry } from './entry.ts'
import type { Entry } from './entry.ts'
import { lettersOf } from './letters.ts'
import { standings } from './ranking/standings.ts'
import { broadcastToLines } from './line.ts'
import { modulesOf } from './modules.ts'
import { officeSections } from './office.ts'
import { liveSite } from './site.ts'
import type { LiveSite } from './site.ts'
import type { Admission } from './socket.ts'

export type HouseParts = {
  readonly db: Database
  /** For what makes connections of its own: the letters' queue. */
  readonly databaseUrl: string
  readonly clock: Clock
  readonly randomBytes: (count: number) => Uint8Array
  readonly log: Log
  readonly cookies: Cookies
  readonly demo: boolean
  readonly sourceUrl: string | null
  /** The packed register of municipalities that comes along; read only while none is loaded. */
  readonly compactRegister: () => Promise<Uint8Array>
  /** Null: letters stay in the outbox. */
  readonly smtp: SmtpSettings | null
  /** Null: everybody signs in by letter. */
  readonly oidc: OidcSettings | null
  /** For all that is sealed; the same on every node of a database. */
  readonly secret: string
  /** Where the list of the forgotten is kept beside the database; null in tests that restore nothing. */
  readonly erasureFile: string | null
  baseUrl(): string
}

export type House = Demo & {
  readonly site: LiveSite
  readonly people: People
  readonly modules: readonly Hono<Web>[]
  readonly hosts: RoomHosts
  /** What the hosts broadcast through, and the sockets write with. */
  readonly broadcaster: Broadcaster
  /** May whoever holds this sign-in token enter the room of this session? */
  admit(slug: string, signInToken: string | undefined): Promise<Result<Admission, Farewell>>
  /** What is due by the clock: reminders, letters the queue has lost; to be called once a minute. */
  everyMinute(): Promise<void>
  /** Deletes what is over; to be called once a day. */
  sweep(): Promise<void>
  readonly privacy: Privacy
  stop(): Promise<void>
}

async function mailOf(parts: HouseParts, site: LiveSite): Promise<{ mailbox: Mailbox; stop(): Promise<void> }> {
  const { db, databaseUrl, clock, randomBytes, log, smtp } = parts
  const delivery =
    smtp === null
      ? null
      : await startDelivery({
          db,
          databaseUrl,
          clock,
          smtp,
          log: {
            sent: (letter) => log('mailSent', letter),
            failed: ({ mail, attempts, code, final }) =>
              log('mailFailed', { mail, attempts, code, final: final ? 'yes' : 'no' }),
            queueFaulted: (fault) => log('databaseFaulted', faultFields(fault)),
          },
        })
  const mailbox = createMailbox({ db, clock, randomBytes, site: site.site, delivery })
  return { mailbox, stop: async () => delivery?.stop() }
}

/** The rooms this process carries, and the door to them. */
function roomsOf(parts: HouseParts, people: People, municipalities: MunicipalityService, entry: Entry) {
  const { db, clock, randomBytes, log } = parts
  const sending = broadcaster()
  const rooms = roomStore(db, randomBytes)
  const ranking = standings({ onLost: (error) => log('rankingLost', faultFields(error)) })
  const hosts = new RoomHosts({
    clock,
    log: new PostgresLog(db),
    node: idFrom<'node'>(randomBytes(16)),
    cards: (seats) => door.cards(seats),
    rank: ranking.rank,
    newText: () => idFrom<'text'>(randomBytes(16)),
    newCommand: () => idFrom<'command'>(randomBytes(16)),
    limits: hostLimits,
    broadcast: broadcastToLines(sending),
    tell: (transition) => {
      if (transition.is === 'roomOpened') log('roomOpened', transition)
      else log('roomLeft', { room: transition.room, why: transition.why, ...causeOf(transition.error) })
    },
  })
  const door = roomDoor(() => ({
    hosts,
    rooms,
    ...entry,
    cardsOf: (persons) => people.cardsOf(persons),
    actingsOf: (person) => people.actingsOf(person),
    sizeClassOf: async (key) => mergedSizeClassOf((await municipalities.find(key))?.population ?? null),
  }))
  return { hosts, rooms, door, sending, ranking }
}

/** The register of municipalities: its names in memory, and the compact one in a database that has none yet. */
async function registerOf({ db, clock, randomBytes, compactRegister, log, audit }: HouseParts & { audit: Audit }) {
  const municipalities = municipalityService({ db })
  const readWorkbook = workbookReader()
  const register = registerService({ db, clock, randomBytes, readWorkbook, loaded: municipalities.warm, audit })
  if ((await register.source()) === null) {
    const began = clock.now()
    await register.loadCompact(await compactRegister())
    log('registerLoaded', { milliseconds: clock.now() - began })
  } else await municipalities.warm()
  return { municipalities, register }
}

function causeOf(error: unknown) {
  return error === undefined ? {} : faultFields(error)
}

function admission(people: People, door: Door): House['admit'] {
  return async (slug, signInToken) => {
    const present = await people.presentBy(signInToken)
    if (present === null) return refused('noEntry')
    const { person, signIn } = present
    const entrance = await door.enter(person, slug)
    if (!entrance.ok) return refused(entrance.refusal === 'roomElsewhere' ? 'moved' : 'noEntry')
    const { host, room, ticket } = entrance.value
    return accepted({
      person: person.id,
      signIn,
      room,
      ticket,
      attach: (connection) => host.attach(ticket, connection),
    })
  }
}

/** Before there is a congress, days are those of the country its municipalities are in. */
async function timezoneOf(congress: CongressService): Promise<string> {
  return (await congress.current())?.timezone ?? 'Europe/Berlin'
}

function providerOf({ oidc: settings, clock, log, baseUrl }: HouseParts): Provider | null {
  if (settings === null) return null
  const callbackUrl = () => `${baseUrl()}/sign-in/oidc/callback`
  return openIdProvider({ settings, clock, callbackUrl, tell: (fault) => log('providerRefused', fault) })
}

export async function composeHouse(parts: HouseParts): Promise<House> {
  const { db, clock, randomBytes, demo } = parts
  const audit = auditService({ db, clock, namesOf: (ids) => people.namesOf(ids) })
  const congress = congressService({ db, audit })
  const site = liveSite({
    demo,
    office: officeSections,
    baseUrl: parts.baseUrl,
    now: clock.now,
    readTitle: async () => (await congress.current())?.title ?? null,
    readDeletionDay: async () => (await privacy.settings())?.day ?? null,
  })
  const { mailbox, stop } = await mailOf(parts, site)
  const { municipalities, register } = await registerOf({ ...parts, audit })
  const people = peopleService({
    db,
    mailbox,
    clock,
    randomBytes,
    site: site.site,
    audit,
    findMunicipality: municipalities.find,
    populationsOf: municipalities.populations,
    secret: parts.secret,
    provider: providerOf(parts),
  })
  const programme = programmeService({ db })
  const registration = registrationService({
    db,
    clock,
    randomBytes,
    congress,
    programme,
    people,
    audit,
    mailbox,
    choices: mailChoices({ db, clock, randomBytes, site: site.site }),
    site: site.site,
  })
  people.onSignedIn((person, transaction) => registration.confirmRegistration(person, transaction))
  people.onAddressCorrected(registration.addressCorrected)
  const entry = roomEntry({ congress, programme, registration })
  const { hosts, rooms, door, sending, ranking } = roomsOf(parts, people, municipalities, entry)
  const privacy = await composePrivacy({ ...parts, audit, congress, mailbox, people, programme, hosts, rooms })
  const story = demo ? await seedStory(db, { now: clock.now(), randomBytes }) : null
  const services = { audit, congress, municipalities, register, people, programme, registration, privacy, site }
  const letters = lettersOf({ ...services, db, clock, randomBytes, site: site.site, mailbox })
  const modules = modulesOf({ ...parts, ...services, mailbox, door, letters, timezone: () => timezoneOf(congress) })
  return {
    site,
    people,
    modules,
    hosts,
    broadcaster: sending,
    admit: admission(people, door),
    ...demoOf({ clock, log: parts.log, story, people, hosts, door }),
    everyMinute: letters.everyMinute,
    async sweep() {
      await people.sweep()
      await mailbox.sweep()
      await register.sweep()
      await registration.sweep()
      await privacy.sweep()
    },
    privacy,
    async stop() {
      await Promise.all([stop(), ranking.stop()])
    },
  }
}
