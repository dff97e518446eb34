// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Names of files and folders: a newcomer finds a file by its name alone, so a name says which furniture it is. */
import type { Finding, Step } from '../step.ts'

/** x.rules.ts and so on; a part of a name behind a dot that is not here is a slip or a new kind that needs a record. */
const furniture: Readonly<Record<string, readonly string[]>> = {
  rules: ['ts'],
  store: ['ts'],
  service: ['ts'],
  routes: ['ts', 'tsx'],
  pages: ['tsx'],
  panel: ['tsx', 'css'],
  words: ['ts'],
  test: ['ts', 'tsx'],
  journey: ['ts'],
  memory: ['ts'],
  postgres: ['ts'],
  versions: ['ts'],
  letters: ['ts', 'tsx'],
  limits: ['ts'],
  access: ['ts'],
  privacy: ['ts'],
  config: ['ts', 'js', 'mjs'],
  d: ['ts', 'mts'],
}

/** Here a second name tells members of a family apart: a port's adapters, the simulator's oracles. */
const families = /^src\/(room\/host|simulator)\//

const junkDrawers = ['common', 'util', 'utils', 'helper', 'helpers', 'shared', 'core', 'misc']

export const names: Step = {
  name: 'names of files and folders',
  look(tree) {
    const files = tree.files.filter((file) => /^(src|tools|tests|docs)\//.test(file))
    return { detail: `${files.length} files`, findings: files.flatMap(inPath) }
  },
}

function inPath(file: string): Finding[] {
  const folders = file.split('/').slice(0, -1)
  const name = file.split('/').at(-1)!
  const [first = '', ...rest] = name.split('.')
  const ending = rest.at(-1) ?? ''
  const junk = [...folders, first].filter((part) => junkDrawers.includes(part))
  const crooked = folders.filter((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))
  return [
    ...junk.map((part) => ({ file, says: `“${part}” is a junk drawer: name it by a word of docs/words.md` })),
    ...crooked.map((folder) => ({ file, says: `folder “${folder}”: small letters, digits and hyphens only` })),
    ...(isCode(ending) ? inCodeName(file, first, rest.slice(0, -1), ending) : []),
  ]
}

function isCode(ending: string): boolean {
  return ['ts', 'tsx', 'mts', 'mjs', 'js', 'css'].includes(ending)
}

/** first.kind.kind.ending */
function inCodeName(file: string, first: string, kinds: readonly string[], ending: string): Finding[] {
  const findings: Finding[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(first)) {
    findings.push({ file, says: `“${first}”: small letters and hyphens, two-words.rules.ts` })
  }
  for (const [index, kind] of kinds.entries()) {
    const languageOfWords = kinds[index - 1] === 'words' && /^[a-z]{2}$/.test(kind)
    if (languageOfWords || (families.test(file) && index === 0)) continue
    if (!Object.hasOwn(furniture, kind)) {
      const known = Object.keys(furniture).filter((name) => name.length > 1)
      findings.push({ file, says: `“.${kind}.” is no furniture of a module: ${known.join(', ')} (or a plain name)` })
    } else if (index === kinds.length - 1 && !furniture[kind]!.includes(ending)) {
      findings.push({ file, says: `a .${kind} file ends in .${furniture[kind]!.join(' or .')}` })
    }
  }
  return findings
}
