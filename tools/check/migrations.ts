// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every migration that has a file is in the list, in order and without a gap: one that is forgotten would be missing
 * on every machine but its author's.
 */
import type { Finding, Step } from './step.ts'
import type { Tree } from './tree.ts'

const folder = 'src/database/migrations/'
const list = `${folder}index.ts`

export const migrations: Step = {
  name: 'migrations',
  look(tree) {
    const files = tree.files.filter((file) => file.startsWith(folder) && file !== list && !file.endsWith('.test.ts'))
    if (!tree.files.includes(list) || files.length === 0) {
      const says = 'there are no migrations: the check was started in a wrong folder'
      return { detail: '0 migrations', findings: [{ file: list, says }] }
    }
    const findings = files.flatMap((file, index) => inFile(tree, file, index + 1))
    return { detail: `${files.length} migrations`, findings: [...findings, ...inList(tree, files)] }
  },
}

function inFile(tree: Tree, file: string, expected: number): Finding[] {
  const named = /(\d{4})-([a-z0-9-]+)\.ts$/.exec(file)
  if (!named) return [{ file, says: 'a migration is called 0002-what-it-does.ts' }]
  const text = tree.read(file)
  const version = Number(/^\s*version: (\d+),/m.exec(text)?.[1])
  const name = /^\s*name: '([^']*)',/m.exec(text)?.[1]
  const says: string[] = []
  const number = Number(named[1])
  if (number !== expected) says.push(`is number ${number}, but ${expected} is next: versions leave no gap`)
  if (version !== number) says.push(`says version ${version}: write ${number}, as the file is called`)
  if (name !== named[2]) says.push(`says name '${name}': write '${named[2]}', as the file is called`)
  return says.map((line) => ({ file, says: line }))
}

/** The list imports every file and names them in the order of their versions. */
function inList(tree: Tree, files: readonly string[]): Finding[] {
  const text = tree.read(list)
  const array = /migrations\b[^=]*= \[([^\]]*)\]/.exec(text)?.[1] ?? ''
  const listed = array
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const imported = new Map([...text.matchAll(/^import \{ (\w+) \} from '(.*)'/gm)].map((found) => [found[2], found[1]]))
  const names = files.map((file) => imported.get(`./${file.slice(folder.length)}`))
  const missing = files.flatMap((file, index) => {
    const name = names[index]
    if (name !== undefined && listed.includes(name)) return []
    return [{ file, says: `is not in the list: import it in ${list} and add it at the end of migrations` }]
  })
  const order = names.filter((name) => name !== undefined && listed.includes(name))
  const inOrder = listed.filter((name) => order.includes(name)).join() === order.join()
  return inOrder ? missing : [...missing, { file: list, says: `out of order: the list runs ${order.join(', ')}` }]
}
