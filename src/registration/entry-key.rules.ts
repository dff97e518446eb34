// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What lets one person in without asking for a letter first: the link in their confirmation (once) and the code on
 * their sheet of paper (until the congress is over). Neither ever opens the congress office.
 */
import type { Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'

export const entryKeyKinds = ['link', 'code'] as const
export type EntryKeyKind = (typeof entryKeyKinds)[number]

export type EntryKeyRefusal =
  | 'keyUnknown'
  | 'keyExpired'
  /** A link works once: whoever it was forwarded to does not come in. */
  | 'keyUsed'
  /** Somebody else is signed in in this browser: nobody becomes somebody else by a link. */
  | 'signedInAsAnother'
  /** Whoever holds an office signs in by a fresh letter. */
  | 'holdsOffice'

export type EntryKey = {
  readonly kind: EntryKeyKind
  readonly personId: string
  readonly expiresAt: Instant
  readonly isUsed: boolean
  readonly holdsOffice: boolean
}

/** @param signedInAs who uses this browser now */
export function decideEntry(key: EntryKey, signedInAs: string | null, now: Instant): Result<null, EntryKeyRefusal> {
  if (now >= key.expiresAt) return refused('keyExpired')
  if (signedInAs !== null && signedInAs !== key.personId) return refused('signedInAsAnother')
  if (key.holdsOffice) return refused('holdsOffice')
  if (key.kind === 'link' && key.isUsed) return refused('keyUsed')
  return accepted(null)
}
