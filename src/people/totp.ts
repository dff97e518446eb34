// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One-time passwords by time (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, steps of 30 seconds, because these are
 * what every authenticator app knows. Checked against the vectors of both RFCs.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { assert } from '../base/assert.ts'

export function hotp(secret: Uint8Array, counter: number, digits = 6): string {
  assert(Number.isSafeInteger(counter) && counter >= 0, 'a counter counts')
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(message).digest()
  // RFC 4226, 5.3: the last four bits say where the 31 bits begin.
  const value = mac.readUInt32BE((mac[mac.length - 1] ?? 0) & 0xf) & 0x7fffffff
  return (value % 10 ** digits).toString().padStart(digits, '0')
}

/** @returns the first of the steps whose code this is, or null; takes the same time wherever it stands. */
export function stepOfCode(secret: Uint8Array, code: string, steps: readonly number[]): number | null {
  const typed = Buffer.from(code)
  const right = steps.filter((step) => {
    const expected = Buffer.from(hotp(secret, step))
    return expected.length === typed.length && timingSafeEqual(expected, typed)
  })
  return right[0] ?? null
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, 6, without padding: what authenticator apps read and people can type. */
export function base32(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += letters[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text
}

/** The address in the QR code. Source: the key URI format that authenticator apps share. */
export function authenticatorUri({ issuer, person, secret }: Record<'issuer' | 'person' | 'secret', string>): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(person)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}
