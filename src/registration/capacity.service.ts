// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** How many places there are and how many of them are given away or kept: whatever gives places counts here. */
import type { Database } from '../database/tables.ts'
import { needsPlace, type Session, type SessionId } from '../programme/index.ts'
import type { RegistrationParts } from './desk.ts'
import * as store from './registration.store.ts'
import { countKept } from './waiting-list.store.ts'
import { clashing, fullOnes } from './wishes.rules.ts'

/** Every session of the congress in which places are given away. */
export async function wishableSessions({ congress, programme }: RegistrationParts): Promise<readonly Session[]> {
  const current = await congress.current()
  return current === null ? [] : (await programme.sessions(current.id)).filter(needsPlace)
}

/** Those of the wished-for sessions that may not be wished for together. */
export function clashingIds(sessions: readonly Session[], wishes: readonly SessionId[]): readonly SessionId[] {
  return clashing(sessions.filter(({ id }) => wishes.includes(id))).map(({ id }) => id)
}

/**
 * Places given away, and places kept for those who wait: nobody overtakes them.
 * @param except a registration whose own place and waiting do not count
 */
export async function countOccupied(
  { clock }: Pick<RegistrationParts, 'clock'>,
  sessions: readonly SessionId[],
  db: Database,
  except?: store.RegistrationId,
): Promise<ReadonlyMap<SessionId, number>> {
  const now = new Date(clock.now())
  const taken = await store.countTaken(db, sessions, now, except)
  const kept = await countKept(db, sessions, now, except)
  return new Map([...taken.keys(), ...kept.keys()].map((id) => [id, (taken.get(id) ?? 0) + (kept.get(id) ?? 0)]))
}

/** From here until the transaction ends nobody else gives away places in these sessions. */
export async function fullSessions(
  parts: RegistrationParts,
  sessions: readonly SessionId[],
  transaction: Database,
  except?: store.RegistrationId,
): Promise<readonly SessionId[]> {
  const capacities = await parts.programme.lockCapacities(sessions, transaction)
  return fullOnes(sessions, capacities, await countOccupied(parts, sessions, transaction, except))
}
