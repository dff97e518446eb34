// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Identifiers are strings that the compiler keeps apart: a seat's id is no person's id. */
export type Id<Of extends string> = string & { readonly __of: Of }

/** Names a string as the id of something; the only place where such a cast is made. */
export function asId<Of extends string>(text: string): Id<Of> {
  return text as Id<Of>
}

/** 128 bits as 22 letters of base64url; `randomBytes` comes from outside, since base knows no chance. */
export function idFrom<Of extends string>(randomBytes: Uint8Array): Id<Of> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of randomBytes.subarray(0, 16)) {
    bits = (bits << 8) | byte
    held += 8
    while (held >= 6) {
      held -= 6
      text += letters[(bits >> held) & 63]
    }
    bits &= (1 << held) - 1
  }
  return (text + letters[(bits << (6 - held)) & 63]) as Id<Of>
}
