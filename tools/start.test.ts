// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm start` as a person at a terminal meets it: the real start.mjs as a process, in a clone whose packages are there
 * and whose build tool and server are a few lines, so that each start takes a moment and not a minute.
 */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { assert } from '../src/base/assert.ts'
import { makeClone } from './fake-clone.ts'

const asRoot = process.getuid?.() === 0

/** Stands for Vite: writes the server, or fails where the source says so. */
const buildTool = `
import fs from 'node:fs'
const target = process.argv[process.argv.indexOf('--outDir') + 1]
const source = fs.readFileSync('src/server.js', 'utf8')
if (source.includes('NO BUILD')) { console.error('src/server.js: NO BUILD'); process.exit(1) }
fs.mkdirSync(target, { recursive: true })
if (target.endsWith('server')) fs.writeFileSync(target + '/main.js', source)
`

/** Stands for the server: tells what it was given, and how it is asked to end. */
const server = `
console.log('build ' + process.env.ALLMENDE_BUILD)
const end = (why) => { console.log('ended by ' + why); process.exit(why === 'SIGINT' ? 0 : 3) }
for (const why of ['SIGINT', 'SIGTERM']) process.on(why, () => end(why))
process.on('disconnect', () => end('disconnect'))
setInterval(() => {}, 1000)
console.log('ready ' + process.pid)
`

let clone = ''
const started: ChildProcess[] = []

beforeEach(() => {
  clone = makeClone({ 'node_modules/vite/bin/vite.js': buildTool, 'src/server.js': server })
})

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  fs.rmSync(clone, { recursive: true, force: true })
})

function write(file: string, text: string): void {
  fs.writeFileSync(path.join(clone, file), text)
}

async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  assert(address !== null && typeof address === 'object', 'a listening server has an address')
  await new Promise((resolve) => probe.close(resolve))
  return address.port
}

type Start = {
  readonly child: ChildProcess
  /** Waits until a line begins with `word`; the rest of that line. */
  said(word: string): Promise<string>
  /** Waits until it has ended. */
  ended(): Promise<{ code: number | null; output: string }>
}

