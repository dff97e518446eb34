// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One person's data, whole: read in one snapshot, as a page shows it and as a file carries it. */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { PrivacyParts } from './desk.ts'
import type { Held, PersonalData } from './personal-data.ts'

export type PersonalExport = {
  readonly at: Instant
  readonly modules: readonly { readonly data: PersonalData; readonly held: Held }[]
}

/** @returns null when there is nobody of this id. */
export async function exportOf(parts: PrivacyParts, person: Id<'person'>): Promise<PersonalExport | null> {
  const { db, clock, modules, people } = parts
  const snapshot = db.transaction().setIsolationLevel('repeatable read')
  return snapshot.execute(async (transaction) => {
    const subject = await people.readSubject(person, transaction)
    if (subject === null) return null
    const held: PersonalExport['modules'][number][] = []
    for (const data of modules) held.push({ data, held: await data.exportOf(subject, transaction) })
    return { at: clock.now(), modules: held }
  })
}

/** The shape of the file; docs/operate/privacy.md describes it. Raise the version when a reader would stumble. */
const fileVersion = 1

export function exportFile({ at, modules }: PersonalExport): string {
  const sections = Object.fromEntries(modules.map(({ data, held }) => [data.module, held]))
  const file = {
    format: 'allmende-personal-data',
    version: fileVersion,
    exportedAt: new Date(at).toISOString(),
    data: sections,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
