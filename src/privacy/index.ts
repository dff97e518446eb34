// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of privacy: what every module hands in about people, and what is done with it. It knows no module. */
import type { OfficeSection } from '../web/access.rules.ts'
import { privacyAccess } from './privacy.access.rules.ts'
import { privacyWords } from './privacy.words.ts'

export { privacyFacts } from './facts.ts'
export type { Held, Subject, PersonalData } from './personal-data.ts'
export { privacyTemplates } from './privacy.letters.ts'
export { privacyRoutes } from './privacy.routes.ts'
export { spokenDay } from './spoken-day.ts'
export { privacyService, type Privacy } from './privacy.service.ts'

export const privacySection: OfficeSection = {
  path: '/office/privacy',
  access: privacyAccess.setPrivacy,
  label: (language) => privacyWords(language).officeTitle,
  lead: (language) => privacyWords(language).sectionLead,
}

const [de, en] = [privacyWords('de'), privacyWords('en')]

/** For the audit trail. */
export const privacyVocabulary = {
  actions: {
    personForgotten: { de: de.audit.personForgotten, en: en.audit.personForgotten },
    privacyChanged: { de: de.audit.privacyChanged, en: en.audit.privacyChanged },
  },
  objects: {
    person: { de: de.auditObjects.person, en: en.auditObjects.person },
  },
}
