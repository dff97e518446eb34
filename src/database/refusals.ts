// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * All that can keep the database from opening and that a person can put right: a closed union, with its texts in
 * database.words.de.ts and database.words.en.ts. Everything else is a fault and throws.
 */

/** What each kind of refusal carries. */
export interface DatabaseRefusals {
  folderNotWritable: { readonly folder: string; readonly account: string }
  folderOutOfReach: { readonly folder: string; readonly account: string }
  diskFull: { readonly folder: string; readonly neededMegabytes: number }
  noBinary: { readonly platform: string }
  binaryDoesNotRun: { readonly platform: string; readonly reason: string }
  noAccount: object
  accountForbidden: { readonly account: string }
  otherMajorVersion: { readonly folder: string; readonly found: string; readonly expected: string }
  alreadyRunning: { readonly folder: string }
  doesNotStart: { readonly logFile: string; readonly lastLines: string }
  addressNotUnderstood: { readonly reason: string }
  notReachable: { readonly address: string; readonly reason: string }
  signInFailed: { readonly address: string; readonly reason: string }
  serverTooOld: { readonly found: string; readonly oldest: number }
  notUtf8: { readonly found: string }
  extensionMissing: { readonly extension: string }
  notAllowed: { readonly reason: string }
  newerDatabase: { readonly found: number; readonly known: number }
  editedMigration: { readonly version: number; readonly name: string }
}

export type DatabaseRefusalKind = keyof DatabaseRefusals

export type DatabaseRefusal<Kind extends DatabaseRefusalKind = DatabaseRefusalKind> = {
  [Each in Kind]: { readonly kind: Each } & DatabaseRefusals[Each]
}[Kind]

/** What a person reads. */
export type Trouble = { readonly happened: string; readonly expected: string; readonly todo: string }

/** A text for every kind, in one language: without one it does not compile. */
export type DatabaseWords = {
  readonly labels: Trouble
  readonly troubles: { readonly [Kind in DatabaseRefusalKind]: (refusal: DatabaseRefusal<Kind>) => Trouble }
}

/** The five characters PostgreSQL gives an error, or Node's own code (ENOENT, …). */
export function pgErrorCode(error: unknown): string | null {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return null
}
