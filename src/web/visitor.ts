// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who looks at a page, and in what. The server makes one Visitor a request (server/visitor.ts); every module's
 * routes and pages read it, and nothing else, to know language, person and form token.
 */
import type { Id } from '../base/id.ts'
import type { Language, Localised } from '../base/language.ts'
import { mayDo, type OfficeSection } from './access.rules.ts'

export type SignedIn = {
  readonly id: Id<'person'>
  readonly name: string
  /** owner, organiser, programmeEditor, technician, ministry: for the whole congress. */
  readonly offices: readonly string[]
}

export type Site = {
  readonly title: Localised
  /** The address people use, without a slash at the end: https://kongress.example */
  readonly baseUrl: string
  /** The story congress: every page says that its people and places are samples, and the outbox is open. */
  readonly demo: boolean
  /** The day on which data about people are deleted, as 2027-03-11; null or missing while there is no congress. */
  readonly deletionDay?: string | null
  /** The sections of the congress office, in their order; each says who may open it (web/office.tsx). */
  readonly office?: readonly OfficeSection[]
}

export type Visitor = {
  readonly language: Language
  /** The page's address without language and query: '/programme'. For the language switch and the current menu item. */
  readonly path: string
  readonly person: SignedIn | null
  /** Goes into every form as a hidden field named `csrf` (ui: <Form>), checked by the server before any POST. */
  readonly csrf: string
  readonly site: Site
}

/** What this person may open of the congress office, in its order. */
export function officeOf({ site, person }: Pick<Visitor, 'site' | 'person'>): readonly OfficeSection[] {
  return (site.office ?? []).filter(({ access }) => mayDo(person, access))
}

/** The Hono environment of every module's routes: `new Hono<Web>()`, then `context.get('visitor')`. */
export type Web = { Variables: { visitor: Visitor } }
