// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Everything the house asks of privacy, behind one name. */
import type { Id } from '../base/id.ts'
import type { Language } from '../base/language.ts'
import { deletionClock, type DeletionClock } from './clock.service.ts'
import type { PrivacyParts } from './desk.ts'
import { exportOf, type PersonalExport } from './export.service.ts'
import { forgetting, type Forgetting } from './forgetting.service.ts'
import type { Activity } from './personal-data.ts'
import { privacyPersonalData } from './privacy.privacy.ts'

export type Privacy = Forgetting &
  DeletionClock & {
    exportOf(person: Id<'person'>): Promise<PersonalExport | null>
    /** The record of processing activities, of all modules. */
    activities(language: Language): readonly Activity[]
  }

export function privacyService(given: PrivacyParts): Privacy {
  // People read first who they are; they forget last, since others refer to them.
  const shown = [...given.modules.slice(-1), ...given.modules.slice(0, -1), privacyPersonalData]
  const parts = { ...given, modules: [privacyPersonalData, ...given.modules] }
  const forgets = forgetting(parts)
  return {
    ...forgets,
    ...deletionClock(parts, forgets),
    exportOf: (person) => exportOf({ ...parts, modules: shown }, person),
    activities: (language) => shown.flatMap((module) => module.activities(language)),
  }
}
