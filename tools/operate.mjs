// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run backup` and `npm run restore`: like start.mjs, on whatever Node from 20 on; the work is done on Node 24 by
 * tools/backup.ts and tools/restore.ts. Plain JavaScript without dependencies.
 */
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { checkStartingNode, findNode24 } from './node24.mjs'
import { runTool } from './trouble.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const scripts = { backup: 'backup.ts', restore: 'restore.ts' }

await runTool(async () => {
  checkStartingNode()
  await ensureInstalled({ root, withDevelopment: false })
  const [name = '', ...rest] = process.argv.slice(2)
  const script = path.join(root, 'tools', scripts[name])
  // Files are named from where the person stands, which npm tells.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const child = spawn(findNode24(root), [script, ...rest], { cwd, stdio: 'inherit' })
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]))
  })
})
