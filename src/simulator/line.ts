// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One connection through the network, from a device to a process. On an orderly line frames keep their order and
 * come whole until it is cut, as TCP has it; rough weather loses, repeats and swaps single frames besides.
 */
import type { HostLine, SeatConnection } from '../room/host/index.ts'
import type { LinkEvents } from '../room/seat/index.ts'
import { farewells, type Farewell } from '../room/wire/index.ts'
import type { Process } from './process.ts'
import type { Surroundings } from './surroundings.ts'
import { latency } from './weather.ts'

/** How the browser names a line that just broke. */
const brokenCode = 1006

/** After this a server notices by its pings that nobody is there any more. */
const serverNoticesMilliseconds = 20_000

export type LineListener = {
  readonly made: (line: Line, frame: string) => void
  readonly closed: (line: Line) => void
}

export class Line implements SeatConnection {
  readonly process: Process
  readonly #world: Surroundings
  readonly #events: LinkEvents
  readonly #listener: LineListener
  #host: HostLine | null = null
  /** Each end knows for itself whether the line is open. */
  #seatOpen = true
  #hostOpen = true
  #lastToSeat = 0
  #lastToHost = 0
  /** Frames that are due after this never come. */
  #toSeatEnds = Infinity
  #toHostEnds = Infinity
  #underWay = 0

  constructor(process: Process, events: LinkEvents, listener: LineListener, world: Surroundings) {
    this.process = process
    this.#events = events
    this.#listener = listener
    this.#world = world
  }

  /** Nothing is under way and both ends agree. */
  get atRest(): boolean {
    return this.#underWay === 0 && this.#seatOpen === this.#hostOpen
  }

  get open(): boolean {
    return this.#seatOpen || this.#hostOpen
  }

  /** The process' end, as its hosts see it. */
  send(frame: string): void {
    this.made(frame)
    this.deliver(frame)
  }

  close(farewell: Farewell): void {
    this.closeByHost(farewell)
  }

  /** The process has made this frame for us. */
  made(frame: string): void {
    if (this.#hostOpen) this.#listener.made(this, frame)
  }

  deliver(frame: string): void {
    if (this.#hostOpen) this.#toSeat(frame)
  }

  /** The process has let the device in. */
  accept(host: HostLine): void {
    this.#host = host
    if (!this.#hostOpen) return host.closed()
    this.#travelToSeat(() => {
      if (this.#seatOpen) this.#events.onOpen()
    })
  }

  closeByHost(farewell: Farewell | null): void {
    if (!this.#hostOpen) return
    this.#endHost()
    this.#travelToSeat(() => this.#endSeat(farewell === null ? brokenCode : farewells[farewell]))
  }

  /** The device's end. */
  sendToHost(frame: string): void {
    if (!this.#seatOpen) return
    const { random } = this.#world
    const { loss, repetition } = this.#world.weather()
    if (random.chance(loss)) return this.#world.trace.note('lost to host', frame)
    const arrive = () => {
      if (!this.#hostOpen) return
      this.#world.trace.note('to host', frame)
      this.process.run(() => this.#host?.receive(frame))
    }
    this.#travelToHost(arrive)
    if (random.chance(repetition)) this.#travelToHost(arrive)
  }

  closeBySeat(): void {
    if (!this.#seatOpen) return
    this.#seatOpen = false
    this.#travelToHost(() => this.#endHost())
    this.#over()
  }

  /** The line breaks. Each end finds out in its own time; what was under way may come or not. */
  cut(): void {
    const { random, timeline, trace, weather } = this.#world
    const now = timeline.now()
    trace.note('cut')
    if (!random.chance(weather().lingering)) this.#toHostEnds = now
    this.#toSeatEnds = now
    if (!random.chance(weather().silentCuts)) this.#after(random.next() * 500, () => this.#endSeat(brokenCode))
    this.#after(random.next() * serverNoticesMilliseconds, () => this.#endHost())
  }

  /** The process is dead: its machine says so, or nobody does. */
  hostDied(): void {
    const { random, weather } = this.#world
    this.#hostOpen = false
    this.#toSeatEnds = this.#world.timeline.now() + 20
    if (!random.chance(weather().silentCuts)) this.#after(random.next() * 300, () => this.#endSeat(brokenCode))
    this.#over()
  }

  #toSeat(frame: string): void {
    const { random, trace } = this.#world
    const { loss, repetition } = this.#world.weather()
    if (random.chance(loss)) return trace.note('lost to seat', frame)
    const arrive = () => {
      if (!this.#seatOpen) return
      trace.note('to seat', frame)
      this.#events.onFrame(frame)
    }
    this.#travelToSeat(arrive)
    if (random.chance(repetition)) this.#travelToSeat(arrive)
  }

  #travelToSeat(arrive: () => void): void {
    this.#lastToSeat = this.#travel(this.#lastToSeat, () => this.#toSeatEnds, arrive)
  }

  #travelToHost(arrive: () => void): void {
    this.#lastToHost = this.#travel(this.#lastToHost, () => this.#toHostEnds, arrive)
  }

  #travel(last: number, ends: () => number, arrive: () => void): number {
    const { random, timeline } = this.#world
    const weather = this.#world.weather()
    const now = timeline.now()
    const arrives = now + latency(weather, random)
    const due = random.chance(weather.reordering) ? arrives : Math.max(last, arrives)
    this.#underWay += 1
    timeline.after(due - now, () => {
      this.#underWay -= 1
      if (due <= ends()) arrive()
    })
    return Math.max(last, due)
  }

  #after(milliseconds: number, task: () => void): void {
    this.#underWay += 1
    this.#world.timeline.after(milliseconds, () => {
      this.#underWay -= 1
      task()
    })
  }

  #endSeat(code: number): void {
    if (!this.#seatOpen) return
    this.#seatOpen = false
    this.#events.onClose(code)
    this.#over()
  }

  #endHost(): void {
    if (!this.#hostOpen) return
    this.#hostOpen = false
    this.process.run(() => this.#host?.closed())
    this.#over()
  }

  #over(): void {
    if (!this.open) this.#listener.closed(this)
  }
}
