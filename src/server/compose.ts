// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one place that knows all modules. Each is made from the doors of those before it; the order is the order of
 * these lines, and the compiler sees to it that nothing is missing.
 */
import type { Hono } from 'hono'
import { idFrom } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { congressRoutes, congressService, foundingRoutes, noOperatorTexts, officeRoutes } from '../congress/index.ts'
import type { Database } from '../database/index.ts'
import { createMailbox, outboxRoutes, startDelivery } from '../mail/index.ts'
import type { Mailbox, SmtpSettings } from '../mail/index.ts'
import { mergedSizeClassOf, municipalityRoutes, municipalityService } from '../municipality/index.ts'
import type { MunicipalityService } from '../municipality/index.ts'
import { peopleRoutes, peopleService } from '../people/index.ts'
import type { People } from '../people/index.ts'
import { programmeAtHome, programmeRoutes, programmeService } from '../programme/index.ts'
import { registrationRoutes, registrationService } from '../registration/index.ts'
import { hostLimits, PostgresLog, RoomHosts } from '../room/host/index.ts'
import { roomStore } from '../room/index.ts'
import type { Farewell } from '../room/wire/index.ts'
import { seedStory } from '../story/index.ts'
import type { Web } from '../web/visitor.ts'
import { broadcaster } from './broadcaster.ts'
import type { Broadcaster } from './broadcaster.ts'
import type { Cookies } from './cookies.ts'
import { serverLimits } from './limits.ts'
import { faultFields } from './log.ts'
import type { Log } from './log.ts'
import { demoOf } from './demo.ts'
import type { Demo } from './demo.ts'
import { roomDoor } from './door.ts'
import type { Door } from './door.ts'
import { roomEntry } from './entry.ts'
import type { Entry } from './entry.ts'
import { roomRoutes } from './room.pages.tsx'
import { broadcastToLines } from './line.ts'
import { sourceRoutes } from './source.pages.tsx'
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
  /** Null: letters stay in the outbox. */
  readonly smtp: SmtpSettings | null
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
  /** Deletes what is over; to be called once a day. */
  sweep(): Promise<void>
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
  const hosts = new RoomHosts({
    clock,
    log: new PostgresLog(db),
    node: idFrom<'node'>(randomBytes(16)),
    cards: (seats) => door.cards(seats),
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
    rooms: roomStore(db, randomBytes),
    ...entry,
    cardsOf: (persons) => people.cardsOf(persons),
    sizeClassOf: async (key) => mergedSizeClassOf((await municipalities.find(key))?.population ?? null),
  }))
  return { hosts, door, sending }
}

function causeOf(error: unknown) {
  return error === undefined ? {} : faultFields(error)
}

function admission(people: People, door: Door): House['admit'] {
  return async (slug, signInToken) => {
    const person = await people.whoIs(signInToken)
    if (person === null) return refused('noEntry')
    const entrance = await door.enter(person, slug)
    if (!entrance.ok) return refused(entrance.refusal === 'roomElsewhere' ? 'moved' : 'noEntry')
    const { host, room, ticket } = entrance.value
    return accepted({ person: person.id, room, ticket, attach: (connection) => host.attach(ticket, connection) })
  }
}

export async function composeHouse(parts: HouseParts): Promise<House> {
  const { db, clock, randomBytes, cookies, demo } = parts
  const congress = congressService({ db })
  const site = liveSite({
    demo,
    office: officeSections,
    baseUrl: parts.baseUrl,
    now: clock.now,
    readTitle: async () => (await congress.current())?.title ?? null,
  })
  const { mailbox, stop } = await mailOf(parts, site)
  const municipalities = municipalityService({ db })
  const people = peopleService({
    db,
    mailbox,
    clock,
    randomBytes,
    site: site.site,
    findMunicipality: municipalities.find,
  })
  const programme = programmeService({ db })
  const registration = registrationService({ db, clock, randomBytes, congress, programme, people })
  people.onSignedIn((person, transaction) => registration.confirmRegistration(person, transaction))
  const overview = { congress, programme, people, clock, places: registration }
  const { hosts, door, sending } = roomsOf(
    parts,
    people,
    municipalities,
    roomEntry({ congress, programme, registration }),
  )
  const story = demo ? await seedStory(db, { now: clock.now(), randomBytes }) : null

  const modules = [
    foundingRoutes({ congress, randomBytes, founded: site.changed }),
    congressRoutes({ congress, operator: noOperatorTexts, programmeAtHome: programmeAtHome(overview) }),
    officeRoutes(),
    programmeRoutes(overview),
    registrationRoutes({ ...overview, registration, municipalities }),
    municipalityRoutes({ municipalities }),
    peopleRoutes({
      people,
      setSignInCookie: (context, token) => cookies.signIn.write(context, token, serverLimits.signInCookieSecondsMax),
      clearSignInCookie: (context) => cookies.signIn.remove(context),
      signInToken: (context) => cookies.signIn.read(context),
    }),
    roomRoutes(door),
    sourceRoutes(parts.sourceUrl),
    ...(demo ? [outboxRoutes({ mailbox })] : []),
  ]
  return {
    site,
    people,
    modules,
    hosts,
    broadcaster: sending,
    admit: admission(people, door),
    ...demoOf({ clock, log: parts.log, story, people, hosts, door }),
    async sweep() {
      await people.sweep()
      await mailbox.sweep()
    },
    stop,
  }
}
