// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf, lookAt } from '../planted.ts'
import { projectRoot } from '../program.ts'
import { houseWords } from './house-words.ts'

const glossary = { 'docs/words.md': readFileSync(join(projectRoot, 'docs/words.md'), 'utf8') }

async function lines(file: string, text: string): Promise<string[]> {
  return linesOf(await lookAt(houseWords, { ...glossary, [file]: text }))
}

describe('house words', () => {
  test('given names of the house and names of libraries that are only used, then nothing is found', async () => {
    const text = [
      "import { login as signIn } from 'somewhere'",
      "export const person = { user: 'postgres', password: signIn.user }",
      'export const { user: account } = person',
      "export const userAgent = 'Mozilla'",
      'export function requestFloor(listOfSpeakers: string[]) { return listOfSpeakers.length }\n',
    ].join('\n')
    expect(await lines('src/people/sign-in.ts', text)).toEqual([])
  })

  test.each([
    ['const userName = 1', 'user', 'person'],
    ['function login() {}', 'login', 'signIn'],
    ['type SessionCookie = string', 'sessionCookie', 'signIn'],
    ['interface Attendee {}', 'attendee', 'participant'],
    ['type A = { readonly speakerQueue: string[] }', 'speakerQueue', 'listOfSpeakers'],
    ['const { id: users } = { id: 1 }', 'users', 'people'],
    ['class FormHelper {}', 'helper', 'what it does'],
    ['const f = (redeliste: string) => redeliste', 'redeliste', 'English word'],
  ])('given %s, then “%s” is refused and %s offered', async (code, word, instead) => {
    expect(await lines('src/people/a.ts', `\n${code}\n`)).toEqual([
      expect.stringMatching(new RegExp(`^src/people/a\\.ts:2  .*“${word}”.* write .*${instead}`)),
    ])
  })

  test('given a file or folder with a refused word, then it is named', async () => {
    expect(await lines('src/people/user-list.ts', '')).toEqual([expect.stringMatching(/“user”/)])
    expect(await lines('src/login/index.ts', '')).toEqual([expect.stringMatching(/“login”/)])
  })

  test('given a word in a folder where it is right, then nothing is found', async () => {
    expect(await lines('tools/start.ts', 'const program = 1\n')).toEqual([])
    expect(await lines('src/people/start.ts', 'const program = 1\n')).toHaveLength(1)
  })

  test.each([
    ['src/a.words.de.ts', "export const aDe = { title: 'Für alle User' }", 'Person'],
    ['src/a.words.en.ts', "export const aEn = { title: 'Please log in' }", 'sign in'],
    ['docs/help/organisers.md', 'Every user can read this.', 'person'],
    ['docs/help/organisers.de.md', 'Die Session beginnt.', 'Veranstaltung'],
  ])('given a text people read in %s, then its word is refused', async (file, text, instead) => {
    expect(await lines(file, `${text}\n`)).toEqual([expect.stringMatching(`no word of this house, write ${instead}`)])
  })

  test('given texts in which the word is right, then nothing is found', async () => {
    expect(await lines('src/a.words.en.ts', "export const aEn = { title: 'The session begins' }\n")).toEqual([])
    expect(await lines('docs/help/organisers.md', '`user` stands in code\n')).toEqual([])
  })

  test('given no glossary, or one whose tables cannot be read, then the check is not green', async () => {
    expect(linesOf(await lookAt(houseWords, { 'src/a.ts': '' }))).toHaveLength(1)
    expect(linesOf(await lookAt(houseWords, { 'docs/words.md': '# Words\n' }))).toHaveLength(1)
  })
})
