// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Builds browser and server into a folder named by the hash of what they are made from. A folder once made never
 * changes: a running server keeps serving its own while the next one is built beside it.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Trouble, progress, troubleOfFile } from './trouble.mjs'

const madeFrom = [
  'src',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.browser.config.ts',
  'vite.server.config.ts',
]
const kept = 2

function filesBelow(root, name) {
  const full = path.join(root, name)
  const stat = fs.statSync(full, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [name]
  return fs.readdirSync(full).flatMap((entry) => filesBelow(root, `${name}/${entry}`))
}

function hashOfSources(root) {
  const hash = createHash('sha256')
  const files = madeFrom.flatMap((name) => filesBelow(root, name)).filter((file) => !/\.test\.tsx?$/.test(file))
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * The folder of the build of the sources as they are, made if it is not there.
 * @param {{ root: string, node: string }} place
 * @returns {Promise<string>}
 */
export async function ensureBuild({ root, node }) {
  const builds = path.join(root, '.allmende/build')
  const folder = path.join(builds, hashOfSources(root))
  if (!fs.existsSync(folder)) await makeBuild(root, node, builds, folder)
  prune(builds, folder)
  return folder
}

async function makeBuild(root, node, builds, folder) {
  progress('Building …', 'Es wird gebaut …')
  const begin = performance.now()
  const unfinished = `${folder}.${process.pid}`
  try {
    fs.mkdirSync(unfinished, { recursive: true })
    await Promise.all(['browser', 'server'].map((part) => buildPart(root, node, part, path.join(unfinished, part))))
    fs.renameSync(unfinished, folder)
  } catch (error) {
    // Another start was faster with the same build.
    if (!fs.existsSync(folder)) throw troubleOfFile(error, builds)
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true })
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  progress(`Built in ${seconds} s`, `Gebaut in ${seconds.replace('.', ',')} s`)
}

async function buildPart(root, node, part, target) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const options = ['build', '--config', `vite.${part}.config.ts`, '--outDir', target, '--logLevel', 'warn']
  const child = spawn(node, [vite, ...options], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  process.stderr.write(output)
  if (output.includes('ENOSPC')) throw new Trouble('diskFull', { folder: root })
  if (/\b(EACCES|EROFS)\b/.test(output)) throw new Trouble('notWritable', { folder: root })
  throw new Trouble('buildFailed', { part })
}

/** Notes that process `pid` serves from this build, so that nobody removes it meanwhile. */
export function noteServing(folder, pid) {
  try {
    fs.writeFileSync(path.join(folder, `served-by-${pid}`), '')
  } catch {
    // A clone we may not write to cannot be pruned by us either.
  }
}

function isProcess(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function isServed(folder) {
  const servers = fs.readdirSync(folder).flatMap((name) => /^served-by-(\d+)$/.exec(name)?.[1] ?? [])
  return servers.some((pid) => isProcess(Number(pid)))
}

/** Keeps the newest builds and those being served; this one counts as used now. What an interrupted build left goes. */
function prune(builds, current) {
  try {
    fs.utimesSync(current, new Date(), new Date())
    const names = fs.readdirSync(builds)
    const left = names.filter((name) => !isProcess(Number(/^[0-9a-f]{16}\.(\d+)$/.exec(name)?.[1] ?? process.pid)))
    for (const name of left) fs.rmSync(path.join(builds, name), { recursive: true, force: true })
    const byAge = names
      .filter((name) => /^[0-9a-f]{16}$/.test(name))
      .map((name) => path.join(builds, name))
      .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs)
    for (const folder of byAge.slice(kept)) if (!isServed(folder)) fs.rmSync(folder, { recursive: true, force: true })
  } catch {
    // Old builds take room only; a start must not fail for them.
  }
}
