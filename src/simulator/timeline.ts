// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Time in a simulated world: a clock that stands still while something happens and then jumps to what is due next.
 * Tasks of one moment run in the order in which they were planned, so that a seed always tells the same story.
 */
import { asInstant, type Clock, type Instant } from '../base/instant.ts'

type Due = { readonly at: number; readonly order: number; task: (() => void) | null }

export class Timeline implements Clock {
  #now: number
  #order = 0
  /** A binary heap: the task due next lies at 0. */
  readonly #heap: Due[] = []

  /** `start`: milliseconds since 1970; any will do, and it is not 0, so that a forgotten clock is noticed. */
  constructor(start: number) {
    this.#now = start
  }

  now(): Instant {
    // Whole milliseconds, as machines tell them; what is due keeps its fractions, for the order of things.
    return asInstant(Math.floor(this.#now))
  }

  after(milliseconds: number, task: () => void): () => void {
    const due: Due = { at: this.#now + Math.max(0, milliseconds), order: this.#order++, task }
    this.#heap.push(due)
    this.#rise(this.#heap.length - 1)
    return () => {
      due.task = null
    }
  }

  /** Runs what is due next, but not later than `until`; false when nothing is. */
  step(until: number): boolean {
    for (;;) {
      const due = this.#heap[0]
      if (due === undefined || due.at > until) return false
      this.#takeFirst()
      if (due.task === null) continue
      this.#now = due.at
      due.task()
      return true
    }
  }

  /** Nothing happens up to this moment. */
  skipTo(until: number): void {
    this.#now = Math.max(this.#now, until)
  }

  #takeFirst(): void {
    const last = this.#heap.pop()!
    if (this.#heap.length === 0) return
    this.#heap[0] = last
    this.#sink()
  }

  #rise(from: number): void {
    let index = from
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!before(this.#heap[index]!, this.#heap[parent]!)) return
      this.#swap(index, parent)
      index = parent
    }
  }

  #sink(): void {
    let index = 0
    for (;;) {
      let first = index
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < this.#heap.length && before(this.#heap[child]!, this.#heap[first]!)) first = child
      }
      if (first === index) return
      this.#swap(index, first)
      index = first
    }
  }

  #swap(one: number, other: number): void {
    const held = this.#heap[one]!
    this.#heap[one] = this.#heap[other]!
    this.#heap[other] = held
  }
}

function before(one: Due, other: Due): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}
