// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the host keeps at hand beside the state: the words that views show and the cards of seats. Both are copies
 * of erasable rows; forgetting somebody takes them out of here too (law 12).
 */
import type { SeatId, TextId } from '../envelope.rules.ts'
import type { Card, Cards, Texts } from '../wire/messages.ts'

export class HostMemory {
  /** Null: known to be erased. */
  readonly #texts = new Map<TextId, string | null>()
  readonly #cards = new Map<SeatId, Card>()

  keepText(id: TextId, body: string | null): void {
    this.#texts.set(id, body)
  }

  keepCard(seat: SeatId, card: Card): void {
    this.#cards.set(seat, card)
  }

  forget(texts: readonly TextId[], seats: readonly SeatId[]): void {
    for (const text of texts) this.#texts.set(text, null)
    for (const seat of seats) this.#cards.delete(seat)
  }

  /** Drops every text but these, so that memory does not grow with the conversation. What is erased stays erased. */
  keepOnly(ids: ReadonlySet<TextId>): void {
    for (const [id, body] of this.#texts) if (body !== null && !ids.has(id)) this.#texts.delete(id)
  }

  missing(ids: readonly TextId[]): TextId[] {
    return ids.filter((id) => !this.#texts.has(id))
  }

  text(id: TextId | null): string | null {
    return id === null ? null : (this.#texts.get(id) ?? null)
  }

  texts(ids: readonly TextId[]): Texts {
    return ids.flatMap((id) => {
      const body = this.#texts.get(id) ?? null
      return body === null ? [] : [[id, body] as const]
    })
  }

  get textCount(): number {
    return this.#texts.size
  }

  cards(seats: Iterable<SeatId>): Cards {
    return [...seats].flatMap((seat) => {
      const card = this.#cards.get(seat)
      return card === undefined ? [] : [[seat, card] as const]
    })
  }
}
