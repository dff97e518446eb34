// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The browser's half of the room: one person's place on one device. It holds the confirmed view, what is pending
 * on top of it, and the line to the host; panels read `shown` and call `send`.
 */
import { asInstant, type Instant } from '../../base/instant.ts'
import { standsForNobody, type CommandId, type SeatId, type TextId } from '../envelope.rules.ts'
import { decide, replay, type RoomState, type SeatCommand } from '../room.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import type { Role } from '../roles.rules.ts'
import { textsOfView } from '../view.rules.ts'
import {
  decodeView,
  protocol,
  type Card,
  type FromSeat,
  type Notice,
  type Position,
  type Ranking,
  type ToSeat,
  type WireEvent,
  type WireOwn,
} from '../wire/messages.ts'
import { Connection, type ConnectionState } from './connection.ts'
import { seatLimits } from './limits.ts'
import { withPending, type PendingCommand, type Shown } from './pending.ts'
import type { SeatPorts } from './ports.ts'

export type Known = {
  readonly seat: SeatId
  readonly role: Role
  readonly position: number
  readonly view: RoomState
  readonly texts: ReadonlyMap<TextId, string>
  readonly cards: ReadonlyMap<SeatId, Card>
  readonly own: WireOwn
  readonly ranking: Ranking | null
  readonly notice: Notice
  readonly present: ReadonlySet<SeatId>
}

export type SeatListener = {
  /** Something a panel may show has changed. */
  readonly onChange: () => void
  readonly onRefused: (command: SeatCommand, refusal: Refusal) => void
}

export class Seat {
  readonly #ports: SeatPorts
  readonly #listener: SeatListener
  readonly #connection: Connection
  #known: Known | null = null
  #pending: readonly PendingCommand[]
  #clockAhead = 0
  #resuming = false
  /** Of what we are told alone on this line, the newest we know. */
  #told = 0
  /** Texts and seats. */
  readonly #erasedIds = new Set<string>()
  #cancelResend: () => void = () => {}
  #cancelGreeting: () => void = () => {}

