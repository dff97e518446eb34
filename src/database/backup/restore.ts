// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Puts a backup into an empty database: first the file is read through and compared with its manifest, then the shape
 * it was made from is made, then everything is loaded in one transaction, then the shape is brought up to date. Who was
 * forgotten since the backup was made is forgotten again when the server starts (src/privacy/).
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { accepted, refused, type Result } from '../../base/result.ts'
import { migrate, migrationChecksum } from '../migrate.ts'
import { migrations, type Migration } from '../migrations/index.ts'
import { pgErrorCode, type DatabaseRefusal } from '../refusals.ts'
import { identifier, readTables, writeSequences } from './contents.ts'
import { endOfTable, readHead, readManifest, readTableLine, type Head, type Manifest } from './format.ts'
import { linesOf } from './lines.ts'

export type RestoreRefusal =
  | { readonly kind: 'fileMissing' }
  /** Cut off, changed, or no backup of ours. */
  | { readonly kind: 'fileDamaged' }
  /** Made by a newer version. */
  | { readonly kind: 'backupNewer'; readonly found: number; readonly known: number }
  /** The database holds a congress already. */
  | { readonly kind: 'notEmpty' }
  /** The empty database has a newer shape than the backup. */
  | { readonly kind: 'shapeNewer'; readonly found: number; readonly backup: number }
  | { readonly kind: 'database'; readonly refusal: DatabaseRefusal }

type Read = { readonly head: Head; readonly manifest: Manifest }

/** @param known the migrations of this version; a test gives others. */
export async function restoreBackup(
  url: string,
  file: string,
  known: readonly Migration[] = migrations,
): Promise<Result<Manifest, RestoreRefusal>> {
  const read = await readThrough(file)
  if (!read.ok) return read
  const refusal = refusalOfHead(read.value.head, known)
  if (refusal !== null) return refused(refusal)
  const client = new pg.Client({ connectionString: url, application_name: 'allmende restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    return await restoreInto(client, file, read.value, known)
  } finally {
    await client.end()
  }
}

/** Whether a server works on this database: it would let people in before those who were forgotten are gone again. */
export async function serverRunsOn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'allmende restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'allmende' limit 1`,
    )
    return rowCount === 1
  } finally {
    await client.end()
  }
}

/** Nothing is touched before all of the file has been seen. */
async function readThrough(file: string): Promise<Result<Read, RestoreRefusal>> {
  const hash = createHash('sha256')
  let head: Head | null = null
  let last: Buffer | null = null
  try {
    for await (const line of linesOf(file)) {
      if (last === null) head = readHead(line.toString('utf8'))
      else hash.update(last).update('\n')
      last = line
    }
  } catch (error) {
    const code = pgErrorCode(error) ?? ''
    if (code === 'ENOENT') return refused({ kind: 'fileMissing' })
    if (code.startsWith('Z_')) return refused({ kind: 'fileDamaged' })
    throw error
  }
  const manifest = last === null ? null : readManifest(last.toString('utf8'))
  if (head === null || manifest === null || manifest.sha256 !== hash.digest('hex')) {
    return refused({ kind: 'fileDamaged' })
  }
  return accepted({ head, manifest })
}

function refusalOfHead({ migrations: made }: Head, known: readonly Migration[]): RestoreRefusal | null {
  const found = made.at(-1)?.version ?? 0
  const newest = known.at(-1)?.version ?? 0
  if (found > newest) return { kind: 'backupNewer', found, known: newest }
  for (const { version, name, checksum } of made) {
    const own = known.find((migration) => migration.version === version)
    if (own === undefined || migrationChecksum(own) !== checksum) {
      return { kind: 'database', refusal: { kind: 'editedMigration', version, name } }
    }
  }
  return null
}

async function restoreInto(
  client: pg.Client,
  file: string,
  { head, manifest }: Read,
  known: readonly Migration[],
): Promise<Result<Manifest, RestoreRefusal>> {
  const backup = head.migrations.at(-1)?.version ?? 0
  const refusal = await refusalOfTarget(client, backup)
  if (refusal !== null) return refused(refusal)
  const upTo = known.filter(({ version }) => version <= backup)
  const shaped = await migrate(client, upTo)
  if (!shaped.ok) return refused({ kind: 'database', refusal: shaped.refusal })
  await load(client, file, manifest)
  const current = await migrate(client, known)
  return current.ok ? accepted(manifest) : refused({ kind: 'database', refusal: current.refusal })
}

async function refusalOfTarget(client: pg.Client, backup: number): Promise<RestoreRefusal | null> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('schema_version') is not null as there`)
  if (rows[0]?.there !== true) return null
  const shape = await client.query<{ found: number | null }>('select max(version) as found from schema_version')
  const found = shape.rows[0]?.found ?? 0
  if (found > backup) return { kind: 'shapeNewer', found, backup }
  // What a server makes by itself (its secret, the register) may be there; anything of a congress may not.
  const holds = await client.query<{ people: boolean; congress: boolean }>(
    'select exists (select from person) as people, exists (select from congress) as congress',
  )
  return holds.rows[0]?.people === true || holds.rows[0]?.congress === true ? { kind: 'notEmpty' } : null
}

type Reference = { readonly table: string; readonly name: string }

async function load(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  await client.query('begin')
  try {
    const references = await readReferences(client)
    // So the order of tables does not matter, nor whether they refer to one another in a circle.
    for (const each of references) await alter(client, each, 'deferrable initially deferred')
    const tables = await readTables(client)
    await client.query(`truncate ${tables.map(({ name }) => `public.${identifier(name)}`).join(', ')}`)
    await copyTables(client, file, manifest)
    // What waited to be sent when the backup was made is not sent again: links are over, news are old.
    await client.query(
      `update mail set failure = 'restored', text = '', html = '' where sent_at is null and failure is null`,
    )
    await writeSequences(client, manifest.sequences)
    await client.query('set constraints all immediate')
    for (const each of references) await alter(client, each, 'not deferrable')
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function readReferences(client: pg.Client): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `select r.relname::text as table, c.conname::text as name from pg_constraint c join pg_class r on r.oid = c.conrelid
     where c.contype = 'f' and not c.condeferrable and c.connamespace = 'public'::regnamespace`,
  )
  return rows
}

function alter(client: pg.Client, { table, name }: Reference, how: string): Promise<unknown> {
  return client.query(`alter table public.${identifier(table)} alter constraint ${identifier(name)} ${how}`)
}

async function copyTables(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  const lines = linesOf(file)
  await lines.next()
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const named = readTableLine(next.value.toString('utf8'))
    if (named === null) return
    const { table, columns } = named
    const fields = columns.map(identifier).join(', ')
    const into = client.query(copyFrom(`copy public.${identifier(table)} (${fields}) from stdin`))
    const rows = await copyRows(lines, into)
    if (rows !== manifest.rows[table]) throw new Error(`the table ${table} has as many rows as the manifest says`)
  }
}

type Sink = ReturnType<typeof copyFrom>

/** Waits whenever the database takes no more: a table may be larger than memory. */
async function copyRows(lines: AsyncGenerator<Buffer>, into: Sink): Promise<number> {
  let rows = 0
  const done = new Promise<void>((resolve, reject) => into.once('finish', resolve).once('error', reject))
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value.length === endOfTable.length && next.value.toString() === endOfTable) break
    rows += 1
    if (!into.write(Buffer.concat([next.value, lineBreak]))) {
      await Promise.race([new Promise<void>((resolve) => into.once('drain', resolve)), done])
    }
  }
  into.end()
  await done
  return rows
}

const lineBreak = Buffer.from('\n')
