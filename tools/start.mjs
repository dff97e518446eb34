// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm start`: from a fresh clone to a running congress, on whatever Node from 20 on. Installs and builds what is
 * missing, then runs the server on Node 24 as a child, and ends when it ends. Plain JavaScript without dependencies.
 */
import { spawn } from 'node:child_process'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuild, noteServing } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { checkStartingNode, findNode24 } from './node24.mjs'
import { Trouble, progress, runTool } from './trouble.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const portDefault = 3000

/** Said before the minute of installing and not after it; the server itself looks again. */
async function checkPort(env) {
  const port = Number(env.PORT || portDefault)
  if (!Number.isInteger(port) || port < 1 || port > 65535) return
  const isDemo = !env.DATABASE_URL && env.ALLMENDE_MODE !== 'production'
  const code = await new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => resolve(error.code))
    probe.listen(port, env.HOST || (isDemo ? '127.0.0.1' : '0.0.0.0'), () => probe.close(() => resolve(null)))
  })
  if (code === 'EADDRINUSE') throw new Trouble('portTaken', { port })
  if (code === 'EACCES') throw new Trouble('portForbidden', { port })
}

/**
 * Runs the server until it ends. It leads a process group of its own, so that Ctrl-C at the terminal reaches it once,
 * from here; and it holds a channel to us, so that it also ends when we are killed.
 */
async function serve(node, build) {
  const child = spawn(node, ['--enable-source-maps', path.join(build, 'server/main.js')], {
    cwd: root,
    env: { ...process.env, ALLMENDE_BUILD: build, ALLMENDE_HOME: root },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  noteServing(build, child.pid)
  stopWhenAsked(child)
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]))
  })
}

/** The first time politely, the third time by force. */
function stopWhenAsked(child) {
  let asked = 0
  const ask = (signal) => {
    asked += 1
    if (asked === 1) child.kill(signal)
    else if (asked === 2) progress('Still stopping …', 'Es wird noch beendet …')
    else child.kill('SIGKILL')
  }
  process.on('SIGINT', () => ask('SIGINT'))
  process.on('SIGTERM', () => ask('SIGTERM'))
  process.on('SIGHUP', () => ask('SIGTERM'))
  if (process.env.npm_lifecycle_event) watchParent(() => ask('SIGTERM'))
}

/** npm hands SIGTERM to the shell between us and it, which dies of it without a word: so we look after it. */
function watchParent(onGone) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, 500)
  timer.unref()
}

await runTool(async () => {
  checkStartingNode()
  await checkPort(process.env)
  await ensureInstalled({ root, withDevelopment: false })
  const node = findNode24(root)
  return await serve(node, await ensureBuild({ root, node }))
})
