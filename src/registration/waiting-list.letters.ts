// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Letters to those who wait: that they do, an offer, an offer that has lapsed, a list that has closed. */
import type { Instant } from '../base/instant.ts'
import { localise } from '../base/language.ts'
import type { Letter } from '../mail/index.ts'
import type { PersonContact } from '../people/index.ts'
import type { Session } from '../programme/index.ts'
import { formatDay, formatTime } from '../ui/index.ts'
import type { Site } from '../web/visitor.ts'
import { waitingListWords } from './waiting-list.words.ts'

/** Somebody who can be written to. */
export type Addressed = PersonContact & { readonly email: string }

export type ToldWaiting = {
  readonly to: Addressed
  readonly session: Session
  readonly timezone: string
  readonly site: Site
}

function said({ to: { language }, session, timezone }: ToldWaiting) {
  const words = waitingListWords(language)
  const title = localise(session.title, language).text
  const at = (instant: Instant) =>
    words.letterAt(formatDay(instant, timezone, language), formatTime(instant, timezone, language))
  return { words, title, at }
}

/** They have joined the list: what happens next, and how to leave it. */
export function waitingLetter(told: ToldWaiting): Letter {
  const { to, session, site } = told
  const { words, title, at } = said(told)
  return {
    to: to.email,
    language: to.language,
    kind: 'waiting',
    openToOffice: true,
    usefulUntil: session.startsAt,
    subject: words.letterWaitingSubject(title),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting(to.name) },
      { kind: 'paragraph', text: words.letterWaiting(title, at(session.startsAt)) },
      { kind: 'paragraph', text: words.rankWhy },
      { kind: 'link', label: words.toMy, url: `${site.baseUrl}/${to.language}/my` },
    ],
  }
}

export function offerLetter(told: ToldWaiting & { readonly until: Instant; readonly secret: string }): Letter {
  const { to, session, site, until, secret } = told
  const { words, title, at } = said(told)
  return {
    to: to.email,
    language: to.language,
    kind: 'placeOffered',
    usefulUntil: until,
    subject: words.letterOfferSubject(title),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting(to.name) },
      { kind: 'paragraph', text: words.letterOffer(title, at(session.startsAt)) },
      { kind: 'paragraph', text: words.letterOfferUntil(at(until)) },
      { kind: 'link', label: words.letterOfferLink, url: `${site.baseUrl}/${to.language}/offers/${secret}` },
      { kind: 'note', text: words.letterOfferNote },
    ],
  }
}

export function lapsedLetter(told: ToldWaiting): Letter {
  const { to, session, site } = told
  const { words, title, at } = said(told)
  return {
    to: to.email,
    language: to.language,
    kind: 'offerLapsed',
    openToOffice: true,
    subject: words.letterLapsedSubject(title),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting(to.name) },
      { kind: 'paragraph', text: words.letterLapsed(title, at(session.startsAt)) },
      { kind: 'link', label: words.letterToSession, url: sessionUrl(site, to, session) },
    ],
  }
}

export function closedLetter(told: ToldWaiting): Letter {
  const { to, session, site } = told
  const { words, title, at } = said(told)
  return {
    to: to.email,
    language: to.language,
    kind: 'waitingListClosed',
    openToOffice: true,
    subject: words.letterClosedSubject(title),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting(to.name) },
      { kind: 'paragraph', text: words.letterClosed(title, at(session.startsAt)) },
      { kind: 'link', label: words.letterToSession, url: sessionUrl(site, to, session) },
    ],
  }
}

function sessionUrl({ baseUrl }: Site, { language }: Addressed, { slug }: Session): string {
  return `${baseUrl}/${language}/sessions/${slug}`
}
