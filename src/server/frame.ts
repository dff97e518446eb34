// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One WebSocket text frame, built once and written to every socket as it is: a server's frames are not masked, so
 * the same bytes serve ten thousand seats. Source: RFC 6455, 5.2.
 */

const finalText = 0x81
const length16 = 126
const length64 = 127

/** @returns head and text; never for a socket that compresses or sends fragments. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const headLength = length < length16 ? 2 : length < 0x10000 ? 4 : 10
  const frame = Buffer.allocUnsafe(headLength + length)
  frame[0] = finalText
  if (headLength === 2) frame[1] = length
  else if (headLength === 4) {
    frame[1] = length16
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = length64
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, headLength)
  return frame
}
