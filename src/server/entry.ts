// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * From programme, offices and registration to a role in the room: who has a task there has it, then technicians and
 * the ministry, all others as registration says. Mandates give no role and take none: whoever has a place speaks for
 * themselves, an observer of a body, too; a mandate is for speaking and voting for a body.
 */
import { accepted } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { CongressService } from '../congress/index.ts'
import type { ProgrammeService, Session } from '../programme/index.ts'
import type { RegistrationService } from '../registration/index.ts'
import type { Role } from '../room/index.ts'
import type { SignedIn } from '../web/visitor.ts'
import type { RoomSession } from './door.ts'

/** Whoever has several tasks sits on the seat with the most rights. Speakers ask for the floor like everybody else. */
const tasks = [
  'chair',
  'coChair',
  'moderator',
  'technician',
  'interpreter',
  'captioner',
] as const satisfies readonly Role[]

export type EntryParts = {
  readonly congress: CongressService
  readonly programme: Pick<ProgrammeService, 'session'>
  readonly registration: Pick<RegistrationService, 'mayEnter'>
}

export function roleByTask(person: SignedIn, session: Pick<Session, 'people'>): Role | null {
  const own = session.people.filter(({ personId }) => personId === person.id).map(({ role }) => role)
  return tasks.find((task) => own.includes(task)) ?? null
}

/**
 * An office of the whole congress that is a role in every room: technicians look after all of them, and the ministry
 * listens everywhere. Owner, organiser and editor enter as registration says; running the congress gives no voice.
 */
export function roleByOffice({ offices }: Pick<SignedIn, 'offices'>): Role | null {
  if (offices.includes('technician')) return 'technician'
  return offices.includes('ministry') ? 'ministry' : null
}

export type Entry = {
  sessionOf(slug: string): Promise<(RoomSession & Session) | null>
  roleOf(person: SignedIn, session: RoomSession): Promise<Result<Role, 'notRegistered' | 'noPlace'>>
}

export function roomEntry({ congress, programme, registration }: EntryParts): Entry {
  return {
    async sessionOf(slug) {
      const [session, current] = await Promise.all([programme.session(slug), congress.current()])
      return session === null || current === null ? null : { ...session, timezone: current.timezone }
    },
    async roleOf(person, { slug }) {
      const session = await programme.session(slug)
      if (session === null) return { ok: false, refusal: 'notRegistered' }
      const role = roleByTask(person, session) ?? roleByOffice(person)
      return role === null ? registration.mayEnter(person, session) : accepted(role)
    },
  }
}
