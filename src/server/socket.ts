// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The lines from browsers to rooms: checks who comes (origin, sign-in, how many there are), hands the line to the
 * room's host, and ends lines that are dead, too slow or too loud. What is said on a line is the room's business.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { RawData, WebSocket } from 'ws'
import type { Instant } from '../base/instant.ts'
import type { Result } from '../base/result.ts'
import type { SignInId } from '../people/index.ts'
import type { HostLine, SeatConnection, Ticket } from '../room/host/index.ts'
import { farewells } from '../room/wire/index.ts'
import type { Farewell } from '../room/wire/index.ts'
import { tokenBuckets } from './buckets.ts'
import type { Broadcaster } from './broadcaster.ts'
import type { Cookies } from './cookies.ts'
import { rates, serverLimits } from './limits.ts'
import { Line } from './line.ts'
import { faultFields } from './log.ts'
import type { Log } from './log.ts'
import type { Origins } from './origins.ts'
import { clientOf } from './proxies.ts'
import type { Proxies } from './proxies.ts'
import type { RateLimits } from './ratelimit.ts'

/** Somebody with the right to sit in a room, and the room's host in this process. */
export type Admission = {
  readonly person: string
  /** The sign-in it came by: when that ends, the line does. */
  readonly signIn: SignInId
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
  readonly waits?: {
    readonly pingMilliseconds: number
    readonly farewellMillisecondsMax: number
    readonly standingMilliseconds: number
  }
  /** May whoever holds this sign-in token enter the room of this session? */
  admit(slug: string, signInToken: string | undefined): Promise<Result<Admission, Farewell>>
  /** Which of these sign-ins still hold: another node may have ended one. */
  standing(signIns: readonly SignInId[]): Promise<ReadonlySet<SignInId>>
}

const addressOfRoom = /^\/rooms\/([a-z0-9-]{1,120})\/live$/

/** Refused before the line exists: browsers show nothing of it, and try again later. */
const earlyRefusals = {
  unknownHost: '421 Misdirected Request',
  unknownAddress: '404 Not Found',
  foreignOrigin: '403 Forbidden',
  tooMany: '429 Too Many Requests',
  stopping: '503 Service Unavailable',
  full: '503 Service Unavailable',
} as const
type EarlyRefusal = keyof typeof earlyRefusals

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

