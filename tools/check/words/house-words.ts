// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One thing, one word: docs/words.md says which words we do not use and what to write instead, and this check reads
 * it there. It looks at names we give (not at those of libraries, which we only use) and at texts people read.
 */
import ts from 'typescript'
import type { Finding, Step } from '../step.ts'
import { filesEnding, type Tree } from '../tree.ts'
import { withoutCode } from '../tidy/links.ts'
import { readWords } from './texts.ts'

const glossary = 'docs/words.md'

type Refused = {
  readonly words: readonly string[]
  readonly instead: string
  /** The last column: names that are right, folders where the word is, languages. */
  readonly but: readonly string[]
}

export const houseWords: Step = {
  name: 'house words',
  look(tree) {
    const document = tree.files.includes(glossary) ? tree.read(glossary) : ''
    const names = rowsBelow(document, '## Words not used for names')
    const inTexts = rowsBelow(document, '## Words not used in texts')
    if (names.length === 0 || inTexts.length === 0) {
      const says = 'the tables of words not used are missing, or have no rows that can be read'
      return { detail: 'no words', findings: [{ file: glossary, says }] }
    }
    const code = filesEnding(tree, '.ts', '.tsx')
    const findings = [
      ...tree.files.filter((file) => /^(src|tools|tests)\//.test(file)).flatMap((file) => inFileName(file, names)),
      ...code.flatMap((file) => inNames(tree, file, names)),
      ...textsRead(tree).flatMap((text) => inText(text, inTexts)),
    ]
    const count = [...names, ...inTexts].reduce((sum, row) => sum + row.words.length, 0)
    return { detail: `${count} words, ${code.length} files`, findings }
  },
}

/** The rows of the first table below a heading; what stands between backticks in them. */
export function rowsBelow(document: string, heading: string): Refused[] {
  const [, after = ''] = document.split(`${heading}\n`)
  const rows = (after.split(/^## /m)[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((row) => {
    const [, not = '', but = '', except = ''] = row.split('|')
    return { words: spans(not), instead: but.trim().replaceAll('`', ''), but: spans(except) }
  })
}

function spans(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)
}

/** speakerQueue, speaker-queue, SPEAKER_QUEUE → ['speaker', 'queue'] */
function partsOf(name: string): string[] {
  return name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((part) => part !== '')
}

const spelled = new Map<string, string>()

/** ' speaker queue ': the parts of a name between blanks, so that whole parts are found in it. */
function spell(name: string): string {
  const known = spelled.get(name)
  if (known !== undefined) return known
  const parts = ` ${partsOf(name).join(' ')} `
  spelled.set(name, parts)
  return parts
}

function contains(name: string, word: string): boolean {
  return spell(name).includes(spell(word))
}

function inName(name: string, file: string, rows: readonly Refused[]): string | undefined {
  for (const { words, instead, but } of rows) {
    const found = words.find((word) => contains(name, word))
    if (found === undefined) continue
    const right = (exception: string) =>
      exception.includes('/') ? file.startsWith(exception) : contains(name, exception)
    if (!but.some(right)) return `\`${name}\`: “${found}” is no word of this house, write ${instead}`
  }
  return undefined
}

function inFileName(file: string, rows: readonly Refused[]): Finding[] {
  const finding = inName(file.split('/').slice(1).join(' '), file, rows)
  return finding === undefined ? [] : [{ file, says: finding }]
}

function inNames(tree: Tree, file: string, rows: readonly Refused[]): Finding[] {
  const parsed = ts.createSourceFile(file, tree.read(file), ts.ScriptTarget.ESNext, true)
  const findings: Finding[] = []
  const walk = (node: ts.Node): void => {
    const name = nameGiven(node)
    const says = name && inName(name.text, file, rows)
    const line = parsed.getLineAndCharacterOfPosition((name ?? node).getStart()).line + 1
    if (says) findings.push({ file, line, says })
    ts.forEachChild(node, walk)
  }
  walk(parsed)
  return findings
}

/** The name a declaration gives. Keys of object literals are left out: a library may ask for them by that name. */
function nameGiven(node: ts.Node): ts.Identifier | undefined {
  if (isValue(node) || isType(node) || isMember(node)) {
    return node.name && ts.isIdentifier(node.name) ? node.name : undefined
  }
  if (!ts.isBindingElement(node) || node.propertyName === undefined) return undefined
  return ts.isIdentifier(node.name) ? node.name : undefined
}

function isValue(node: ts.Node) {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node)
}

function isType(node: ts.Node) {
  return ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)
}

function isMember(node: ts.Node) {
  const inType = ts.isPropertySignature(node) || ts.isMethodSignature(node)
  return inType || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node)
}

type TextRead = { readonly file: string; readonly line: number; readonly text: string; readonly language: string }

function textsRead(tree: Tree): TextRead[] {
  const fromCode = filesEnding(tree, '.words.de.ts', '.words.en.ts').flatMap((file) => {
    const language = file.slice(-5, -3)
    return readWords(file, tree.read(file)).texts.map(({ line, text }) => ({ file, line, text, language }))
  })
  const documents = filesEnding(tree, '.md').filter((file) => file.startsWith('docs/help/') || file === 'CHANGELOG.md')
  const fromDocuments = documents.flatMap((file) => {
    const language = languageOfDocument(file)
    return withoutCode(tree.read(file)).map((text, index) => ({ file, line: index + 1, text, language }))
  })
  return [...fromCode, ...fromDocuments]
}

function languageOfDocument(file: string): string {
  return /(\.|\/|-)de(\.|\/)/.test(file) ? 'de' : 'en'
}

/** German words are matched as they are written (a „Call“ is no „call“), English ones in any case. */
function inText({ file, line, text, language }: TextRead, rows: readonly Refused[]): Finding[] {
  return rows.flatMap(({ words, instead, but }) => {
    if (!but.includes(language)) return []
    const flags = language === 'en' ? 'iu' : 'u'
    const found = words.find((word) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, flags).test(text))
    return found === undefined ? [] : [{ file, line, says: `“${found}” is no word of this house, write ${instead}` }]
  })
}
