// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Seals a secret ballot in this browser; what leaves it can be opened only where the vote's key is held. */
import type { Seal } from '../room/index.ts'
import { sealBallot, subtleOf } from '../voting/index.ts'

const subtle = subtleOf(globalThis)

export const seal: Seal | null =
  subtle === null
    ? null
    : async (publicKey, vote, seat, choice) => {
        const key = Uint8Array.from(atob(publicKey), (letter) => letter.charCodeAt(0))
        const sealed = await sealBallot(subtle, key, { vote, seat }, choice)
        return btoa(String.fromCharCode(...sealed))
      }
