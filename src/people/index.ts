// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the people module. */
export { bodyKindOf, functions, nameLettersMax, nameRefusal } from './people.rules.ts'
export { emailFrom, type Body, type BodyKind, type MandateKind, type NameRefusal, type Office } from './people.rules.ts'
export type { PersonCard, PersonFunction } from './people.rules.ts'
export { peopleRoutes, type PeopleRoutesParts } from './people.routes.ts'
export { peopleService, type People, type PeopleParts } from './people.service.ts'
export type { PersonId } from './people.store.ts'
export { peopleWords } from './people.words.ts'
export type { Contact, Enrolment, FindMunicipality, Meeting } from './register.service.ts'
export { hashOf, looksLikeSecret, newSecret } from './secrets.ts'
export { deviceFrom } from './sign-in.rules.ts'
export type { SignedInHook } from './desk.ts'
