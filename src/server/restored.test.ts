// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A backup, somebody forgotten, the old backup again: they stay forgotten. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { restoreBackup, writeBackup, type Database } from '../database/index.ts'
import { createTestDatabase, testDatabase } from '../database/testing.ts'
import { replay } from '../room/index.ts'
import { PostgresLog, type RoomId } from '../room/host/index.ts'
import { compose } from './testing/composed.ts'
import { leaks } from './testing/leaks.ts'

const database = testDatabase()
let folder = ''
let erasureFile = ''
let backup = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-restored-'))
  erasureFile = join(folder, 'erasures.jsonl')
  backup = join(folder, 'before.backup.gz')
})
afterAll(() => rm(folder, { recursive: true }))

test('given a backup from before somebody was forgotten, when it is restored and the server starts, then they are forgotten again, and the logs replay', async () => {
  const before = await compose({ db: database.db, url: database.url, demo: true, erasureFile })
  const speakers = await database.db
    .selectFrom('room_text')
    .innerJoin('seat', 'seat.id', 'room_text.seat_id')
    .innerJoin('person', 'person.id', 'seat.person_id')
    .select(['person.id', 'person.name', 'person.email', 'body', 'seat.id as seat'])
    .execute()
  const gone = [...new Set(speakers.map(({ id }) => id))].slice(0, 4)
  const theirs = speakers.filter(({ id }) => gone.includes(id))
  const needles = theirs.flatMap(({ name, email, body }) => [name, email!, body])
  await before.house.people.startSignIn({ email: theirs[0]!.email!, language: 'de', next: null, purpose: 'signIn' })
  await writeBackup(database.url, backup, new Date())
  for (const person of gone) {
    expect((await before.house.privacy.forget(asId<'person'>(person), { by: 'self', actor: null })).ok).toBe(true)
  }
  expect(await leaks(database.db, needles)).toEqual([])
  await before.stop()

  const restored = await createTestDatabase()
  expect(await restoreBackup(restored.url, backup)).toMatchObject({ ok: true })
  expect((await leaks(restored.db, needles)).length).toBeGreaterThan(needles.length / 2)
  const after = await compose({ db: restored.db, url: restored.url, demo: false, erasureFile })
  expect(after.log()).toContain('"known":4,"forgotten":4')
  // Leases of the old server end within seconds; then the rest of the rooms is ended, too.
  await expect
    .poll(
      async () => {
        await after.house.privacy.finish()
        return restored.db.selectFrom('erasure_trace').selectAll().execute()
      },
      { timeout: 30_000 },
    )
    .toEqual([])
  expect(await leaks(restored.db, needles)).toEqual([])
  const rooms = await restored.db.selectFrom('room').select('id').execute()
  expect(rooms.length).toBeGreaterThan(1)
  for (const { id } of rooms) {
    const room = asId<'room'>(id)
    const [then, now] = [await logOf(database.db, room), await logOf(restored.db, room)]
    // Word for word the log of the database that was never restored.
    expect(now).toEqual(then)
    expect(replay(now).chat.count).toBeGreaterThanOrEqual(0)
  }
  expect(
    (await readFile(erasureFile, 'utf8'))
      .trim()
      .split('\n')
      .filter((line) => line !== ''),
  ).toHaveLength(4)
  await after.stop()
  await restored.drop()
})

async function logOf(db: Database, room: RoomId) {
  return (await new PostgresLog(db).read(room, 0, 10_000)).map(({ event }) => event)
}
