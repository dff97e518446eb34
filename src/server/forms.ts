// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Forms by their addresses: which lead to a mail or try a code, so that their rates are counted; which are large. */
import { registerUpload } from '../municipality/index.ts'
import { mayDo, type Access } from '../web/access.rules.ts'
import type { SignedIn } from '../web/visitor.ts'
import { serverLimits } from './limits.ts'
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
    case '/sign-in/factor':
    case '/enter':
      return 'triesCode'
    default:
      return 'plain'
  }
}

type LargeForm = {
  readonly path: string
  readonly access: Access
  readonly bytesMax: number
  /** The form's page when what was sent is larger still: it says so at the field. */
  readonly tooLargePage: string
}

/** Forms that send files: their size is for whoever may use them, and for nobody else. */
const largeForms: readonly LargeForm[] = [registerUpload]

/** @param path without its language; the person who sends the form, or null for a stranger */
export function formBytesMax(path: string, person: SignedIn | null): number {
  return largeFormOf(path, person)?.bytesMax ?? serverLimits.bodyBytesMax
}

/** @returns where it says what is too large, without its language; null where a page of its own has to do */
export function tooLargePage(path: string, person: SignedIn | null): string | null {
  return largeFormOf(path, person)?.tooLargePage ?? null
}

function largeFormOf(path: string, person: SignedIn | null): LargeForm | null {
  const large = largeForms.find((form) => form.path === path)
  return large !== undefined && mayDo(person, large.access) ? large : null
}
