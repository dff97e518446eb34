// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Watches every frame that a process makes: it tells of nothing that is not durable, and shows nobody what they may
 * not know.
 */
import { classOf, mayReadNotes, type Question, type Role, type RoomEvent, type RoomState } from '../room/host/index.ts'
import type { SeatId, TextId } from '../room/host/index.ts'
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
    if (message.k === 'welcome' && message.view !== null) {
      this.#checkQuestions(message.view.questions.all, listener)
      this.#checkPolls(message.view.polls, listener)
    }
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
      const open = 'CTH'.includes(kind ?? '') || this.#isReleased(mark)
      const leads = mayReadNotes(classOf(listener.role)) && kind !== 'W'
      const mayKnow = open || leads || (Number(author) === listener.person.number && message.k !== 'events')
      if (!mayKnow) this.#world.breach('noSecretSeen', `${listener.role} was sent ${mark} in ${message.k}`)
      if (kind === 'N' && message.k === 'events' && !mayReadNotes(classOf(listener.role))) {
        this.#world.breach('noSecretSeen', `${listener.role} was sent ${mark} in what all of the class hear`)
      }
      this.#checkErased(mark, message, process)
    }
  }

  /**
   * Words of a question that everybody may read: never held, or let in; and what was said of a question. The words of
   * an open poll, and answers to it that are hidden no more.
   */
  #isReleased(mark: string): boolean {
    return this.#log.history.some(({ event }) => {
      return releasedBy(event).some((text) => this.#log.markOf(text) === mark)
    })
  }

  /** Nobody is told who supports a question or answers a poll, and only those who lead who asks unnamed. */
  #checkSenders(events: readonly WireEvent[], { role }: Listener): void {
    for (const { by, e } of events) {
      const supporting = e.type === 'questionSupported' || e.type === 'supportTakenBack'
      const unnamed = e.type === 'questionAsked' && e.unnamed && !mayReadNotes(classOf(role))
      if ((supporting || unnamed) && (by !== null || e.seat !== null))
        this.#world.breach('noSecretSeen', `${role} was told who sent ${e.type}`)
      const told = pollSecretIn(e, by, mayReadNotes(classOf(role)))
      if (told !== null) this.#world.breach('noSecretSeen', `${role} was told ${told}`)
    }
  }

  #checkQuestions(all: readonly Question[], { role }: Listener): void {
    const leads = mayReadNotes(classOf(role))
    for (const { id, supporters, unnamed, seat } of all) {
      if (supporters !== null) this.#world.breach('noSecretSeen', `${role} was shown who supports ${id}`)
      if (unnamed && seat !== null && !leads) this.#world.breach('noSecretSeen', `${role} was shown who asks ${id}`)
    }
  }

  #checkPolls({ drafts, all }: RoomState['polls'], { role }: Listener): void {
    const shown = (what: string) => this.#world.breach('noSecretSeen', `${role} was shown ${what}`)
    if (drafts.length > 0 && !mayReadNotes(classOf(role))) shown('what is being prepared')
    for (const { id, answers, hidden, closedAt, sheet } of all) {
      if (answers !== null) shown(`who answered what in ${id}`)
      if (hidden && closedAt === null && sheet !== null) shown(`how ${id} stands`)
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

/** The texts that an event of the log lets everybody read, of those that questions and polls bring. */
function releasedBy(event: RoomEvent): readonly TextId[] {
  const { type } = event
  if (type === 'questionAsked' || type === 'questionEdited')
    return event.held || event.text === null ? [] : [event.text]
  if (type === 'questionAdmitted') return [event.text]
  const isRemark = type === 'questionAnswered' || type === 'questionSetAside' || type === 'questionHandedOn'
  if (isRemark) return event.remark === null ? [] : [event.remark]
  if (type === 'pollOpened') return [event.draft.wording]
  if (type === 'pollAnswered') return event.answer?.kind === 'words' && !event.hidden ? [event.answer.text] : []
  if (type !== 'pollClosed' || event.sheet?.counted.kind !== 'words') return []
  return event.sheet.counted.words.map(({ text }) => text)
}

/** What this event tells of polls that its reader may not know. */
function pollSecretIn(event: RoomEvent, by: SeatId | null, leads: boolean): string | null {
  const { type } = event
  if (type === 'pollAnswered') {
    if (by !== null || event.seat !== null) return `who answered ${event.poll}`
    return event.hidden && (event.answer !== null || event.before !== null) ? `an answer to ${event.poll}` : null
  }
  if (leads) return null
  if (type === 'pollPrepared' || type === 'pollEdited') return event.draft === null && by === null ? null : type
  return type === 'pollDiscarded' && (event.poll !== null || by !== null) ? type : null
}
