// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What outlives a reload of the page: commands without an outcome, and the message that is being written. It stays in
 * this tab only (sessionStorage) and goes with it. A browser that keeps nothing (private mode, full) still works.
 */
import type { Kept } from '../room/index.ts'
import type { PendingCommand } from '../room/seat/index.ts'

const version = 1

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, value)
  } catch {
    // No room or no leave to store: the page goes on without; only a reload would lose what is not sent yet.
  }
}

export function keptPending(key: string): readonly PendingCommand[] {
  const stored = read(`pending.${version}.${key}`)
  return stored === null ? [] : (JSON.parse(stored) as PendingCommand[])
}

export function keepPending(key: string, pending: readonly PendingCommand[]): void {
  write(`pending.${version}.${key}`, pending.length === 0 ? null : JSON.stringify(pending))
}

export function keptDraft(key: string): string {
  return read(`draft.${version}.${key}`) ?? ''
}

export function keepDraft(key: string, draft: string): void {
  write(`draft.${version}.${key}`, draft === '' ? null : draft)
}

/** What is begun on this page under many names. It is held here, too: a browser that keeps nothing shows it all the same. */
export function keptOn(key: string, onKept: () => void): Kept {
  const held = new Map<string, string>()
  return {
    read: (name) => {
      const known = held.get(name)
      if (known !== undefined) return known
      const kept = keptDraft(`${name}.${key}`)
      held.set(name, kept)
      return kept
    },
    keep: (name, what) => {
      held.set(name, what)
      keepDraft(`${name}.${key}`, what)
      onKept()
    },
  }
}
