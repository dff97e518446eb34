// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What votes need of the world beside the room: who is entitled, and who holds the keys of secret votes. */
import type { Result } from '../../base/result.ts'
import type { SeatId } from '../../room/index.ts'
import type { OpenedBox, Proxy, SealedBallot } from '../../voting/index.ts'
import type { Entitled } from '../../voting/index.ts'

/** The key is not here: on another server, or destroyed already. No vote is guessed without it. */
export type KeyRefusal = 'keyMissing' | 'keyUnreadable'

export type KeyHolder = {
  /** @returns the public key, once the private one is safe. Asked again for the same vote, the same key. */
  makeKey(vote: string): Promise<Uint8Array>
  openBox(vote: string, box: readonly SealedBallot[]): Promise<Result<OpenedBox, KeyRefusal>>
  /** Only after the result is committed. A key that is gone already is gone. */
  destroy(vote: string): Promise<void>
}

/** From mandates, as they are at this moment, of those who have a seat in the room. */
export type EntitledAmong = (seats: readonly SeatId[], proxies: readonly Proxy[]) => Promise<Entitled>
