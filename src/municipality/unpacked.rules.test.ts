// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackedBytes } from './unpacked.rules.ts'
import { officialLines, workbook } from './testing/workbooks.ts'

/** A list of contents with one entry that claims these sizes, and nothing in front of it. */
function claiming(packed: number, unpacked: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(46 + 22))
  view.setUint32(0, 0x02014b50, true)
  view.setUint32(20, packed, true)
  view.setUint32(24, unpacked, true)
  view.setUint32(46, 0x06054b50, true)
  view.setUint16(56, 1, true)
  view.setUint32(62, 0, true)
  return new Uint8Array(view.buffer)
}

test('given a workbook, then its size unpacked is known before it is unpacked', async () => {
  const file = await workbook(officialLines())
  expect(unpackedBytes(file)).toBeGreaterThan(file.byteLength)
  expect(unpackedBytes(file)).toBeLessThan(1_000_000)
})

test('given a claim, then it is believed as the most that is unpacked; a hidden or missing one is none', () => {
  expect(unpackedBytes(claiming(1_000, 3_000_000_000))).toBe(3_000_000_000)
  expect(unpackedBytes(claiming(1_000, 0xffffffff))).toBeNull()
  expect(unpackedBytes(claiming(0xffffffff, 7))).toBeNull()
  expect(unpackedBytes(claiming(1_000, 0))).toBeNull()
  expect(unpackedBytes(claiming(2, 0))).toBe(0)
})

test('given any bytes, then nothing breaks', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, ended) => {
      const end = claiming(1, 1).slice(46)
      const file = ended ? new Uint8Array([...bytes, ...end]) : bytes
      const size = unpackedBytes(file)
      expect(size === null || size >= 0).toBe(true)
    }),
  )
})
