// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Keeps a line to the host: opens it, notices when it is dead, opens it again with growing waits, and gives up
 * only when the server said that coming back is of no use.
 */
import type { Instant } from '../../base/instant.ts'
import { farewellOf, finalFarewells, type Farewell } from '../wire/messages.ts'
import { seatLimits } from './limits.ts'
import type { Link, SeatPorts } from './ports.ts'

export type ConnectionState =
  | { readonly is: 'connecting'; readonly attempt: number }
  | { readonly is: 'open' }
  | { readonly is: 'waiting'; readonly attempt: number; readonly until: Instant }
  | { readonly is: 'ended'; readonly farewell: Farewell | null }

type Events = {
  readonly onOpen: () => void
  readonly onFrame: (frame: string) => void
  readonly onState: () => void
}

export class Connection {
  readonly #ports: SeatPorts
  readonly #events: Events
  #state: ConnectionState = { is: 'waiting', attempt: 0, until: 0 as Instant }
  #link: Link | null = null
  #cancelTimer: () => void = () => {}

  constructor(ports: SeatPorts, events: Events) {
    this.#ports = ports
    this.#events = events
  }

  get state(): ConnectionState {
    return this.#state
  }

  start(): void {
    this.#connect(1)
  }

  /** The device says that it is online again, or a person presses "connect now". */
  retryNow(): void {
    if (this.#state.is === 'waiting') this.#connect(this.#state.attempt)
  }

  /** False when there is no open line: what was to be said must be said again later. */
  send(frame: string): boolean {
    if (this.#state.is !== 'open' || this.#link === null) return false
    this.#link.send(frame)
    return true
  }

  /** For good: the page is left. */
  end(): void {
    this.#dropLink()
    this.#become({ is: 'ended', farewell: null })
  }

  #connect(attempt: number): void {
    this.#dropLink()
    this.#become({ is: 'connecting', attempt })
    const link = this.#ports.open({
      onOpen: () => {
        if (this.#link !== link) return
        this.#become({ is: 'open' })
        this.#expectFrame(attempt)
        this.#events.onOpen()
      },
      onFrame: (frame) => {
        if (this.#link !== link) return
        this.#expectFrame(0)
        this.#events.onFrame(frame)
      },
      onClose: (code) => {
        if (this.#link === link) this.#closed(attempt, farewellOf(code))
      },
    })
    this.#link = link
    this.#timer(seatLimits.openingMilliseconds, () => this.#closed(attempt, null))
  }

  /** Whoever has not been heard for long is gone. A line that has spoken starts its waits from the beginning. */
  #expectFrame(attempt: number): void {
    this.#attemptAfterClose = attempt
    this.#timer(seatLimits.silenceMilliseconds, () => this.#closed(attempt, null))
  }
  #attemptAfterClose = 0

  #closed(attempt: number, farewell: Farewell | null): void {
    const wasOpen = this.#state.is === 'open'
    this.#dropLink()
    if (farewell !== null && finalFarewells.includes(farewell)) return this.#become({ is: 'ended', farewell })
    const next = (wasOpen ? this.#attemptAfterClose : attempt) + 1
    const { retryMillisecondsMin: min, retryMillisecondsMax: max } = seatLimits
    const full = Math.min(max, min * 2 ** Math.min(next - 1, 10))
    // By chance within the upper half, so that a room full of seats does not come back in one moment.
    const wait = full / 2 + this.#ports.random.next() * (full / 2)
    this.#become({ is: 'waiting', attempt: next, until: (this.#ports.clock.now() + wait) as Instant })
    this.#timer(wait, () => this.#connect(next))
  }

  #dropLink(): void {
    this.#cancelTimer()
    const link = this.#link
    this.#link = null
    link?.close()
  }

  #timer(milliseconds: number, task: () => void): void {
    this.#cancelTimer()
    this.#cancelTimer = this.#ports.clock.after(milliseconds, task)
  }

  #become(state: ConnectionState): void {
    this.#state = state
    this.#events.onState()
  }
}
