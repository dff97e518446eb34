// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Plans of worlds that soon show what they are to show. */
import type { Plan } from '../plan.ts'

/** So many that somebody is always just coming while somebody else goes. */
export function ten(): Plan['roles'] {
  return ['chair', 'coChair', 'moderator', ...Array.from({ length: 6 }, () => 'participant' as const), 'observer']
}

/** Lost, repeated and swapped frames, and nothing else that hides them. */
export function roughest(): Plan['weather'] {
  return {
    latencyMilliseconds: [5, 300],
    stallMilliseconds: 0,
    stallChance: 0,
    loss: 0.08,
    repetition: 0.08,
    reordering: 0.15,
    lingering: 0.5,
    silentCuts: 0.2,
  }
}

/** A room with a telephone that is always ringing. */
export const enteringFor: Plan['roles'] = [
  'chair',
  'coChair',
  'technician',
  'technician',
  'moderator',
  'participant',
  'participant',
  'participant',
]

/** Nobody writes and nothing goes wrong, so that much is asked and said. */
export const debating: Partial<Plan> = {
  talk: 0,
  troubles: 0,
  logTroubles: 0,
  hostile: 0,
  acts: 90,
  milliseconds: 20_000,
}
