// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * All that can keep the database from opening and that a person can put right: a closed union, with its texts in
 * database.words.de.ts and database.words.en.ts. Everything else is a fault and throws.
 */

export type DatabaseRefusal =
  | { readonly kind: 'folderNotWritable'; readonly folder: string; readonly account: string }
  | { readonly kind: 'folderOutOfReach'; readonly folder: string; readonly account: string }
  | { readonly kind: 'diskFull'; readonly folder: string; readonly neededMegabytes: number }
  | { readonly kind: 'noBinary'; readonly platform: string }
  | { readonly kind: 'binaryDoesNotRun'; readonly platform: string; readonly reason: string }
  | { readonly kind: 'noAccount' }
  | { readonly kind: 'accountForbidden'; readonly account: string }
  | { readonly kind: 'otherMajorVersion'; readonly folder: string; readonly found: string; readonly expected: string }
  | { readonly kind: 'alreadyRunning'; readonly folder: string }
  | { readonly kind: 'doesNotStart'; readonly logFile: string; readonly lastLines: string }
  | { readonly kind: 'notReachable'; readonly address: string; readonly reason: string }
  | { readonly kind: 'signInFailed'; readonly address: string; readonly reason: string }
  | { readonly kind: 'serverTooOld'; readonly found: string; readonly oldest: number }
  | { readonly kind: 'notUtf8'; readonly found: string }
  | { readonly kind: 'extensionMissing'; readonly extension: string }
  | { readonly kind: 'notAllowed'; readonly reason: string }
  | { readonly kind: 'newerDatabase'; readonly found: number; readonly known: number }
  | { readonly kind: 'editedMigration'; readonly version: number; readonly name: string }

/** The five characters PostgreSQL gives an error, or Node's own code (ENOENT, …). */
export function pgErrorCode(error: unknown): string | null {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return null
}
