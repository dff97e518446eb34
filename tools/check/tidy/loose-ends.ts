// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What was meant for later, switched off, or only right on one machine. */
import type { Step } from '../step.ts'
import { codeFiles, filesEnding, type Tree } from '../tree.ts'
import { search, type Pattern } from './lines.ts'

/** These files have to name what they refuse. */
const ownFiles = /^tools\/check\/(tidy\/loose-ends(\.test)?|lint(-typed)?\.test)\.ts$/

const switchedOff: readonly Pattern[] = [
  {
    finds: /\b(describe|it|test|suite|bench)(\.\w+)*\.(skip|only|todo|skipIf|runIf|fails)\b/,
    says: (found) => `${found}: a test runs or is removed; mend it or take it out`,
  },
  {
    finds: /\b(xit|xdescribe|xtest|fit|fdescribe)\(/,
    says: (found) => `${found}…): a test runs or is removed; mend it or take it out`,
  },
]

const forLater: readonly Pattern[] = [
  { finds: /\b(TODO|FIXME|XXX|HACK)\b/, says: (found) => `${found}: do it now, or file an issue` },
  {
    finds:
      /(es|ox)lint-disable|@ts-ignore|@ts-nocheck|dependency-cruiser-disable|knip-ignore|v8 ignore|istanbul ignore/,
    says: (found) => `${found}: mend what is found, or change the rule for everybody with a record in docs/decisions/`,
  },
]

const registries: readonly Pattern[] = [
  {
    finds: new RegExp(
      '\\b(registry\\.npmjs\\.org|registry\\.yarnpkg\\.com|npm\\.pkg\\.github\\.com|npmjs\\.com/package|npmmirror\\.com' +
        '|unpkg\\.com|jsdelivr\\.net|esm\\.sh|npm\\.jsr\\.io)\\b|/artifactory/',
    ),
    says: (found) => `${found}: name the package and leave its source to the reader’s npm`,
  },
  {
    finds: /"resolved": "https?:|^registry\s*=/,
    says: () => 'a lock file with addresses: .npmrc says omit-lockfile-registry-resolved=true',
  },
]

const places: readonly Pattern[] = [
  {
    finds: /(?<![\w.:/)}$-])(\/(home|Users|root|work|workspace|tmp|builds|mnt)\/[\w.-]+|[A-Z]:\\Users\\)/,
    says: (found) =>
      `${found}: a place on one machine; take it from the surroundings (os.tmpdir(), import.meta.dirname)`,
  },
]

export const tests: Step = {
  name: 'no test switched off',
  look: (tree) => search(tree, filesEnding(tree, '.ts', '.tsx', '.mjs').filter(foreign), switchedOff),
}

export const looseEnds: Step = {
  name: 'nothing left for later',
  look: (tree) => search(tree, codeFiles(tree).filter(foreign), forLater),
}

export const hosts: Step = {
  name: 'no package registry named',
  look: (tree) => search(tree, textFiles(tree).filter(foreign), registries),
}

export const machines: Step = {
  name: 'no path of one machine',
  look: (tree) => search(tree, textFiles(tree).filter(foreign), places),
}

function foreign(file: string): boolean {
  return !ownFiles.test(file)
}

function textFiles(tree: Tree): string[] {
  const documents = filesEnding(tree, '.json', '.md', '.yml', '.yaml', '.npmrc', '.html', '.svg')
  return [...new Set([...codeFiles(tree), ...documents])]
}
