// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sections of the congress office that are about people. */
import type { OfficeSection } from '../web/access.rules.ts'
import { deskWords } from './office-desk.words.ts'
import { peopleAccess } from './people.access.rules.ts'

export const peopleSections: readonly OfficeSection[] = [
  {
    path: '/office/people',
    access: peopleAccess.seePeople,
    label: (language) => deskWords(language).peopleTitle,
    lead: (language) => deskWords(language).peopleSection,
  },
  {
    path: '/office/bodies',
    access: peopleAccess.seeBodies,
    label: (language) => deskWords(language).bodiesTitle,
    lead: (language) => deskWords(language).bodiesSection,
  },
]
