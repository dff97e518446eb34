// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One text for one value: keys sorted, no blanks, whole numbers only. What is hashed and compared is this text. */
import { assert } from '../base/assert.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonicalText(each)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalText(each)}`).join(',')}}`
  }
  // Floats have more than one spelling; a record has none.
  assert(typeof value !== 'number' || Number.isSafeInteger(value), 'numbers in a record are whole')
  return JSON.stringify(value)
}

export type Difference = { readonly at: string; readonly recorded: string; readonly recomputed: string }

/** Where two values differ, at most so many places. */
export function differences(recorded: Json, recomputed: Json, most: number, at = ''): Difference[] {
  if (isParts(recorded) && isParts(recomputed)) {
    const keys = [...new Set([...Object.keys(recorded), ...Object.keys(recomputed)])]
    const found: Difference[] = []
    for (const key of keys) {
      if (found.length >= most) break
      const path = at === '' ? key : `${at}.${key}`
      found.push(...differences(recorded[key] ?? null, recomputed[key] ?? null, most - found.length, path))
    }
    return found
  }
  const [left, right] = [canonicalText(recorded), canonicalText(recomputed)]
  return left === right ? [] : [{ at, recorded: left, recomputed: right }]
}

function isParts(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null
}
