// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who holds the keys of secret votes, as the votes see it. */
import type { Result } from '../../base/result.ts'
import type { OpenedBox, SealedBallot } from '../../voting/index.ts'

/** The key is not here: on another server, or destroyed already. No vote is guessed without it. */
export type KeyRefusal = 'keyMissing' | 'keyUnreadable'

export type KeyHolder = {
  /** @returns the public key, once the private one is safe. Asked again for the same vote, the same key. */
  makeKey(vote: string): Promise<Uint8Array>
  openBox(vote: string, box: readonly SealedBallot[]): Promise<Result<OpenedBox, KeyRefusal>>
  /** Only after the result is committed. A key that is gone already is gone. */
  destroy(vote: string): Promise<void>
}
