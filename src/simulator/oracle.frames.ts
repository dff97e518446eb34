// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Watches every frame that a process makes: it tells of nothing that is not durable, and shows nobody what they may
 * not know.
 */
import { classOf, mayReadNotes, type Question, type Role, type RoomEvent, type TextId } from '../room/host/index.ts'
import type { ToSeat, WireEvent } from '../room/wire/index.ts'
import type { WatchedLog } from './log.watched.ts'
import { nameMarks, wordMarks, type Person } from './people.ts'
import type { Process } from './process.ts'
import type { Surroundings } from './surroundings.ts'

export type Listener = { readonly person: Person; readonly role: Role }

type Read = {
  readonly frame: string
  readonly message: ToSeat
  readonly marks: readonly RegExpMatchArray[]
  readonly names: readonly string[]
}

export class FrameOracle {
  readonly #world: Surroundings
  readonly #log: WatchedLog
  /** The same frame goes to many: it is read once. */
  #read: Read | null = null

  constructor(world: Surroundings, log: WatchedLog) {
    this.#world = world
    this.#log = log
  }

  made(frame: string, process: Process, listener: Listener): void {
    if (this.#read?.frame !== frame) {
      this.#read = {
        frame,
        message: JSON.parse(frame) as ToSeat,
        marks: [...frame.matchAll(wordMarks)],
        names: frame.match(nameMarks) ?? [],
      }
      this.#checkDurable(this.#read.message)
    }
    const { message, marks, names } = this.#read
    for (const name of names) this.#checkErased(name, message, process)
    if (marks.length > 0) this.#checkMarks(marks, message, process, listener)
    if (message.k === 'welcome' || message.k === 'events') this.#checkSenders(message.events, listener)
    if (message.k === 'welcome' && message.view !== null) this.#checkQuestions(message.view.questions.all, listener)
  }

  #checkDurable(message: ToSeat): void {
    switch (message.k) {
      case 'welcome':
        this.#checkPosition(message.position, 'a welcome')
        return this.#checkEvents(message.events)
      case 'events':
        return this.#checkEvents(message.events)
      case 'done': {
        this.#checkPosition(message.position, 'a done')
        if (this.#log.history[message.position - 1]?.command === message.id) return
        return this.#world.breach('durableBeforeDelivery', `done says ${message.id} is at ${message.position}`)
      }
      case 'beat':
        return this.#checkPosition(message.position, 'a beat')
      case 'ranking':
        return this.#checkPosition(message.ranking.position, 'a ranking')
      case 'own':
      case 'presence':
      case 'erased':
      case 'refused':
    }
  }

  #checkPosition(position: number, where: string): void {
    const { length } = this.#log.history
    if (position > length)
      this.#world.breach('durableBeforeDelivery', `${where} tells of ${position}; the log has ${length}`)
  }

  #checkEvents(events: readonly WireEvent[]): void {
    for (const { p, c, by, e } of events) {
      const logged = this.#log.history[p - 1]
      if (logged?.command === c && (by === null || logged.seat === by) && logged.event.type === e.type) continue
      this.#world.breach('durableBeforeDelivery', `an event was sent for ${p} that the log has not there: ${e.type}`)
    }
  }

  #checkMarks(marks: readonly RegExpMatchArray[], message: ToSeat, process: Process, listener: Listener): void {
    for (const [mark, kind, author] of marks) {
      const open = kind === 'C' || kind === 'T' || (kind === 'Q' && this.#isReleased(mark))
      const mayKnow = open || mayReadNotes(classOf(listener.role)) || Number(author) === listener.person.number
      if (!mayKnow) this.#world.breach('noSecretSeen', `${listener.role} was sent ${mark} in ${message.k}`)
      if (kind === 'N' && message.k === 'events' && !mayReadNotes(classOf(listener.role))) {
        this.#world.breach('noSecretSeen', `${listener.role} was sent ${mark} in what all of the class hear`)
      }
      this.#checkErased(mark, message, process)
    }
  }

  /** Words of a question that everybody may read: never held, or let in; and what was said of a question. */
  #isReleased(mark: string): boolean {
    return this.#log.history.some(({ event }) => {
      const text = releasedBy(event)
      return text !== null && this.#log.markOf(text) === mark
    })
  }

  /** Nobody is told who supports a question, and only those who lead who asks one unnamed. */
  #checkSenders(events: readonly WireEvent[], { role }: Listener): void {
    for (const { by, e } of events) {
      const supporting = e.type === 'questionSupported' || e.type === 'supportTakenBack'
      const unnamed = e.type === 'questionAsked' && e.unnamed && !mayReadNotes(classOf(role))
      if ((supporting || unnamed) && (by !== null || e.seat !== null))
        this.#world.breach('noSecretSeen', `${role} was told who sent ${e.type}`)
    }
  }

  #checkQuestions(all: readonly Question[], { role }: Listener): void {
    const leads = mayReadNotes(classOf(role))
    for (const { id, supporters, unnamed, seat } of all) {
      if (supporters !== null) this.#world.breach('noSecretSeen', `${role} was shown who supports ${id}`)
      if (unnamed && seat !== null && !leads) this.#world.breach('noSecretSeen', `${role} was shown who asks ${id}`)
    }
  }

  #checkErased(mark: string, message: ToSeat, process: Process): void {
    const erasure = this.#log.erasures.get(mark)
    if (erasure === undefined) return
    if (process.epoch > erasure.epoch || erasure.heardBy.has(process.life)) {
      this.#world.breach('erasedStaysErased', `${mark} was sent in ${message.k} after it was erased`)
    }
  }
}

/** The text that an event of the log lets everybody read, of those that questions bring. */
function releasedBy(event: RoomEvent): TextId | null {
  const { type } = event
  if (type === 'questionAsked' || type === 'questionEdited') return event.held ? null : event.text
  if (type === 'questionAdmitted') return event.text
  const isRemark = type === 'questionAnswered' || type === 'questionSetAside' || type === 'questionHandedOn'
  return isRemark ? event.remark : null
}
