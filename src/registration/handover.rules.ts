// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Handing a place over: whoever cannot come gives their place to a colleague of the same municipality. The place stays
 * with its holder until the colleague takes it, and only one can.
 */
import type { Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'

export type Handover = {
  /** Null: by a code that is told. */
  readonly toEmail: string | null
  readonly expiresAt: Instant
  readonly isTaken: boolean
  readonly isWithdrawn: boolean
}

export type Taker = {
  readonly isHolder: boolean
  readonly email: string | null
  readonly isRegistered: boolean
  readonly hasPlace: boolean
  /** Keys of the municipalities they act for. */
  readonly municipalities: readonly string[]
}

export type HandoverRefusal =
  /** There is no such code, it was taken back, or the holder has no place any more. */
  | 'handoverGone'
  | 'handoverTaken'
  | 'handoverExpired'
  /** It is their own place. */
  | 'ownPlace'
  /** It was sent to another address than theirs. */
  | 'otherAddress'
  | 'otherMunicipality'
  | 'notRegistered'
  | 'hasPlace'

/** @param holder the keys of the municipalities the holder acts for */
export function decideTaking(
  handover: Handover,
  holder: readonly string[],
  taker: Taker,
  now: Instant,
): Result<null, HandoverRefusal> {
  if (handover.isWithdrawn) return refused('handoverGone')
  if (handover.isTaken) return refused('handoverTaken')
  if (now >= handover.expiresAt) return refused('handoverExpired')
  if (taker.isHolder) return refused('ownPlace')
  if (handover.toEmail !== null && handover.toEmail !== taker.email) return refused('otherAddress')
  if (!taker.municipalities.some((key) => holder.includes(key))) return refused('otherMunicipality')
  if (!taker.isRegistered) return refused('notRegistered')
  return taker.hasPlace ? refused('hasPlace') : accepted(null)
}
