// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * THE place where truth changes: one host for each room, one queue for each host. A command waits here, is decided,
 * appended, committed, and only then known to anybody (law 2). What cannot be known to be written makes the host
 * leave: the next one starts from the log, and every seat sends again what it has no outcome for.
 */
import { assert } from '../../base/assert.ts'
import { asInstant, type Instant } from '../../base/instant.ts'
import type { SeatId, TextId } from '../envelope.rules.ts'
import { entryChanges, roleDiffers } from '../entry/entry.rules.ts'
import type { Role } from '../roles.rules.ts'
import type { RoomCommand, RoomState } from '../room.rules.ts'
import { textsOfEvent, textsOfView } from '../view.rules.ts'
import { protocol, readFromSeat, type Farewell, type FromSeat } from '../wire/index.ts'
import { decideBatch, type Decided, type Job } from './batch.ts'
import { Broadcast, frame } from './broadcast.ts'
import { Lines, type Line } from './lines.ts'
import type { Appended, Logged, RoomId } from './log.ts'
import type { HostMemory } from './memory.ts'
import { openRoom, type Opened } from './opening.ts'
import { Rankings } from './rankings.ts'
import { Outcomes, type Outcome } from './outcomes.ts'
import { Pace } from './pace.ts'
import { CommandQueue } from './queue.ts'
import type { HostPorts, LeaveReason, SeatConnection, Ticket } from './ports.ts'
import { textsForWelcome, welcome, type RoomAtHand, type Welcome, type Who } from './welcome.ts'

/** The server's end of a line: what the socket says goes in here. */
export type HostLine = { receive(text: string): void; closed(): void }

export class RoomHost {
  readonly room: RoomId
  readonly #ports: HostPorts
  readonly #epoch: number
  readonly #lines = new Lines()
  readonly #memory: HostMemory
  readonly #outcomes: Outcomes
  readonly #pace: Pace
  readonly #greetings: Pace
  readonly #broadcast: Broadcast
  readonly #queue: CommandQueue
  readonly #rankings: Rankings
  readonly #onLeft: () => void
  #state: RoomState
  #position: number
  #tail: readonly Logged[]
  #lastAt: Instant
  #cancelRenewal: () => void = () => {}
  #gone = false

