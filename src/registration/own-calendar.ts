// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One person's sessions as a calendar file: to be downloaded, and attached to the letters about them. */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import type { Congress } from '../congress/index.ts'
import type { LetterAttachment } from '../mail/index.ts'
import { sessionCalendar, type Session, type SessionId } from '../programme/index.ts'
import type { Site } from '../web/visitor.ts'

/** As the person finds it, without its ending. */
export function calendarName(language: Language): string {
  return language === 'de' ? 'mein-kongress' : 'my-congress'
}

type Own = { readonly personId: Id<'person'>; readonly places: readonly SessionId[]; readonly registered: boolean }

/** Where the person has a place or a task, and what is for everybody; the page `/my` shows the same. */
export function ownSessions(sessions: readonly Session[], { personId, places, registered }: Own): readonly Session[] {
  const hasTask = (session: Session) => session.people.some((one) => one.personId === personId)
  const forAll = registered || sessions.some(hasTask)
  return sessions.filter(
    (session) => places.includes(session.id) || hasTask(session) || (forAll && session.kind === 'plenary'),
  )
}

type Dated = {
  readonly sessions: readonly Session[]
  readonly left?: readonly Session[]
  readonly congress: Pick<Congress, 'title' | 'timezone'>
  readonly site: Pick<Site, 'baseUrl'>
  readonly language: Language
  readonly now: Instant
}

/** None when there is nothing to put into a calendar or to take out of it. */
export function calendarAttachments({ sessions, left = [], ...shown }: Dated): readonly LetterAttachment[] {
  if (sessions.length + left.length === 0) return []
  return [
    {
      name: `${calendarName(shown.language)}.ics`,
      mediaType: 'text/calendar; method=PUBLISH',
      content: sessionCalendar(sessions, { ...shown, left }),
    },
  ]
}
