// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { linesOf, lookAt, type Planted } from '../planted.ts'
import { words } from './words.ts'

const german = [
  "const kinds = { contribution: 'Redebeitrag' }",
  'export const floorWordsDe = {',
  "  title: 'Die Redeliste',",
  "  places: (count: number) => (count === 1 ? 'ein Platz' : `${count} Plätze`),",
  '  kinds,',
  '}',
  'export type FloorWords = typeof floorWordsDe\n',
]
const english = [
  "import type { FloorWords } from './floor.words.de.ts'",
  'export const floorWordsEn: FloorWords = {',
  "  title: 'The list of speakers',",
  "  places: (count) => (count === 1 ? 'one place' : `${count} places`),",
  "  kinds: { contribution: 'Contribution' },",
  '}\n',
]
const sound: Planted = {
  'src/floor.words.de.ts': german.join('\n'),
  'src/floor.words.en.ts': english.join('\n'),
  'src/floor.words.ts': 'export const floorWords = 1\n',
}

/** What is said when one line of a language is another. */
async function saidOf(language: 'de' | 'en', line: number, text: string): Promise<string[]> {
  const changed = (language === 'de' ? german : english).with(line - 1, text).join('\n')
  return linesOf(await lookAt(words, { ...sound, [`src/floor.words.${language}.ts`]: changed }))
}

describe('words', () => {
  test('given the same texts in both languages, then nothing is found and the texts are counted', async () => {
    expect(await lookAt(words, sound)).toEqual({ detail: '1 pairs, 5 texts', findings: [] })
  })

  test('given a language without its file, then the file is asked for', async () => {
    const { 'src/floor.words.en.ts': _, ...alone } = sound
    const found = linesOf(await lookAt(words, alone))
    expect(found).toEqual([expect.stringMatching(/^src\/floor\.words\.en\.ts {2}missing/)])
  })

  test('given texts that another file of texts takes in, in both languages, then that file chooses for them', async () => {
    const { 'src/floor.words.ts': _, ...joined } = sound
    const takesIn = (language: 'de' | 'en', text: string) =>
      `import { floorWords } from './floor.words.${language}.ts'\n${text}`
    const room = {
      'src/room.words.de.ts': takesIn(
        'de',
        "export const roomWordsDe = {\n  title: 'Raum',\n}\nexport type RoomWords = typeof roomWordsDe\n",
      ),
      'src/room.words.en.ts': takesIn('en', "export const roomWordsEn: RoomWords = {\n  title: 'Room',\n}\n"),
      'src/room.words.ts': 'export const roomWords = 1\n',
    }
    expect(linesOf(await lookAt(words, { ...joined, ...room }))).toEqual([])
    const onlyGerman = {
      ...joined,
      ...room,
      'src/room.words.en.ts': "export const roomWordsEn: RoomWords = {\n  title: 'Room',\n}\n",
    }
    expect(linesOf(await lookAt(words, onlyGerman))).toEqual([
      expect.stringMatching(/^src\/floor\.words\.ts {2}missing/),
    ])
  })

  test('given English texts without the type of the German ones, then the type is asked for', async () => {
    const found = await saidOf('en', 2, 'export const floorWordsEn = {')
    expect(found).toEqual([expect.stringMatching(/give the texts their type/)])
  })

  test('given a text that is missing in one language, then it is named there', async () => {
    const [english, german] = [await saidOf('en', 3, ''), await saidOf('de', 3, '')]
    expect(english).toEqual([expect.stringMatching(/words\.en\.ts {2}title: the English text is missing/)])
    expect(german).toEqual([expect.stringMatching(/words\.de\.ts {2}title: the German text is missing/)])
  })

  test('given a text that leaves out its count, then it is named', async () => {
    expect(await saidOf('en', 4, "  places: () => 'places',")).toEqual([expect.stringMatching(/places takes 0 values/)])
  })

  test.each([
    ['de', "  title: ' ',", /title: an empty text/],
    ['en', "  title: 'Die Liste ist nicht offen',", /“nicht” looks German/],
    ['en', "  title: 'Größe',", /looks German/],
    ['de', "  title: 'Please take the floor',", /looks English/],
    ['de', "  title: 'Gleich geht es los...',", /three dots/],
    ['de', "  title: 'Die Redeliste - offen',", /dash/],
    ['de', '  title: \'Die "Redeliste"\',', /straight quotation marks/],
    ['de', "  title: 'Die “Redeliste”',", /English quotation marks/],
    ['en', '  title: "The chair\'s list",', /straight apostrophe/],
  ] as const)('given %s: %s, then it is refused', async (language, line, says) => {
    expect(await saidOf(language, 3, line)).toEqual([expect.stringMatching(says)])
  })

  test('given a text that is the same in both, then short ones pass and long ones are named', async () => {
    const both = (text: string): Planted => ({
      ...sound,
      'src/floor.words.de.ts': german.with(2, `  title: '${text}',`).join('\n'),
      'src/floor.words.en.ts': english.with(2, `  title: '${text}',`).join('\n'),
    })
    expect(linesOf(await lookAt(words, both('Workshop')))).toEqual([])
    const found = linesOf(await lookAt(words, both('Landesversammlung')))
    expect(found).toEqual([expect.stringMatching(/is the German text/)])
  })
})
