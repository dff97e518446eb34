// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Runs the checking programs of node_modules in a process of their own, so that two of them can use two cores. */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, seen from tools/check/. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const programs = {
  tsc: 'typescript-native/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  oxlint: 'oxlint/bin/oxlint',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'knip/bin/knip.js',
} as const

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** @throws when the program cannot be started at all; a program that finds something to say just has a code. */
export function run(program: keyof typeof programs, words: readonly string[], folder: string): Promise<Ran> {
  const script = join(projectRoot, 'node_modules', programs[program])
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/**
 * Reads what a program printed as JSON.
 * @throws with the program's own words when it broke down instead of reporting: a silent check would be a lie.
 */
export function parsed(program: string, ran: Ran): unknown {
  try {
    return JSON.parse(ran.out)
  } catch {
    const said = `${ran.err}\n${ran.out}`.trim().slice(0, 2000)
    throw new Error(`${program} ended with code ${ran.code} and without a report:\n${said}`)
  }
}
