// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authenticatorUri, base32, hotp, stepOfCode } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

describe('codes by time', () => {
  test('given the vectors of RFC 4226, appendix D, then the codes are theirs', () => {
    const codes = [755224, 287082, 359152, 969429, 338314, 254676, 287922, 162583, 399871, 520489]
    expect(codes.map((_, counter) => hotp(secret, counter))).toEqual(codes.map(String))
  })

  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('given second %d of RFC 6238, appendix B, then the code is %s', (second, code) => {
    expect(hotp(secret, Math.floor(second / 30), 8)).toBe(code)
    expect(stepOfCode(secret, code.slice(2), [Math.floor(second / 30)])).toBe(Math.floor(second / 30))
  })

  test('given a code of another step or another length, then it belongs to none', () => {
    expect(stepOfCode(secret, '755224', [1, 2, 3])).toBeNull()
    expect(stepOfCode(secret, '75522', [0])).toBeNull()
    expect(stepOfCode(secret, '755224', [])).toBeNull()
  })
})

describe('secrets as text', () => {
  test('given the vectors of RFC 4648, then the text is theirs without padding', () => {
    const vectors = {
      '': '',
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    }
    for (const [bytes, text] of Object.entries(vectors)) expect(base32(Buffer.from(bytes))).toBe(text)
  })

  test('given any two secrets of one length, then their texts differ where they do', () => {
    const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 })
    fc.assert(fc.property(bytes, bytes, (a, b) => (base32(a) === base32(b)) === Buffer.from(a).equals(Buffer.from(b))))
  })

  test('given a name with marks of an address, then the app’s address stays one', () => {
    const uri = new URL(authenticatorUri({ issuer: 'Kongress & Co: 2026', person: 'a@b.example?x', secret: 'ABC' }))
    expect(uri.protocol).toBe('otpauth:')
    expect(decodeURIComponent(uri.pathname)).toBe('/Kongress & Co: 2026:a@b.example?x')
    expect([...uri.searchParams]).toEqual([
      ['secret', 'ABC'],
      ['issuer', 'Kongress & Co: 2026'],
    ])
  })
})
