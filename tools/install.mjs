// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Installs what the lock file names, if that is not there already: a fresh clone, a new lock file after a pull, a
 * node_modules brought from another platform, an installation that was interrupted.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Trouble, progress, troubleOfFile } from './trouble.mjs'

const npmMinutesHint = { en: 'the first time takes about a minute', de: 'beim ersten Mal etwa eine Minute' }

/** npm's names for where we are: packages may say os, cpu and libc. */
const here = { os: process.platform, cpu: process.arch, libc: isMusl() ? 'musl' : 'glibc' }

function isMusl() {
  return process.platform === 'linux' && process.report?.getReport().header.glibcVersionRuntime === undefined
}

function isForHere(entry) {
  return ['os', 'cpu', 'libc'].every((trait) => {
    const allowed = entry[trait] === undefined ? [] : [entry[trait]].flat()
    const named = allowed.filter((name) => !name.startsWith('!'))
    return !allowed.includes(`!${here[trait]}`) && (named.length === 0 || named.includes(here[trait]))
  })
}

/**
 * Whether npm's own note of what it installed agrees with the lock file: so that packages somebody has installed with
 * npm by hand are not fetched again.
 */
export function isAsLocked(lock, installed, withDevelopment) {
  return Object.entries(lock.packages).every(([folder, entry]) => {
    if (folder === '' || !isForHere(entry)) return true
    // What only an optional package of another platform needs is left out with it.
    if (entry.optional && !entry.os && !entry.cpu) return true
    if (!withDevelopment && (entry.dev || entry.devOptional)) return true
    return installed.packages[folder]?.version === entry.version
  })
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {{ root: string, withDevelopment: boolean }} wish */
export async function ensureInstalled({ root, withDevelopment }) {
  const lockText = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lockText).digest('hex').slice(0, 16)
  const stampFile = path.join(root, 'node_modules/.allmende-installed')
  const stamps = [true, false].map((all) => [hash, here.os, here.cpu, here.libc, all ? 'all' : 'running'].join(' '))
  const wanted = withDevelopment ? stamps.slice(0, 1) : stamps
  const stamp = fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8').trim() : ''
  if (wanted.includes(stamp)) return
  const installed = readJson(path.join(root, 'node_modules/.package-lock.json'))
  const isThere = installed !== null && isAsLocked(JSON.parse(lockText), installed, withDevelopment)
  if (!isThere) await install(root, withDevelopment)
  try {
    fs.writeFileSync(stampFile, `${withDevelopment ? stamps[0] : stamps[1]}\n`)
  } catch (error) {
    // Somebody else has installed it, and it is as locked: then it needs no note of ours.
    if (!isThere) throw troubleOfFile(error, root)
  }
}

async function install(root, withDevelopment) {
  try {
    fs.accessSync(root, fs.constants.W_OK)
    const packages = path.join(root, 'node_modules')
    if (fs.existsSync(packages)) fs.accessSync(packages, fs.constants.W_OK)
  } catch (error) {
    throw troubleOfFile(error, root)
  }
  progress(
    `Installing what the lock file names (${npmMinutesHint.en}) …`,
    `Es wird installiert, was die Lock-Datei nennt (${npmMinutesHint.de}) …`,
  )
  const { code, output } = await runNpm(root, [
    'ci',
    '--loglevel=error',
    '--include=optional',
    withDevelopment ? '--include=dev' : '--omit=dev',
  ])
  if (code === 0) return
  process.stderr.write(output)
  if (/ENOSPC/.test(output)) throw new Trouble('diskFull', { folder: root })
  if (/\b(EACCES|EROFS)\b/.test(output)) throw new Trouble('notWritable', { folder: root })
  throw new Trouble('installFailed', { code })
}

/** The npm that runs us, or the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath
  if (running && /npm-cli\.[cm]?js$/.test(running) && fs.existsSync(running)) return [process.execPath, running]
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  if (spawnSync(name, ['--version'], { shell: process.platform === 'win32' }).status !== 0)
    throw new Trouble('npmMissing')
  return [name]
}

async function runNpm(root, options) {
  const [program, ...first] = npmCommand()
  const child = spawn(program, [...first, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: program.endsWith('.cmd'),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, output }
}
