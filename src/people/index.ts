// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the people module. */
export { addressService, type AddressService, type Contact } from './addresses.service.ts'
export { peopleTemplates } from './letter-templates.ts'
export { bodyKindOf, functions, nameLettersMax, nameRefusal, offices } from './people.rules.ts'
export { emailFrom, type Body, type BodyKind, type MandateKind, type NameRefusal, type Office } from './people.rules.ts'
export type { PersonCard, PersonFunction } from './people.rules.ts'
export type { PeopleOfficeParts } from './office-desk.ts'
export { peopleOfficeRoutes } from './office-people.routes.ts'
export { deskWords } from './office-desk.words.ts'
export { peopleSections } from './office-sections.ts'
export { peopleRoutes, type PeopleRoutesParts } from './people.routes.ts'
export { peopleService, type People, type PeopleParts } from './people.service.ts'
export type { PersonId } from './people.store.ts'
export { peopleWords } from './people.words.ts'
export type { Acting } from './mandates.rules.ts'
export type { FindMunicipality } from './bodies.service.ts'
export type { Enrolment, Meeting } from './register.service.ts'
export type { SignedInHook } from './desk.ts'
