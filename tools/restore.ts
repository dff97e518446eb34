// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** `npm run restore -- FILE`: a backup into an empty database. The server must not be running on it. */
import path from 'node:path'
import { unreachable } from '../src/base/assert.ts'
import { backupWords, databaseConfig, databaseRefusalText, findDatabase } from '../src/database/index.ts'
import { restoreBackup, serverRunsOn, terminalLanguages, type RestoreRefusal } from '../src/database/index.ts'

const root = path.resolve(import.meta.dirname, '..')
const spoken = terminalLanguages(process.env)
const words = backupWords(spoken[0] ?? 'en')

function textOf(refusal: RestoreRefusal, file: string): string {
  switch (refusal.kind) {
    case 'fileMissing':
      return words.fileMissing(file)
    case 'fileDamaged':
      return words.fileDamaged(file)
    case 'backupNewer':
      return words.backupNewer(refusal.found, refusal.known)
    case 'notEmpty':
      return words.notEmpty
    case 'shapeNewer':
      return words.shapeNewer(refusal.found, refusal.backup)
    case 'database':
      return databaseRefusalText(refusal.refusal, spoken)
    default:
      return unreachable(refusal)
  }
}

async function restore(file: string): Promise<boolean> {
  const found = await findDatabase(databaseConfig(process.env, root), { beside: false })
  if (!found.ok) {
    console.error(databaseRefusalText(found.refusal, spoken))
    return false
  }
  try {
    if (await serverRunsOn(found.value.url)) {
      console.error(words.serverRuns)
      return false
    }
    const restored = await restoreBackup(found.value.url, file)
    if (!restored.ok) {
      console.error(textOf(restored.refusal, file))
      return false
    }
    console.log(words.restored(Object.values(restored.value.rows).reduce((sum, count) => sum + count, 0)))
    return true
  } finally {
    await found.value.close()
  }
}

const [file, ...more] = process.argv.slice(2)
if (file === undefined || more.length > 0) {
  console.error(words.usageRestore)
  process.exitCode = 2
} else if (!(await restore(path.resolve(file)))) process.exitCode = 1
