// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One real installation for journeys: the built server with an embedded PostgreSQL in a folder of its own, or with a
 * database of its own on the server in DATABASE_URL, reached through a relay. It can be killed like a power cut and
 * started again on the same data.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { dropThrowawayServer } from '../../src/database/embedded/throwaway.ts'
import { createTestDatabase } from '../../src/database/test-server.ts'
import { startRelay, type Relay } from './relay.ts'

export type SignInLinks = { readonly organiser: string; readonly moderator: string; readonly participant: string }

export type Installation = {
  /** Where browsers go: the relay's address, without a slash at the end. */
  readonly address: string
  readonly relay: Relay
  /** Sign-in links of the last start, of the demo's three people. */
  readonly links: SignInLinks
  /** The link to set it up, which one that is no demo prints at its first start. */
  readonly setUpLink: string
  readonly log: () => string
  /** The process id of the server. */
  readonly pid: number
  /** Like a power cut: kill -9, nothing is told. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const startMilliseconds = 60_000

export async function startInstallation(build: string, more: NodeJS.ProcessEnv = {}): Promise<Installation> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'allmende-journey-'))
  const port = await freePort()
  const relay = await startRelay(() => port)
  const address = `http://127.0.0.1:${relay.port}`
  const database = process.env.DATABASE_URL ? await createTestDatabase() : null
  const where = database === null ? { ALLMENDE_DATA: data } : { DATABASE_URL: database.url, ALLMENDE_MODE: 'demo' }
  const env = { ...process.env, ...where, ...more, PORT: String(port), BASE_URL: address, ALLMENDE_BUILD: build }
  let server: Running | null = null
  const installation: Installation = {
    address,
    relay,
    get links() {
      return linksIn(server?.output() ?? '')
    },
    get setUpLink() {
      const link = setUpLinkOf(server?.output() ?? '')
      if (link === null) throw new Error('the start printed no link to set up')
      return link
    },
    log: () => server?.output() ?? '',
    get pid() {
      return server?.child.pid ?? 0
    },
    kill: async () => await end(server, 'SIGKILL'),
    start: async () => {
      server = await run(build, env, address)
    },
    close: async () => {
      await end(server, 'SIGTERM')
      await relay.close()
      await database?.drop()
      // A server that was killed at the end has left its PostgreSQL running.
      await dropThrowawayServer(data)
    },
  }
  await installation.start()
  return installation
}

type Running = { readonly child: ChildProcess; readonly output: () => string }

async function run(build: string, env: NodeJS.ProcessEnv, address: string): Promise<Running> {
  const child = spawn(process.execPath, [path.join(build, 'server', 'main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (output += String(data)))
  const running = { child, output: () => output }
  const deadline = Date.now() + startMilliseconds
  while (!(await isReady(address)) || (linksOf(output) ?? setUpLinkOf(output)) === null) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output}`)
    if (Date.now() > deadline) throw new Error(`the server is not ready after ${startMilliseconds} ms:\n${output}`)
    await new Promise((later) => setTimeout(later, 100))
  }
  return running
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
  } catch {
    return false
  }
}

async function end(running: Running | null, signal: NodeJS.Signals): Promise<void> {
  if (running === null || running.child.exitCode !== null || running.child.signalCode !== null) return
  const ended = new Promise((resolve) => running.child.once('exit', resolve))
  running.child.kill(signal)
  await ended
}

function linksIn(output: string): SignInLinks {
  const links = linksOf(output)
  if (links === null) throw new Error(`the start printed no three sign-in links:\n${output}`)
  return links
}

function linksOf(output: string): SignInLinks | null {
  const found = [...output.matchAll(/https?:\/\/\S+\/sign-in\/link\/\S+/g)].map(([link]) => link)
  const [organiser, moderator, participant] = found
  if (organiser === undefined || moderator === undefined || participant === undefined) return null
  return { organiser, moderator, participant }
}

function setUpLinkOf(output: string): string | null {
  return /https?:\/\/\S+\/set-up\/\S+/.exec(output)?.[0] ?? null
}

async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as net.AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
