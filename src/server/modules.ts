// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The pages of every module, each with the parts it works on. */
import type { Context, Hono } from 'hono'
import type { Audit } from '../audit/index.ts'
import type { Clock } from '../base/instant.ts'
import { congressRoutes, foundingRoutes, noOperatorTexts, officeRoutes } from '../congress/index.ts'
import type { CongressService } from '../congress/index.ts'
import { outboxRoutes, type Mailbox } from '../mail/index.ts'
import { municipalityRoutes, type MunicipalityService, type RegisterService } from '../municipality/index.ts'
import { factorRoutes, oidcRoutes, peopleOfficeRoutes, peopleRoutes, securityRoutes } from '../people/index.ts'
import type { People } from '../people/index.ts'
import { privacyFacts, type Privacy } from '../privacy/index.ts'
import { programmeAtHome, programmeRoutes, type ProgrammeService } from '../programme/index.ts'
import { registrationRoutes, type RegistrationService } from '../registration/index.ts'
import type { Web } from '../web/visitor.ts'
import { accountableRoutes } from './accountable.ts'
import type { Cookies } from './cookies.ts'
import type { Door } from './door.ts'
import type { Letters } from './letters.ts'
import { serverLimits } from './limits.ts'
import { roomRoutes } from './room.pages.tsx'
import type { LiveSite } from './site.ts'
import { sourceRoutes } from './source.pages.tsx'

export type ModulesParts = {
  readonly clock: Clock
  readonly randomBytes: (count: number) => Uint8Array
  readonly cookies: Cookies
  readonly demo: boolean
  readonly sourceUrl: string | null
  readonly audit: Audit
  readonly congress: CongressService
  readonly municipalities: MunicipalityService
  readonly register: RegisterService
  readonly people: People
  readonly programme: ProgrammeService
  readonly registration: RegistrationService
  readonly privacy: Privacy
  readonly site: LiveSite
  readonly mailbox: Mailbox
  readonly door: Door
  readonly letters: Letters
  timezone(): Promise<string>
}

export function modulesOf(parts: ModulesParts): readonly Hono<Web>[] {
  const { clock, randomBytes, congress, municipalities, register, people, registration, privacy, site } = parts
  const { timezone } = parts
  const { failuresOf } = parts.letters
  const overview = { congress, programme: parts.programme, people, clock, places: registration }
  return [
    foundingRoutes({ congress, randomBytes, founded: site.changed }),
    congressRoutes({
      congress,
      operator: noOperatorTexts,
      privacyFacts: (language) => privacyFacts(privacy, language),
      programmeAtHome: programmeAtHome(overview),
    }),
    officeRoutes(),
    programmeRoutes(overview),
    registrationRoutes({
      ...{ ...overview, registration, municipalities, failuresOf },
      setSignInCookie: signInCookieOf(parts),
    }),
    municipalityRoutes({ municipalities, register, namesOf: (persons) => people.namesOf(persons) }),
    ...signInRoutes(parts),
    peopleOfficeRoutes({ people, municipalities, clock, timezone, failuresOf }),
    roomRoutes(parts.door),
    ...accountableRoutes(parts),
    sourceRoutes(parts.sourceUrl),
    ...parts.letters.modules,
    ...(parts.demo ? [outboxRoutes(parts)] : []),
  ]
}

/** Whoever is let in by a letter, a code on paper or at a door holds the same cookie. */
function signInCookieOf({ cookies }: Pick<ModulesParts, 'cookies'>) {
  return (context: Context<Web>, token: string) =>
    cookies.signIn.write(context, token, serverLimits.signInCookieSecondsMax)
}

/** Every way in, and what keeps it: all of them write and read the same cookie. */
function signInRoutes({ people, cookies, timezone }: ModulesParts): readonly Hono<Web>[] {
  const entering = {
    people,
    setSignInCookie: signInCookieOf({ cookies }),
    clearSignInCookie: (context: Context<Web>) => cookies.signIn.remove(context),
    signInToken: (context: Context<Web>) => cookies.signIn.read(context),
    timeZone: timezone,
  }
  return [peopleRoutes(entering), oidcRoutes(entering), factorRoutes(entering), securityRoutes(entering)]
}
