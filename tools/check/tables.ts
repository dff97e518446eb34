// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A module's store touches the tables of its own block in src/database/tables.ts and no others: whoever changes a
 * table has one folder to read. And a transaction begins in x.service.ts, where the use case is.
 */
import type { Finding, Step } from './step.ts'
import { filesEnding, type Tree } from './tree.ts'

const shape = 'src/database/tables.ts'
const queries = /\b(?:selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|\w*[jJ]oin)\(\s*\[?'([a-z_]+)/g
const statements = /\b(?:from|join|into|update|table|truncate)\s+(?:only\s+)?([a-z_]+)\b/g
const beginsTransaction = /\.(transaction|startTransaction)\(|`\s*(begin|start transaction)\b/i
const mayBegin = /\.service\.ts$|^src\/database\/|^src\/room\/host\/[a-z.]*postgres\.ts$/

export const tables: Step = {
  name: 'own tables, transactions in services',
  look(tree) {
    const owners = tree.files.includes(shape) ? ownersIn(tree.read(shape)) : new Map<string, string>()
    if (owners.size === 0) {
      const says = 'no tables can be read here: blocks begin with a comment “// module/”, names end in “Table”'
      return { detail: '0 tables', findings: [{ file: shape, says }] }
    }
    const files = filesEnding(tree, '.ts', '.tsx').filter(isProduction)
    const findings = files.flatMap((file) => [...foreignTables(tree, file, owners), ...transactions(tree, file)])
    return { detail: `${owners.size} tables, ${files.length} files`, findings }
  },
}

/** The story fills every table of a demo at once, simulated worlds those of a test; neither meets real people. */
const fillsAll = /^src\/(database|story)\/|^src\/simulator\/worlds\.postgres\.ts$/

function isProduction(file: string): boolean {
  return file.startsWith('src/') && !fillsAll.test(file) && !/\.test\.tsx?$|\/testing(\.tsx?$|\/)/.test(file)
}

/** Table → module, from the blocks that begin with a comment '// people/' and the list of Tables at the end. */
export function ownersIn(text: string): Map<string, string> {
  const owner = new Map<string, string>()
  let module = ''
  for (const line of text.split('\n')) {
    module = /^\/\/ ([a-z]+)\/$/.exec(line)?.[1] ?? module
    const type = /^interface (\w+Table)\b/.exec(line)?.[1]
    if (type !== undefined) owner.set(type, module)
  }
  const listed = [...text.matchAll(/^ {2}([a-z_]+): (\w+Table)\b/gm)]
  return new Map(listed.flatMap(([, table, type]) => (owner.has(type!) ? [[table!, owner.get(type!)!]] : [])))
}

function foreignTables(tree: Tree, file: string, owners: ReadonlyMap<string, string>): Finding[] {
  const module = file.split('/')[1]!
  const text = tree.read(file)
  return [...namedInQueries(text), ...namedInSql(text)].flatMap(({ table, index }) => {
    const owner = owners.get(table)
    if (owner === undefined || owner === module) return []
    const line = text.slice(0, index).split('\n').length
    return [
      { file, line, says: `the table ${table} belongs to ${owner}/: ask its door, or let it hand over what you need` },
    ]
  })
}

type Named = { readonly table: string; readonly index: number }

function namedInQueries(text: string): Named[] {
  return [...text.matchAll(queries)].map((found) => ({ table: found[1]!, index: found.index }))
}

/** Only between the backticks of sql`…`: in prose, "from session to session" names no table. */
function namedInSql(text: string): Named[] {
  return [...text.matchAll(/\bsql(?:<[^`]*>)?`([^`]*)`/g)].flatMap((sql) =>
    [...sql[1]!.matchAll(statements)].map((found) => ({ table: found[1]!, index: sql.index })),
  )
}

function transactions(tree: Tree, file: string): Finding[] {
  if (mayBegin.test(file)) return []
  const says = 'a transaction begins in x.service.ts: take the open one as an argument'
  return tree
    .read(file)
    .split('\n')
    .flatMap((text, index) => {
      return beginsTransaction.test(text) ? [{ file, line: index + 1, says }] : []
    })
}
