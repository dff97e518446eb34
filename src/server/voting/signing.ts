// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A record of a vote is signed with the installation's key (Ed25519, RFC 8032), which lies beside the keys of votes and
 * not in the database: whoever changes rows changes no signed record. A signature shows that a record was not changed
 * since; whose it is shows only the fingerprint, compared with the one that the congress publishes.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import path from 'node:path'
import * as v from 'valibot'
import { assert } from '../../base/assert.ts'
import { accepted, refused, type Result } from '../../base/result.ts'
import { canonicalText, type Json } from '../../hearing/index.ts'
import { textOf, writeOnce } from './key-files.ts'

export type SignedRecord = {
  readonly record: Json
  readonly signature: { readonly algorithm: 'Ed25519'; readonly publicKey: string; readonly value: string }
}

export type Signer = {
  /** Eight groups of eight hexadecimal digits, as people compare them. */
  readonly fingerprint: string
  sign(record: Json): SignedRecord
}

export type SignatureRefusal = 'recordTooLarge' | 'recordUnreadable' | 'recordChanged' | 'signedByAnother'

export const signingLimits = { recordBytesMax: 4_000_000 } as const

const keyName = 'record-signing.pem'
/** What is signed begins with its purpose: a signature under a record is good for nothing else. */
const purpose = 'allmende vote record 1\n'

/** Made once; asked again, the same. */
export async function signerIn(folder: string): Promise<Signer> {
  const file = path.join(folder, keyName)
  if ((await textOf(file)) === null) {
    const { privateKey } = generateKeyPairSync('ed25519')
    await writeOnce(file, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())
  }
  const pem = await textOf(file)
  assert(pem !== null, 'the key for records is there once it is written')
  const privateKey = createPrivateKey(pem)
  assert(privateKey.asymmetricKeyType === 'ed25519', 'the key for records is of Ed25519')
  const publicBytes = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return {
    fingerprint: fingerprintOf(publicBytes),
    sign: (record) => ({
      record,
      signature: {
        algorithm: 'Ed25519',
        publicKey: publicBytes.toString('base64'),
        value: sign(null, signedBytes(record), privateKey).toString('base64'),
      },
    }),
  }
}

/** One line of canonical JSON: the same record is the same file. */
export function signedText(signed: SignedRecord): string {
  return `${canonicalText(signed)}\n`
}

const base64 = v.pipe(v.string(), v.base64())
const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.string(),
    v.pipe(v.number(), v.safeInteger()),
    v.boolean(),
    v.null(),
    v.array(json),
    v.record(v.string(), json),
  ]),
)
const signedRecord = v.strictObject({
  record: json,
  signature: v.strictObject({ algorithm: v.literal('Ed25519'), publicKey: base64, value: base64 }),
})

/** @param expected the fingerprint the congress publishes; null: nobody compared, and the caller has to say so. */
export function readSigned(
  text: string,
  expected: string | null,
): Result<{ readonly record: Json; readonly fingerprint: string }, SignatureRefusal> {
  if (Buffer.byteLength(text) > signingLimits.recordBytesMax) return refused('recordTooLarge')
  const read = parsed(text)
  if (read === null) return refused('recordUnreadable')
  const publicBytes = Buffer.from(read.signature.publicKey, 'base64')
  const publicKey = publicKeyOf(publicBytes)
  if (publicKey === null) return refused('recordUnreadable')
  const value = Buffer.from(read.signature.value, 'base64')
  if (!verify(null, signedBytes(read.record), publicKey, value)) return refused('recordChanged')
  const fingerprint = fingerprintOf(publicBytes)
  if (expected !== null && digitsOf(expected) !== digitsOf(fingerprint)) return refused('signedByAnother')
  return accepted({ record: read.record, fingerprint })
}

function parsed(text: string): v.InferOutput<typeof signedRecord> | null {
  try {
    const read = v.safeParse(signedRecord, JSON.parse(text))
    return read.success ? read.output : null
  } catch (error) {
    // No JSON, or nested deeper than anything we write (the reader's stack ends).
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

function publicKeyOf(bytes: Buffer): KeyObject | null {
  try {
    const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    // Bytes that are no key: somebody else wrote them.
    return null
  }
}

function signedBytes(record: Json): Buffer {
  return Buffer.from(purpose + canonicalText(record))
}

function fingerprintOf(publicBytes: Buffer): string {
  return createHash('sha256')
    .update(publicBytes)
    .digest('hex')
    .replaceAll(/(.{8})(?!$)/g, '$1 ')
}

function digitsOf(fingerprint: string): string {
  return fingerprint.toLowerCase().replaceAll(/[^0-9a-f]/g, '')
}
