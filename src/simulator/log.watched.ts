// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Stands directly before a log and writes down what is durable, and when: the truth that the oracles compare with.
 * Time runs out for leases here as the world's clock says, whatever clock the log itself has.
 */
import type { CommandId, Sealed, SeatId, TextId, VoteId } from '../room/host/index.ts'
import type { Append, Appended, Logged, RoomId, RoomLog } from '../room/host/index.ts'
import { wordMark } from './people.ts'

/** Words or a name that are gone; who owned the room then, and which processes have been told since. */
export type Erasure = { readonly text: TextId | null; readonly epoch: number; readonly heardBy: Set<string> }

export type LogListener = {
  appended(append: Append): void
}

/** A log under test, with the way to let its leases run out. */
export type TestLog = {
  readonly log: RoomLog
  /** Called before somebody tries to take a room over: its lease has so long to go (or none: it has run out). */
  readonly lease?: (room: RoomId, millisecondsLeft: number) => Promise<void>
}

export class WatchedLog implements RoomLog {
  readonly history: Logged[] = []
  readonly bodies = new Map<TextId, { readonly body: string; readonly seat: SeatId }>()
  /** By the mark of the words that are gone. */
  readonly erasures = new Map<string, Erasure>()
  readonly #under: TestLog
  readonly #now: () => number
  readonly #listener: LogListener
  readonly #carriedOut = new Set<string>()
  #leaseUntil = -Infinity
  #epoch = 0

  constructor(under: TestLog, now: () => number, listener: LogListener) {
    this.#under = under
    this.#now = now
    this.#listener = listener
  }

  /** The newest owner's epoch. */
  get epoch(): number {
    return this.#epoch
  }

  /** The mark of the words that were kept under this id (people.ts). */
  markOf(text: TextId): string | null {
    return wordMark.exec(this.bodies.get(text)?.body ?? '')?.[0] ?? null
  }

  isErased(text: TextId): boolean {
    const mark = this.markOf(text)
    return mark !== null && this.erasures.get(mark)?.text === text
  }

  /** Is this command in the log? */
  holds(seat: SeatId, command: CommandId): boolean {
    return this.#carriedOut.has(`${seat} ${command}`)
  }

  async takeOver(room: RoomId, node: string, leaseMilliseconds: number): Promise<{ epoch: number } | null> {
    await this.#under.lease?.(room, this.#leaseUntil - this.#now())
    const taken = await this.#under.log.takeOver(room, node, leaseMilliseconds)
    if (taken === null) return null
    this.#epoch = taken.epoch
    this.#leaseUntil = this.#now() + leaseMilliseconds
    return taken
  }

  async renew(room: RoomId, epoch: number, leaseMilliseconds: number): Promise<boolean> {
    const renewed = await this.#under.log.renew(room, epoch, leaseMilliseconds)
    if (renewed) this.#leaseUntil = this.#now() + leaseMilliseconds
    return renewed
  }

  async release(room: RoomId, epoch: number): Promise<void> {
    await this.#under.log.release(room, epoch)
    if (epoch === this.#epoch) this.#leaseUntil = this.#now() - 1
  }

  read(room: RoomId, after: number, limit: number): Promise<readonly Logged[]> {
    return this.#under.log.read(room, after, limit)
  }

  async append(append: Append): Promise<Appended> {
    const outcome = await this.#under.log.append(append)
    if (outcome !== 'appended') return outcome
    for (const { id, body, seat } of append.texts) this.bodies.set(id, { body, seat })
    this.#erased(append.erase)
    this.#listener.appended(append)
    for (const entry of append.entries) {
      this.history.push(entry)
      this.#carriedOut.add(`${entry.seat} ${entry.command}`)
    }
    return outcome
  }

  find(room: RoomId, seat: SeatId, command: CommandId): Promise<number | null> {
    return this.#under.log.find(room, seat, command)
  }

  texts(room: RoomId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>> {
    return this.#under.log.texts(room, ids)
  }

  box(room: RoomId, vote: VoteId): Promise<readonly Sealed[]> {
    return this.#under.log.box(room, vote)
  }

  async forget(room: RoomId, epoch: number, seats: readonly SeatId[]): Promise<readonly TextId[] | 'fenced'> {
    const texts = await this.#under.log.forget(room, epoch, seats)
    if (texts !== 'fenced') this.#erased(texts)
    return texts
  }

  #erased(ids: readonly TextId[]): void {
    for (const id of ids) {
      const mark = this.markOf(id)
      if (mark !== null) this.erasures.set(mark, { text: id, epoch: this.#epoch, heardBy: new Set() })
    }
  }
}
