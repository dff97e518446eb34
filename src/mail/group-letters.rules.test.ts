// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  audienceOf,
  noTally,
  oncePerAddress,
  paragraphsOf,
  stateOfGroupLetter,
  textFor,
} from './group-letters.rules.ts'

const members = fc.array(
  fc.record({
    name: fc.string(),
    email: fc.constantFrom('a@x.example', 'A@x.example', 'b@x.example', 'c@x.example'),
    language: fc.constantFrom('de' as const, 'en' as const),
  }),
)
const agreed = fc
  .uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example'))
  .map((all) => new Set<string>(all))

test('whoever is in a group, each address is written to once, and news only go where they are wanted', () => {
  fc.assert(
    fc.property(members, agreed, fc.constantFrom('essential' as const, 'news' as const), (all, wanted, purpose) => {
      const { members: chosen, leftOut } = audienceOf(all, purpose, wanted)
      const addresses = chosen.map(({ email }) => email.toLowerCase())
      expect(new Set(addresses).size).toBe(addresses.length)
      expect(chosen.length + leftOut).toBe(oncePerAddress(all).length)
      if (purpose === 'essential') expect(leftOut).toBe(0)
      else for (const address of addresses) expect(wanted.has(address)).toBe(true)
    }),
  )
})

test('given a text in one language or in both, when it is read, then nobody gets half of another', () => {
  const both = { subject: { de: 'S', en: 'T' }, body: { de: 'B', en: 'C' } }
  expect(textFor(both, 'en')).toEqual({ language: 'en', subject: 'T', body: 'C', germanOnly: false })
  expect(textFor(both, 'de')).toEqual({ language: 'de', subject: 'S', body: 'B', germanOnly: false })
  expect(textFor({ ...both, body: { de: 'B' } }, 'en')).toEqual({
    ...{ language: 'de', subject: 'S', body: 'B', germanOnly: true },
  })
})

test('paragraphs stand apart by empty lines, and no word is lost', () => {
  expect(paragraphsOf('a\nb\n\n \n\nc\n')).toEqual(['a\nb', 'c'])
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '\n', '\n\n', ' ')), (pieces) => {
      const text = pieces.join('')
      expect(paragraphsOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test.each([
  ['draft', null, null, 0],
  ['sending', new Date(), null, 1],
  ['sent', new Date(), null, 0],
  ['stopped', new Date(), new Date(), 1],
] as const)('a letter is %s by what is written of it', (state, sentAt, stoppedAt, waiting) => {
  expect(stateOfGroupLetter({ sentAt, stoppedAt }, { ...noTally, waiting })).toBe(state)
})
