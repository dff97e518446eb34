// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A line to a room without a page of ours: says whatever it is told to, and writes down every frame it hears. */
import { expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import { protocol, type ToSeat } from '../../src/room/wire/index.ts'

export type Ended = { readonly code: number; readonly reason: string }

type Heard<Kind extends ToSeat['k']> = Extract<ToSeat, { k: Kind }>

export type Coming = { readonly origin?: string | null; readonly cookie?: string | null }

const patience = { timeout: 8_000, interval: 10 }

export class RawLine {
  readonly frames: string[] = []
  /** 'open', or why the handshake was refused: "Unexpected server response: 403". */
  readonly opened: Promise<string>
  readonly ended: Promise<Ended>
  readonly #socket: WebSocket

  constructor(address: string, room: string, { origin = address, cookie = null }: Coming) {
    const headers = { ...(cookie === null ? {} : { cookie }), ...(origin === null ? {} : { origin }) }
    this.#socket = new WebSocket(`${address.replace('http', 'ws')}${room}/live`, { headers, perMessageDeflate: false })
    this.#socket.on('message', (data: Buffer) => this.frames.push(data.toString('utf8')))
    this.opened = new Promise((resolve) => {
      this.#socket.on('open', () => resolve('open'))
      this.#socket.on('error', (error) => resolve(error.message))
    })
    this.ended = new Promise((resolve) => {
      this.#socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
  }

  /** A string or bytes as they are; anything else as JSON. */
  send(what: unknown): void {
    const raw = typeof what === 'string' || Buffer.isBuffer(what)
    this.#socket.send(raw ? what : JSON.stringify(what))
  }

  /** Enters as a page does. */
  async enter(after: number | null = null, as: string | null = null): Promise<Heard<'welcome'>> {
    expect(await this.opened).toBe('open')
    this.send({ k: 'hello', protocol, as, after })
    return await this.hear('welcome')
  }

  command(id: string, command: unknown, again = false): void {
    this.send({ k: 'do', id, command, again })
  }

  get heard(): readonly ToSeat[] {
    return this.frames.map((frame) => JSON.parse(frame) as ToSeat)
  }

  /** The first frame of this kind that fits, now or later. */
  async hear<Kind extends ToSeat['k']>(
    kind: Kind,
    fits: (frame: Heard<Kind>) => boolean = () => true,
  ): Promise<Heard<Kind>> {
    return await vi.waitFor(() => {
      const found = this.heard.find((frame): frame is Heard<Kind> => frame.k === kind && fits(frame as Heard<Kind>))
      if (found === undefined) throw new Error(`no such "${kind}" among ${this.frames.length} frames`)
      return found
    }, patience)
  }

  /** What became of a command: 'done', or the refusal's name. */
  async outcome(id: string): Promise<string> {
    return await vi.waitFor(() => {
      for (const frame of this.heard) {
        if (frame.k === 'done' && frame.id === id) return 'done'
        if (frame.k === 'refused' && frame.id === id) return frame.refusal
      }
      throw new Error(`nothing was said about ${id}`)
    }, patience)
  }

  /** How many events came of the command with this id. */
  eventsOf(id: string): number {
    return this.heard.flatMap((frame) => (frame.k === 'events' ? frame.events : [])).filter(({ c }) => c === id).length
  }

  async hears(words: string): Promise<void> {
    await vi.waitFor(() => {
      if (!this.frames.join('').includes(words)) throw new Error(`nobody said "${words}"`)
    }, patience)
  }

  close(): void {
    this.#socket.terminate()
  }
}
