// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The lines from browsers to rooms: checks who comes (origin, sign-in, how many there are), hands the line to the
 * room's host, and ends lines that are dead, too slow or too loud. What is said on a line is the room's business.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Instant } from '../base/instant.ts'
import type { Result } from '../base/result.ts'
import type { HostLine, HostPorts, SeatConnection, Ticket } from '../room/host/index.ts'
import { farewells } from '../room/wire/index.ts'
import type { Farewell } from '../room/wire/index.ts'
import { tokenBuckets } from './buckets.ts'
import type { Broadcaster, Receiver } from './broadcaster.ts'
import type { Cookies } from './cookies.ts'
import { rates, serverLimits } from './limits.ts'
import { faultFields } from './log.ts'
import type { Log } from './log.ts'
import type { Origins } from './origins.ts'
import { clientOf } from './proxies.ts'
import type { Proxies } from './proxies.ts'
import type { RateLimits } from './ratelimit.ts'

/** Somebody with the right to sit in a room, and the room's host in this process. */
export type Admission = {
  readonly person: string
  readonly room: string
  readonly ticket: Ticket
  attach(connection: SeatConnection): HostLine
}

export type SocketParts = {
  readonly cookies: Cookies
  readonly origins: Origins
  readonly proxies: Proxies
  readonly rates: RateLimits
  readonly broadcaster: Broadcaster
  readonly log: Log
  now(): Instant
  /** Tests shorten the waits. */
  readonly waits?: { readonly pingMilliseconds: number; readonly farewellMillisecondsMax: number }
  /** May whoever holds this sign-in token enter the room of this session? */
  admit(slug: string, signInToken: string | undefined): Promise<Result<Admission, Farewell>>
}

export type Sockets = {
  /** For the HTTP server's `upgrade` event. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  count(): number
  /** Takes no more lines; those that are still open after a moment are cut. The hosts have said why before. */
  stop(): Promise<void>
}

const addressOfRoom = /^\/rooms\/([a-z0-9-]{1,120})\/live$/

/** Refused before the line exists: browsers show nothing of it, and try again later. */
function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** One open line: the WebSocket for its events, the raw socket under it for frames built once. */
class Line implements SeatConnection, Receiver {
  readonly #socket: WebSocket
  readonly #raw: Duplex
  readonly #broadcaster: Broadcaster
  /** False from one ping to the next unless a pong came. */
  alive = true
  /** Why we ended it, for the log. */
  why: Farewell | 'left' | 'dead' = 'left'

  constructor(socket: WebSocket, raw: Duplex, parts: SocketParts) {
    this.#socket = socket
    this.#raw = raw
    this.#broadcaster = parts.broadcaster
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

export function roomSockets(parts: SocketParts): Sockets {
  const { log, now } = parts
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: serverLimits.socketMessageBytesMax,
  })
  const lines = new Set<Line>()
  const perPerson = new Map<string, number>()
  let arriving = 0
  let stopping = false
  let whenEmpty: () => void = () => {}
  const { pingMilliseconds, farewellMillisecondsMax } = parts.waits ?? serverLimits

  const refuse = (socket: Duplex, why: string, status: string) => {
    log('socketRefused', { why })
    refuseUpgrade(socket, status)
  }

  const pinging = setInterval(() => {
    for (const line of lines) {
      if (line.alive) line.ping()
      else {
        line.why = 'dead'
        line.cut()
      }
    }
  }, pingMilliseconds)

  /** The handshake is made even for somebody who may not stay: only so can they be told why. */
  const dismiss = (request: IncomingMessage, raw: Duplex, head: Buffer, farewell: Farewell) => {
    log('socketRefused', { why: farewell })
    server.handleUpgrade(request, raw, head, (socket) => {
      socket.on('error', () => socket.terminate())
      socket.close(farewells[farewell], farewell)
    })
  }

