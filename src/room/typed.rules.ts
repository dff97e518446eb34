// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a person typed, as it is kept and shown: well-formed, without control characters, without blanks around it.
 * PostgreSQL refuses U+0000 and half characters change on their way through UTF-8: either would make the write fail
 * for everybody in the batch, or show different words to different people.
 */
export function cleaned(typed: string): string {
  return (
    typed
      // Half characters: with the u flag, whole ones are none of these. (toWellFormed is too young for some browsers.)
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
      .trim()
  )
}
