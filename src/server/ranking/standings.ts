// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The port by which rooms get the fair order of their questions: worked out in a thread of its own, started when the
 * first room asks and again after it was lost.
 */
import { heardIn, standingIn, type HostPorts } from '../../room/host/index.ts'
import { startRankingThread, type RankingThread, type RankingThreadParts } from './client.ts'

export type Standings = { readonly rank: HostPorts['rank']; stop(): Promise<void> }

/** Places that are given with their reasons: more than a session has time for. */
export const placesExplained = 20

export function standings(parts: RankingThreadParts): Standings {
  let thread: RankingThread | null = null
  let stopped = false
  const start = () =>
    startRankingThread({
      ...parts,
      onLost(error) {
        thread = null
        parts.onLost(error)
      },
    })
  return {
    async rank(_, position, { entry, questions }) {
      if (stopped) return null
      const heard = heardIn(entry, questions)
      thread ??= start()
      const shown = await thread.show(heard, placesExplained)
      return shown.is === 'lost' ? null : standingIn(heard, shown.ranking, position)
    },
    async stop() {
      stopped = true
      await thread?.stop()
    },
  }
}
