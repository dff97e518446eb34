// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What happened in a world, as one number that differs when anything differed, and as lines for whoever looks for a
 * fault.
 */
export class Trace {
  #hash = 0x811c9dc5
  #steps = 0
  readonly #lines: string[] | null
  readonly #now: () => number

  constructor(now: () => number, keepLines: boolean) {
    this.#now = now
    this.#lines = keepLines ? [] : null
  }

  /** `what` in a word or two; `details` may be long, only its beginning and its length count. */
  note(what: string, details = ''): void {
    this.#steps += 1
    this.#mixNumber(this.#now() * 1000)
    this.#mixNumber(details.length)
    this.#mix(what)
    this.#mix(details.slice(0, 32))
    this.#lines?.push(`${String(Math.round(this.#now() % 10_000_000)).padStart(8)}  ${what}  ${details}`)
  }

  get hash(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0')
  }

  get steps(): number {
    return this.#steps
  }

  get lines(): readonly string[] {
    return this.#lines ?? []
  }

  #mixNumber(number: number): void {
    this.#hash = Math.imul(this.#hash ^ (number | 0), 0x01000193)
  }

  /** FNV-1a over UTF-16 units (Fowler, Noll, Vo; public domain). */
  #mix(text: string): void {
    let hash = this.#hash
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    this.#hash = hash
  }
}
