// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Secrets go out once, in a letter or a cookie; what stays with us is a hash from which nobody gets them back. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { codeOfBytes } from './sign-in.rules.ts'
import type { SecretId } from './sign-in.store.ts'

export type RandomBytes = (count: number) => Uint8Array

const secretBytes = 32

/** 256 bits as 43 letters of base64url. */
export function newSecret(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(secretBytes)).toString('base64url')
}

export function looksLikeSecret(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text)
}

/** No salt and no slow hash: nobody guesses 256 bits. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Under which wrong codes of somebody's second factor are counted. */
export function attemptsOfFactor(personId: string): Buffer {
  return hashOf(`factor:${personId}`)
}

export function newCode(randomBytes: RandomBytes): string {
  return codeOfBytes(randomBytes(8))
}

/** Bound to its secret, so that equal codes of two letters have different hashes. */
export function codeHashOf(id: SecretId, code: string): Buffer {
  return hashOf(`${id}:${code}`)
}

export function sameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