export class RoomSockets {
  readonly #parts: SocketParts
  readonly #waits: NonNullable<SocketParts['waits']>
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: serverLimits.socketMessageBytesMax,
  })
  readonly #lines = new Set<Line>()
  readonly #perPerson = new Map<string, number>()
  readonly #bySignIn = new Map<SignInId, Set<Line>>()
  readonly #pinging: NodeJS.Timeout
  readonly #checking: NodeJS.Timeout
  /** Handshakes under way. */
  #arriving = 0
  #stopping = false
  #whenEmpty: () => void = () => {}

  constructor(parts: SocketParts) {
    this.#parts = parts
    this.#waits = parts.waits ?? serverLimits
    this.#pinging = setInterval(() => this.#pingAll(), this.#waits.pingMilliseconds)
    this.#checking = setInterval(() => this.#checkStanding(), this.#waits.standingMilliseconds)
  }

  get count(): number {
    return this.#lines.size
  }

  /** For the HTTP server's `upgrade` event. */
  upgrade(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    const cutOff = () => raw.destroy()
    raw.on('error', cutOff)
    const slug = addressOfRoom.exec(request.url ?? '')?.[1]
    const refusal = this.#refusalOf(request, slug)
    if (refusal !== null || slug === undefined) return this.#refuse(raw, refusal ?? 'unknownAddress')
    this.#arriving += 1
    this.#admit(slug, request, raw, head)
      .catch((error: unknown) => {
        this.#parts.log('processFaulted', faultFields(error))
        refuseUpgrade(raw, '503 Service Unavailable')
      })
      .finally(() => {
        this.#arriving -= 1
        raw.off('error', cutOff)
      })
  }

  /** Signed out, or ended from another device: their lines end now, wherever they are. */
  endSignIns(signIns: readonly SignInId[]): void {
    for (const signIn of signIns) {
      for (const line of this.#bySignIn.get(signIn) ?? []) line.close('noEntry')
    }
  }

  /** Takes no more lines; those that are still open after a moment are cut. The hosts have said why before. */
  async stop(): Promise<void> {
    this.#stopping = true
    clearInterval(this.#pinging)
    clearInterval(this.#checking)
    const { broadcaster } = this.#parts
    await broadcaster.drained()
    for (const line of this.#lines) line.close('stopping')
    await broadcaster.drained()
    if (this.#lines.size === 0) return
    const patience = setTimeout(() => {
      for (const line of this.#lines) line.cut()
    }, this.#waits.farewellMillisecondsMax)
    await new Promise<void>((resolve) => (this.#whenEmpty = resolve))
    clearTimeout(patience)
  }

  #refusalOf(request: IncomingMessage, slug: string | undefined): EarlyRefusal | null {
    const { origins, proxies, rates, now } = this.#parts
    const { host, origin, 'x-forwarded-for': forwardedFor } = request.headers
    if (!origins.knowsHost(host)) return 'unknownHost'
    if (slug === undefined) return 'unknownAddress'
    if (!origins.maySocket({ origin, host, site: undefined })) return 'foreignOrigin'
    const forwarded = { forwardedFor: forwardedFor?.toString(), forwardedProto: undefined }
    const { address } = clientOf(request.socket.remoteAddress ?? '', forwarded, proxies)
    if (!rates.socket(address, now()).ok) return 'tooMany'
    if (this.#stopping) return 'stopping'
    return this.#lines.size + this.#arriving >= serverLimits.socketsMax ? 'full' : null
  }

  #refuse(raw: Duplex, why: EarlyRefusal): void {
    this.#parts.log('socketRefused', { why })
    refuseUpgrade(raw, earlyRefusals[why])
  }

  async #admit(slug: string, request: IncomingMessage, raw: Duplex, head: Buffer): Promise<void> {
    const admission = await this.#parts.admit(slug, this.#parts.cookies.signIn.readHeader(request.headers.cookie))
    if (raw.destroyed) return
    const farewell = admission.ok ? this.#farewellOf(admission.value.person) : admission.refusal
    this.#server.handleUpgrade(request, raw, head, (socket) => {
      if (admission.ok && farewell === null) this.#connect(socket, raw, admission.value)
      else if (farewell !== null) this.#dismiss(socket, farewell)
    })
  }

  #farewellOf(person: string): Farewell | null {
    if (this.#stopping) return 'stopping'
    return (this.#perPerson.get(person) ?? 0) >= serverLimits.socketsPerPersonMax ? 'tooManyConnections' : null
  }

  /** The handshake was made for somebody who may not stay: only so can they be told why. */
  #dismiss(socket: WebSocket, farewell: Farewell): void {
    this.#parts.log('socketRefused', { why: farewell })
    socket.on('error', () => socket.terminate())
    socket.close(farewells[farewell], farewell)
  }

  #connect(socket: WebSocket, raw: Duplex, admission: Admission): void {
    const { log, now, broadcaster } = this.#parts
    const { person, signIn, room, ticket } = admission
    const { seat, role } = ticket
    const began = now()
    const line = new Line(socket, raw, broadcaster)
    this.#remember(line, person, signIn)
    const host = admission.attach(line)
    log('seatConnected', { room, seat, role })
    this.#listen(socket, line, host)
    socket.on('close', () => {
      this.#forget(line, person, signIn)
      host.closed()
      log('seatGone', { room, seat, why: line.why, seconds: Math.round((now() - began) / 1000) })
    })
  }

  #listen(socket: WebSocket, line: Line, host: HostLine): void {
    const pace = tokenBuckets(rates.messagesPerSocket, 1)
    socket.on('message', (data, isBinary) => {
      // What was under way when we ended the line is not heard any more.
      if (socket.readyState !== socket.OPEN) return
      if (isBinary) line.close('malformed')
      else if (!pace.take('', this.#parts.now()).ok) line.close('tooManyMessages')
      else host.receive(textOf(data))
    })
    socket.on('pong', () => {
      line.alive = true
    })
    // A frame that is too long or broken; ws closes the line with the code for it.
    socket.on('error', () => {
      line.why = 'malformed'
    })
  }

  #remember(line: Line, person: string, signIn: SignInId): void {
    this.#lines.add(line)
    this.#perPerson.set(person, (this.#perPerson.get(person) ?? 0) + 1)
    const lines = this.#bySignIn.get(signIn)
    if (lines === undefined) this.#bySignIn.set(signIn, new Set([line]))
    else lines.add(line)
  }

  #forget(line: Line, person: string, signIn: SignInId): void {
    this.#lines.delete(line)
    const lines = this.#bySignIn.get(signIn)
    lines?.delete(line)
    if (lines?.size === 0) this.#bySignIn.delete(signIn)
    const left = (this.#perPerson.get(person) ?? 1) - 1
    if (left === 0) this.#perPerson.delete(person)
    else this.#perPerson.set(person, left)
    if (this.#lines.size === 0) this.#whenEmpty()
  }

  /** A database that is away ends nobody's line: it is asked again the next time. */
  #checkStanding(): void {
    const signIns = [...this.#bySignIn.keys()]
    if (signIns.length === 0) return
    this.#parts.standing(signIns).then(
      (standing) => this.endSignIns(signIns.filter((signIn) => !standing.has(signIn))),
      (error: unknown) => this.#parts.log('databaseFaulted', faultFields(error)),
    )
  }

  #pingAll(): void {
    for (const line of this.#lines) {
      if (line.alive) line.ping()
      else {
        line.why = 'dead'
        line.cut()
      }
    }
  }
}

/** ws hands over one buffer (its default binaryType), or several with 'fragments', which we do not ask for. */
function textOf(data: RawData): string {
  if (Buffer.isBuffer(data)) return data.toString('utf8')
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : Buffer.concat(data).toString('utf8')
}
