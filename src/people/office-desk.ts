// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the office's pages about people and bodies work with. */
import type { Context } from 'hono'
import { assert } from '../base/assert.ts'
import type { Clock } from '../base/instant.ts'
import type { MailOffice } from '../mail/index.ts'
import type { MunicipalityService } from '../municipality/index.ts'
import type { Guarded } from '../web/guarded.ts'
import type { SignedIn, Web } from '../web/visitor.ts'
import type { Time } from './office-parts.tsx'
import type { PeopleAction } from './people.access.rules.ts'
import type { People } from './people.service.ts'

export type PeopleOfficeParts = {
  readonly people: People
  readonly municipalities: Pick<MunicipalityService, 'search'>
  readonly clock: Pick<Clock, 'now'>
  /** Whom the last letter did not reach; by address, in small letters. */
  readonly failuresOf: MailOffice['failuresOf']
  /** The zone in which days of mandates are: the congress's. */
  timezone(): Promise<string>
}

/** Whoever works here; the guard lets nobody in who has not signed in. */
export function me(context: Context<Web>): SignedIn {
  const { person } = context.get('visitor')
  assert(person !== null, 'the guard lets nobody in who has not signed in')
  return person
}

export type OfficeRouter = Pick<Guarded<PeopleAction>, 'get' | 'post'>
export async function timeOf({ clock, timezone }: PeopleOfficeParts): Promise<Time> {
  return { now: clock.now(), timezone: await timezone() }
}
