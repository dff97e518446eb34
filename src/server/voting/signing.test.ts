// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSigned, signedText, signerIn, signingLimits, type Signer } from './signing.ts'

let folder: string
let signer: Signer
const record = { format: 'allmende-vote', text: 'Wir gründen einen „Verbund“', heads: { yes: 12, no: 3 } }

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'allmende-signing-'))
  signer = await signerIn(path.join(folder, 'one'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('given a signed record, when it is read with the fingerprint of the congress, then it is that record', () => {
  expect(signer.fingerprint).toMatch(/^([0-9a-f]{8} ){7}[0-9a-f]{8}$/)
  const read = readSigned(signedText(signer.sign(record)), signer.fingerprint.toUpperCase())
  expect(read).toEqual({ ok: true, value: { record, fingerprint: signer.fingerprint } })
})

test('given the order of names or blanks changed, when it is read, then it is the same record', () => {
  const signed = signer.sign(record)
  const text = JSON.stringify(
    { signature: signed.signature, record: { heads: record.heads, text: record.text, format: record.format } },
    null,
    2,
  )
  expect(readSigned(text, signer.fingerprint).ok).toBe(true)
})

test('given any one letter changed, when it is read, then it never passes as another record', () => {
  const text = signedText(signer.sign(record))
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '9', 'a', 'Z', '"', ' ', '}'), (at, letter) => {
      const read = readSigned(text.slice(0, at) + letter + text.slice(at + 1), signer.fingerprint)
      if (read.ok) expect(read.value.record).toEqual(record)
    }),
    { numRuns: 300 },
  )
  expect(readSigned(text.replace('"yes":12', '"yes":13'), null)).toEqual({ ok: false, refusal: 'recordChanged' })
})

test('given a record that another key signed, when it is read, then only the fingerprint tells, and it does', async () => {
  const other = await signerIn(path.join(folder, 'two'))
  const forged = signedText(other.sign({ ...record, heads: { yes: 3, no: 12 } }))
  expect(readSigned(forged, signer.fingerprint)).toEqual({ ok: false, refusal: 'signedByAnother' })
  expect(readSigned(forged, null)).toMatchObject({ ok: true, value: { fingerprint: other.fingerprint } })
})

test.each(['', '{}', 'null', '[1]', '['.repeat(100_000), '{"record":1.5,"signature":{}}'])(
  'given text that is no record, when it is read, then it is unreadable',
  (text) => {
    expect(readSigned(text, null)).toEqual({ ok: false, refusal: 'recordUnreadable' })
  },
)

test('given a file larger than any record, when it is read, then it is refused before it is parsed', () => {
  expect(readSigned(' '.repeat(signingLimits.recordBytesMax + 1), null)).toEqual({
    ok: false,
    refusal: 'recordTooLarge',
  })
})

test('given several servers that start at once on one folder, when each takes its key, then all sign with one', async () => {
  const place = path.join(folder, 'three')
  const signers = await Promise.all(Array.from({ length: 6 }, () => signerIn(place)))
  expect(new Set(signers.map(({ fingerprint }) => fingerprint)).size).toBe(1)
  expect(await readdir(place)).toEqual(['record-signing.pem'])
  expect((await stat(path.join(place, 'record-signing.pem'))).mode & 0o777).toBe(0o600)
})
