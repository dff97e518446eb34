// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Writes everything a database holds into one file, as it was at one moment, while others go on writing. The file is
 * there whole or not at all, and only its owner may read it.
 */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { backupFormat, backupVersion, endOfTable, type Head, type Manifest } from './format.ts'
import { identifier, readSequences, readTables } from './contents.ts'

/** @throws when the file exists, cannot be written, or the database is gone. */
export async function writeBackup(url: string, file: string, madeAt: Date): Promise<Manifest> {
  const client = new pg.Client({ connectionString: url, application_name: 'allmende backup' })
  client.on('error', () => {})
  await client.connect()
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    await client.query('begin isolation level repeatable read, read only')
    const written: { manifest: Manifest | null } = { manifest: null }
    const plain = backupText(client, madeAt, (manifest) => (written.manifest = manifest))
    await pipeline(plain, createGzip(), createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }))
    await client.query('commit')
    await toDisk(unfinished)
    // Unlike a rename, a link never takes the place of a file that is there.
    await link(unfinished, file)
    if (written.manifest === null) throw new Error('a backup ends with its manifest')
    return written.manifest
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* backupText(
  client: pg.Client,
  madeAt: Date,
  done: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  const hashed = (bytes: Buffer) => {
    hash.update(bytes)
    return bytes
  }
  const line = (content: string | object) => {
    return hashed(Buffer.from(`${typeof content === 'string' ? content : JSON.stringify(content)}\n`))
  }
  const migrations = await client.query<Head['migrations'][number]>(
    'select version, name, checksum from schema_version order by version',
  )
  const made = { madeAt: madeAt.toISOString(), migrations: migrations.rows }
  yield line({ format: backupFormat, version: backupVersion, ...made } satisfies Head)
  for (const { name, columns } of await readTables(client)) {
    yield line({ table: name, columns })
    rows[name] = 0
    const fields = columns.map(identifier).join(', ')
    for await (const chunk of client.query(copyTo(`copy public.${identifier(name)} (${fields}) to stdout`))) {
      const bytes = chunk as Buffer
      rows[name] += linesIn(bytes)
      yield hashed(bytes)
    }
    yield line(endOfTable)
  }
  const manifest = { rows, sequences: await readSequences(client), sha256: hash.digest('hex') }
  yield Buffer.from(`${JSON.stringify({ manifest })}\n`)
  done(manifest)
}

/** COPY writes a line break inside of a value as \n, so every line break ends a row. */
function linesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}
