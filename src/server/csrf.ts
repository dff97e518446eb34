// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Forms of ours carry a token that only a page of ours could have written: an HMAC over a random cookie that no
 * script can read. It is masked anew on every page, so that a compressed answer gives nothing away (BREACH).
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const cookieBytes = 18
const macBytes = 32

export function newFormCookie(): string {
  return randomBytes(cookieBytes).toString('base64url')
}

/** What another site planted in its place is replaced by a cookie of ours. */
export function isFormCookie(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{24}$/.test(text)
}

function macOf(secret: string, cookie: string): Buffer {
  return createHmac('sha256', secret).update(`form:${cookie}`).digest()
}

function masked(bytes: Buffer, mask: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0)))
}

/** @returns mask and masked HMAC, 64 bytes as 86 letters. */
export function formToken(secret: string, cookie: string): string {
  const mask = randomBytes(macBytes)
  return Buffer.concat([mask, masked(macOf(secret, cookie), mask)]).toString('base64url')
}

/** Takes the same time whatever is wrong with the token. */
export function isFormToken(secret: string, cookie: string, token: unknown): boolean {
  if (typeof token !== 'string') return false
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 2 * macBytes) return false
  const mac = masked(bytes.subarray(macBytes), bytes.subarray(0, macBytes))
  return timingSafeEqual(mac, macOf(secret, cookie))
}
