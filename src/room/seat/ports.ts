// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a seat needs of the browser; the simulator gives virtual ones. */
import type { Clock } from '../../base/instant.ts'
import type { CommandId, TextId } from '../envelope.rules.ts'
import type { Random } from '../../base/random.ts'
import type { PendingCommand } from './pending.ts'

/** One connection attempt; after `onClose` it is of no use any more. */
export interface Link {
  send(frame: string): void
  close(): void
}
export type LinkEvents = {
  readonly onOpen: () => void
  readonly onFrame: (frame: string) => void
  /** The WebSocket close code; 1006 when the line just broke. */
  readonly onClose: (code: number) => void
}

export interface SeatPorts {
  readonly clock: Clock
  readonly random: Pick<Random, 'next'>
  readonly open: (events: LinkEvents) => Link
  readonly newCommand: () => CommandId
  readonly newText: () => TextId
  /** Commands without an outcome outlive a reload of the page. */
  readonly storage: { load(): readonly PendingCommand[]; save(pending: readonly PendingCommand[]): void }
}
