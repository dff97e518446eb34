// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the people module. */
import { peopleWords } from './people.words.ts'

export { addressService, type AddressService, type Contact } from './addresses.service.ts'
export { peopleVocabulary } from './deeds.ts'
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
export { peoplePersonalData } from './people.privacy.ts'
export { peopleWords }
export type { Acting } from './mandates.rules.ts'
export type { FindMunicipality } from './bodies.service.ts'
export type { Enrolment, Meeting, PersonContact } from './register.service.ts'
export { hashOf, looksLikeSecret, newSecret } from './secrets.ts'
export { deviceFrom } from './sign-in.rules.ts'
export type { SignedInHook } from './desk.ts'
export { factorRoutes, type FactorRoutesParts } from './factor.routes.ts'
export { oidcRoutes } from './oidc.routes.ts'
export { isOffice, type OidcSettings } from './oidc.rules.ts'
export { openIdProvider, type Provider, type ProviderFault } from './provider.ts'
export { securityOffice } from './security-office.pages.tsx'
export { securityRoutes } from './security.routes.ts'
export type { SignInId } from './sign-in.store.ts'
