// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Files that hold a key: written whole or not at all, safe on the disk, readable by Allmende's account alone. */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import path from 'node:path'

export type WriteStep = 'keyWritten' | 'keyNamed'

export const unnamedEnding = '.unnamed'
const folderMode = 0o700
const fileMode = 0o600

/**
 * Written under another name and then linked: of two servers that write at once, one wins and neither overwrites.
 * Read the file afterwards to know which.
 */
export async function writeOnce(
  file: string,
  text: string,
  reached: (step: WriteStep) => void | Promise<void> = () => undefined,
): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true, mode: folderMode })
  await syncFolder(path.dirname(folder))
  const unnamed = `${file}.${randomBytes(8).toString('hex')}${unnamedEnding}`
  const handle = await open(unnamed, 'wx', fileMode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await reached('keyWritten')
  try {
    await link(unnamed, file)
  } catch (error) {
    // Another server was first: its key is the one.
    if (codeOf(error) !== 'EEXIST') throw error
  }
  await reached('keyNamed')
  await unlink(unnamed)
  await syncFolder(folder)
}

export async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    // No secret vote was ever held here.
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/** A name is safe when its folder is. Windows opens no folders; there the file's own sync is all there is. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
