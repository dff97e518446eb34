// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One open line to a browser: the WebSocket for its events, the raw socket under it for frames built once. */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { HostPorts, SeatConnection } from '../room/host/index.ts'
import { farewells } from '../room/wire/index.ts'
import type { Farewell } from '../room/wire/index.ts'
import type { Broadcaster, Receiver } from './broadcaster.ts'
import { serverLimits } from './limits.ts'

export class Line implements SeatConnection, Receiver {
  readonly #socket: WebSocket
  readonly #raw: Duplex
  readonly #broadcaster: Broadcaster
  /** False from one ping to the next unless a pong came. */
  alive = true
  /** Why we ended it, for the log. */
  why: Farewell | 'left' | 'dead' = 'left'

  constructor(socket: WebSocket, raw: Duplex, sending: Broadcaster) {
    this.#socket = socket
    this.#raw = raw
    this.#broadcaster = sending
  }

  send(frame: string): void {
    this.#broadcaster.send([this], frame)
  }

  close(farewell: Farewell): void {
    this.why = farewell
    this.#broadcaster.end(this, farewells[farewell], farewell)
  }

  write(frame: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#raw.writableLength <= serverLimits.socketUnsentBytesMax) this.#raw.write(frame)
    else {
      this.why = 'tooSlow'
      this.end(farewells.tooSlow, 'tooSlow')
      // Nothing more gets through such a line, not even the farewell; the seat notices and comes back.
      this.cut()
    }
  }

  end(code: number, reason: string): void {
    this.#socket.close(code, reason)
  }

  cut(): void {
    this.#socket.terminate()
  }

  ping(): void {
    this.alive = false
    this.#socket.ping()
  }
}

/** The port the room hosts broadcast through. All connections are our own lines: nobody else hands any to the hosts. */
export function broadcastToLines(sending: Broadcaster): HostPorts['broadcast'] {
  return (connections, frame) => sending.send(connections as readonly Line[], frame)
}
