// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A secret ballot is sealed to the vote's public key where it is cast, in the browser, and opened where the key is
 * held. HPKE, base mode, one shot (RFC 9180, sections 4, 5.1 and 6.1): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 (RFC
 * 5869), AES-256-GCM (NIST SP 800-38D); the exchange is that of NIST SP 800-56A. Only WebCrypto: P-256 is the curve
 * that every browser has. The vote and the seat are bound in, so that a sealed ballot counts nowhere else.
 */
import { assert } from '../base/assert.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { sealingLimits } from './sealing.limits.rules.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Whose ballot it is, and in which vote. */
export type BallotPlace = { readonly vote: string; readonly seat: string }

/** Why a sealed ballot does not count. Its text is in none of them. */
export type Unopened = 'wrongLength' | 'notForThisPlace' | 'malformed'

export type VoteKeys = {
  /** The uncompressed point, which is published. */
  readonly publicKey: Bytes
  /** PKCS #8. Whoever has it can open the box. */
  readonly privateKey: Bytes
}

/** @returns null where the page has no WebCrypto: it came by http, and from another machine (secure contexts only). */
export function subtleOf(scope: { readonly crypto?: { readonly subtle?: SubtleCrypto } }): SubtleCrypto | null {
  return scope.crypto?.subtle ?? null
}

const exchange = { name: 'ECDH', namedCurve: 'P-256' } as const
const pointBytes = 65
const tagBytes = 16
const info = utf8('allmende secret ballot 1')
// RFC 9180, section 7: KEM 0x0010, KDF 0x0001, AEAD 0x0002.
const kemSuite = joined(utf8('KEM'), Uint8Array.of(0x00, 0x10))
const suite = joined(utf8('HPKE'), Uint8Array.of(0x00, 0x10, 0x00, 0x01, 0x00, 0x02))

export async function makeVoteKeys(subtle: SubtleCrypto): Promise<VoteKeys> {
  const pair = await subtle.generateKey(exchange, true, ['deriveBits'])
  return {
    publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)),
  }
}

/** @param publicKey as the room published it; one that is no point of the curve is refused by WebCrypto and rejects. */
export async function sealBallot(
  subtle: SubtleCrypto,
  publicKey: Bytes,
  place: BallotPlace,
  ballot: string,
): Promise<Bytes> {
  const ephemeral = await subtle.generateKey(exchange, true, ['deriveBits'])
  const point = new Uint8Array(await subtle.exportKey('raw', ephemeral.publicKey))
  const { key, nonce } = await keysBetween(subtle, ephemeral.privateKey, publicKey, point, publicKey)
  const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const options = { name: 'AES-GCM', iv: nonce, additionalData: placeBytes(place) }
  return joined(point, new Uint8Array(await subtle.encrypt(options, aes, padded(ballot))))
}

/** Whatever comes in, a ballot or a reason comes out. */
export async function openBallot(
  subtle: SubtleCrypto,
  keys: VoteKeys,
  place: BallotPlace,
  sealed: Uint8Array,
): Promise<Result<string, Unopened>> {
  if (sealed.length !== sealingLimits.sealedBytes) return refused('wrongLength')
  const privateKey = await subtle.importKey('pkcs8', keys.privateKey, exchange, false, ['deriveBits'])
  const plain = await openSealed(subtle, { ...keys, privateKey }, info, placeBytes(place), Uint8Array.from(sealed))
  if (plain === null) return refused('notForThisPlace')
  const ballot = unpadded(plain)
  return ballot === null ? refused('malformed') : accepted(ballot)
}

/**
 * HPKE's OpenBase for any info and additional data, so that the published vectors can be tried.
 * @returns null when it was not sealed with this key and this data, or was changed.
 */
