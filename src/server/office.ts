// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sections of the congress office in the order of its menu; each module brings its own. */
import { auditSection } from '../audit/index.ts'
import { mailOfficeSection } from '../mail/index.ts'
import { registerSection } from '../municipality/index.ts'
import { peopleSections, securityOffice } from '../people/index.ts'
import { privacySection } from '../privacy/index.ts'
import { doorSection, registrationsSection, tasksSection } from '../registration/index.ts'
import type { OfficeSection } from '../web/access.rules.ts'

export const officeSections: readonly OfficeSection[] = [
  registrationsSection,
  tasksSection,
  doorSection,
  ...peopleSections,
  mailOfficeSection,
  registerSection,
  securityOffice,
  privacySection,
  auditSection,
]
