// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A queue of items whose keys only ever rise, with keys worked out no sooner than needed ("lazy greedy": an old key
 * is a lower bound, so an item that is not first by its old key is not first). A binary heap. Source: M. Minoux,
 * Accelerated greedy algorithms for maximizing submodular set functions (1978).
 */
export type RisingQueue = {
  /** The first item by its key of now, or null; it stays in the queue. */
  first(): number | null
  /** Takes out the first item. To be called after first() only. */
  takeFirst(): void
}

/**
 * @param before whether a comes before b by the keys as they were last worked out
 * @param renew works out the key of an item if it is stale; returns whether it was
 */
export function risingQueue(
  items: readonly number[],
  before: (a: number, b: number) => boolean,
  renew: (item: number) => boolean,
): RisingQueue {
  const heap = [...items]
  const swap = (a: number, b: number) => ([heap[a], heap[b]] = [heap[b]!, heap[a]!])
  const sink = (from: number) => {
    for (let at = from; ;) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && before(heap[child]!, heap[least]!)) least = child
      }
      if (least === at) return
      swap(at, least)
      at = least
    }
  }
  for (let at = heap.length >> 1; at >= 0; at--) sink(at)
  return {
    first() {
      while (heap.length > 0 && renew(heap[0]!)) sink(0)
      return heap[0] ?? null
    },
    takeFirst() {
      const last = heap.pop()
      if (heap.length === 0 || last === undefined) return
      heap[0] = last
      sink(0)
    },
  }
}
