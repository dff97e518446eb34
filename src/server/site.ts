// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What every page knows of the congress: one object that lives as long as the server. Its title follows the congress
 * within seconds and outlives a database that is away, so that a page about trouble still has a name on it.
 */
import type { Localised } from '../base/language.ts'
import type { Instant } from '../base/instant.ts'
import type { OfficeSection } from '../web/access.rules.ts'
import type { Site } from '../web/visitor.ts'

/** Before the congress has been named. */
const nameless: Localised = { de: 'Allmende', en: 'Allmende' }

const titleMilliseconds = 3_000

export type LiveSite = {
  /** Always the same object, with the title as last read. */
  readonly site: Site
  /** The same, after looking whether the title has changed. Never rejects. */
  current(): Promise<Site>
  /** The title was just changed here: look at once next time. */
  changed(): void
}

export type LiveSiteParts = {
  readonly demo: boolean
  readonly office: readonly OfficeSection[]
  /** Known once the server listens. */
  baseUrl(): string
  now(): Instant
  /** Null while there is no congress. */
  readTitle(): Promise<Localised | null>
  readDeletionDay(): Promise<string | null>
}

export function liveSite(parts: LiveSiteParts): LiveSite {
  let title = nameless
  let deletionDay: string | null = null
  let readAt = -Infinity
  const site: Site = {
    get title() {
      return title
    },
    get baseUrl() {
      return parts.baseUrl()
    },
    get deletionDay() {
      return deletionDay
    },
    demo: parts.demo,
    office: parts.office,
  }
  return {
    site,
    async current() {
      if (parts.now() - readAt < titleMilliseconds) return site
      readAt = parts.now()
      try {
        title = (await parts.readTitle()) ?? nameless
        deletionDay = await parts.readDeletionDay()
      } catch {
        // The page itself will say that the database is away.
      }
      return site
    },
    changed() {
      readAt = -Infinity
    },
  }
}
