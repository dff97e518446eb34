// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The second database: PostgreSQL as Debian packages it, in a cluster of its own below the temporary folder, for as
 * long as the tests run. As a program it runs a command against it: node tools/debian-postgres.mjs npm run test:all
 */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages, isDebianRoot } from './debian.mjs'
import { Trouble, runTool } from './trouble.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const installedBelow = '/usr/lib/postgresql'
const account = 'postgres'

/** The folder of the newest installed version's programs, or null. */
function findPrograms() {
  if (!fs.existsSync(installedBelow)) return null
  const versions = fs.readdirSync(installedBelow).sort((a, b) => Number(b) - Number(a))
  const folders = versions.map((version) => path.join(installedBelow, version, 'bin'))
  return folders.find((folder) => fs.existsSync(path.join(folder, 'initdb'))) ?? null
}

function ensurePrograms() {
  const found = findPrograms()
  if (found) return found
  if (isDebianRoot()) installPackages(['postgresql'])
  const installed = findPrograms()
  if (installed) return installed
  throw new Trouble('noPostgres')
}

async function freePort() {
  const server = net.createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** PostgreSQL does not run as root: root runs it as Debian's own account. */
function identity() {
  if (process.getuid?.() !== 0) return {}
  const numberOf = (option) => Number(spawnSync('id', [option, account], { encoding: 'utf8' }).stdout)
  return { uid: numberOf('-u'), gid: numberOf('-g') }
}

/**
 * A running server with an empty database.
 * @returns {Promise<{ url: string, stop(): void }>}
 */
export async function startDebianPostgres() {
  const programs = ensurePrograms()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'allmende-second-'))
  const as = { ...identity(), cwd: '/', encoding: 'utf8' }
  if (as.uid !== undefined) fs.chownSync(folder, as.uid, as.gid)
  const cluster = path.join(folder, 'cluster')
  const run = (program, ...options) => {
    const { status, stdout, stderr } = spawnSync(path.join(programs, program), options, as)
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`)
  }
  const port = await freePort()
  run('initdb', '-D', cluster, '-U', account, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const settings = `-c fsync=off -c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder}`
  run('pg_ctl', '-D', cluster, '-l', path.join(folder, 'log'), '-w', '-o', settings, 'start')
  return {
    url: `postgresql://${account}@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', cluster, '-m', 'fast', '-w', 'stop')
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function runAgainstIt([program, ...options]) {
  const server = await startDebianPostgres()
  try {
    const env = { ...process.env, DATABASE_URL: server.url }
    const child = spawn(program, options, { cwd: root, stdio: 'inherit', env })
    // At the terminal Ctrl-C reaches the child too; we stay until it has ended, to stop the server after it.
    process.on('SIGINT', () => {})
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    server.stop()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runTool(() => runAgainstIt(process.argv.slice(2)))