export async function openSealed(
  subtle: SubtleCrypto,
  keys: { readonly publicKey: Bytes; readonly privateKey: CryptoKey },
  sealedFor: Bytes,
  additionalData: Bytes,
  sealed: Bytes,
): Promise<Bytes | null> {
  if (sealed.length < pointBytes + tagBytes) return null
  const point = sealed.slice(0, pointBytes)
  try {
    const { key, nonce } = await keysBetween(subtle, keys.privateKey, point, point, keys.publicKey, sealedFor)
    const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
    const options = { name: 'AES-GCM', iv: nonce, additionalData }
    return new Uint8Array(await subtle.decrypt(options, aes, sealed.slice(pointBytes)))
  } catch (error) {
    // A point beside the curve (DataError) and a wrong tag (OperationError) are answers; all else is a fault of ours.
    if (error instanceof DOMException && (error.name === 'DataError' || error.name === 'OperationError')) return null
    throw error
  }
}

/** RFC 9180, sections 4.1 (the shared secret) and 5.1 (the key schedule, mode 0: no key agreed on before). */
async function keysBetween(
  subtle: SubtleCrypto,
  own: CryptoKey,
  other: Bytes,
  point: Bytes,
  recipient: Bytes,
  sealedFor: Bytes = info,
): Promise<{ readonly key: Bytes; readonly nonce: Bytes }> {
  const theirs = await subtle.importKey('raw', other, exchange, false, [])
  const agreed = new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256))
  const none = new Uint8Array()
  const extracted = await extract(subtle, kemSuite, none, 'eae_prk', agreed)
  const common = await expand(subtle, kemSuite, extracted, 'shared_secret', joined(point, recipient), 32)
  const context = joined(
    Uint8Array.of(0),
    await extract(subtle, suite, none, 'psk_id_hash', none),
    await extract(subtle, suite, none, 'info_hash', sealedFor),
  )
  const secret = await extract(subtle, suite, common, 'secret', none)
  return {
    key: await expand(subtle, suite, secret, 'key', context, 32),
    nonce: await expand(subtle, suite, secret, 'base_nonce', context, 12),
  }
}

function extract(subtle: SubtleCrypto, of: Bytes, salt: Bytes, label: string, secret: Bytes): Promise<Bytes> {
  return mac(subtle, salt, joined(utf8('HPKE-v1'), of, utf8(label), secret))
}

/** One block of HKDF-Expand is 32 bytes, and more is never asked for. */
async function expand(
  subtle: SubtleCrypto,
  of: Bytes,
  secret: Bytes,
  label: string,
  context: Bytes,
  bytes: number,
): Promise<Bytes> {
  assert(bytes <= 32, 'one block of HKDF-Expand is enough')
  const labelled = joined(Uint8Array.of(0, bytes), utf8('HPKE-v1'), of, utf8(label), context, Uint8Array.of(1))
  return (await mac(subtle, secret, labelled)).slice(0, bytes)
}

async function mac(subtle: SubtleCrypto, key: Bytes, message: Bytes): Promise<Bytes> {
  // WebCrypto takes no empty key; HMAC fills a short one with zeros, so that 32 of them are the same key.
  const bytes = key.length === 0 ? new Uint8Array(32) : key
  const imported = await subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await subtle.sign('HMAC', imported, message))
}

/** The lengths stand before the parts: no two places have the same bytes. */
function placeBytes({ vote, seat }: BallotPlace): Bytes {
  return utf8(`${String(vote.length)}:${vote}${String(seat.length)}:${seat}`)
}

function padded(ballot: string): Bytes {
  const text = utf8(ballot)
  assert(text.length <= sealingLimits.ballotBytesMax, 'a ballot is short')
  const bytes = new Uint8Array(sealingLimits.paddedBytes)
  bytes.set([text.length >> 8, text.length & 255])
  bytes.set(text, 2)
  return bytes
}

function unpadded(bytes: Bytes): string | null {
  const length = (bytes[0]! << 8) | bytes[1]!
  if (length > sealingLimits.ballotBytesMax || bytes.subarray(2 + length).some((byte) => byte !== 0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(2, 2 + length))
  } catch {
    // No UTF-8: whoever sealed it did not use this code.
    return null
  }
}

function utf8(text: string): Bytes {
  return Uint8Array.from(new TextEncoder().encode(text))
}

function joined(...parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
