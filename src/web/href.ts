// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A path becomes an address in the visitor's language. */
import { assert } from '../base/assert.ts'
import type { Visitor } from './visitor.ts'

/** @returns the address of a page in the visitor's language: href(visitor, '/programme') → '/de/programme' */
export function href(visitor: Pick<Visitor, 'language'>, path: string): string {
  assert(path.startsWith('/') && !path.startsWith('//'), 'a page path begins with one slash')
  return path === '/' ? `/${visitor.language}` : `/${visitor.language}${path}`
}
