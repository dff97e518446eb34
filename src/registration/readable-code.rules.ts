// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Codes that are read from paper or said on the telephone, and typed by hand: K7QM-2XPD-9RTF. */
import { assert } from '../base/assert.ts'
import { readableCodeLetters } from './registration.limits.rules.ts'

/** 32 signs, 5 bits each; without I, O, 0 and 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** @param bytes as many as the code has letters, from a source nobody can guess */
export function readableCodeOf(bytes: Uint8Array): string {
  assert(bytes.length >= readableCodeLetters, 'a byte a letter')
  return [...bytes.subarray(0, readableCodeLetters)].map((byte) => alphabet[byte & 31]).join('')
}

/** In groups of four, as it is printed. */
export function spaced(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** What somebody typed, in the one form codes are compared in; null when it cannot be a code. */
export function readableCodeFrom(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  const isCode = code.length === readableCodeLetters && [...code].every((letter) => alphabet.includes(letter))
  return isCode ? code : null
}
