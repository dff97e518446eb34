// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** `npm run backup -- FILE`: everything the database holds, as of one moment, while the server goes on. */
import path from 'node:path'
import { backupWords, databaseConfig, databaseRefusalText, findDatabase } from '../src/database/index.ts'
import { terminalLanguages, writeBackup } from '../src/database/index.ts'

const root = path.resolve(import.meta.dirname, '..')
const spoken = terminalLanguages(process.env)
const words = backupWords(spoken[0] ?? 'en')

async function backUp(file: string): Promise<boolean> {
  const found = await findDatabase(databaseConfig(process.env, root), { beside: true })
  if (!found.ok) {
    console.error(databaseRefusalText(found.refusal, spoken))
    return false
  }
  try {
    const { rows } = await writeBackup(found.value.url, file, new Date())
    console.log(
      words.written(
        file,
        Object.values(rows).reduce((sum, count) => sum + count, 0),
      ),
    )
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST') console.error(words.exists(file))
    else if (['EACCES', 'ENOENT', 'ENOSPC', 'EROFS', 'ENOTDIR'].includes(code)) {
      console.error(words.notWritable(file, code))
    } else throw error
    return false
  } finally {
    await found.value.close()
  }
}

const [file, ...more] = process.argv.slice(2)
if (file === undefined || more.length > 0) {
  console.error(words.usageBackup)
  process.exitCode = 2
} else if (!(await backUp(path.resolve(file)))) process.exitCode = 1
