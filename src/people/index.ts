// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the people module. */
import type { AuditVocabulary } from '../audit/index.ts'
import { peopleWords } from './people.words.ts'

export { bodyKindOf, functions, nameLettersMax, nameRefusal } from './people.rules.ts'
export { emailFrom, type Body, type BodyKind, type MandateKind, type NameRefusal, type Office } from './people.rules.ts'
export type { PersonCard, PersonFunction } from './people.rules.ts'
export { peoplePersonalData } from './people.privacy.ts'
export { peopleRoutes, type PeopleRoutesParts } from './people.routes.ts'
export { peopleService, type People, type PeopleParts } from './people.service.ts'
export type { PersonId } from './people.store.ts'
export { peopleWords }
export type { Enrolment, FindMunicipality, Meeting } from './register.service.ts'
export type { SignedInHook } from './desk.ts'

/** For the audit trail. */
export const peopleVocabulary: AuditVocabulary = {
  actions: { ownerSetUp: { de: peopleWords('de').auditOwnerSetUp, en: peopleWords('en').auditOwnerSetUp } },
  objects: {},
}
