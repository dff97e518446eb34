// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every text is there in German and English. The compiler holds both to one type (x.words.en.ts says `: XWords`);
 * this check sees what a type cannot: empty texts, a language left in the other's file, careless typography.
 */
import type { Finding, Step } from '../step.ts'
import { filesEnding, type Tree } from '../tree.ts'
import { emptyOnPurpose, sameInBoth } from './same.ts'
import { readWords, type Text, type WordsFile } from './texts.ts'

export const words: Step = {
  name: 'words in both languages',
  look(tree) {
    const files = filesEnding(tree, '.words.de.ts', '.words.en.ts')
    const stems = [...new Set(files.map((file) => file.replace(/\.(de|en)\.ts$/, '')))]
    const isPair = (stem: string) => ['de', 'en'].every((language) => tree.files.includes(`${stem}.${language}.ts`))
    const pairs = stems.filter(isPair)
    let texts = 0
    const findings = pairs.flatMap((stem) => {
      const de = readWords(`${stem}.de.ts`, tree.read(`${stem}.de.ts`))
      const en = readWords(`${stem}.en.ts`, tree.read(`${stem}.en.ts`))
      texts += de.texts.length
      return [...heldToOneType(tree, stem), ...shapes(stem, de, en), ...inTexts(stem, de, en)]
    })
    const lacking = stems.flatMap((stem) => lackingFiles(tree, stem, stems))
    return { detail: `${pairs.length} pairs, ${texts} texts`, findings: [...lacking, ...findings] }
  },
}

function lackingFiles(tree: Tree, stem: string, stems: readonly string[]): Finding[] {
  const languages = [`${stem}.de.ts`, `${stem}.en.ts`]
  return (isJoined(tree, stem, stems) ? languages : [...languages, `${stem}.ts`])
    .filter((file) => !tree.files.includes(file))
    .map((file) => ({ file, says: 'missing: every text has a German file, an English file and one that chooses' }))
}

/** A tool of the room brings texts of its own, and those of the room take them in: the room's file chooses for them. */
function isJoined(tree: Tree, stem: string, stems: readonly string[]): boolean {
  const name = stem.split('/').at(-1)
  return stems.some((other) =>
    ['de', 'en'].every(
      (language) =>
        other !== stem &&
        tree.files.includes(`${other}.${language}.ts`) &&
        tree.read(`${other}.${language}.ts`).includes(`/${name}.${language}.ts'`),
    ),
  )
}

/** Either the German texts make the type, or both languages are held to one that is written down. */
function heldToOneType(tree: Tree, stem: string): Finding[] {
  const typed = (language: string) => /^export const \w+: \w+ = /m.test(tree.read(`${stem}.${language}.ts`))
  const derived = /^export type \w+ = typeof \w+/m.test(tree.read(`${stem}.de.ts`))
  const says = 'give the texts their type: export const xWordsEn: XWords = {'
  const saysGerman = 'say what the type is: export type XWords = typeof xWordsDe'
  return [
    ...(typed('en') ? [] : [{ file: `${stem}.en.ts`, says }]),
    ...(derived || typed('de') ? [] : [{ file: `${stem}.de.ts`, says: saysGerman }]),
  ]
}

/** A missing text does not compile; a text that ignores the count it is given does. */
function shapes(stem: string, de: WordsFile, en: WordsFile): Finding[] {
  const findings: Finding[] = []
  for (const [path, parameters] of de.leaves) {
    const others = en.leaves.get(path)
    if (others === undefined) findings.push({ file: `${stem}.en.ts`, says: `${path}: the English text is missing` })
    else if (others !== parameters) {
      const says = `${path} takes ${others} values, the German text ${parameters}: both say the same`
      findings.push({ file: `${stem}.en.ts`, says })
    }
  }
  for (const path of en.leaves.keys()) {
    if (!de.leaves.has(path)) findings.push({ file: `${stem}.de.ts`, says: `${path}: the German text is missing` })
  }
  return findings
}

function inTexts(stem: string, de: WordsFile, en: WordsFile): Finding[] {
  const german = new Map(de.texts.map(({ path, text }) => [path, text]))
  const of = (file: string, texts: readonly Text[], says: (text: Text) => string | undefined): Finding[] =>
    texts.flatMap((text) => {
      const finding = says(text)
      return finding === undefined ? [] : [{ file, line: text.line, says: `${text.path}: ${finding}` }]
    })
  return [
    ...of(`${stem}.de.ts`, de.texts, (text) => empty(text) ?? englishInGerman(text) ?? typography(text)),
    ...of(`${stem}.de.ts`, de.texts, quotes),
    ...of(`${stem}.en.ts`, en.texts, (text) => empty(text) ?? germanInEnglish(text) ?? typography(text)),
    ...of(`${stem}.en.ts`, en.texts, (text) => untranslated(text, german)),
  ]
}

function empty(text: Text): string | undefined {
  if (!text.whole || text.text.trim() !== '' || emptyOnPurpose.includes(text.path)) return undefined
  return 'an empty text: write it, or leave the key out of both languages'
}

/** The longest texts that may be alike by chance ("Programm" is not, "Workshops" is). */
const alikeLettersMax = 12

function untranslated(text: Text, german: ReadonlyMap<string, string>): string | undefined {
  const letters = text.text.match(/\p{L}/gu)?.length ?? 0
  if (letters <= alikeLettersMax || german.get(text.path) !== text.text) return undefined
  if (sameInBoth.includes(text.text)) return undefined
  return `“${text.text}” is the German text: translate it, or list it in tools/check/words/same.ts`
}

const germanWords = new RegExp(
  '(?<!\\p{L})(und|oder|nicht|Sie|Ihre?[nmrs]?|bitte|für|mit|auf|noch|keine?|werden|wurde|eine?[nmrs]?|der|das|dem|sind' +
    '|schon|zum|zur|beim|wieder)(?!\\p{L})|ß',
  'u',
)
const englishWords = new RegExp(
  '(?<![\\p{L}_])(the|and|not|your?|please|with|for|this|that|of|are|will|has|have|been|from|again)(?![\\p{L}_])',
  'iu',
)

/** What is set in quotation marks is a name, and names stay what they are. */
function prose(text: string): string {
  return text.replaceAll(/„[^“]*“|“[^”]*”|‘[^’]*’/gu, '').replaceAll(/https?:\/\/\S+|\S+@\S+/g, '')
}

function germanInEnglish({ text }: Text): string | undefined {
  const found = germanWords.exec(prose(text))
  return found && !sameInBoth.includes(text) ? `“${found[0].trim()}” looks German: translate the text` : undefined
}

function englishInGerman({ text }: Text): string | undefined {
  const found = englishWords.exec(prose(text))
  if (!found || found[0] === found[0].toUpperCase() || sameInBoth.includes(text)) return undefined
  return `“${found[0]}” looks English: translate the text`
}

function typography({ text }: Text): string | undefined {
  if (text.includes('...')) return 'three dots are one character: …'
  if (/(?<=\S) - (?=\S)/.test(text)) return 'a dash between words is long: –'
  if (text.includes('"')) return 'straight quotation marks: „so“ in German, “so” in English'
  return /\p{L}'\p{L}/u.test(text) ? 'a straight apostrophe: write ’' : undefined
}

function quotes({ text }: Text): string | undefined {
  return text.includes('”') || /“\p{L}/u.test(text) ? 'English quotation marks in a German text: write „so“' : undefined
}
