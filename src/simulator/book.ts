// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What was given as a command, by whom, and what its seat was told of it. */
import type { CommandId, SeatCommand, SeatId } from '../room/host/index.ts'

export type Given = {
  readonly id: CommandId
  readonly seat: SeatId
  readonly command: SeatCommand
  /**
   * The seat's word: still pending, carried out, refused; the page was left before anybody knew; or no page gave it.
   */
  outcome: 'pending' | 'carriedOut' | 'refused' | 'left' | 'forged'
}

export class Book {
  readonly #given = new Map<CommandId, Given>()

  give(id: CommandId, seat: SeatId, command: SeatCommand): void {
    this.#given.set(id, { id, seat, command, outcome: 'pending' })
  }

  forge(id: CommandId, seat: SeatId, command: SeatCommand): void {
    if (!this.#given.has(id)) this.#given.set(id, { id, seat, command, outcome: 'forged' })
  }

  get(id: CommandId): Given | undefined {
    return this.#given.get(id)
  }

  get all(): Iterable<Given> {
    return this.#given.values()
  }

  get size(): number {
    return this.#given.size
  }
}