async function start(env: NodeJS.ProcessEnv = {}, identity: { uid?: number; gid?: number } = {}): Promise<Start> {
  const { npm_lifecycle_event: _, ...clean } = process.env
  const child = spawn(process.execPath, [path.join(clone, 'tools/start.mjs')], {
    ...identity,
    cwd: '/',
    env: { ...clean, LANG: 'en_GB.UTF-8', LC_ALL: '', LC_MESSAGES: '', PORT: String(await freePort()), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => lines.push(line))
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    child,
    said: (word) =>
      vi.waitFor(
        () => {
          const line = lines.find((text) => text.startsWith(word))
          assert(line !== undefined, `${word} is said: ${lines.join('\n')}`)
          return line.slice(word.length + 1)
        },
        { timeout: 15_000, interval: 20 },
      ),
    ended: async () => ({ code: await closed, output: lines.join('\n') }),
  }
}

describe('a start', () => {
  test('builds once, runs the server from that build, and builds again only when the sources have changed', async () => {
    const first = await start()
    const build = await first.said('build')
    await first.said('ready')
    first.child.kill('SIGINT')
    expect(await first.ended()).toMatchObject({ code: 0, output: expect.stringContaining('ended by SIGINT') })

    const again = await start()
    expect(await again.said('build')).toBe(build)
    again.child.kill('SIGINT')
    expect((await again.ended()).output).not.toContain('Building')

    write('src/server.js', `${server}// changed`)
    const changed = await start()
    expect(await changed.said('build')).not.toBe(build)
  })

  test('a build that is being served stays while newer ones come and go; of the others two are kept', async () => {
    const serving = await start()
    await serving.said('ready')
    const served = await serving.said('build')
    for (const version of [1, 2, 3]) {
      write('src/server.js', `${server}// ${version}`)
      const next = await start()
      await next.said('ready')
      next.child.kill('SIGINT')
      await next.ended()
    }
    const left = fs.readdirSync(path.join(clone, '.allmende/build'))
    expect(left).toContain(path.basename(served))
    expect(left).toHaveLength(3)
  })

  test('ends with the code of the server, and hands on how it was asked to end', async () => {
    const running = await start()
    await running.said('ready')
    running.child.kill('SIGTERM')
    expect(await running.ended()).toMatchObject({ code: 3, output: expect.stringContaining('ended by SIGTERM') })
  })

  test('given it is killed with -9, then the server notices and ends too', async () => {
    const running = await start()
    await running.said('ready')
    running.child.kill('SIGKILL')
    expect(await running.said('ended by')).toBe('disconnect')
    await running.ended()
  })

  test('given npm has started it and the shell between them is gone, then it ends', async () => {
    const port = await freePort()
    const command = `"${process.execPath}" "${clone}/tools/start.mjs" & wait`
    const shell = spawn('/bin/sh', ['-c', command], {
      env: { ...process.env, PORT: String(port), npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    started.push(shell)
    const said: string[] = []
    for await (const line of createInterface(shell.stdout)) {
      said.push(line)
      if (line.startsWith('ready')) shell.kill('SIGTERM')
    }
    expect(said.at(-1)).toBe('ended by SIGTERM')
  })
})

describe('trouble', () => {
  test('a port that is taken, in the language of the terminal', async () => {
    const other = net.createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const english = await (await start({ PORT: String(port) })).ended()
    const german = await (await start({ PORT: String(port), LANG: 'de_DE.UTF-8' })).ended()
    const both = await (await start({ PORT: String(port), LANG: 'C' })).ended()
    other.close()
    expect(english.code).toBe(1)
    expect(english.output).toContain(`Port ${port} is taken`)
    expect(english.output).toContain(`PORT=${port + 1} npm start`)
    expect(german.output).toContain(`Port ${port} ist von einem anderen Programm belegt`)
    expect(both.output).toMatch(/is taken[^]*ist von einem anderen Programm belegt/)
  })

  test('a clone that may not be written to', async () => {
    const nobody = asRoot ? Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout) : undefined
    fs.chmodSync(clone, 0o555)
    const stranger = nobody === undefined ? {} : { uid: nobody, gid: nobody }
    const { code, output } = await (await start({}, stranger)).ended()
    fs.chmodSync(clone, 0o755)
    expect(code).toBe(1)
    expect(output).toMatch(/What happened: The folder .+ cannot be written to/)
    expect(output).toContain('What to do: Start as the account that owns the folder')
  })

  test('sources that do not build: the tool’s own words, then ours; and no half build is left', async () => {
    write('src/server.js', 'NO BUILD')
    const { code, output } = await (await start()).ended()
    expect(code).toBe(1)
    expect(output).toMatch(/src\/server\.js: NO BUILD[^]*could not be built/)
    expect(fs.readdirSync(path.join(clone, '.allmende/build'))).toEqual([])
  })

  test('packages that cannot be installed', async () => {
    const missing = '"node_modules/a": { "version": "1.0.0" }'
    write('package-lock.json', `{ "lockfileVersion": 3, "packages": { "": {}, ${missing} } }`)
    write('package.json', '{ "dependencies": { "b": "1.0.0" } }')
    const { code, output } = await (await start()).ended()
    expect(code).toBe(1)
    expect(output).toMatch(/Installing[^]*“npm ci” ended with code 1/)
  })

  test('no embedded PostgreSQL for this platform', () => {
    const open = new URL('../src/database/index.ts', import.meta.url).href
    const script = `
      Object.defineProperty(process, 'arch', { value: 'mips' })
      const { openDatabase, databaseRefusalText } = await import(${JSON.stringify(open)})
      const opened = await openDatabase({ kind: 'embedded', folder: ${JSON.stringify(path.join(clone, 'data'))} })
      console.log(databaseRefusalText(opened.refusal, ['en']))`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(stdout).toContain(`There is no embedded PostgreSQL for this platform (${process.platform}-mips)`)
    expect(stdout).toContain('Set DATABASE_URL')
  })
})
