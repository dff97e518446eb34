// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The embedded server as its owners meet it: other processes, killed at the worst moment, on real folders. */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { assert } from '../../base/assert.ts'
import { openDatabase } from '../open.ts'
import type { OpenDatabase } from '../open.ts'
import { readPidFile } from './pid-file.ts'
import { dropThrowawayServer } from './throwaway.ts'

const asRoot = process.getuid?.() === 0
const folders: string[] = []

function newFolder(name = 'data'): string {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'allmende-embedded-'))
  fs.chmodSync(parent, 0o755)
  folders.push(parent)
  return path.join(parent, name)
}

/** A data folder as a first start leaves it, copied: to make one anew takes a second of every test. */
const made = newFolder()
beforeAll(async () => {
  folders.splice(folders.indexOf(path.dirname(made)), 1)
  await (await open(made)).close()
})
afterAll(() => fs.rmSync(path.dirname(made), { recursive: true, force: true }))

function usedFolder(name?: string): string {
  const folder = newFolder(name)
  spawnSync('cp', ['-a', made, folder])
  return folder
}

afterEach(async () => {
  for (const parent of folders.splice(0)) {
    for (const name of fs.readdirSync(parent)) await dropThrowawayServer(path.join(parent, name))
    fs.rmSync(parent, { recursive: true, force: true })
  }
})

