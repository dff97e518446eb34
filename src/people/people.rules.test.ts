// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyKindOf, emailFrom, functions, isFunction, nameRefusal } from './people.rules.ts'
import { peopleWords } from './people.words.ts'

test.each([
  [' Anna.Groß@Gemeinde.example', null],
  ['  Anna.Gross@Gemeinde.Example ', 'anna.gross@gemeinde.example'],
  ['rathaus@mühlbach.example', 'rathaus@mühlbach.example'],
  ['rathaus@MÜHLBACH.example', 'rathaus@mühlbach.example'],
  ["o'neil+kongress@amt.example", "o'neil+kongress@amt.example"],
  ['anna@localhost', null],
  ['anna@', null],
  ['@amt.example', null],
  ['anna@@amt.example', null],
  ['anna gross@amt.example', null],
  ['anna..gross@amt.example', null],
  ['anna@amt..example', null],
  ['anna@-amt.example', null],
  ['anna@amt.example\nBcc: all@amt.example', null],
  ['"anna"@amt.example', null],
  ['anna@amt.example>', null],
  [`${'a'.repeat(65)}@amt.example`, null],
  [`anna@${'a.'.repeat(130)}example`, null],
])('given %j as an address, when it is read, then it becomes %j', (typed, email) => {
  expect(emailFrom(typed)).toBe(email)
})

test('whatever is typed as an address, what comes out is one line in one spelling, and reading it again changes nothing', () => {
  const typed = fc.oneof(
    fc.emailAddress(),
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.string(), fc.domain()).map((p) => p.join('@')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const email = emailFrom(text)
      if (email === null) return
      expect(email).toBe(email.toLowerCase())
      expect(email).toMatch(/^[^\s@<>,;"()]+@[^\s@<>,;"()]+$/u)
      expect(emailFrom(email)).toBe(email)
    }),
  )
})

test.each([
  ['Anna Groß', null],
  ['Prof.Dr. J.R. Müller-Lüdenscheidt', null],
  ['v.d. Heide', null],
  ["Eoin O'Neil", null],
  ['Ñ', null],
  ['', 'nameMissing'],
  ['   ', 'nameMissing'],
  ['x'.repeat(101), 'nameTooLong'],
  ['Gewinnen Sie auf gewinn.example', 'nameWithAddress'],
  ['GEWINN.COM', 'nameWithAddress'],
  ['www.gewinn', 'nameWithAddress'],
  ['https://gewinn', 'nameWithAddress'],
  ['gewinn@gewinn', 'nameWithAddress'],
] as const)('given %j as a name, when it is looked at, then the refusal is %j', (name, refusal) => {
  expect(nameRefusal(name)).toBe(refusal)
})

test('every function has a name in both languages, and no other word is one', () => {
  for (const language of ['de', 'en'] as const) {
    const names = functions.map((one) => peopleWords(language).functions[one])
    expect(new Set(names).size).toBe(functions.length)
  }
  expect(isFunction('volunteerMayor')).toBe(true)
  expect(isFunction('king')).toBe(false)
})

test.each([
  ['municipalAssociation', 'association'],
  ['district', 'district'],
  ['localMunicipality', 'municipality'],
  ['districtFreeCity', 'municipality'],
])('given %s in the register, when somebody acts for it, then its body is a %s', (kind, body) => {
  expect(bodyKindOf(kind)).toBe(body)
})
