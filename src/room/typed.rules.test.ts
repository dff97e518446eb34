// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleaned } from './typed.rules.ts'

test('given what people type, then it stays as it is, without the blanks around it', () => {
  expect(cleaned('  Grüße aus Völklingen – „so“ 🚜\n\tzweite Zeile ')).toBe(
    'Grüße aus Völklingen – „so“ 🚜\n\tzweite Zeile',
  )
})

test('given line ends of another system, then they are line ends', () => {
  expect(cleaned('eins\r\nzwei\rdrei')).toBe('eins\nzwei\ndrei')
})

test('given characters that no database keeps and no screen shows, then they are left out', () => {
  expect(cleaned('a\u0000b\u0007c\u009fd')).toBe('abcd')
  expect(cleaned('\u0000 \u0001')).toBe('')
})

test('given half a character, then a replacement stands for it', () => {
  expect(cleaned('a\ud800b')).toBe('a\ufffdb')
})

test('given anything, then what comes out survives UTF-8 and cleaning again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (typed) => {
        const body = cleaned(typed)
        expect(new TextDecoder().decode(new TextEncoder().encode(body))).toBe(body)
        expect(cleaned(body)).toBe(body)
        expect(body).not.toContain('\u0000')
      },
    ),
  )
})
