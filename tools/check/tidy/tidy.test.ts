// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Each small check in turn: a tree in order passes, and a breach is named at its line with what to do instead. */
import { describe, expect, test } from 'vitest'
import { linesOf, lookAt, type Planted } from '../planted.ts'
import type { Step } from '../step.ts'
import { licences } from './licences.ts'
import { links } from './links.ts'
import { names } from './names.ts'
import { helpPictureBytesMax, pictures } from './pictures.ts'
import { columnsMax, linesMax, sizes } from './sizes.ts'

const header = '// SPDX-FileCopyrightText: 2026 The Allmende developers\n// SPDX-License-Identifier: EUPL-1.2\n'

async function lines(step: Step, planted: Planted): Promise<string[]> {
  return linesOf(await lookAt(step, planted))
}

describe('licence headers', () => {
  test('given headers in every source file, then nothing is found', async () => {
    const script = { 'tools/b.mjs': `#!/usr/bin/env node\n${header}` }
    const planted = { ...script, 'src/a.ts': header, 'README.md': '# No header\n' }
    expect(await lookAt(licences, planted)).toEqual({ detail: '2 files', findings: [] })
  })

  test('given a file without, a file with half of it, and a style sheet of others, then each says what is lacking', async () => {
    const half = header.split('\n')[0]!
    const found = await lines(licences, {
      'src/none.css': 'a {}\n',
      'src/half.ts': half,
      'src/late.ts': `\n\n\n\n${header}`,
      'src/whole.ts': header,
      '.ci/run': '#!/bin/sh\n',
    })
    const places = found.map((line) => line.split('  ')[0])
    expect(places).toEqual(['src/half.ts:1', 'src/late.ts:1', 'src/none.css:1', '.ci/run:1'])
    expect(found[0]).toMatch(/SPDX-License-Identifier: EUPL-1\.2$/)
    expect(found[0]).not.toMatch(/CopyrightText/)
  })
})

describe('line lengths', () => {
  const code = 'const sum = 1 + 1 // '
  test('given lines of at most 120 columns and sentences that cannot be broken, then nothing is found', async () => {
    const planted = {
      'src/a.ts': `${code}${'x'.repeat(columnsMax - code.length)}\n`,
      'src/b.words.de.ts': `  title: '${'Ein Satz. '.repeat(20)}',\n`,
      'src/c.ts': `// https://example.org/${'x'.repeat(200)}\n`,
      'docs/d.md': 'x'.repeat(500),
    }
    expect(await lines(sizes, planted)).toEqual([])
  })

  test('given a line of 121 columns, then it is named; given a long file, then it is noted only', async () => {
    const planted = {
      'src/long.ts': `\n${code}${'x'.repeat(columnsMax - code.length + 1)}\n`,
      'src/much.ts': 'a\n'.repeat(linesMax + 1),
      'src/enough.ts': 'a\n'.repeat(linesMax),
    }
    const outcome = await lookAt(sizes, planted)
    expect(linesOf(outcome)).toEqual([expect.stringMatching(/^src\/long\.ts:2 {2}121 columns/)])
    expect(outcome.notes?.map(({ file }) => file)).toEqual(['src/much.ts'])
  })
})

describe('names of files and folders', () => {
  test('given the furniture of a module, then nothing is found', async () => {
    const files = [
      ...['index.ts', 'people.rules.ts', 'people.store.ts', 'sign-in.service.ts', 'people.routes.ts', 'secrets.ts'],
      ...['people.pages.tsx', 'people.words.ts', 'people.words.de.ts', 'people.words.en.ts', 'people.rules.test.ts'],
    ].map((file) => `src/people/${file}`)
    const families = ['src/room/host/log.memory.ts', 'src/simulator/log.distant.ts']
    const planted = Object.fromEntries([...files, ...families].map((file) => [file, '']))
    expect(await lines(names, planted)).toEqual([])
  })

  test.each([
    ['src/people/utils.ts', /junk drawer/],
    ['src/shared/people.ts', /junk drawer/],
    ['src/people/signIn.ts', /small letters and hyphens/],
    ['src/SignIn/index.ts', /small letters, digits and hyphens/],
    ['src/people/people.manager.ts', /is no furniture/],
    ['src/people/people.pages.ts', /ends in \.tsx/],
    ['src/people/people.rules.tsx', /ends in \.ts$/],
  ])('given %s, then it is refused', async (file, says) => {
    expect(await lines(names, { [file]: '' })).toEqual([expect.stringMatching(says)])
  })
})

describe('links in documents', () => {
  test('given links to files, folders, headings and the outside, then nothing is found', async () => {
    const planted = {
      'README.md':
        '# Allmende\n[words](docs/words.md#the-live-room) [docs](docs/) [here](#allmende) [out](https://example.org)\n',
      'docs/words.md':
        '## The live room\n[up](../README.md) `[no](nowhere.md)`\n```\n[no](nowhere.md)\n```\n<img src="a.png">\n',
      'docs/a.png': '',
    }
    expect(await lookAt(links, planted)).toEqual({ detail: '5 links in 2 documents', findings: [] })
  })

  test('given links that lead nowhere, then each is named at its line', async () => {
    const planted = {
      'README.md':
        '# Allmende\n[gone](docs/gone.md)\n[heading](#nothing)\n[root](/docs/words.md)\n<img src="docs/no.png">\n',
    }
    const found = await lines(links, planted)
    const places = found.map((line) => line.split('  ')[0])
    expect(places).toEqual(['README.md:2', 'README.md:3', 'README.md:4', 'README.md:5'])
  })
})

describe('pictures in documents', () => {
  const text = '![The room with the list of speakers](pictures/room.en.webp)\n'
  test('given pictures that are shown and described, then nothing is found', async () => {
    const planted = { 'docs/help/a.en.md': text, 'docs/help/pictures/room.en.webp': 'x' }
    expect(await lookAt(pictures, planted)).toEqual({ detail: '1 pictures shown, 1 kept', findings: [] })
  })

  test('given one nobody shows, one without words, one in the other language, and heavy ones, then each is named', async () => {
    const planted = {
      'docs/help/a.de.md': text.replace('The room with the list of speakers', ''),
      'docs/help/pictures/room.en.webp': 'x'.repeat(helpPictureBytesMax),
      'docs/help/pictures/old.en.webp': 'x',
    }
    const found = await lines(pictures, planted)
    for (const said of ['what is to be seen', 'another language', 'no document shows', 'show less']) {
      expect(
        found.some((line) => line.includes(said)),
        said,
      ).toBe(true)
    }
    expect(found).toHaveLength(4)
  })
})
