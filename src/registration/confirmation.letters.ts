// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Letters about one's own registration: confirmed, changed, taken back, and that a task needs none. Each brings the
 * dates for the calendar along, as they are now.
 */
import type { Instant } from '../base/instant.ts'
import { localise } from '../base/language.ts'
import type { Congress } from '../congress/index.ts'
import type { Letter, LetterAttachment, LetterPart } from '../mail/index.ts'
import type { Session } from '../programme/index.ts'
import type { Site } from '../web/visitor.ts'
import { confirmationWords } from './confirmation.words.ts'
import { calendarAttachments } from './own-calendar.ts'
import { chosenParts } from './registration.letters.ts'
import type { Addressed } from './waiting-list.letters.ts'

export type Told = {
  readonly to: Addressed
  readonly congress: Pick<Congress, 'title' | 'timezone'>
  /** The workshops the letter names. */
  readonly chosen: readonly Session[]
  /** For the calendar: these, and what is for everybody. */
  readonly own: readonly Session[]
  readonly site: Site
  readonly now: Instant
}

type WithLink = Told & { readonly link: string }
type WithLeft = Told & { readonly left: readonly Session[] }

function attached({ to, own, congress, site, now }: Told, left: readonly Session[] = []): readonly LetterAttachment[] {
  return calendarAttachments({ sessions: own, left, congress, site, language: to.language, now })
}

function calendarParts({ to }: Told, attachments: readonly LetterAttachment[]): readonly LetterPart[] {
  if (attachments.length === 0) return []
  return [{ kind: 'paragraph', text: confirmationWords(to.language).calendarAttached }]
}

function chosenOf({ to: { language }, chosen, congress: { timezone } }: Told): readonly LetterPart[] {
  return chosenParts({ sessions: chosen, timezone, language })
}

function titleOf({ to, site }: Told): string {
  return localise(site.title, to.language).text
}

function addressed({ to: { email: to, language } }: Told) {
  return { to, language }
}

export function confirmedLetter(told: WithLink): Letter {
  const words = confirmationWords(told.to.language)
  const attachments = attached(told)
  return {
    ...addressed(told),
    kind: 'registered',
    subject: words.confirmedSubject(titleOf(told)),
    attachments,
    parts: [
      { kind: 'paragraph', text: words.greeting(told.to.name) },
      { kind: 'paragraph', text: words.confirmed },
      ...chosenOf(told),
      { kind: 'link', label: words.look, url: told.link },
      ...calendarParts(told, attachments),
      { kind: 'note', text: words.linkNote },
    ],
  }
}

/** To whoever speaks, moderates or presides: no registration is asked of them. */
export function taskLetter(told: WithLink): Letter {
  const words = confirmationWords(told.to.language)
  const attachments = attached(told)
  return {
    ...addressed(told),
    kind: 'task',
    subject: words.taskSubject(titleOf(told)),
    attachments,
    parts: [
      { kind: 'paragraph', text: words.greeting(told.to.name) },
      { kind: 'paragraph', text: words.task },
      ...chosenOf(told),
      { kind: 'link', label: words.look, url: told.link },
      ...calendarParts(told, attachments),
      { kind: 'note', text: words.linkNote },
    ],
  }
}

/** The workshops are others than before, whoever changed them. What was left goes from the calendar, too. */
export function changedLetter(told: WithLeft): Letter {
  const { language, name } = told.to
  const words = confirmationWords(language)
  const attachments = attached(told, told.left)
  return {
    ...addressed(told),
    kind: 'workshopsChanged',
    openToOffice: true,
    subject: words.changedSubject(titleOf(told)),
    attachments,
    parts: [
      { kind: 'paragraph', text: words.greeting(name) },
      { kind: 'paragraph', text: words.changed },
      ...chosenOf(told),
      ...calendarParts(told, attachments),
      { kind: 'link', label: words.toMy, url: `${told.site.baseUrl}/${language}/my` },
      { kind: 'note', text: words.notYou },
    ],
  }
}

export function cancelledLetter(told: WithLeft): Letter {
  const { language, name } = told.to
  const words = confirmationWords(language)
  const attachments = attached(told, told.left)
  return {
    ...addressed(told),
    kind: 'cancelled',
    openToOffice: true,
    subject: words.cancelledSubject(titleOf(told)),
    attachments,
    parts: [
      { kind: 'paragraph', text: words.greeting(name) },
      { kind: 'paragraph', text: words.cancelled },
      ...(attachments.length === 0 ? [] : [{ kind: 'paragraph', text: words.cancelledCalendar } as const]),
      { kind: 'link', label: words.again, url: `${told.site.baseUrl}/${language}/registration` },
      { kind: 'note', text: words.notYou },
    ],
  }
}
