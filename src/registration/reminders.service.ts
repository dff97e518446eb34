// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Reminds those who take part; looks once a minute, and after an outage catches up as far as it makes sense. */
import type { Id } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import { localise, type Language } from '../base/language.ts'
import { dayOf, zoneName, type Congress, type CongressService } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import { reminderDayLetter, reminderSoonLetter, type Choices, type CongressLetter } from '../mail/index.ts'
import type { Letter, LetterSession, Mailbox } from '../mail/index.ts'
import type { AddressService, Contact } from '../people/index.ts'
import { needsPlace, type ProgrammeService, type Session, type SessionId } from '../programme/index.ts'
import type { Site } from '../web/visitor.ts'
import { dueReminders, isReminderTime, reminderLimits } from './reminders.rules.ts'
import type { DueReminder, Participant, ReminderSession } from './reminders.rules.ts'
import { claimReminder, readParticipants, readSentReminders } from './reminders.store.ts'
import type { ParticipantRow } from './reminders.store.ts'

export type RemindersParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  readonly congress: Pick<CongressService, 'current'>
  readonly programme: Pick<ProgrammeService, 'sessions'>
  readonly addresses: Pick<AddressService, 'contacts'>
  readonly choices: Pick<Choices, 'withLinks'>
  readonly mailbox: Pick<Mailbox, 'post'>
  readonly site: Site
}

export type Reminders = {
  /** To be called once a minute. @returns letters written */
  remind(): Promise<number>
  /** Everybody who registered and did not cancel, with the sessions they have a place in. */
  participants(congress: Congress['id']): Promise<readonly ParticipantRow[]>
}

export function remindersService(parts: RemindersParts): Reminders {
  return {
    participants: (congress) => readParticipants(parts.db, congress),
    async remind() {
      const congress = await parts.congress.current()
      if (congress === null) return 0
      const sessions = (await parts.programme.sessions(congress.id)).map(asReminded)
      const now = parts.clock.now()
      if (!isReminderTime(now, sessions)) return 0
      const registered = await readParticipants(parts.db, congress.id)
      const due = dueReminders({
        now,
        sessions,
        participants: participantsOf(registered, sessions),
        alreadySent: await readSentReminders(
          parts.db,
          sessions.map(({ id }) => id),
        ),
        dayOf: (instant) => dayOf(instant, congress.timezone),
      })
      let written = 0
      for (let from = 0; from < due.length; from += reminderLimits.lettersAtOnce) {
        written += await writeSome(parts, congress, due.slice(from, from + reminderLimits.lettersAtOnce))
      }
      return written
    },
  }
}

function asReminded(session: Session): Session & ReminderSession {
  return { ...session, needsPlace: needsPlace(session) }
}

/** The confirmed, and whoever has a task in a session whether registered or not. */
function participantsOf(registered: readonly ParticipantRow[], sessions: readonly Session[]): readonly Participant[] {
  const own = new Map<Id<'person'>, { confirmedAt: Participant['confirmedAt']; sessions: Set<SessionId> }>()
  for (const { personId, status, confirmedAt, sessions: places } of registered) {
    if (status === 'confirmed') own.set(personId, { confirmedAt, sessions: new Set(places) })
  }
  for (const { id, people } of sessions) {
    for (const { personId } of people) {
      const known = own.get(personId)
      if (known === undefined) own.set(personId, { confirmedAt: null, sessions: new Set([id]) })
      else known.sessions.add(id)
    }
  }
  return [...own].map(([personId, rest]) => ({ personId, ...rest }))
}

async function writeSome(
  { db, clock, addresses, choices, mailbox, site }: RemindersParts,
  congress: Congress,
  due: readonly DueReminder[],
): Promise<number> {
  const contacts = await addresses.contacts([...new Set(due.map(({ personId }) => personId))])
  const byPerson = new Map(contacts.map((contact) => [contact.personId, contact]))
  return db.transaction().execute(async (transaction) => {
    const chosen = await choices.withLinks(
      contacts.map(({ email }) => email),
      transaction,
    )
    let written = 0
    for (const reminder of due) {
      const contact = byPerson.get(reminder.personId)
      const choice = contact === undefined ? undefined : chosen.get(contact.email.toLowerCase())
      if (contact === undefined || choice === undefined || !choice.reminders) continue
      if (!(await claimReminder(transaction, reminder, new Date(clock.now())))) continue
      const withdrawUrl = choice.withdrawUrl('reminders', contact.language)
      await mailbox.post(letterOf({ reminder, contact, congress, site, withdrawUrl }), transaction)
      written += 1
    }
    return written
  })
}

type Writing = {
  readonly reminder: DueReminder
  readonly contact: Contact
  readonly congress: Congress
  readonly site: Site
  readonly withdrawUrl: string
}

function letterOf({ reminder, contact, congress, site, withdrawUrl }: Writing): Letter {
  const { language } = contact
  const [first, ...rest] = reminder.sessions
  const homeUrl = `${site.baseUrl}/${language}`
  const letter: CongressLetter = {
    to: contact.email,
    name: contact.name,
    language,
    congress: localise(congress.title, language).text,
    timeZone: congress.timezone,
    zoneName: zoneName(first.startsAt, congress.timezone, language),
    homeUrl,
    withdrawUrl,
  }
  const told = (session: ReminderSession) => sessionOf(session, language, homeUrl)
  switch (reminder.kind) {
    case 'dayBefore':
      return reminderDayLetter(letter, [told(first), ...rest.map(told)])
    case 'quarterHour':
      return reminderSoonLetter(letter, told(first))
  }
}

function sessionOf(session: ReminderSession, language: Language, homeUrl: string): LetterSession {
  return {
    title: localise(session.title, language).text,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    roomUrl: `${homeUrl}/rooms/${encodeURIComponent(session.slug)}`,
  }
}
