// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run register -- FILE.xlsx [--apply]`: reads the official register of municipalities, says what it would change
 * in the database that DATABASE_URL names, or in the embedded one, and with --apply changes it, in one transaction.
 *
 * The last line is the verdict. Exit code 0: loaded, or shown as asked; 1: refused; 2: not understood.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import type { auditService } from '../src/audit/index.ts'
import { asInstant } from '../src/base/instant.ts'
import type { Language } from '../src/base/language.ts'
import type * as databaseDoor from '../src/database/index.ts'
import type { previewLines, registerService, registerWords, workbookReader } from '../src/municipality/index.ts'

/** What is needed of the door; by name, so that the check for dead code sees it. */
type MunicipalityDoor = {
  readonly previewLines: typeof previewLines
  readonly registerService: typeof registerService
  readonly registerWords: typeof registerWords
  readonly workbookReader: typeof workbookReader
}

type AuditDoor = { readonly auditService: typeof auditService }

const root = path.resolve(import.meta.dirname, '..')

/** Node alone does not read .tsx, which lies behind some of the doors. */
async function load<Door>(door: string): Promise<Door> {
  const { module } = await runnerImport<Door>(path.join(root, door), { root, configFile: false, logLevel: 'error' })
  return module
}

type Wish = { readonly file: string; readonly apply: boolean }

function wish(): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      options: { apply: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    return file === undefined || more.length > 0 ? null : { file, apply: values.apply }
  } catch {
    return null
  }
}

async function contents(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), file)))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

type Doors = {
  readonly database: typeof databaseDoor
  readonly municipality: MunicipalityDoor
  readonly audit: AuditDoor
}

async function openedOrTold({ database, municipality }: Doors, language: Language) {
  const config = database.databaseConfig(process.env, root)
  const opened = await database.openDatabase(config)
  if (opened.ok) return opened.value
  console.error(database.databaseRefusalText(opened.refusal, database.terminalLanguages(process.env)))
  if (opened.refusal.kind === 'alreadyRunning') {
    const url = `postgresql:///allmende?host=${opened.refusal.folder}/socket&user=allmende`
    console.error(`${municipality.registerWords(language).command.running}\n  DATABASE_URL="${url}"`)
  }
  return null
}

/** @returns the exit code */
async function run({ file, apply }: Wish, doors: Doors, language: Language): Promise<number> {
  const words = doors.municipality.registerWords(language)
  const bytes = await contents(file)
  if (bytes === null) {
    console.error(words.command.fileUnreadable(file))
    return 2
  }
  const opened = await openedOrTold(doors, language)
  if (opened === null) return 1
  try {
    const clock = { now: () => asInstant(Date.now()) }
    const register = doors.municipality.registerService({
      db: opened.db,
      clock,
      audit: doors.audit.auditService({ db: opened.db, clock, namesOf: async () => new Map() }),
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      readWorkbook: doors.municipality.workbookReader(),
      // A running server notices by itself, at its next search.
      loaded: async () => {},
    })
    const offered = await register.offer(bytes, path.basename(file), null)
    if (!offered.ok) {
      for (const line of words.refusal(offered.refusal)) console.log(line)
      console.log(words.command.refused)
      return 1
    }
    const { id } = offered.value
    const preview = await register.preview(id)
    if (preview === null) throw new Error('what was just read is there')
    for (const line of doors.municipality.previewLines(preview, language)) console.log(line)
    console.log('')
    if (!apply) {
      await register.discard(id)
      console.log(words.command.shown)
      return 0
    }
    const applied = await register.apply(id, preview.version, null)
    if (!applied.ok) {
      await register.discard(id)
      console.log(words.command.changedMeanwhile)
      return 1
    }
    const { added, changed, dissolved } = applied.value
    console.log(words.command.applied(added.length + changed.length + dissolved.length))
    return 0
  } finally {
    await opened.close()
  }
}

const [database, municipality, audit] = await Promise.all([
  load<typeof databaseDoor>('src/database/index.ts'),
  load<MunicipalityDoor>('src/municipality/index.ts'),
  load<AuditDoor>('src/audit/index.ts'),
])
const spoken = database.terminalLanguages(process.env)
const language = spoken.length === 1 ? spoken[0]! : 'de'
const wished = wish()
if (wished === null) {
  console.error(municipality.registerWords(language).command.usage)
  process.exitCode = 2
} else {
  process.exitCode = await run(wished, { database, municipality, audit }, language)
}
