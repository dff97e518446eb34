// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * For tests of start.mjs and test.mjs: a clone with the real two scripts and nothing else of ours, whose packages count
 * as installed. What they run (build tool, compiler, server) is given as a few lines each.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** @param files by their path in the clone */
export function makeClone(files: Readonly<Record<string, string>>): string {
  const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'allmende-clone-'))
  fs.chmodSync(clone, 0o755)
  const scripts = fs.readdirSync(import.meta.dirname).filter((file) => file.endsWith('.mjs'))
  const all = {
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{ "packages": { "": {} } }',
    'node_modules/.package-lock.json': '{ "packages": {} }',
    ...Object.fromEntries(scripts.map((file) => [`tools/${file}`, readHere(file)])),
    ...files,
  }
  for (const [file, text] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(clone, file)), { recursive: true })
    fs.writeFileSync(path.join(clone, file), text)
  }
  return clone
}

function readHere(file: string): string {
  return fs.readFileSync(path.join(import.meta.dirname, file), 'utf8')
}
