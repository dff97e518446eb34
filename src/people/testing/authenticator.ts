// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** For tests: what an authenticator app does with the key it was given. */
import { hotp } from '../totp.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** @param text base32 without padding, blanks ignored. */
export function secretOf(text: string): Buffer {
  const bits = [...text.replaceAll(' ', '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? [])
}

export function codeAt(secret: Buffer, milliseconds: number): string {
  return hotp(secret, Math.floor(milliseconds / 30_000))
}
