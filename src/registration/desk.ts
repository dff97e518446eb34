// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the use cases of registration are made of. */
import type { Audit } from '../audit/index.ts'
import type { Clock } from '../base/instant.ts'
import type { CongressService } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import type { Choices, Mailbox } from '../mail/index.ts'
import type { People } from '../people/index.ts'
import type { ProgrammeService } from '../programme/index.ts'
import type { Site } from '../web/visitor.ts'

export type RegistrationParts = {
  readonly db: Database
  readonly clock: Clock
  readonly randomBytes: (count: number) => Uint8Array
  readonly congress: CongressService
  readonly programme: ProgrammeService
  readonly people: Pick<
    People,
    | 'meet'
    | 'personByEmail'
    | 'enrol'
    | 'correct'
    | 'startSignIn'
    | 'mayWriteTo'
    | 'letIn'
    | 'contactsOf'
    | 'cardsOf'
    | 'holdsOffice'
  >
  readonly audit: Pick<Audit, 'record'>
  readonly mailbox: Pick<Mailbox, 'post'>
  /** Who agrees to be written to afterwards is among those whom news are sent to. */
  readonly choices: Pick<Choices, 'choose' | 'forget'>
  readonly site: Site
}
