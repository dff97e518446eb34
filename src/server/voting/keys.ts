// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who holds the keys of secret votes: a folder beside the database, one file a vote, readable by Allmende's account
 * alone. A key is on the disk before anybody can seal to it, and goes when the result is committed; what a crash
 * leaves between the two is found at the next start (docs/decisions/0113).
 */
import { randomBytes } from 'node:crypto'
import { open, rm, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { assert } from '../../base/assert.ts'
import { accepted, refused, type Result } from '../../base/result.ts'
import { namesIn, syncFolder, textOf, unnamedEnding, writeOnce, type WriteStep } from './key-files.ts'
import { makeVoteKeys, openBox, type OpenedBox, type SealedBallot, type VoteKeys } from '../../voting/index.ts'

/** Where a crash can fall; tests stop here, the server never does. */
export type KeyStep = WriteStep | 'keySafe' | 'boxOpened' | 'keyOverwritten' | 'keyGone'

/** The key is not here: on another server, or destroyed already. No vote is guessed without it. */
export type KeyRefusal = 'keyMissing' | 'keyUnreadable'

export type VoteKeyFolder = {
  /** @returns the public key, once the private one is safe. Asked again for the same vote, the same key. */
  makeKey(vote: string): Promise<Uint8Array<ArrayBuffer>>
  openBox(vote: string, box: readonly SealedBallot[]): Promise<Result<OpenedBox, KeyRefusal>>
  /** Only after the result is committed. A key that is gone already is gone. */
  destroy(vote: string): Promise<void>
  /**
   * After a crash: destroys the keys of votes that are over, and what was begun and never named.
   * Keys of votes nobody here knows stay: another database's vote may need them.
   */
  tidy(isOver: (vote: string) => boolean, now: Date): Promise<Tidied>
}

export type Tidied = { readonly destroyed: number; readonly unnamed: number; readonly kept: number }

const keyEnding = '.vote-key'
/** Another server may be making a key right now; that takes milliseconds. */
const unnamedMillisecondsMin = 60_000

const keyFile = v.strictObject({
  format: v.literal('allmende-vote-key-1'),
  publicKey: v.pipe(v.string(), v.base64()),
  privateKey: v.pipe(v.string(), v.base64()),
})

export function voteKeyFolder(
  folder: string,
  reached: (step: KeyStep) => void | Promise<void> = () => undefined,
): VoteKeyFolder {
  return {
    async makeKey(vote) {
      const file = fileOf(folder, vote)
      const there = await readKeys(file)
      if (there.ok) {
        // Whoever made it may have died before the folder was safe.
        await syncFolder(folder)
        return there.value.publicKey
      }
      assert(there.refusal === 'keyMissing', 'a vote key that is there can be read')
      await writeOnce(file, textOfKeys(await makeVoteKeys(crypto.subtle)), reached)
      await reached('keySafe')
      const written = await readKeys(file)
      assert(written.ok, 'a vote key is there once it is safe')
      return written.value.publicKey
    },
    async openBox(vote, box) {
      const keys = await readKeys(fileOf(folder, vote))
      if (!keys.ok) return keys
      const opened = await openBox(crypto.subtle, keys.value, vote, box, (bytes) => randomBytes(bytes))
      await reached('boxOpened')
      return accepted(opened)
    },
    destroy: (vote) => destroyFile(folder, fileOf(folder, vote), reached),
    tidy: (isOver, now) => tidyFolder(folder, isOver, now, reached),
  }
}

function textOfKeys(keys: VoteKeys): string {
  return JSON.stringify({
    format: 'allmende-vote-key-1',
    publicKey: Buffer.from(keys.publicKey).toString('base64'),
    privateKey: Buffer.from(keys.privateKey).toString('base64'),
  })
}

async function readKeys(file: string): Promise<Result<VoteKeys, KeyRefusal>> {
  const text = await textOf(file)
  if (text === null) return refused('keyMissing')
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), keyFile), text)
  // A file without one of the two was cut while it was destroyed.
  if (!read.success) return refused('keyUnreadable')
  return accepted({
    publicKey: Uint8Array.from(Buffer.from(read.output.publicKey, 'base64')),
    privateKey: Uint8Array.from(Buffer.from(read.output.privateKey, 'base64')),
  })
}

/** Overwriting is an attempt: file systems that copy, and SSDs, may keep the old blocks (docs/decisions/0113). */
async function destroyFile(folder: string, file: string, reached: (step: KeyStep) => void | Promise<void>) {
  const text = await textOf(file)
  if (text === null) return
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    await handle.write(randomBytes(size), 0, size, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await reached('keyOverwritten')
  await rm(file, { force: true })
  await syncFolder(folder)
  await reached('keyGone')
}

async function tidyFolder(
  folder: string,
  isOver: (vote: string) => boolean,
  now: Date,
  reached: (step: KeyStep) => void | Promise<void>,
): Promise<Tidied> {
  const tidied = { destroyed: 0, unnamed: 0, kept: 0 }
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name)
    if (name.endsWith(unnamedEnding)) {
      const { mtimeMs, nlink } = await stat(file)
      if (now.getTime() - mtimeMs < unnamedMillisecondsMin) continue
      // A second name of a key that is in use: overwritten here, it would be gone there.
      if (nlink > 1) await unlink(file)
      else await destroyFile(folder, file, reached)
      tidied.unnamed += 1
    } else if (name.endsWith(keyEnding)) {
      if (isOver(name.slice(0, -keyEnding.length))) {
        await destroyFile(folder, file, reached)
        tidied.destroyed += 1
      } else tidied.kept += 1
    }
  }
  return tidied
}

/** Ids are made by us; one that could leave the folder is none. */
function fileOf(folder: string, vote: string): string {
  assert(/^[\w-]{1,80}$/.test(vote), 'the id of a vote names a file')
  return path.join(folder, `${vote}${keyEnding}`)
}
