// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits: here and not from the platform, so that a record is hashed by
 * the same pure rule in the server, in a browser and in whatever recomputes it. Not for secrets. Source: FIPS 180-4.
 */
const primes = firstPrimes(64)
const roundConstants = Int32Array.from(primes, (prime) => fractionBits(Math.cbrt(prime)))
const initialState = Int32Array.from(primes.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))
const blockBytes = 64

export function sha256(text: string): string {
  const message = padded(utf8(text))
  const state = initialState.slice()
  const schedule = new Int32Array(64)
  for (let offset = 0; offset < message.length; offset += blockBytes) compress(state, schedule, message, offset)
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function compress(state: Int32Array, schedule: Int32Array, message: Uint8Array, offset: number): void {
  for (let at = 0; at < 16; at++) {
    const byte = offset + at * 4
    schedule[at] = (message[byte]! << 24) | (message[byte + 1]! << 16) | (message[byte + 2]! << 8) | message[byte + 3]!
  }
  for (let at = 16; at < 64; at++) {
    const [early, late] = [schedule[at - 15]!, schedule[at - 2]!]
    const sigma0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const sigma1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    schedule[at] = (schedule[at - 16]! + sigma0 + schedule[at - 7]! + sigma1) | 0
  }
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!]
  let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!]
  for (let at = 0; at < 64; at++) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + roundConstants[at]! + schedule[at]!) | 0
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at]! + word) | 0
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** The first 32 bits behind the point. */
function fractionBits(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  }
  return found
}

/** One bit, zeros, and the length in bits, up to whole blocks. */
function padded(bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / blockBytes) * blockBytes)
  message.set(bytes)
  message[bytes.length] = 0x80
  const bits = BigInt(bytes.length) * 8n
  for (let byte = 0; byte < 8; byte++) message[message.length - 1 - byte] = Number((bits >> BigInt(8 * byte)) & 255n)
  return message
}

/** Half of a pair that stands alone is written as U+FFFD, as every encoder does. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (const letter of text) {
    const read = letter.codePointAt(0)!
    const point = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read
    if (point < 0x80) bytes[length++] = point
    else {
      const following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
      bytes[length++] = leading(point, following)
      for (let rest = following - 1; rest >= 0; rest--) bytes[length++] = 0x80 | ((point >> (6 * rest)) & 0x3f)
    }
  }
  return bytes.subarray(0, length)
}

/** The first byte of so many more: 110…, 1110…, 11110…. */
function leading(point: number, following: number): number {
  const mark = [0, 0xc0, 0xe0, 0xf0][following]!
  return mark | (point >> (6 * following))
}
