// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What must be readable again and may not lie in the database as it is: the secrets of second factors. AES-256-GCM
 * with a key made from the server's secret, so that a copy of these tables alone shows no codes.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { RandomBytes } from './secrets.ts'

const nonceBytes = 12
const tagBytes = 16

export type Seal = {
  /** @param whose what it belongs to: sealed for one person, it opens for nobody else. */
  seal(secret: Uint8Array, whose: string): Buffer
  /** @returns null when it was sealed with another key, for somebody else, or was changed. */
  open(sealed: Buffer, whose: string): Buffer | null
}

export function sealWith(serverSecret: string, randomBytes: RandomBytes): Seal {
  // RFC 5869: a key of its own for this purpose; form tokens are made from the same secret.
  const key = Buffer.from(hkdfSync('sha256', serverSecret, '', 'allmende second factor', 32))
  return {
    seal(secret, whose) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(whose))
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, whose) {
      if (sealed.length < nonceBytes + tagBytes) return null
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
      decipher.setAAD(Buffer.from(whose)).setAuthTag(sealed.subarray(-tagBytes))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
      } catch {
        // The only thing that can go wrong here is the tag, and that is the answer.
        return null
      }
    },
  }
}
