// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Privacy and the audit trail, joined from all modules: whoever keeps something about people is on this list, whoever
 * changes something in the office lends its words.
 */
import type { Context, Hono } from 'hono'
import type { Clock } from '../base/instant.ts'
import { auditPersonalData, auditRoutes, type Audit, type AuditVocabulary } from '../audit/index.ts'
import { congressVocabulary, type CongressService } from '../congress/index.ts'
import type { Database } from '../database/index.ts'
import { groupLettersPersonalData, mailPersonalData, mailVocabulary, type Mailbox } from '../mail/index.ts'
import { municipalityPersonalData, municipalityVocabulary } from '../municipality/index.ts'
import { peoplePersonalData, peopleVocabulary, type People } from '../people/index.ts'
import { privacyRoutes, privacyService, privacyVocabulary } from '../privacy/index.ts'
import type { PersonalData, Privacy } from '../privacy/index.ts'
import { programmePersonalData, type ProgrammeService } from '../programme/index.ts'
import { registrationPersonalData, registrationVocabulary } from '../registration/index.ts'
import type { RoomStore } from '../room/index.ts'
import type { RoomHosts } from '../room/host/index.ts'
import type { Web } from '../web/visitor.ts'
import type { Cookies } from './cookies.ts'
import { faultFields } from './log.ts'
import type { Log } from './log.ts'
import { roomsPersonalData } from './rooms.privacy.ts'
import type { LiveSite } from './site.ts'

export type AccountableParts = {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly audit: Audit
  readonly congress: CongressService
  readonly mailbox: Mailbox
  readonly people: People
  readonly programme: ProgrammeService
  readonly hosts: RoomHosts
  readonly rooms: RoomStore
  readonly erasureFile: string | null
  baseUrl(): string
}

/** Whoever records in the audit trail lends its words here. */
const vocabulary: readonly AuditVocabulary[] = [
  peopleVocabulary,
  mailVocabulary,
  municipalityVocabulary,
  congressVocabulary,
  registrationVocabulary,
  privacyVocabulary,
]

const zoneWithoutCongress = 'Europe/Berlin'

/** In the order in which they forget: whatever refers to a person before the person, so people are last. */
function personalData({ db, hosts, rooms, programme }: AccountableParts): readonly PersonalData[] {
  const { titlesOf } = programme
  return [
    registrationPersonalData({ titlesOf }),
    programmePersonalData,
    roomsPersonalData({ db, hosts, rooms, titlesOf }),
    mailPersonalData,
    groupLettersPersonalData,
    municipalityPersonalData,
    auditPersonalData,
    peoplePersonalData,
  ]
}

/** Whoever was forgotten and came back with an older database is forgotten again before this resolves. */
export async function composePrivacy(parts: AccountableParts): Promise<Privacy> {
  const { db, clock, log, audit, congress, people, mailbox, baseUrl, erasureFile } = parts
  const privacy = privacyService({
    db,
    clock,
    audit,
    baseUrl,
    erasureFile,
    modules: personalData(parts),
    people: people.privacy,
    async frame() {
      const current = await congress.current()
      return current === null ? null : { ...current, congress: current.id }
    },
    post: (letter, transaction) => mailbox.post(letter, transaction),
    told: {
      erasuresApplied: (counts) => log('erasuresApplied', counts),
      personalDataDeleted: (counts) => log('personalDataDeleted', counts),
      erasureFileFailed: (error) => log('erasureFileFailed', faultFields(error)),
      finishFailed: (error) => log('forgettingUnfinished', faultFields(error)),
    },
  })
  await privacy.applyErasures()
  return privacy
}

type PagesParts = Pick<AccountableParts, 'clock' | 'audit' | 'congress' | 'people'> & {
  readonly privacy: Privacy
  readonly cookies: Cookies
  readonly site: Pick<LiveSite, 'changed'>
}

export function accountableRoutes(parts: PagesParts): readonly Hono<Web>[] {
  const { clock, audit, congress, people, privacy, cookies, site } = parts
  return [
    privacyRoutes({
      privacy,
      clock,
      signedInSince: (context: Context<Web>) => people.signedInSince(cookies.signIn.read(context)),
      clearSignInCookie: (context) => cookies.signIn.remove(context),
      personByEmail: (email) => people.personByEmail(email),
      changed: site.changed,
    }),
    auditRoutes({
      audit,
      vocabulary,
      timeZone: async () => (await congress.current())?.timezone ?? zoneWithoutCongress,
    }),
  ]
}
