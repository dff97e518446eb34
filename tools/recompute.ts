// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run recompute -- record.json`: computes a published ranking or slate again from its own input and says whether
 * it is the same. Exit code 0 when it is, 1 when it is not, 2 when the record cannot be read.
 */
import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { hearingLimits, hearingWords, recompute, refusalSentence } from '../src/hearing/index.ts'
import type { Language } from '../src/base/language.ts'

function wish(): { readonly file: string; readonly language: Language } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { language: { type: 'string', default: 'en' } },
    })
    const [file, ...more] = positionals
    const { language } = values
    if (file === undefined || more.length > 0 || (language !== 'de' && language !== 'en')) return null
    return { file, language }
  } catch {
    return null
  }
}

function textOf(file: string): string | null {
  try {
    // One letter more than the limit is enough to be refused for it.
    return statSync(file).size > hearingLimits.recordBytesMax
      ? ' '.repeat(hearingLimits.recordBytesMax + 1)
      : readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const wished = wish()
const text = wished === null ? null : textOf(wished.file)
if (wished === null) {
  console.error('Usage: npm run recompute -- record.json [--language de|en]')
  process.exitCode = 2
} else if (text === null) {
  console.error(`${wished.file} cannot be opened.`)
  process.exitCode = 2
} else {
  const words = hearingWords(wished.language).recomputed
  const found = recompute(text)
  if (!found.ok) {
    console.error(refusalSentence(found.refusal, wished.language))
    process.exitCode = 2
  } else if (found.value.is === 'same') {
    console.log(words.same(found.value.inputHash))
  } else {
    for (const { at, recorded, recomputed } of found.value.differences) {
      console.log(words.difference(at, recorded, recomputed))
    }
    console.log(words.different)
    process.exitCode = 1
  }
}