async function open(folder: string): Promise<OpenDatabase> {
  const opened = await openDatabase({ kind: 'embedded', folder })
  assert(opened.ok, `opens: ${JSON.stringify(opened)}`)
  return opened.value
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function refusalOf(folder: string): Promise<string> {
  const opened = await openDatabase({ kind: 'embedded', folder })
  if (opened.ok) await opened.value.close()
  return opened.ok ? 'opened' : opened.refusal.kind
}

type Identity = { readonly uid?: number; readonly gid?: number }

/** Another process that opens the folder, says "opened" or why not, and then does `work`. */
function startOwner(folder: string, work: string, identity: Identity = {}): ChildProcess {
  const script = `
    import { openDatabase } from ${JSON.stringify(new URL('../open.ts', import.meta.url).href)}
    const opened = await openDatabase({ kind: 'embedded', folder: ${JSON.stringify(folder)} })
    console.log(opened.ok ? 'opened' : opened.refusal.kind)
    if (!opened.ok) process.exit(1)
    ${work}`
  const stdio = ['pipe', 'pipe', 'inherit'] as const
  return spawn(process.execPath, ['--input-type=module', '-e', script], { ...identity, cwd: '/', stdio: [...stdio] })
}

/** Notes one municipality after the other, and tells of each once it is committed. */
const writing = `
  for (let key = 990000000001; ; key += 1) {
    const row = { key: String(key), name: 'x', kind: 'x', sample: true }
    await opened.value.db.insertInto('municipality').values(row).execute()
    console.log(key)
  }`

const waiting = `process.stdin.on('end', async () => { await opened.value.close() }).resume()`

/** Kills the owner with -9 once it has said `count` lines; all it said, however little was read by then. */
async function killAfter(owner: ChildProcess, count: number): Promise<string[]> {
  const said: string[] = []
  assert(owner.stdout, 'the owner speaks')
  for await (const line of createInterface(owner.stdout)) {
    said.push(line)
    if (said.length === count) owner.kill('SIGKILL')
  }
  return said
}

/** What an owner told of as committed, before it was killed in the middle of its work. */
async function toldByKilled(folder: string): Promise<string[]> {
  return (await killAfter(startOwner(folder, writing), 100)).slice(1)
}

async function keysIn({ db }: OpenDatabase): Promise<string[]> {
  const rows = await db.selectFrom('municipality').select('key').orderBy('key').execute()
  return rows.map(({ key }) => key)
}

describe('start and stop', () => {
  test('given nothing, when opened and closed, then no process and no socket is left, and the data are there next time', async () => {
    const folder = newFolder()
    const first = await open(folder)
    expect(first.attached).toBe(false)
    expect(first.migrationsApplied).toBeGreaterThan(0)
    await sql`insert into body values ('b', 'club', 'Landfrauen', null)`.execute(first.db)
    const { pid } = readPidFile(path.join(folder, 'postgresql')) ?? { pid: 0 }
    expect(fs.existsSync(`/proc/${pid}`) || os.platform() !== 'linux').toBe(true)
    await first.close()
    // The process has ended; that its parent, Node, has taken notice of it may come a moment later.
    await expect.poll(() => isAlive(pid)).toBe(false)
    expect(fs.readdirSync(path.join(folder, 'socket'))).toEqual([])

    const second = await open(folder)
    expect(second.migrationsApplied).toBe(0)
    expect(await second.db.selectFrom('body').select('name').execute()).toEqual([{ name: 'Landfrauen' }])
    await second.close()
  })

  test('only the account of the server may enter the folder of its socket', async () => {
    const folder = usedFolder()
    const opened = await open(folder)
    expect(fs.statSync(path.join(folder, 'socket')).mode & 0o777).toBe(0o700)
    expect(fs.statSync(path.join(folder, 'postgresql')).mode & 0o777).toBe(0o700)
    const { rows } = await sql<{ listen_addresses: string }>`show listen_addresses`.execute(opened.db)
    expect(rows).toEqual([{ listen_addresses: '' }])
    const { rows: fsync } = await sql`show fsync`.execute(opened.db)
    expect(fsync).toEqual([{ fsync: 'on' }])
    await opened.close()
  })

  test('a data folder whose path is too long for a socket has its socket elsewhere, and it goes with the server', async () => {
    const opened = await open(usedFolder('d'.repeat(110)))
    const sockets = new URL(opened.url.replace('@/', '@x/')).searchParams.get('host') ?? ''
    expect(path.dirname(sockets)).toBe(os.tmpdir())
    expect(fs.existsSync(sockets)).toBe(true)
    await opened.close()
    expect(fs.existsSync(sockets)).toBe(false)
  })
})

describe('an owner killed with -9', () => {
  test('given its server lives on, when opened again, then it attaches and all that was told is there, once', async () => {
    const folder = usedFolder()
    const told = await toldByKilled(folder)
    const next = await open(folder)
    expect(next.attached).toBe(true)
    const kept = await keysIn(next)
    expect(kept.slice(0, told.length)).toEqual(told)
    expect(kept.length - told.length).toBeLessThanOrEqual(1)
    await next.close()
    expect(readPidFile(path.join(folder, 'postgresql'))).toBeNull()
  })

  test('given the server is killed with it, when opened again, then it recovers and all that was told is there', async () => {
    const folder = usedFolder()
    const told = await toldByKilled(folder)
    const { pid } = readPidFile(path.join(folder, 'postgresql')) ?? { pid: 0 }
    process.kill(pid, 'SIGKILL')
    const next = await open(folder)
    expect((await keysIn(next)).slice(0, told.length)).toEqual(told)
    await next.close()
  })

  test('given its pid now belongs to somebody else, when opened again, then the left-over file does not keep it from starting', async () => {
    const folder = usedFolder()
    const stranger = spawn('sleep', ['60'], asRoot ? { uid: fs.statSync(path.join(folder, 'socket')).uid } : {})
    await once(stranger, 'spawn')
    const cluster = path.join(folder, 'postgresql')
    fs.writeFileSync(
      path.join(cluster, 'postmaster.pid'),
      `${stranger.pid}\n${cluster}\n1\n5432\n${folder}/socket\n\n 0 0\nready   \n`,
    )
    const next = await open(folder)
    expect(next.attached).toBe(false)
    await next.close()
    stranger.kill('SIGKILL')
  })
})

describe('while it runs', () => {
  test('a second start on the same folder is refused, and the first does not notice', async () => {
    const folder = usedFolder()
    const first = await open(folder)
    expect(await killAfter(startOwner(folder, writing), 100)).toEqual(['alreadyRunning'])
    expect(await keysIn(first)).toEqual([])
    await first.close()
  })

  test('two starts at the same moment on a new folder: one has it, the other is refused', async () => {
    const folder = newFolder()
    const owners = [startOwner(folder, waiting), startOwner(folder, waiting)]
    const said = owners.map((owner) => killAfter(owner, 2))
    const first = await Promise.race(owners.map(async (owner) => once(owner, 'exit')))
    expect(first).toEqual([1, null])
    for (const owner of owners) owner.stdin?.end()
    expect((await Promise.all(said)).flat().sort()).toEqual(['alreadyRunning', 'opened'])
    expect(readPidFile(path.join(folder, 'postgresql'))).toBeNull()
  })

  test('a server that dies is brought back, and the pool finds it', async () => {
    const folder = usedFolder()
    const opened = await open(folder)
    await sql`insert into body values ('b', 'club', 'Landfrauen', null)`.execute(opened.db)
    const pid = () => readPidFile(path.join(folder, 'postgresql'))?.pid ?? 0
    const died = pid()
    process.kill(died, 'SIGKILL')
    const patience = { timeout: 10_000, interval: 50 }
    await vi.waitFor(() => expect([0, died]).not.toContain(pid()), patience)
    await vi.waitFor(
      async () => expect(await opened.db.selectFrom('body').select('id').execute()).toEqual([{ id: 'b' }]),
      patience,
    )
    await opened.close()
    expect(readPidFile(path.join(folder, 'postgresql'))).toBeNull()
  })
})

describe('refused', () => {
  test('a folder that is a file', async () => {
    const folder = newFolder()
    fs.writeFileSync(folder, '')
    expect(await refusalOf(folder)).toBe('folderNotWritable')
    fs.rmSync(folder)
  })

  test('a folder of another major version of PostgreSQL', async () => {
    const folder = newFolder()
    fs.mkdirSync(path.join(folder, 'postgresql'), { recursive: true })
    fs.writeFileSync(path.join(folder, 'postgresql/PG_VERSION'), '17\n')
    expect(await refusalOf(folder)).toBe('otherMajorVersion')
  })

  test('a database of a newer version, and nothing is left running', async () => {
    const folder = usedFolder()
    const opened = await open(folder)
    await sql`insert into schema_version values (9999, 'from-the-future', 'x')`.execute(opened.db)
    await opened.close()
    expect(await refusalOf(folder)).toBe('newerDatabase')
    expect(readPidFile(path.join(folder, 'postgresql'))).toBeNull()
  })

  test('a server that cannot start, with its last lines', async () => {
    const folder = usedFolder()
    fs.appendFileSync(path.join(folder, 'postgresql/postgresql.conf'), 'no_such_setting = 1\n')
    const opened = await openDatabase({ kind: 'embedded', folder })
    expect(opened).toMatchObject({ ok: false, refusal: { kind: 'doesNotStart' } })
    expect(JSON.stringify(opened)).toContain('no_such_setting')
  })
})

/** What only root can try, and what root must try as somebody else. */
const accountTests = {
  root: () => {
    test('started by root, the server runs as another account, and a folder that account may not enter is refused', async () => {
      const folder = usedFolder()
      const opened = await open(folder)
      const { pid } = readPidFile(path.join(folder, 'postgresql')) ?? { pid: 0 }
      expect(fs.statSync(`/proc/${pid}`).uid).not.toBe(0)
      await opened.close()
      const inner = newFolder('home/data')
      fs.mkdirSync(path.dirname(inner), { mode: 0o700 })
      expect(await refusalOf(inner)).toBe('folderOutOfReach')
    })

    test('a folder root has made for it alone is opened for the account to pass through; one with other things is not', async () => {
      const empty = newFolder()
      fs.mkdirSync(empty, { mode: 0o700 })
      expect(await refusalOf(empty)).toBe('opened')
      expect(fs.statSync(empty).mode & 0o777).toBe(0o711)
      const home = newFolder()
      fs.mkdirSync(home, { mode: 0o700 })
      fs.writeFileSync(path.join(home, 'diary'), '')
      expect(await refusalOf(home)).toBe('folderOutOfReach')
      expect(fs.statSync(home).mode & 0o777).toBe(0o700)
    })

    test('an ordinary user starts it as itself, and a folder of others is refused', async () => {
      const nobody = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout)
      const folder = newFolder()
      const asNobody = () => killAfter(startOwner(folder, waiting, { uid: nobody, gid: nobody }), 1)
      expect(await asNobody()).toEqual(['folderNotWritable'])
      fs.chownSync(path.dirname(folder), nobody, nobody)
      expect(await asNobody()).toEqual(['opened'])
      expect(fs.statSync(folder).uid).toBe(nobody)
    })
  },
  ordinary: () => {
    test('a folder of others is refused', async () => {
      const folder = newFolder()
      fs.chmodSync(path.dirname(folder), 0o500)
      expect(await refusalOf(folder)).toBe('folderNotWritable')
      fs.chmodSync(path.dirname(folder), 0o700)
    })
  },
}

describe('accounts', accountTests[asRoot ? 'root' : 'ordinary'])
