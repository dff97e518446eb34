// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Which forms lead to a mail or try a code, so that their rates are counted; the one list of such addresses. */
import type { FormKind } from './ratelimit.ts'

/** @param path without its language: /sign-in/code */
export function formKind(path: string): FormKind {
  // Somebody asks at a session's door: a letter goes out if the address is known.
  if (/^\/sessions\/[^/]+\/ask$/.test(path)) return 'asksForMail'
  switch (path) {
    case '/sign-in':
    case '/registration':
      return 'asksForMail'
    case '/sign-in/code':
    case '/enter':
      return 'triesCode'
    default:
      return 'plain'
  }
}
