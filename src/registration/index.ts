// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of registration. */
export type { AccessRefusal } from './access.rules.ts'
export type { RegistrationParts } from './desk.ts'
export type { PlaceRefusal } from './places.service.ts'
export { registrationTemplates } from './letter-templates.ts'
export { doorSection, registrationsSection } from './office-sections.ts'
export { registrationPersonalData } from './registration.privacy.ts'
export { remindersService, type Reminders } from './reminders.service.ts'
export { registrationRoutes } from './registration.routes.ts'
export { registrationService, type Draft, type RegistrationService } from './registration.service.ts'
export type { RegistrationRoutesParts } from './seen.ts'
