// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A database that DATABASE_URL names: opened, or refused in words a person can act on. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { databaseRefusalText, terminalLanguages } from './database.words.ts'
import { databaseConfig, openDatabase } from './open.ts'
import type { DatabaseRefusal, DatabaseRefusalKind } from './refusals.ts'
import { testDatabase } from './testing.ts'

const database = testDatabase()

describe('where the database is', () => {
  test('DATABASE_URL goes first, then ALLMENDE_DATA, then a folder outside git', () => {
    const url = 'postgresql://host/name'
    expect(databaseConfig({ DATABASE_URL: url, ALLMENDE_DATA: '/data' }, '/')).toEqual({ kind: 'given', url })
    expect(databaseConfig({ ALLMENDE_DATA: '/data' }, '/clone')).toEqual({ kind: 'embedded', folder: '/data' })
    expect(databaseConfig({ ALLMENDE_DATA: 'data' }, '/clone')).toEqual({ kind: 'embedded', folder: '/clone/data' })
    const config = databaseConfig({}, process.cwd())
    expect(config).toMatchObject({ kind: 'embedded' })
    expect(config.kind === 'embedded' && config.folder).toMatch(/^\/var\/lib\/allmende\/.+-[0-9a-f]{8}$|\/\.allmende$/)
  })
})

describe('opened', () => {
  test('it is migrated, and closing it ends its connections only', async () => {
    const opened = await openDatabase({ kind: 'given', url: database.url })
    expect(opened.ok && opened.value.migrationsApplied).toBe(0)
    if (opened.ok) await opened.value.close()
    const { rows } = await sql<{ up: boolean }>`select true as up`.execute(database.db)
    expect(rows).toEqual([{ up: true }])
  })
})

describe('refused', () => {
  const at = (url: string) => openDatabase({ kind: 'given', url })

  test('an address that is none', async () => {
    expect(await at('postgresql://[/x')).toMatchObject({ ok: false, refusal: { kind: 'addressNotUnderstood' } })
  })

  test('an address where nobody answers, and its password is not told', async () => {
    const refused = await at('postgresql://me:geheim@127.0.0.1:1/congress')
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'notReachable', address: '127.0.0.1:1/congress' } })
    expect(JSON.stringify(refused)).not.toContain('geheim')
  })

  test('a database that does not exist', async () => {
    const url = database.url.replace(/allmende_test_\w+/, 'no_such_database')
    expect(await at(url)).toMatchObject({ ok: false, refusal: { kind: 'signInFailed' } })
  })

  test('a database that does not store UTF8', async () => {
    const name = `latin_${process.pid}`
    await sql
      .raw(`create database ${name} template template0 encoding 'LATIN1' locale 'C' locale_provider libc`)
      .execute(database.db)
    const url = database.url.replace(/allmende_test_\w+/, name)
    expect(await at(url)).toEqual({ ok: false, refusal: { kind: 'notUtf8', found: 'LATIN1' } })
    await sql.raw(`drop database ${name} with (force)`).execute(database.db)
  })
})

const examples: { readonly [Kind in DatabaseRefusalKind]: DatabaseRefusal<Kind> } = {
  folderNotWritable: { kind: 'folderNotWritable', folder: '/data', account: 'nobody' },
  folderOutOfReach: { kind: 'folderOutOfReach', folder: '/data', account: 'nobody' },
  diskFull: { kind: 'diskFull', folder: '/data', neededMegabytes: 128 },
  noBinary: { kind: 'noBinary', platform: 'sunos-x64' },
  binaryDoesNotRun: { kind: 'binaryDoesNotRun', platform: 'linux-x64', reason: 'not found' },
  noAccount: { kind: 'noAccount' },
  accountForbidden: { kind: 'accountForbidden', account: 'nobody' },
  otherMajorVersion: { kind: 'otherMajorVersion', folder: '/data', found: '17', expected: '18' },
  alreadyRunning: { kind: 'alreadyRunning', folder: '/data' },
  doesNotStart: { kind: 'doesNotStart', logFile: '/data/postgresql.log', lastLines: 'FATAL: no' },
  addressNotUnderstood: { kind: 'addressNotUnderstood', reason: 'Invalid URL' },
  notReachable: { kind: 'notReachable', address: 'host:5432/name', reason: 'refused' },
  signInFailed: { kind: 'signInFailed', address: 'host:5432/name', reason: 'no' },
  serverTooOld: { kind: 'serverTooOld', found: '12.1', oldest: 15 },
  notUtf8: { kind: 'notUtf8', found: 'LATIN1' },
  extensionMissing: { kind: 'extensionMissing', extension: 'pg_trgm' },
  notAllowed: { kind: 'notAllowed', reason: 'permission denied' },
  newerDatabase: { kind: 'newerDatabase', found: 3, known: 2 },
  editedMigration: { kind: 'editedMigration', version: 1, name: 'first-congress' },
}

describe('what a person reads', () => {
  test.each(Object.values(examples))('$kind says what happened, what was expected and what to do', (refusal) => {
    const [english = '', german = ''] = databaseRefusalText(refusal, ['en', 'de']).split('\n\n')
    expect(english).toMatch(/^What happened: .+\nWhat was expected: .+\nWhat to do: .+/s)
    expect(german).toMatch(/^Was geschehen ist: .+\nWas erwartet war: .+\nWas zu tun ist: .+/s)
    const facts = Object.entries(refusal).filter(([name]) => name !== 'kind')
    for (const [, fact] of facts) expect(english).toContain(String(fact))
    for (const [, fact] of facts) expect(german).toContain(String(fact))
  })

  test('the language of the terminal, or both where it names none of ours', () => {
    expect(terminalLanguages({ LANG: 'de_DE.UTF-8' })).toEqual(['de'])
    expect(terminalLanguages({ LANG: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toEqual(['en'])
    expect(terminalLanguages({ LANG: 'C.UTF-8' })).toEqual(['en', 'de'])
    expect(terminalLanguages({})).toEqual(['en', 'de'])
  })
})
