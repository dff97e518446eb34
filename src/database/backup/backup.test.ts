// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../migrations/index.ts'
import { createTestDatabase, testDatabase } from '../testing.ts'
import { writeBackup } from './backup.ts'
import { restoreBackup } from './restore.ts'

const database = testDatabase()
let folder = ''
let file = ''
const madeAt = new Date('2026-11-25T10:00:00Z')

/** Everything COPY could stumble over: its own marks, line breaks, nothing, much. */
const nasty = ['\\.', 'Zeile\nZeile\r\n\tTab \\ "Anführung"', '', '\\N', 'é'.repeat(200_000), '{"manifest":{}}']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmende-backup-'))
  file = join(folder, 'congress.backup.gz')
  const { db } = database
  await db
    .insertInto('person')
    .values(nasty.map((name, index) => ({ id: `p${index}`, name, email: null, function: 'guest', language: 'de' })))
    .execute()
  await sql`insert into municipality (key, name, kind) values ('990000000001', 'Niederähren', 'localMunicipality')`.execute(
    db,
  )
  await sql`insert into body (id, kind, name, municipality_key) values ('b', 'municipality', 'N', '990000000001')`.execute(
    db,
  )
  await sql`insert into mandate (id, person_id, body_id, kind, status) values ('m', 'p0', 'b', 'delegate', 'confirmed')`.execute(
    db,
  )
  await sql`insert into audit_entry (at, action) values (now(), 'congressFounded'), (now(), 'ownerSetUp')`.execute(db)
  await sql`insert into server_secret values ('forms', 'of the old server')`.execute(db)
  await sql`insert into mail (id, to_address, language, subject, text, html) values ('w', 'a@b.example', 'de', 's', 'link', 'link')`.execute(
    db,
  )
  await writeBackup(database.url, file, madeAt)
})
afterAll(() => rm(folder, { recursive: true }))

async function emptyDatabase() {
  const empty = await createTestDatabase()
  await sql`insert into server_secret values ('forms', 'of the new server')`.execute(empty.db)
  return empty
}

test('given a backup, when it is restored into an empty database, then every row is the same, and new ones get new numbers', async () => {
  const empty = await emptyDatabase()
  const restored = await restoreBackup(empty.url, file)
  expect(restored).toMatchObject({ ok: true, value: { rows: { person: nasty.length, mandate: 1, audit_entry: 2 } } })
  const people = await empty.db.selectFrom('person').select('name').orderBy('id').execute()
  expect(people.map(({ name }) => name)).toEqual(nasty)
  const found = await sql<{ search_name: string }>`select search_name from municipality`.execute(empty.db)
  expect(found.rows).toEqual([{ search_name: 'niederahren' }])
  const secrets = await empty.db.selectFrom('server_secret').select('secret').execute()
  expect(secrets).toEqual([{ secret: 'of the old server' }])
  const added = await sql<{
    id: number
  }>`insert into audit_entry (at, action) values (now(), 'ownerSetUp') returning id`.execute(empty.db)
  expect(added.rows).toEqual([{ id: 3 }])
  const columns = sql.raw('id, person_id, body_id, kind, status')
  const late = sql`insert into mandate (${columns}) values ('n', 'nobody', 'b', 'delegate', 'confirmed')`
  await expect(late.execute(empty.db)).rejects.toThrow('mandate_person_id_fkey')
  await empty.drop()
})

test('given a letter that waited when the backup was made, when it is restored, then it is not sent again', async () => {
  const empty = await emptyDatabase()
  await restoreBackup(empty.url, file)
  const mail = await empty.db.selectFrom('mail').select(['failure', 'text', 'sent_at']).execute()
  expect(mail).toEqual([{ failure: 'restored', text: '', sent_at: null }])
  await empty.drop()
})

test('given a file that was cut off, changed in one letter, or is none of ours, then nothing is touched', async () => {
  const empty = await emptyDatabase()
  const whole = await readFile(file)
  const text = gunzipSync(whole).toString()
  const broken = {
    cut: whole.subarray(0, whole.length - 30),
    changed: gzipSync(text.replace('Niederähren', 'Niederohren')),
    shorter: gzipSync(text.split('\n').slice(0, 5).join('\n')),
    other: gzipSync('hello\n'),
    plain: Buffer.from('hello\n'),
    empty: gzipSync(''),
  }
  for (const [name, bytes] of Object.entries(broken)) {
    const path = join(folder, name)
    await writeFile(path, bytes)
    expect(await restoreBackup(empty.url, path), name).toEqual({ ok: false, refusal: { kind: 'fileDamaged' } })
  }
  expect(await restoreBackup(empty.url, join(folder, 'nowhere'))).toEqual({
    ok: false,
    refusal: { kind: 'fileMissing' },
  })
  expect(await empty.db.selectFrom('person').selectAll().execute()).toEqual([])
  await empty.drop()
})

test('given a database with people in it, then nothing is restored over them', async () => {
  expect(await restoreBackup(database.url, file)).toEqual({ ok: false, refusal: { kind: 'notEmpty' } })
})

test('given a backup of a newer version, of an edited step, or a database of a newer shape, then it says so', async () => {
  const older = migrations.slice(0, -1)
  const known = older.at(-1)?.version ?? 0
  const found = migrations.at(-1)?.version ?? 0
  expect(await restoreBackup(database.url, file, older)).toEqual({
    ok: false,
    refusal: { kind: 'backupNewer', found, known },
  })
  const edited = migrations.map((step) => ({ ...step, sql: `${step.sql} ` }))
  expect(await restoreBackup(database.url, file, edited)).toMatchObject({
    ok: false,
    refusal: { kind: 'database', refusal: { kind: 'editedMigration' } },
  })
  const empty = await emptyDatabase()
  await sql`insert into schema_version (version, name, checksum) values (9999, 'later', '')`.execute(empty.db)
  expect(await restoreBackup(empty.url, file)).toEqual({
    ok: false,
    refusal: { kind: 'shapeNewer', found: 9999, backup: found },
  })
  await empty.drop()
})

test('given a backup of an older version, when it is restored, then the database is brought up to date', async () => {
  const empty = await createTestDatabase()
  await sql`drop schema public cascade`.execute(empty.db)
  await sql`create schema public`.execute(empty.db)
  const later = { version: 9999, name: 'later', sql: 'alter table person add column later integer default 7' }
  expect(await restoreBackup(empty.url, file, [...migrations, later])).toMatchObject({ ok: true })
  const { rows } = await sql<{ later: number }>`select distinct later from person`.execute(empty.db)
  expect(rows).toEqual([{ later: 7 }])
  await empty.drop()
})

test('given a file that is there, then it is not overwritten; a new one is its owner’s alone and leaves nothing beside it', async () => {
  await expect(writeBackup(database.url, file, madeAt)).rejects.toThrow('EEXIST')
  const { mode } = await stat(file)
  expect(mode & 0o777).toBe(0o600)
  const left = await readdir(folder)
  expect(left.filter((name) => name.includes('unfinished'))).toEqual([])
})