  const connect = (socket: WebSocket, raw: Duplex, admission: Admission) => {
    const line = new Line(socket, raw, parts)
    const { person, room, ticket } = admission
    const { seat, role } = ticket
    const began = now()
    const pace = tokenBuckets(rates.messagesPerSocket, 1)
    lines.add(line)
    perPerson.set(person, (perPerson.get(person) ?? 0) + 1)
    const host = admission.attach(line)
    log('seatConnected', { room, seat, role })

    socket.on('message', (data, isBinary) => {
      // What was under way when we ended the line is not heard any more.
      if (socket.readyState !== socket.OPEN) return
      if (isBinary) line.close('malformed')
      else if (!pace.take('', now()).ok) line.close('tooManyMessages')
      else host.receive(String(data))
    })
    socket.on('pong', () => {
      line.alive = true
    })
    // A frame that is too long or broken; ws closes the line with the code for it.
    socket.on('error', () => {
      line.why = 'malformed'
    })
    socket.on('close', () => {
      lines.delete(line)
      const left = (perPerson.get(person) ?? 1) - 1
      if (left === 0) perPerson.delete(person)
      else perPerson.set(person, left)
      host.closed()
      log('seatGone', { room, seat, why: line.why, seconds: Math.round((now() - began) / 1000) })
      if (lines.size === 0) whenEmpty()
    })
  }

  const admit = async (slug: string, request: IncomingMessage, raw: Duplex, head: Buffer) => {
    const admission = await parts.admit(slug, parts.cookies.signIn.readHeader(request.headers.cookie))
    if (raw.destroyed) return
    if (!admission.ok) return dismiss(request, raw, head, admission.refusal)
    const { person } = admission.value
    if ((perPerson.get(person) ?? 0) >= serverLimits.socketsPerPersonMax) {
      return dismiss(request, raw, head, 'tooManyConnections')
    }
    if (stopping) return dismiss(request, raw, head, 'stopping')
    server.handleUpgrade(request, raw, head, (socket) => connect(socket, raw, admission.value))
  }

  return {
    upgrade(request, raw, head) {
      const cutOff = () => raw.destroy()
      raw.on('error', cutOff)
      const { host, origin, 'x-forwarded-for': forwardedFor } = request.headers
      const slug = addressOfRoom.exec(request.url ?? '')?.[1]
      if (!parts.origins.knowsHost(host)) return refuse(raw, 'unknownHost', '421 Misdirected Request')
      if (slug === undefined) return refuse(raw, 'unknownAddress', '404 Not Found')
      if (!parts.origins.maySocket({ origin, host, site: undefined })) return refuse(raw, 'foreignOrigin', '403 Forbidden')
      const forwarded = { forwardedFor: forwardedFor?.toString(), forwardedProto: undefined }
      const { address } = clientOf(request.socket.remoteAddress ?? '', forwarded, parts.proxies)
      if (!parts.rates.socket(address, now()).ok) return refuse(raw, 'tooMany', '429 Too Many Requests')
      if (stopping || lines.size + arriving >= serverLimits.socketsMax) {
        return refuse(raw, stopping ? 'stopping' : 'full', '503 Service Unavailable')
      }
      arriving += 1
      admit(slug, request, raw, head)
        .catch((error: unknown) => {
          log('processFaulted', faultFields(error))
          refuseUpgrade(raw, '503 Service Unavailable')
        })
        .finally(() => {
          arriving -= 1
          raw.off('error', cutOff)
        })
    },
    count: () => lines.size,
    async stop() {
      stopping = true
      clearInterval(pinging)
      await parts.broadcaster.drained()
      for (const line of lines) line.close('stopping')
      await parts.broadcaster.drained()
      if (lines.size === 0) return
      const patience = setTimeout(() => {
        for (const line of lines) line.cut()
      }, farewellMillisecondsMax)
      await new Promise<void>((resolve) => (whenEmpty = resolve))
      clearTimeout(patience)
    },
  }
}
