// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sections of the congress office in the order of its menu; each module brings its own. */
import { doorSection, registrationsSection } from '../registration/index.ts'
import type { OfficeSection } from '../web/access.rules.ts'

export const officeSections: readonly OfficeSection[] = [registrationsSection, doorSection]