  constructor(ports: SeatPorts, listener: SeatListener) {
    this.#ports = ports
    this.#listener = listener
    this.#pending = ports.storage.load()
    this.#connection = new Connection(ports, {
      onOpen: () => {
        this.#resuming = false
        this.#told = 0
        this.#greet(this.#known?.position ?? null)
      },
      onFrame: (frame) => this.#hear(JSON.parse(frame) as ToSeat),
      onState: () => listener.onChange(),
    })
  }

  start(): void {
    this.#connection.start()
  }

  end(): void {
    this.#cancelResend()
    this.#cancelGreeting()
    this.#connection.end()
  }

  retryNow(): void {
    this.#connection.retryNow()
  }

  /** What is confirmed by the host; null before the first welcome. */
  get known(): Known | null {
    return this.#known
  }

  get pending(): readonly PendingCommand[] {
    return this.#pending
  }

  get connection(): ConnectionState {
    return this.#connection.state
  }

  /** True when the view is up to date as far as the seat can know. */
  get live(): boolean {
    return this.#connection.state.is === 'open' && !this.#resuming && this.#known !== null
  }

  /** The server's clock, as far as the seat knows it. */
  now(): Instant {
    return asInstant(this.#ports.clock.now() + this.#clockAhead)
  }

  shown(): (Shown & { readonly known: Known }) | null {
    if (this.#known === null) return null
    return { ...withPending(this.#known, this.#pending, this.#known), known: this.#known }
  }

  /**
   * Gives a command: shown at once, sent as soon as there is a line. On a live line, what the shown view refuses
   * already comes back at once and nothing is sent; without a line nobody can know, so it waits for the host's word.
   */
  send(command: SeatCommand): Refusal | null {
    const known = this.#known
    if (known === null || this.#pending.length >= seatLimits.pendingMax) return 'tryAgain'
    const pending: PendingCommand = {
      id: this.#ports.newCommand(),
      command,
      at: this.now(),
      text: this.#ports.newText(),
      doneAt: null,
    }
    const { view } = withPending(known, this.#pending, known)
    const { seat, role } = known
    const { at, text } = pending
    const decision = decide(view, command, { seat, role, stands: standsForNobody, at, text })
    if (!decision.ok && this.live) return decision.refusal
    this.#keepPending([...this.#pending, pending])
    if (this.live) this.#sendPending(pending, false)
    this.#listener.onChange()
    return null
  }

  #hear(message: ToSeat): void {
    switch (message.k) {
      case 'welcome':
        return this.#welcomed(message)
      case 'events':
        return this.#learn(message.events, message.texts, message.cards)
      case 'own':
        return this.#ownTold(message)
      case 'presence':
        return this.#presenceChanged(message)
      case 'ranking':
        return this.#ranked(message)
      case 'erased':
        return this.#erased(message)
      case 'refused':
        return this.#refused(message.id, message.refusal)
      case 'done':
        this.#keepPending(
          this.#pending.map((each) => (each.id === message.id ? { ...each, doneAt: message.position } : each)),
        )
        return this.#settle()
      case 'beat':
        this.#clockAhead = message.now - this.#ports.clock.now()
        if (this.#known === null) return
        if (this.#lacksSomething(message)) this.#resume()
        return
    }
  }

  #welcomed(message: Extract<ToSeat, { k: 'welcome' }>): void {
    this.#clockAhead = message.now - this.#ports.clock.now()
    const before = this.#known
    const { seat, role, ranking, notice } = message
    // What came after the welcome was written may come before it.
    const own = before !== null && this.#told > message.told ? before.own : message.own
    this.#told = Math.max(this.#told, message.told)
    const present = new Set(message.present)
    const goesOn = message.view === null
    if (goesOn && before === null) return this.#greet(null)
    // A welcome that was overtaken by newer events tells nothing new.
    if (before !== null && !this.#resuming && message.position < before.position) return
    const view = message.view === null ? before!.view : decodeView(message.view)
    const position = message.view === null ? before!.position : message.position
    const texts = new Map(goesOn ? before!.texts : message.texts)
    for (const id of message.gone) texts.delete(id)
    const cards = new Map(message.cards)
    this.#known = { seat, role, own, ranking, notice, present, view, position, texts, cards }
    this.#resuming = false
    this.#learn(message.events, message.texts, [])
    for (const pending of this.#pending) this.#sendPending(pending, true)
    this.#resendLater()
  }

  #learn(
    events: readonly WireEvent[],
    texts: readonly (readonly [TextId, string])[],
    cards: readonly (readonly [SeatId, Card])[],
  ): void {
    const known = this.#known
    if (known === null || this.#resuming) return
    const fresh = events.filter(({ p }) => p > known.position)
    // Nothing new: not even the words, for some of them may have been erased since.
    if (fresh.length === 0) return this.#settle()
    if (fresh[0]!.p !== known.position + 1) return this.#resume()
    const view = replay(
      fresh.map(({ e }) => e),
      known.view,
    )
    const position = fresh.at(-1)!.p
    // Where nobody may know who sent it, the command's id tells us alone.
    const carriedOut = new Set(fresh.filter(({ by }) => by === known.seat || by === null).map(({ c }) => c))
    if (this.#pending.some(({ id }) => carriedOut.has(id)))
      this.#keepPending(this.#pending.filter(({ id }) => !carriedOut.has(id)))
    const shown = wordsOf(view, new Map([...known.texts, ...this.#notErased(texts)]))
    const allCards = new Map([...known.cards, ...this.#notErased(cards)])
    this.#known = { ...known, view, position, texts: shown, cards: allCards }
    this.#settle()
  }

  #lacksSomething({ position, notice }: { readonly position: Position; readonly notice: Notice }): boolean {
    const known = this.#known
    if (known === null) return false
    return position > known.position || notice > known.notice
  }

  #ownTold({ own, told }: Extract<ToSeat, { k: 'own' }>): void {
    if (this.#known === null) return
    this.#say({ k: 'heard', told })
    if (told <= this.#told) return
    this.#told = told
    this.#update({ own })
  }

  /** Commands known to be carried out leave as soon as the view has come to their position. */
  #settle(): void {
    const position = this.#known?.position ?? 0
    const waiting = this.#pending.filter(({ doneAt }) => doneAt === null || doneAt > position)
    if (waiting.length < this.#pending.length) this.#keepPending(waiting)
    this.#listener.onChange()
  }

  #presenceChanged({ notice, came, went, cards }: Extract<ToSeat, { k: 'presence' }>): void {
    if (this.#known === null || notice <= this.#known.notice) return
    if (notice !== this.#known.notice + 1) return this.#resume()
    const present = new Set([...this.#known.present, ...came])
    for (const seat of went) present.delete(seat)
    this.#update({ notice, present, cards: new Map([...this.#known.cards, ...this.#notErased(cards)]) })
  }

  #ranked({ notice, ranking }: Extract<ToSeat, { k: 'ranking' }>): void {
    if (this.#known === null || notice <= this.#known.notice) return
    if (notice !== this.#known.notice + 1) return this.#resume()
    this.#update({ notice, ranking })
  }

  #erased({ notice, texts: gone, seats }: Extract<ToSeat, { k: 'erased' }>): void {
    const known = this.#known
    if (known === null) return
    const texts = new Map(known.texts)
    const cards = new Map(known.cards)
    for (const text of gone) texts.delete(text)
    for (const seat of seats) cards.delete(seat)
    for (const id of [...gone, ...seats]) this.#erasedIds.add(id)
    // What is erased is erased, even when something else was missed before.
    this.#update({ texts, cards, notice: notice === known.notice + 1 ? notice : known.notice })
    if (notice > known.notice + 1) this.#resume()
  }

  /** What is erased stays so: the words themselves may come later than the word that they are erased. */
  #notErased<Id extends string, Kept>(pairs: readonly (readonly [Id, Kept])[]): (readonly [Id, Kept])[] {
    return pairs.filter(([id]) => !this.#erasedIds.has(id))
  }

  #refused(id: CommandId, refusal: Refusal): void {
    const pending = this.#pending.find((each) => each.id === id)
    // Not decided, only put off: it stays pending and is sent again.
    if (pending === undefined || refusal === 'tryAgain' || refusal === 'tooManyAtOnce') return
    this.#keepPending(this.#pending.filter((each) => each.id !== id))
    this.#listener.onRefused(pending.command, refusal)
    this.#listener.onChange()
  }

  /** A gap: something that was sent to us did not arrive. The host is asked to go on from what we know. */
  #resume(): void {
    if (!this.#resuming) this.#greet(this.#known?.position ?? null)
  }

  /** Says hello until a welcome comes: the question or its answer may get lost on a line that lives on. */
  #greet(after: number | null): void {
    this.#resuming = true
    this.#say({ k: 'hello', protocol, as: this.#known?.role ?? null, after })
    this.#cancelGreeting()
    this.#cancelGreeting = this.#ports.clock.after(seatLimits.resendMilliseconds, () => {
      if (this.#resuming && this.#connection.state.is === 'open') this.#greet(this.#known?.position ?? null)
    })
  }

  #sendPending({ id, command, doneAt }: PendingCommand, again: boolean): void {
    if (doneAt === null) this.#say({ k: 'do', id, command, again })
    this.#resendLater()
  }

  #resendLater(): void {
    this.#cancelResend()
    if (this.#pending.length === 0) return
    this.#cancelResend = this.#ports.clock.after(seatLimits.resendMilliseconds, () => {
      if (this.live) for (const pending of this.#pending) this.#sendPending(pending, true)
      this.#resendLater()
    })
  }

  #update(change: Partial<Known>): void {
    if (this.#known === null) return
    this.#known = { ...this.#known, ...change }
    this.#listener.onChange()
  }

  #keepPending(pending: readonly PendingCommand[]): void {
    this.#pending = pending
    this.#ports.storage.save(pending)
  }

  #say(message: FromSeat): void {
    this.#connection.send(JSON.stringify(message))
  }
}

/** The words that a view shows, and no others: what was removed or is long past is not held any longer. */
function wordsOf(view: RoomState, words: ReadonlyMap<TextId, string>): ReadonlyMap<TextId, string> {
  const shown = new Map<TextId, string>()
  for (const id of textsOfView(view)) {
    const body = words.get(id)
    if (body !== undefined) shown.set(id, body)
  }
  return shown
}
