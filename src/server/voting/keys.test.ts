// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sealBallot } from '../../voting/index.ts'
import { voteKeyFolder, type KeyStep } from './keys.ts'

const folders: string[] = []

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'allmende-vote-keys-'))
  folders.push(folder)
  return path.join(folder, 'keys')
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

function stoppedAt(step: KeyStep) {
  return (reached: KeyStep) => {
    if (reached === step) throw new Error(`stopped at ${step}`)
  }
}

/** @returns what comes out of a box with one ballot that was sealed to this key. */
async function countedWith(folder: string, publicKey: Uint8Array<ArrayBuffer>) {
  const sealed = await sealBallot(crypto.subtle, publicKey, { vote: 'v1', seat: 's1' }, 'yes')
  return voteKeyFolder(folder).openBox('v1', [{ seat: 's1', sealed }])
}

const counted = { ok: true, value: { ballots: ['yes'], invalid: { wrongLength: 0, notForThisPlace: 0, malformed: 0 } } }

test('given a new vote, when its key is made, then only our account may read it and it opens the box', async () => {
  const folder = await aFolder()
  const publicKey = await voteKeyFolder(folder).makeKey('v1')
  expect(await readdir(folder)).toEqual(['v1.vote-key'])
  expect((await stat(path.join(folder, 'v1.vote-key'))).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  expect(await countedWith(folder, publicKey)).toEqual(counted)
})

test('given two servers on one folder, when both make the key at once, then both publish the same', async () => {
  const folder = await aFolder()
  const made = await Promise.all(Array.from({ length: 8 }, () => voteKeyFolder(folder).makeKey('v1')))
  expect(new Set(made.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
  expect(await readdir(folder)).toEqual(['v1.vote-key'])
})

test.each<KeyStep>(['keyWritten', 'keyNamed', 'keySafe'])(
  'given a server that stops at %s, when the next one makes the key again, then ballots sealed to it open',
  async (step) => {
    const folder = await aFolder()
    await expect(voteKeyFolder(folder, stoppedAt(step)).makeKey('v1')).rejects.toThrow(step)
    const publicKey = await voteKeyFolder(folder).makeKey('v1')
    expect(await countedWith(folder, publicKey)).toEqual(counted)
    const later = new Date(Date.now() + 3_600_000)
    await voteKeyFolder(folder).tidy(() => false, later)
    expect(await readdir(folder)).toEqual(['v1.vote-key'])
    expect(await countedWith(folder, publicKey)).toEqual(counted)
  },
)

test('given a server that stops after opening the box, when the next one opens it, then all ballots are there', async () => {
  const folder = await aFolder()
  const publicKey = await voteKeyFolder(folder).makeKey('v1')
  await expect(voteKeyFolder(folder, stoppedAt('boxOpened')).openBox('v1', [])).rejects.toThrow('boxOpened')
  expect(await countedWith(folder, publicKey)).toEqual(counted)
})

test.each<KeyStep>(['keyOverwritten', 'keyGone'])(
  'given a server that stops at %s while destroying, when the next one tidies, then nothing of the key is left',
  async (step) => {
    const folder = await aFolder()
    const publicKey = await voteKeyFolder(folder).makeKey('v1')
    const { privateKey } = JSON.parse(await readFile(path.join(folder, 'v1.vote-key'), 'utf8')) as {
      privateKey: string
    }
    await expect(voteKeyFolder(folder, stoppedAt(step)).destroy('v1')).rejects.toThrow(step)
    for (const name of await readdir(folder)) {
      expect(await readFile(path.join(folder, name), 'latin1')).not.toContain(privateKey)
    }
    expect((await countedWith(folder, publicKey)).ok).toBe(false)
    await voteKeyFolder(folder).tidy((vote) => vote === 'v1', new Date())
    expect(await readdir(folder)).toEqual([])
    expect(await countedWith(folder, publicKey)).toEqual({ ok: false, refusal: 'keyMissing' })
  },
)

test('given keys of votes that run and of votes that are over, when tidied, then only those that are over go', async () => {
  const folder = await aFolder()
  const keys = voteKeyFolder(folder)
  for (const vote of ['over', 'runs', 'unknown']) await keys.makeKey(vote)
  const begun = path.join(folder, 'x.vote-key.00.unnamed')
  await writeFile(begun, 'half a key')
  const now = new Date()
  expect(await keys.tidy((vote) => vote === 'over', now)).toEqual({ destroyed: 1, unnamed: 0, kept: 2 })
  await utimes(begun, now, new Date(now.getTime() - 3_600_000))
  expect(await keys.tidy((vote) => vote === 'over', now)).toEqual({ destroyed: 0, unnamed: 1, kept: 2 })
  expect((await readdir(folder)).toSorted()).toEqual(['runs.vote-key', 'unknown.vote-key'])
})

test('given no folder yet, when tidied and when destroyed, then there is nothing to do', async () => {
  const keys = voteKeyFolder(await aFolder())
  expect(await keys.tidy(() => true, new Date())).toEqual({ destroyed: 0, unnamed: 0, kept: 0 })
  await keys.destroy('v1')
})

test('given an id that would leave the folder, when its key is asked for, then that is refused', async () => {
  const keys = voteKeyFolder(await aFolder())
  for (const vote of ['../v1', 'a/b', '', 'a\0', '.']) await expect(keys.makeKey(vote)).rejects.toThrow('names a file')
})

test('given a process killed with -9 while it makes keys, when we look, then every key it published is there', async () => {
  const folder = await aFolder()
  const door = new URL('./keys.ts', import.meta.url).href
  const script = `const { voteKeyFolder } = await import(${JSON.stringify(door)})
    const keys = voteKeyFolder(${JSON.stringify(folder)})
    for (let vote = 0; ; vote += 1) {
      const key = Buffer.from(await keys.makeKey('v' + vote)).toString('base64')
      process.stdout.write('v' + vote + ' ' + key + '\\n')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part
    if (said.split('\n').length > 20) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  const published = said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
  expect(published.length).toBeGreaterThanOrEqual(20)
  for (const [vote, key] of published) {
    expect(Buffer.from(await voteKeyFolder(folder).makeKey(vote!)).toString('base64')).toBe(key)
  }
})
