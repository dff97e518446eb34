// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A part of the crowd, in a process of its own: production seats on real sockets. Told what to do by the parent over
 * IPC, it tells back how long each message took to reach each of its seats.
 */
import { randomBytes } from 'node:crypto'
import { WebSocket } from 'ws'
import { idFrom } from '../../src/base/id.ts'
import { asInstant } from '../../src/base/instant.ts'
import { Seat, type LinkEvents } from '../../src/room/seat/index.ts'

/** Parent to crowd. */
export type CrowdOrder =
  | { readonly is: 'enter'; readonly socket: string; readonly origin: string; readonly cookies: readonly string[] }
  /** The seat with this number says something; the text carries when it was said. */
  | { readonly is: 'say'; readonly seat: number; readonly text: string }
  | { readonly is: 'report' }

/** Crowd to parent. */
export type CrowdReport =
  | { readonly is: 'allIn' }
  | {
      readonly is: 'report'
      /** Milliseconds from being said to being shown, one for each message and seat. */
      readonly delays: readonly number[]
      readonly doubled: number
    }

/** What a message of the crowd looks like: "crowd <number> <milliseconds since 1970>". */
export function crowdText(number: number, at: number): string {
  return `crowd ${number} ${at}`
}

const pattern = /^crowd (\d+) (\d+)$/

class CrowdSeat {
  readonly seat: Seat
  readonly heard = new Map<number, number>()
  doubled = 0
  readonly #texts = new Set<string>()

  constructor(order: Extract<CrowdOrder, { is: 'enter' }>, cookie: string, onLive: () => void) {
    let isIn = false
    this.seat = new Seat(
      {
        clock: {
          now: () => asInstant(Date.now()),
          after: (milliseconds, task) => {
            const timer = setTimeout(task, milliseconds)
            return () => clearTimeout(timer)
          },
        },
        random: { next: Math.random },
        open: (events) => openSocket(order.socket, order.origin, cookie, events),
        newCommand: () => idFrom<'command'>(randomBytes(16)),
        newText: () => idFrom<'text'>(randomBytes(16)),
        storage: { load: () => [], save: () => {} },
      },
      {
        onChange: () => {
          if (!isIn && this.seat.live) {
            isIn = true
            onLive()
          }
          this.#listen()
        },
        onRefused: (command, refusal) => console.error(`refused: ${command.type} ${refusal}`),
      },
    )
    this.seat.start()
  }

  /** Counts what is confirmed and new. */
  #listen(): void {
    const { known } = this.seat
    if (known === null) return
    for (const { text } of known.view.chat.latest) {
      if (this.#texts.has(text)) continue
      this.#texts.add(text)
      const said = pattern.exec(known.texts.get(text) ?? '')
      if (said === null) continue
      if (this.heard.has(Number(said[1]))) this.doubled += 1
      else this.heard.set(Number(said[1]), Date.now() - Number(said[2]))
    }
  }
}

function openSocket(address: string, origin: string, cookie: string, events: LinkEvents) {
  const socket = new WebSocket(address, { headers: { cookie, origin }, perMessageDeflate: false })
  socket.on('open', events.onOpen)
  socket.on('message', (data: Buffer) => events.onFrame(data.toString()))
  socket.on('close', (code) => events.onClose(code))
  socket.on('error', (error) => console.error(`socket: ${error.message}`))
  return { send: (frame: string) => socket.send(frame), close: () => socket.close() }
}

function serve(): void {
  const seats: CrowdSeat[] = []
  const tell = (report: CrowdReport) => process.send?.(report)
  process.on('message', (order: CrowdOrder) => {
    switch (order.is) {
      case 'enter': {
        let waiting = order.cookies.length
        for (const cookie of order.cookies) {
          seats.push(
            new CrowdSeat(order, cookie, () => {
              waiting -= 1
              if (waiting === 0) tell({ is: 'allIn' })
            }),
          )
        }
        return
      }
      case 'say': {
        const refusal = seats[order.seat]?.seat.send({ type: 'postMessage', body: order.text })
        if (refusal !== null) console.error(`not said: ${String(refusal)}`)
        return
      }
      case 'report': {
        const delays = seats.flatMap(({ heard }) => [...heard.values()])
        tell({ is: 'report', delays, doubled: seats.reduce((sum, { doubled }) => sum + doubled, 0) })
        return
      }
    }
  })
}

if (process.send !== undefined) serve()
