// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a congress writes to those who take part: plain facts come in, a letter goes out. Who gets one and when is
 * decided above. None of these letters holds a secret: their way in is a page that asks who it is.
 */
import type { Instant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { formatDay, formatTime } from '../ui/index.ts'
import { congressLetterWords } from './congress-letters.words.ts'
import type { Letter, LetterPart } from './letter.rules.ts'

export type LetterSession = {
  /** In the language of the letter, as far as there is one. */
  readonly title: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** The room's address, in full; it asks strangers to sign in and then leads on. */
  readonly roomUrl: string
}

export type CongressLetter = {
  readonly to: string
  readonly name: string
  readonly language: Language
  /** The congress's title. */
  readonly congress: string
  /** IANA zone of the congress: Europe/Berlin */
  readonly timeZone: string
  /** As people call it: Mitteleuropäische Sommerzeit (Europe/Berlin) */
  readonly zoneName: string
  /** Of this language: https://kongress.example/de */
  readonly homeUrl: string
  /** The person withdraws from reminders there. */
  readonly withdrawUrl?: string
}

const openKind = (kind: string) => ({ kind, openToOffice: true }) as const

function greeting({ language, name }: CongressLetter): LetterPart {
  return { kind: 'paragraph', text: congressLetterWords(language).greeting(name) }
}

function times(letter: CongressLetter, { startsAt, endsAt }: Pick<LetterSession, 'startsAt' | 'endsAt'>): string {
  const at = (instant: Instant) => formatTime(instant, letter.timeZone, letter.language)
  return congressLetterWords(letter.language).from(at(startsAt), at(endsAt))
}

function day(letter: CongressLetter, at: Instant): string {
  return formatDay(at, letter.timeZone, letter.language)
}

function zone({ language, zoneName }: CongressLetter): LetterPart {
  return { kind: 'note', text: congressLetterWords(language).zone(zoneName) }
}

/** What to do when something does not work; stands at the end of every letter about getting in. */
function help({ language, homeUrl }: CongressLetter): readonly LetterPart[] {
  const words = congressLetterWords(language)
  return [
    { kind: 'heading', text: words.helpTitle },
    { kind: 'list', items: words.helpSteps },
    { kind: 'link', label: words.helpSignIn, url: `${homeUrl}/sign-in` },
  ]
}

function listed(letter: CongressLetter, sessions: readonly LetterSession[]): LetterPart {
  return { kind: 'list', items: sessions.map((session) => `${times(letter, session)}: ${session.title}`) }
}

function addressed({ to, language }: CongressLetter) {
  return { to, language }
}

function withdraw({ withdrawUrl }: CongressLetter): Pick<Letter, 'withdraw'> {
  return withdrawUrl === undefined ? {} : { withdraw: { from: 'reminders', url: withdrawUrl } }
}

/** The person's day, the day before. @param sessions of one day, at least one, in the order of time */
export function reminderDayLetter(
  letter: CongressLetter,
  sessions: readonly [LetterSession, ...LetterSession[]],
): Letter {
  const words = congressLetterWords(letter.language)
  const [first] = sessions
  return {
    ...addressed(letter),
    ...openKind('reminderDay'),
    ...withdraw(letter),
    subject: words.reminderDaySubject(letter.congress, day(letter, first.startsAt)),
    usefulUntil: first.startsAt,
    parts: [
      greeting(letter),
      { kind: 'paragraph', text: words.reminderDay(letter.congress, day(letter, first.startsAt)) },
      listed(letter, sessions),
      zone(letter),
      { kind: 'paragraph', text: words.reminderDayTry },
      { kind: 'link', label: words.toMyPage, url: `${letter.homeUrl}/my` },
      ...help(letter),
    ],
  }
}

/** It begins in a moment. */
export function reminderSoonLetter(letter: CongressLetter, session: LetterSession): Letter {
  const words = congressLetterWords(letter.language)
  const starts = formatTime(session.startsAt, letter.timeZone, letter.language)
  return {
    ...addressed(letter),
    ...openKind('reminderSoon'),
    ...withdraw(letter),
    subject: words.reminderSoonSubject(session.title, starts),
    usefulUntil: session.startsAt,
    parts: [
      greeting(letter),
      { kind: 'paragraph', text: words.reminderSoon(session.title, starts) },
      { kind: 'link', label: words.toRoom, url: session.roomUrl },
      zone(letter),
      ...help(letter),
    ],
  }
}
