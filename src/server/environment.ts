// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Reading the environment: what counts as set, what is an address, what only this machine can reach. */
import { isIP } from 'node:net'

export type Environment = Readonly<Record<string, string | undefined>>

/** An empty variable counts as unset: that is how compose files and systemd units take a value back. */
export function setting(env: Environment, name: string): string | null {
  const value = env[name]?.trim()
  return value === undefined || value === '' ? null : value
}

/** Names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

export function readUrl(text: string, protocols: readonly string[]): URL | null {
  const url = URL.parse(text)
  return url !== null && protocols.includes(url.protocol) && url.hostname !== '' ? url : null
}
