// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sections of the congress office that registration brings. */
import { offices, type OfficeSection } from '../web/access.rules.ts'
import { doorOffices } from './door.rules.ts'
import { doorWords } from './door.words.ts'
import { registrationAccess } from './registration.access.rules.ts'
import { tasksWords } from './tasks.words.ts'
import { officeWords } from './office.words.ts'

export const registrationsSection: OfficeSection = {
  path: '/office/registrations',
  access: offices('owner', 'organiser'),
  label: (language) => officeWords(language).label,
  lead: (language) => officeWords(language).sectionLead,
}

export const tasksSection: OfficeSection = {
  path: '/office/tasks',
  access: registrationAccess.giveTasks,
  label: (language) => tasksWords(language).label,
  lead: (language) => tasksWords(language).sectionLead,
}

export const doorSection: OfficeSection = {
  path: '/office/door',
  access: offices(...doorOffices),
  label: (language) => doorWords(language).title,
  lead: (language) => doorWords(language).sectionLead,
}