  constructor(room: RoomId, ports: HostPorts, opened: Opened, onLeft: () => void) {
    this.room = room
    this.#ports = ports
    this.#epoch = opened.epoch
    this.#state = opened.state
    this.#position = opened.position
    this.#tail = opened.tail
    this.#lastAt = opened.tail.at(-1)?.at ?? asInstant(0)
    this.#memory = opened.memory
    this.#outcomes = new Outcomes(ports.limits)
    this.#pace = new Pace(ports.limits)
    this.#greetings = new Pace(ports.limits)
    this.#queue = new CommandQueue(ports.limits, (batch) => this.#carryOut(batch))
    this.#onLeft = onLeft
    for (const { seat, command, ordinal, position } of opened.tail) {
      if (ordinal === 0) this.#outcomes.add(seat, command, { is: 'done', position })
    }
    const source = { room, state: () => this.#state, position: () => this.#position }
    this.#broadcast = new Broadcast(ports, this.#lines, this.#memory, source)
    this.#rankings = new Rankings(ports, source, (standing) => this.#broadcast.ranked(standing))
    this.#renewLater()
    ports.tell({ is: 'roomOpened', room, epoch: this.#epoch, position: this.#position })
  }

  /** Owns the room and replays its log; null while another node owns it. */
  static async open(room: RoomId, ports: HostPorts, onLeft: () => void): Promise<RoomHost | null> {
    const opened = await openRoom(room, ports)
    return opened === null ? null : new RoomHost(room, ports, opened, onLeft)
  }

  get state(): RoomState {
    return this.#state
  }

  get position(): number {
    return this.#position
  }

  /** A person with a ticket has opened a line. Nothing is sent before the line has said hello. */
  attach(ticket: Ticket, connection: SeatConnection): HostLine {
    const { seat, role, stands } = ticket
    const line: Line = { seat, role, stands, connection, stage: 'new', told: 0, heard: 0 }
    this.#memory.keepCard(ticket.seat, ticket.card)
    this.#lines.add(line)
    if (this.#gone) this.#dismiss(line, 'moved')
    return {
      receive: (text) => this.#receive(line, text),
      closed: () => {
        this.#lines.remove(line)
        if (!this.#gone) this.#broadcast.presenceChanged()
      },
    }
  }

  /** What a seat would see now, without taking it: for the page that is sent before the line is open. */
  async snapshot({ seat, role, card }: Ticket): Promise<Welcome> {
    this.#memory.keepCard(seat, card)
    for (;;) {
      const room = this.#atHand()
      const missing = this.#memory.missing(textsForWelcome(room, { seat, role }, null))
      if (missing.length === 0) return this.#welcomeFor(room, { seat, role }, null)
      await this.#fetchTexts(missing)
    }
  }

  /**
   * Law 12: whoever sits there is forgotten. Their lines end, what they have still to say is not said, and their
   * words and names leave the log's texts, memory and all open pages. To be called once they get no ticket any more.
   * False when this host does not own the room any more: its owner is to be asked, as after a failure. Twice is no
   * harm.
   */
  async forget(seats: readonly SeatId[]): Promise<boolean> {
    for (const line of this.#lines.all) if (seats.includes(line.seat)) this.#dismiss(line, 'noEntry')
    this.#queue.withdraw(seats)
    await this.#queue.empty()
    if (this.#gone) return false
    const erased = await this.#ports.log.forget(this.room, this.#epoch, seats)
    if (erased === 'fenced') {
      this.#leave('fenced')
      return false
    }
    // The log names only what it erased this time; an earlier answer may have been lost.
    const texts = [...new Set([...erased, ...this.#wordsOf(seats)])]
    this.#memory.forget(texts, seats)
    if (this.#gone) return false
    this.#broadcast.erased(texts, seats)
    return true
  }

  /** The texts of these seats that anybody could still be sent. */
  #wordsOf(seats: readonly SeatId[]): TextId[] {
    const { floor, chat, questions } = this.#state
    const theirs = this.#tail.filter((entry) => seats.includes(authorOf(entry)))
    const told = theirs.flatMap(({ event }) => textsOfEvent(event))
    const shown = chat.latest.filter(({ seat }) => seats.includes(seat)).map(({ text }) => text)
    const noted = floor.requests.filter(({ seat }) => seats.includes(seat)).map(({ note }) => note)
    const named = floor.proxies.filter(({ seat }) => seats.includes(seat)).map(({ name }) => name)
    const asked = questions.all.filter(({ seat }) => seat !== null && seats.includes(seat)).map(({ text }) => text)
    return [...told, ...shown, ...[...noted, ...named, ...asked].filter((text) => text !== null)]
  }

  /** Finishes what is being written, sends what is committed, and gives the room back. */
  async stop(): Promise<void> {
    await this.#queue.empty()
    if (this.#gone) return
    this.#broadcast.flush()
    this.#leave('stopping')
    await this.#ports.log.release(this.room, this.#epoch)
  }

  /**
   * Carries out a command for somebody who is not connected: a helper at the telephone, the sample congress.
   * 'tryAgain' may have been carried out all the same: who tries again with the same `id` gets its outcome.
   */
  carryOut(ticket: Ticket, command: RoomCommand, id = this.#ports.newCommand()): Promise<Outcome> {
    this.#memory.keepCard(ticket.seat, ticket.card)
    return new Promise((reply) => {
      const { seat, role, stands } = ticket
      this.#queue.add({ seat, role, stands, command, id, again: true, reply })
    })
  }

  #receive(line: Line, text: string): void {
    if (this.#gone || line.stage === 'closed') return
    const read = readFromSeat(text)
    if (!read.ok) return this.#dismiss(line, 'malformed')
    const message = read.value
    switch (message.k) {
      case 'hello':
        if (message.protocol !== protocol) return this.#dismiss(line, 'outdated')
        return this.#greet(line, message.as === line.role ? message.after : null)
      case 'do':
        if (line.stage !== 'live') return this.#dismiss(line, 'malformed')
        return this.#take(line, message)
      case 'heard':
        line.heard = Math.min(message.told, line.told)
        return
    }
  }

  /** The first hello enters; a later one asks to go on after a gap. */
  #greet(line: Line, after: number | null): void {
    if (line.stage === 'new') return this.#enter(line, after)
    if (line.stage !== 'live') return
    // A welcome is the largest thing we send, so that asking for it has a pace of its own.
    if (this.#greetings.take(line.seat, this.#ports.clock.now())) this.#welcome(line, after)
    else this.#dismiss(line, 'tooManyMessages')
  }

  #enter(line: Line, after: number | null): void {
    line.stage = 'joining'
    if (!entryChanges(this.#state.entry, line)) return this.#welcome(line, after)
    this.#queue.add({
      seat: line.seat,
      role: line.role,
      stands: line.stands,
      command: { type: 'takeSeat' },
      id: this.#ports.newCommand(),
      again: false,
      reply: (outcome) => {
        if (outcome.is === 'done') this.#welcome(line, after)
        else this.#dismiss(line, outcome.refusal === 'roomFull' ? 'roomFull' : 'moved')
      },
    })
  }

  #take(line: Line, message: Extract<FromSeat, { k: 'do' }>): void {
    const { seat, role, stands } = line
    const { id, command, again } = message
    const reply = (outcome: Outcome) => {
      if (line.stage !== 'live') return
      const answer =
        outcome.is === 'done'
          ? ({ k: 'done', id, position: outcome.position } as const)
          : ({ k: 'refused', id, refusal: outcome.refusal } as const)
      line.connection.send(frame(answer))
    }
    const known = this.#outcomes.get(seat, id)
    if (known !== undefined) return reply(known)
    if (!this.#pace.take(seat, this.#ports.clock.now())) return reply({ is: 'refused', refusal: 'tooManyAtOnce' })
    this.#queue.add({ seat, role, stands, command, id, again, reply })
  }

  async #carryOut(batch: readonly Job[]): Promise<void> {
    try {
      await this.#carryOutBatch(batch)
    } catch (error) {
      this.#leave('appendUncertain', error)
    }
  }

  async #carryOutBatch(batch: readonly Job[]): Promise<void> {
    let decided = await this.#decide(
      batch,
      batch.filter(({ again }) => again),
    )
    let appended = await this.#append(decided)
    if (appended === 'repeated') {
      // Nobody said so, but memory is bounded, and pages can lie: the log knows one of them.
      decided = await this.#decide(batch, batch)
      appended = await this.#append(decided)
      assert(appended !== 'repeated', 'what the log holds already, it finds')
    }
    if (appended === 'fenced') return this.#leave('fenced')
    if (this.#gone) return
    if (decided.entries.length > 0) this.#adopt(decided)
    for (const [{ seat, id, reply }, outcome] of decided.outcomes) {
      this.#outcomes.add(seat, id, outcome)
      reply(outcome)
    }
  }

  /**
   * Commands that may have been carried out before are looked up in the log when memory does not know them any more.
   */
  async #decide(batch: readonly Job[], perhapsRepeated: readonly Job[]): Promise<Decided> {
    const found = new Map<Job, Outcome>()
    for (const job of perhapsRepeated) {
      if (this.#outcomes.get(job.seat, job.id) !== undefined) continue
      const position = await this.#ports.log.find(this.room, job.seat, job.id)
      if (position !== null) found.set(job, { is: 'done', position })
    }
    return decideBatch(batch, {
      state: this.#state,
      position: this.#position,
      lastAt: this.#lastAt,
      now: this.#ports.clock.now(),
      newText: this.#ports.newText,
      known: (job) => this.#outcomes.get(job.seat, job.id) ?? found.get(job),
    })
  }

  async #append({ entries, texts, erase }: Decided): Promise<Appended> {
    if (entries.length === 0) return 'appended'
    return await this.#ports.log.append({ room: this.room, epoch: this.#epoch, entries, texts, erase })
  }

  #adopt({ state, at, entries, texts, erase }: Decided): void {
    this.#state = state
    this.#lastAt = at
    this.#position = entries.at(-1)!.position
    this.#tail = [...this.#tail, ...entries].slice(-this.#ports.limits.tailEventsMax)
    for (const { id, body } of texts) this.#memory.keepText(id, body)
    for (const id of erase) this.#memory.keepText(id, null)
    this.#broadcast.add(entries)
    this.#rankings.changed(entries)
    for (const { event } of entries) if (event.type === 'seatTaken') this.#dismissOlderLines(event)
  }

  /**
   * A newer ticket gave the seat another role: lines that listen and speak by an older one come back with a new one.
   */
  #dismissOlderLines({ seat, role }: { readonly seat: SeatId; readonly role: Role }): void {
    for (const line of this.#lines.ofSeat(seat)) if (line.role !== role) this.#dismiss(line, 'moved')
  }

  /** Sends a welcome as soon as all its words are at hand; from then on the line is live. */
  #welcome(line: Line, after: number | null): void {
    if (this.#gone || line.stage === 'closed') return
    if (roleDiffers(this.#state.entry, line)) return this.#dismiss(line, 'moved')
    const room = this.#atHand()
    const missing = this.#memory.missing(textsForWelcome(room, line, after))
    if (missing.length > 0) {
      this.#fetchTexts(missing).then(
        () => this.#welcome(line, after),
        (error: unknown) => this.#leave('fault', error),
      )
      return
    }
    this.#lines.makeLive(line)
    line.heard = line.told
    line.connection.send(frame({ ...this.#welcomeFor(room, line, after), told: line.told }))
    this.#broadcast.presenceChanged()
  }

  #atHand(): RoomAtHand {
    const { resumeEventsMax } = this.#ports.limits
    return { state: this.#state, position: this.#position, tail: this.#tail, resumeEventsMax }
  }

  #welcomeFor(room: RoomAtHand, who: Who, after: number | null): Welcome {
    const now = this.#ports.clock.now()
    const { notice, standing } = this.#broadcast
    return welcome(room, who, after, { lines: this.#lines, memory: this.#memory, now, notice, standing })
  }

  async #fetchTexts(ids: readonly TextId[]): Promise<void> {
    const found = await this.#ports.log.texts(this.room, ids)
    // What was erased while we read stays erased: only what memory still lacks is kept.
    for (const id of this.#memory.missing(ids)) this.#memory.keepText(id, found.get(id) ?? null)
  }

  #dismiss(line: Line, farewell: Farewell): void {
    if (line.stage === 'closed') return
    this.#lines.remove(line)
    line.connection.close(farewell)
    if (!this.#gone) this.#broadcast.presenceChanged()
  }

  #renewLater(): void {
    this.#cancelRenewal = this.#ports.clock.after(this.#ports.limits.leaseRenewalMilliseconds, () => {
      this.#broadcast.flush()
      this.#memory.keepOnly(new Set(textsOfView(this.#state)))
      this.#ports.log.renew(this.room, this.#epoch, this.#ports.limits.leaseMilliseconds).then(
        (renewed) => {
          if (this.#gone) return
          if (renewed) this.#renewLater()
          else this.#leave('fenced')
        },
        (error: unknown) => this.#leave('renewalFailed', error),
      )
    })
  }

  #leave(why: LeaveReason, error?: unknown): void {
    if (this.#gone) return
    this.#gone = true
    this.#queue.close()
    this.#cancelRenewal()
    this.#broadcast.stop()
    this.#rankings.stop()
    for (const line of this.#lines.all) {
      line.stage = 'closed'
      line.connection.close(why === 'stopping' ? 'stopping' : 'moved')
    }
    this.#ports.tell({ is: 'roomLeft', room: this.room, why, error })
    this.#onLeft()
  }
}

/** Whose words an event brings: a name at the telephone is its bearer's, whoever typed it. */
function authorOf({ seat, event }: Logged): SeatId {
  return event.type === 'proxyNamed' ? event.seat : seat
}
