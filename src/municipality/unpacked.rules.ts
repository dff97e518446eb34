// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * How large a zip file (a workbook is one) will be unpacked, read from its list of contents before anything is
 * unpacked: a file of a few kilobytes can hold gigabytes. The reader behind this unpacks no more of an entry than the
 * list says. Source: PKWARE, APPNOTE.TXT, 4.3.12 (central directory) and 4.3.16 (its end).
 */

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
const commentBytesMax = 0xffff
const entryBytes = 46
/** In place of a size: it stands elsewhere, in a form (zip64) that no workbook of ours needs. */
const elsewhere = 0xffffffff

/** @returns bytes of all entries unpacked; null when it is no zip file or hides its sizes */
export function unpackedBytes(file: Uint8Array): number | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return null
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    if (packed === elsewhere || unpacked === elsewhere || (unpacked === 0 && packed > emptyPackedBytesMax)) return null
    sum += unpacked
    at += entryBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return count === 0 ? null : sum
}

/** An empty entry is packed into at most so many bytes (deflate's empty block). */
const emptyPackedBytesMax = 8

function endOf(view: DataView): number | null {
  const last = view.byteLength - endBytes
  const first = Math.max(0, last - commentBytesMax)
  for (let at = last; at >= first; at -= 1) if (view.getUint32(at, true) === endSignature) return at
  return null
}
