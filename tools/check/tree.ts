// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The files a check looks at: what git knows or would know, or every file where there is no git (planted trees). */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type Tree = {
  /** Absolute. */
  readonly root: string
  /** Relative to the root, forward slashes, sorted. */
  readonly files: readonly string[]
  read(file: string): string
}

/** @param root absolute path of the folder that holds package.json */
export function treeAt(root: string): Tree {
  const files = existsSync(join(root, '.git')) ? filesOfGit(root) : filesBelow(root, '')
  const texts = new Map<string, string>()
  return {
    root,
    files: files.filter((file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile()).sort(),
    read(file) {
      const known = texts.get(file)
      if (known !== undefined) return known
      const text = readFileSync(join(root, file), 'utf8')
      texts.set(file, text)
      return text
    },
  }
}

/** The files of a tree whose name ends in one of the given endings ('.ts', '.words.de.ts'). */
export function filesEnding(tree: Tree, ...endings: string[]): string[] {
  return tree.files.filter((file) => endings.some((ending) => file.endsWith(ending)))
}

const codeEndings = ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.css', '.sh']

/** Everything we write ourselves for a machine to run: TypeScript, the two plain start scripts, styles, shell. */
export function codeFiles(tree: Tree): string[] {
  return [...filesEnding(tree, ...codeEndings), ...tree.files.filter((file) => file.startsWith('.ci/'))]
}

function filesOfGit(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return [...new Set(listed.split('\0').filter((file) => file !== ''))]
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(root, path)
    return [path]
  })
}
