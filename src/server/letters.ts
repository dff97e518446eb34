// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Joins what has to do with letters: the mail office, letters to groups, templates of all modules, reminders. */
import type { Hono } from 'hono'
import type { Audit } from '../audit/index.ts'
import type { Id } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import type { CongressService } from '../congress/index.ts'
import type { Database } from '../database/index.ts'
import { choicesRoutes, groupLettersService, mailChoices, mailOfficeRoutes, mailOfficeService } from '../mail/index.ts'
import { mailTemplates, type LetterTemplate, type Mailbox, type MailOffice } from '../mail/index.ts'
import { addressService, peopleTemplates, type People } from '../people/index.ts'
import type { ProgrammeService } from '../programme/index.ts'
import { privacyTemplates } from '../privacy/index.ts'
import { registrationTemplates, remindersService, type RegistrationService } from '../registration/index.ts'
import { roomStore } from '../room/index.ts'
import type { Site, Web } from '../web/visitor.ts'
import { mailGroups } from './mail-groups.ts'

export type LettersParts = {
  readonly db: Database
  readonly clock: Clock
  readonly randomBytes: (count: number) => Uint8Array
  readonly site: Site
  readonly mailbox: Mailbox
  readonly congress: CongressService
  readonly programme: ProgrammeService
  readonly people: People
  readonly registration: Pick<RegistrationService, 'newsChosen'>
  readonly audit: Audit
}

export type Letters = {
  readonly modules: readonly Hono<Web>[]
  /** To stand beside people in the office; see MailOffice. */
  readonly failuresOf: MailOffice['failuresOf']
  /** Reminds, and puts back into the queue what it has lost. */
  everyMinute(): Promise<void>
}

/** Of every module that writes letters: registering, taking part, then what is about one's own sign-in. */
export function letterTemplates(site: Pick<Site, 'baseUrl'>): readonly LetterTemplate[] {
  return [...registrationTemplates(site), ...mailTemplates(site), ...peopleTemplates(site), ...privacyTemplates(site)]
}

export function lettersOf(parts: LettersParts): Letters {
  const { db, mailbox, congress, site } = parts
  const addresses = addressService({ db })
  const choices = mailChoices({ ...parts, newsChosen: parts.registration.newsChosen })
  const reminders = remindersService({ ...parts, addresses, choices })
  const rooms = roomStore(db, parts.randomBytes)
  const memberOf = async (person: Id<'person'>) => (await addresses.contacts([person]))[0] ?? null
  const groups = () => mailGroups({ ...parts, addresses, reminders, rooms })
  const groupLetters = groupLettersService({ ...parts, choices, groups, memberOf })
  const office = mailOfficeService({ ...parts, addressBook: addresses })
  return {
    failuresOf: office.failuresOf,
    modules: [
      mailOfficeRoutes({
        office,
        groupLetters,
        templates: letterTemplates(site),
        timeZone: async () => (await congress.current())?.timezone ?? 'Europe/Berlin',
        nameOf: async (person) => (person === null ? null : addresses.nameOf(person)),
      }),
      choicesRoutes({ choices, addressOf: async (person) => (await memberOf(person))?.email ?? null }),
    ],
    async everyMinute() {
      await mailbox.recover()
      // The story's people are many and invented: their reminders would bury the letters somebody is waiting for.
      if (!site.demo) await reminders.remind()
    },
  }
}
