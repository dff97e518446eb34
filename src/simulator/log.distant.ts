// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The log as one process sees it: behind a line that takes its time and sometimes breaks, before or after the log
 * has done what it was asked. Whoever asks while the process dies never hears the answer.
 */
import type { CommandId, Sealed, SeatId, TextId, VoteId } from '../room/host/index.ts'
import type { Append, Appended, Logged, RoomId, RoomLog } from '../room/host/index.ts'
import type { WatchedLog } from './log.watched.ts'
import type { Surroundings } from './surroundings.ts'

/** What may go wrong with one call. A crash takes the whole process with it. */
export type LogTrouble = 'none' | 'brokenBefore' | 'brokenAfter' | 'crashBefore' | 'crashAfter'

export type Asker = {
  readonly name: string
  /** Runs a task in the process: later when it stands still, never when it is dead. */
  readonly run: (task: () => void) => void
  readonly crash: () => void
  /** What goes wrong with the next call; writing is where it matters most. */
  readonly trouble: (writes: boolean) => LogTrouble
  readonly troubled: () => void
  readonly stirred: () => void
  /** The process knows of these erasures from now on. */
  readonly heardOfErasure: (texts: readonly TextId[]) => void
}

export class DistantLog implements RoomLog {
  readonly #log: WatchedLog
  readonly #asker: Asker
  readonly #world: Surroundings
  /** Calls that left the simulated world for a real database: time waits for them. */
  readonly #outside: Set<Promise<unknown>>

  constructor(log: WatchedLog, asker: Asker, world: Surroundings, outside: Set<Promise<unknown>>) {
    this.#log = log
    this.#asker = asker
    this.#world = world
    this.#outside = outside
  }

  takeOver(room: RoomId, node: string, leaseMilliseconds: number): Promise<{ epoch: number } | null> {
    return this.#call('takeOver', false, () => this.#log.takeOver(room, node, leaseMilliseconds))
  }

  renew(room: RoomId, epoch: number, leaseMilliseconds: number): Promise<boolean> {
    return this.#call('renew', false, () => this.#log.renew(room, epoch, leaseMilliseconds))
  }

  release(room: RoomId, epoch: number): Promise<void> {
    return this.#call('release', false, () => this.#log.release(room, epoch))
  }

  read(room: RoomId, after: number, limit: number): Promise<readonly Logged[]> {
    return this.#call('read', false, () => this.#log.read(room, after, limit))
  }

  async append(append: Append): Promise<Appended> {
    const outcome = await this.#call('append', true, () => this.#log.append(append))
    if (outcome === 'appended') this.#asker.heardOfErasure(append.erase)
    return outcome
  }

  find(room: RoomId, seat: SeatId, command: CommandId): Promise<number | null> {
    return this.#call('find', false, () => this.#log.find(room, seat, command))
  }

  texts(room: RoomId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>> {
    return this.#call('texts', false, () => this.#log.texts(room, ids))
  }

  box(room: RoomId, vote: VoteId): Promise<readonly Sealed[]> {
    return this.#call('box', false, () => this.#log.box(room, vote))
  }

  async forget(room: RoomId, epoch: number, seats: readonly SeatId[]): Promise<readonly TextId[] | 'fenced'> {
    const texts = await this.#call('forget', true, () => this.#log.forget(room, epoch, seats))
    if (texts !== 'fenced') this.#asker.heardOfErasure(texts)
    return texts
  }

  #call<Answer>(what: string, writes: boolean, ask: () => Promise<Answer>): Promise<Answer> {
    const { timeline, trace, random } = this.#world
    const { name, run, crash, trouble, troubled } = this.#asker
    const [there, back] = [this.#wait(), this.#wait()]
    const goesWrong = trouble(writes)
    if (goesWrong !== 'none') troubled()
    return new Promise((answer, fail) => {
      const broken = () => timeline.after(back, () => run(() => fail(new Error('the line to the database broke'))))
      timeline.after(there, () => {
        trace.note(`log ${name} ${what}`, goesWrong)
        this.#asker.stirred()
        if (goesWrong === 'crashBefore') return crash()
        if (goesWrong === 'brokenBefore') return broken()
        this.#leaveTheWorld(
          ask(),
          (value) => {
            if (goesWrong === 'crashAfter') return crash()
            if (goesWrong === 'brokenAfter') return broken()
            timeline.after(random.chance(0.02) ? back * 20 : back, () => run(() => answer(value)))
          },
          fail,
        )
      })
    })
  }

  #leaveTheWorld<Answer>(
    asked: Promise<Answer>,
    heard: (answer: Answer) => void,
    failed: (why: unknown) => void,
  ): void {
    const { timeline } = this.#world
    const through = asked.then(heard, (why: unknown) => {
      timeline.after(0, () => this.#asker.run(() => failed(why)))
    })
    const known = through.finally(() => this.#outside.delete(known))
    this.#outside.add(known)
  }

  /** From a fraction of a millisecond to some. */
  #wait(): number {
    return 0.3 + this.#world.random.next() * 6
  }
}
