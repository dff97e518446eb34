// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: rows in tables that the story leaves empty, by people, about people, named by people. */
import type { Database } from '../../database/index.ts'

type One = {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly email: string
  readonly at: Date
  readonly hash: Buffer
}

/** What people leave in the tables of the office, of signing in and of letters. */
export async function plantTraces(db: Database): Promise<void> {
  const at = new Date()
  const people = await db.selectFrom('person').select(['id', 'name', 'email']).orderBy('id').limit(6).execute()
  const { id: session } = await db.selectFrom('session').select('id').orderBy('id').executeTakeFirstOrThrow()
  const mandates = await db.selectFrom('mandate').select('id').orderBy('id').limit(people.length).execute()
  for (const [index, { id, name, email }] of people.entries()) {
    const one = { index, id, name, email: email ?? '', at, hash: Buffer.from(`hash ${index}`) }
    await plantSignIn(db, one, people[0]!.id)
    await plantOffice(db, one)
    await db
      .insertInto('reminder')
      .values({ person_id: id, session_id: session, kind: 'dayBefore', starts_at: at, at })
      .execute()
    const choice = { address: email!.toLowerCase(), token: `t${index}`, changed_at: at }
    await db
      .insertInto('mail_choice')
      .values(choice)
      .onConflict((known) => known.doNothing())
      .execute()
    await db
      .updateTable('mandate')
      .set({ checked_by: id, checked_at: at })
      .where('id', '=', mandates[index]!.id)
      .execute()
  }
}

async function plantSignIn(db: Database, { index, id, name, email, at, hash }: One, by: string): Promise<void> {
  const own = { person_id: id, expires_at: at }
  const issuer = 'https://konto.example'
  const known = { issuer, subject: `Konto von ${name}` }
  await db
    .insertInto('identity')
    .values({ id: `i${index}`, ...known, person_id: id, created_at: at, seen_at: at })
    .execute()
  await db
    .insertInto('identity_offer')
    .values({ ...known, secret_hash: hash, email, roles: [], expires_at: at })
    .execute()
  await db
    .insertInto('provider_visit')
    .values({ ...own, secret_hash: hash, language: 'de', next_path: `/${name}` })
    .execute()
  await db
    .insertInto('claimed_office')
    .values({ person_id: id, issuer: name, role: 'technician', valid_to: at })
    .execute()
  await db
    .insertInto('second_factor')
    .values({ person_id: id, sealed_secret: hash, begun_at: at, confirmed_at: at })
    .execute()
  await db.insertInto('recovery_code').values({ person_id: id, code_hash: hash, used_at: null }).execute()
  await db.insertInto('known_device').values({ person_id: id, secret_hash: hash, seen_at: at }).execute()
  const event = { id: `e${index}`, person_id: id, by_person_id: by, kind: 'factorReset', at }
  await db.insertInto('security_event').values(event).execute()
}

async function plantOffice(db: Database, { index, id, name, at, hash }: One): Promise<void> {
  const text = JSON.stringify({ de: `Viele Grüße, ${name}` })
  const letter = { group_key: 'registered', group_label: text, purpose: 'news', written_by: id, created_at: at }
  await db
    .insertInto('group_letter')
    .values({ ...letter, id: `d${index}`, subject: text, body: text, sent_at: null })
    .execute()
  const plain = JSON.stringify({ de: 'Das Programm ist da' })
  const sent = { ...letter, group_label: plain, subject: plain, body: plain, sent_at: at }
  await db
    .insertInto('group_letter')
    .values({ ...sent, id: `s${index}` })
    .execute()
  const file = { file_name: `Auszug von ${name}.xlsx`, as_of: '2024-12-31', population_as_of: '2023-12-31' }
  const load = {
    id: `l${index}`,
    source: 'official',
    loaded_at: at,
    loaded_by: id,
    added: 0,
    changed: 0,
    dissolved: 0,
  }
  await db
    .insertInto('municipality_load')
    .values({ ...file, ...load })
    .execute()
  const upload = { id: `u${index}`, uploaded_by: id, left_out: '{}', entries: hash, uploaded_at: at, expires_at: at }
  await db
    .insertInto('municipality_upload')
    .values({ ...file, ...upload })
    .execute()
}
