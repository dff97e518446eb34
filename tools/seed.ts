// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `node tools/seed.ts`: puts the story congress into the database that DATABASE_URL names, or into the embedded one,
 * and
 * moves it to now if it is there already. The demo does the same by itself; this is for a database of one's own.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { runnerImport } from 'vite'
import { asInstant } from '../src/base/instant.ts'
import type * as databaseDoor from '../src/database/index.ts'
import type * as storyDoor from '../src/story/index.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Node alone does not read .tsx, which lies behind some of the doors. */
async function load<Door>(door: string): Promise<Door> {
  const { module } = await runnerImport<Door>(path.join(root, door), { root, configFile: false, logLevel: 'error' })
  return module
}

const [database, story] = await Promise.all([
  load<typeof databaseDoor>('src/database/index.ts'),
  load<typeof storyDoor>('src/story/index.ts'),
])
const opened = await database.openDatabase(database.databaseConfig(process.env, root))
if (!opened.ok) {
  console.error(database.databaseRefusalText(opened.refusal, database.terminalLanguages(process.env)))
  process.exit(1)
}
const { db, close } = opened.value
try {
  if (await story.mayBeSeeded(db)) {
    const moment = { now: asInstant(Date.now()), randomBytes: (count: number) => new Uint8Array(randomBytes(count)) }
    const seeded = await story.seedStory(db, moment)
    const { organiser, moderator, participant, room } = seeded
    console.log(`The story congress is there, and the workshop "${room}" is running.`)
    for (const [role, person] of Object.entries({ organiser, moderator, participant })) {
      console.log(`  ${role}: ${person.name} <${person.email}>`)
    }
  } else {
    console.error(
      'This database holds a congress of its own. The story congress goes into another one: set DATABASE_URL.',
    )
    process.exitCode = 1
  }
} finally {
  await close()
}
