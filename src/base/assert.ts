// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A broken invariant is a fault of ours and stops the work at once; what a person can cause is a
 * refusal instead (a value, see result.ts).
 */
export class BrokenInvariant extends Error {
  override name = 'BrokenInvariant'
}

/** @throws BrokenInvariant when the condition does not hold. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new BrokenInvariant(invariant)
}

/** For the default branch of a switch over a closed union: the compiler proves it is never reached. */
export function unreachable(value: never): never {
  throw new BrokenInvariant(`no case for ${JSON.stringify(value)}`)
}
