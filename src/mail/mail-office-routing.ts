// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What all routes of the mail office are made of. */
import type { Context } from 'hono'
import { assert } from '../base/assert.ts'
import type { Id } from '../base/id.ts'
import { framedPolicy, framingHeader } from '../web/framing.ts'
import type { Guarded } from '../web/guarded.ts'
import type { SignedIn, Web } from '../web/visitor.ts'
import type { GroupLetters } from './group-letters.service.ts'
import { htmlOf, type Letter } from './letter.rules.ts'
import type { mailAccess } from './mail.access.rules.ts'
import type { MailOffice } from './mail-office.service.ts'
import { footerOf } from './mail.service.ts'
import type { LetterTemplate } from './templates.rules.ts'

export type MailOfficeRoutesParts = {
  readonly office: MailOffice
  readonly groupLetters: GroupLetters
  /** Of every module that writes letters, in the order of the page. */
  readonly templates: readonly LetterTemplate[]
  /** IANA zone of the congress. */
  timeZone(): Promise<string>
  /** Null for somebody who is forgotten. */
  nameOf(person: Id<'person'> | null): Promise<string | null>
}

export type MailRoutes = Guarded<keyof typeof mailAccess>

/** The guard has let only people in. */
export function personOf(context: Context<Web>): SignedIn {
  const { person } = context.get('visitor')
  assert(person !== null, 'the office is for people who are signed in')
  return person
}

/** A letter's HTML as it is sent, for a frame that may do nothing. */
export function framedLetter(context: Context<Web>, letter: Letter): Response | Promise<Response> {
  context.header(framingHeader, framedPolicy)
  return context.html(htmlOf(letter, footerOf(letter, context.get('visitor').site)))
}
