// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { rootProperties } from './testing/sheet.ts'

const excerpt = readFileSync(new URL('kern.css', import.meta.url), 'utf8')
const folder = dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json'))
const published = readFileSync(join(folder, 'dist/kern.css'), 'utf8')

test.each([
  ['by day', undefined, /color-scheme: light/],
  ['by night', /color-scheme: dark/, /color-scheme: dark/],
  ['in wide windows', /min-width: 768px/, /min-width: 768px/],
])('given our excerpt %s, when KERN is read, then every token is as published', (_name, ours, theirs) => {
  const taken = rootProperties(excerpt, ours)
  const offered = new Map([
    ...(ours === undefined ? rootProperties(published) : []),
    ...rootProperties(published, theirs),
  ])
  expect(taken.size).toBeGreaterThan(1)
  for (const [name, value] of taken) expect(`${name}: ${offered.get(name)}`).toBe(`${name}: ${value}`)
})

test('given our excerpt, when a token refers to another, then that one is there too', () => {
  const known = rootProperties(excerpt)
  const referred = [...excerpt.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name)
  expect(referred.filter((name) => !known.has(name))).toEqual([])
})

test('given our excerpt, when no sheet of ours uses a token, then it does not stand there', () => {
  const folderOfSheets = new URL('.', import.meta.url)
  const sheets = readdirSync(folderOfSheets).filter((name) => name.endsWith('.css'))
  const used = sheets.map((name) => readFileSync(new URL(name, folderOfSheets), 'utf8')).join('\n')
  expect([...rootProperties(excerpt).keys()].filter((name) => !used.includes(`var(${name})`))).toEqual([])
})
