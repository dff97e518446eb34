// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of registration. */
import type { AuditVocabulary } from '../audit/index.ts'
import { tasksWords } from './tasks.words.ts'

export type { AccessRefusal } from './access.rules.ts'
export type { RegistrationParts } from './desk.ts'
export type { PlaceRefusal } from './places.service.ts'
export { registrationTemplates } from './letter-templates.ts'
export { doorSection, registrationsSection, tasksSection } from './office-sections.ts'
export { registrationPersonalData } from './registration.privacy.ts'
export { remindersService, type Reminders } from './reminders.service.ts'
export { registrationRoutes } from './registration.routes.ts'
export { registrationService, type Draft, type RegistrationService } from './registration.service.ts'
export type { RegistrationRoutesParts } from './seen.ts'

const [inGerman, inEnglish] = [tasksWords('de').audit, tasksWords('en').audit]

/** For the audit trail. */
export const registrationVocabulary: AuditVocabulary = {
  actions: {
    taskGiven: { de: inGerman.taskGiven, en: inEnglish.taskGiven },
    taskTaken: { de: inGerman.taskTaken, en: inEnglish.taskTaken },
  },
  objects: {},
}
