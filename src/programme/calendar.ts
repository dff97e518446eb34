// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Sessions as calendar files: one session, or all of one person's. */
import { localise, type Language } from '../base/language.ts'
import type { Instant } from '../base/instant.ts'
import type { Congress } from '../congress/index.ts'
import type { Site } from '../web/visitor.ts'
import { calendarFile, type CalendarEvent } from './calendar.rules.ts'
import type { Session } from './programme.rules.ts'

type Shown = {
  readonly congress: Pick<Congress, 'title' | 'timezone'>
  readonly site: Pick<Site, 'baseUrl'>
  readonly language: Language
  readonly now: Instant
  /** Sessions the person has left: a calendar that has them shows them as cancelled. */
  readonly left?: readonly Session[]
}

export function sessionCalendar(
  sessions: readonly Session[],
  { congress, site, language, now, left = [] }: Shown,
): string {
  return calendarFile({
    name: localise(congress.title, language).text,
    timeZone: congress.timezone,
    writtenAt: now,
    events: [
      ...sessions.map((session) => eventOf(session, site, language, false)),
      ...left.map((session) => eventOf(session, site, language, true)),
    ],
  })
}

/** The same id in every file and every language: a calendar that has it already takes the newer one. */
function eventOf(
  session: Session,
  { baseUrl }: Pick<Site, 'baseUrl'>,
  language: Language,
  cancelled: boolean,
): CalendarEvent {
  return {
    uid: `${session.id}@${new URL(baseUrl).hostname}`,
    sequence: session.calendarSequence,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    title: localise(session.title, language).text,
    text: localise(session.abstract, language).text,
    url: `${baseUrl}/${language}/sessions/${session.slug}`,
    cancelled,
  }
}

/** @param name of the file, without its ending */
export function calendarAnswer(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'no-store',
    },
  })
}
