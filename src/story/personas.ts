// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The three people whose sign-in links a demo prints. Somebody who tries out "delete my data" as one of them has
 * deleted an invented person; at the next start the story brings the part back with a new one of the same name.
 */
import { asId, idFrom, type Id } from '../base/id.ts'
import type { Database } from '../database/tables.ts'
import { personas } from './congress.ts'
import { runningRoom } from './conversation.ts'
import { people } from './people.ts'
import { emailOf, type Moment } from './rows.ts'

export type Persona = { readonly id: Id<'person'>; readonly name: string; readonly email: string }
type Part = keyof typeof personas

export async function ensurePersona(db: Database, part: Part, moment: Moment): Promise<Persona> {
  const name = personas[part]
  const email = emailOf(name)
  const known = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (known !== undefined) return { id: asId<'person'>(known.id), name, email }
  const id = idFrom<'person'>(moment.randomBytes(16))
  const office = people.find((person) => person.name === name)?.function ?? 'guest'
  await db.transaction().execute(async (own) => {
    await own.insertInto('person').values({ id, name, email, function: office, language: 'de' }).execute()
    await takePart(own, part, id, moment)
  })
  return { id, name, email }
}

async function takePart(own: Database, part: Part, person: Id<'person'>, { now, randomBytes }: Moment): Promise<void> {
  if (part === 'organiser') {
    await own.insertInto('office').values({ person_id: person, role: 'organiser' }).execute()
  }
  const session = await own
    .selectFrom('session')
    .select(['id', 'congress_id'])
    .where('slug', '=', runningRoom)
    .executeTakeFirstOrThrow()
  const at = new Date(now)
  const registration = { id: idFrom(randomBytes(16)), congress_id: session.congress_id, person_id: person }
  const confirmed = { status: 'confirmed', held_until: null, confirmed_at: at }
  await own
    .insertInto('registration')
    .values({ ...registration, ...confirmed })
    .execute()
  const consent = { kind: 'participation', wording: '2026-11', given_at: at, withdrawn_at: null }
  await own
    .insertInto('consent')
    .values({ id: idFrom(randomBytes(16)), registration_id: registration.id, ...consent })
    .execute()
  await own
    .insertInto('registration_session')
    .values({ registration_id: registration.id, session_id: session.id })
    .execute()
  if (part === 'participant') return
  const role = part === 'moderator' ? 'chair' : 'coChair'
  const vacancy = own.deleteFrom('session_vacancy').where('session_id', '=', session.id).where('role', '=', role)
  await vacancy.execute()
  await own
    .insertInto('session_person')
    .values({ session_id: session.id, person_id: person, role, position: 0 })
    .execute()
}
