// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Watches what is written: every event has its cause, the log is whole, words stay out of it, limits hold. */
import { isDeepStrictEqual } from 'node:util'
import {
  decide,
  emptyRoom,
  evolve,
  limits,
  standsForNobody,
  type Append,
  type Logged,
  type RoomEvent,
  type RoomState,
} from '../room/host/index.ts'
import type { TextId } from '../room/host/index.ts'
import type { Book } from './book.ts'
import { FloorOracle } from './oracle.floor.ts'
import { nameMark, wordMark, type People } from './people.ts'
import type { Surroundings } from './surroundings.ts'

export class HistoryOracle {
  readonly #world: Surroundings
  readonly #book: Book
  readonly #people: People
  /** The newest epoch that somebody was given. */
  readonly #epoch: () => number
  #state: RoomState = emptyRoom
  #position = 0
  #lastAt = 0
  readonly #floor: FloorOracle
  readonly #commands = new Set<string>()

  constructor(world: Surroundings, book: Book, people: People, epoch: () => number) {
    this.#world = world
    this.#book = book
    this.#people = people
    this.#epoch = epoch
    this.#floor = new FloorOracle(world)
  }

  /** The state that the log gives. */
  get state(): RoomState {
    return this.#state
  }

  appended(append: Append): void {
    if (append.epoch !== this.#epoch()) {
      this.#world.breach('logIsWhole', `epoch ${append.epoch} wrote after epoch ${this.#epoch()} had begun`)
    }
    for (const command of byCommand(append.entries)) {
      const before = floorTexts(this.#state)
      this.#checkCause(command, append)
      for (const entry of command) this.#checkEntry(entry)
      this.#checkGone(before, append)
    }
    for (const { body } of append.texts) {
      const most = charactersMax[body.charAt(0)] ?? limits.messageCharactersMax
      if (body.length > most) this.#world.breach('limitsHold', `a text of ${body.length} characters was kept`)
    }
  }

  /** A line to the chair and a name at the telephone are for as long as somebody may read them. */
  #checkGone(before: readonly TextId[], { erase }: Append): void {
    const still = new Set(floorTexts(this.#state))
    const kept = before.filter((text) => !still.has(text) && !erase.includes(text))
    if (kept.length > 0) this.#world.breach('erasedStaysErased', `${kept.join()} went at ${this.#position} and is kept`)
  }

  #checkEntry(entry: Logged): void {
    const { position, at, event } = entry
    if (position !== this.#position + 1) this.#world.breach('logIsWhole', `${position} follows ${this.#position}`)
    if (at < this.#lastAt) this.#world.breach('logIsWhole', `time went back at position ${position}`)
    this.#position = position
    this.#lastAt = at
    const told = JSON.stringify(event)
    if (wordMark.test(told) || nameMark.test(told)) {
      this.#world.breach('logHoldsNoWords', `position ${position} holds ${told}`)
    }
    this.#state = evolve(this.#state, event)
    this.#floor.happened(entry, this.#state)
    this.#checkQuestions()
    this.#checkLimits()
  }

  #checkCause(entries: readonly Logged[], { texts }: Append): void {
    const { seat, command: id, position, at } = entries[0]!
    const key = `${seat} ${id}`
    if (this.#commands.has(key)) this.#world.breach('logIsWhole', `${id} was carried out again at ${position}`)
    this.#commands.add(key)
    const events = entries.map(({ event }) => event)
    const first = events[0]!
    if (first.type === 'seatTaken') return this.#checkEntering(first, position)
    const given = this.#book.get(id)
    if (given === undefined) {
      if (this.#people.bySeat(seat)?.byTelephone === true) return
      return this.#world.breach('everyEventHasACause', `${first.type} at ${position} has no command`)
    }
    const role = this.#state.entry.seats.get(seat)
    const text = textOf(first) ?? ('' as TextId)
    const envelope = { seat, stands: standsForNobody, at, text }
    const decision = role === undefined ? null : decide(this.#state, given.command, { ...envelope, role })
    const expected = decision?.ok === true ? decision.value : null
    if (given.seat !== seat || JSON.stringify(expected?.events) !== JSON.stringify(events)) {
      this.#world.breach(
        'everyEventHasACause',
        `${first.type} at ${position} does not follow from ${JSON.stringify(given)}`,
      )
    }
    for (const { id: kept, body, of = seat } of expected?.words ?? []) {
      if (!texts.some((each) => each.id === kept && each.body === body && each.seat === of)) {
        this.#world.breach('everyEventHasACause', `the words of position ${position} were not kept with it`)
      }
    }
  }

  /** Coming is written only when it changes something: a new seat, or another role. */
  #checkEntering({ seat, role, stands }: Extract<RoomEvent, { type: 'seatTaken' }>, position: number): void {
    const before = this.#state.entry.stands.get(seat) ?? standsForNobody
    if (this.#state.entry.seats.get(seat) === role && isDeepStrictEqual(before, stands)) {
      this.#world.breach('everyEventHasACause', `${seat} was seated already at ${position}: presence is no history`)
    }
    if (!isDeepStrictEqual(this.#people.bySeat(seat)?.stands, stands)) {
      this.#world.breach('everyEventHasACause', `${seat} at ${position} stands for somebody else`)
    }
    if (this.#people.bySeat(seat) === undefined) {
      this.#world.breach('everyEventHasACause', `${seat} at ${position} is nobody's`)
    }
  }

  /** Each person's support counts once, the asker's always; what is answered stays so, in its order. */
  #checkQuestions(): void {
    const { all, answered } = this.#state.questions
    const wrong = (told: string) => this.#world.breach('supportsAreCounted', `${told} at ${this.#position}`)
    for (const { id, seat, supporters, supports } of all) {
      if (supporters === null) wrong(`nobody knows who supports ${id}`)
      else if (new Set(supporters).size !== supports || supporters.length !== supports) wrong(`${id} is miscounted`)
      if (seat === null || supporters?.includes(seat) === false) wrong(`${id} has lost its asker`)
    }
    const over = all.filter(({ status }) => status === 'answered').map(({ id }) => id)
    if (over.length !== answered.length || !over.every((id) => answered.includes(id))) wrong('an answer is lost')
    if (all.filter(({ status }) => status === 'on').length > 1) wrong('two questions are on')
  }

  #checkLimits(): void {
    const { floor, chat, entry, questions } = this.#state
    const full = [
      ['people at the telephone', floor.proxies.length, limits.proxiesMax],
      ['seconds of a speech', floor.speaking?.seconds ?? 0, limits.speechSecondsMax],
      ['per cent', floor.budgets?.shares.reduce((sum, share) => sum + share, 0) ?? 0, 100],
      ['requests', floor.requests.length, limits.requestsMax],
      ['speeches', floor.spoken.length, limits.speechesInViewMax],
      ['messages', chat.latest.length, limits.messagesInViewMax],
      ['questions', questions.all.length, limits.questionsMax],
      ['seats', entry.seats.size, limits.seatsMax],
      ['seconds', floor.speakingTimeSeconds, limits.speakingTimeSecondsMax],
    ] as const
    for (const [what, count, most] of full) {
      if (count > most) this.#world.breach('limitsHold', `${count} ${what} at ${this.#position}; at most ${most}`)
    }
    if (floor.speakingTimeSeconds < limits.speakingTimeSecondsMin)
      this.#world.breach('limitsHold', 'too short a speaking time')
  }
}

function floorTexts({ floor }: RoomState): TextId[] {
  return [...floor.requests.map(({ note }) => note), ...floor.proxies.map(({ name }) => name)].filter(
    (text) => text !== null,
  )
}

/** By the first letter of words with a mark (people.ts): the longest kept. A remark is longer than a question. */
const charactersMax: Readonly<Record<string, number>> = {
  N: limits.noteCharactersMax,
  Q: limits.remarkCharactersMax,
  T: limits.proxyNameCharactersMax,
}

function byCommand(entries: readonly Logged[]): Logged[][] {
  const commands: Logged[][] = []
  for (const entry of entries) {
    if (entry.ordinal > 0 && commands.length > 0) commands.at(-1)!.push(entry)
    else commands.push([entry])
  }
  return commands
}

function textOf(event: RoomEvent): TextId | null {
  const { type } = event
  if (type === 'floorRequested') return event.note
  if (type === 'proxyNamed') return event.name
  if (type === 'messagePosted' || type === 'questionAsked' || type === 'questionEdited') return event.text
  const isRemark = type === 'questionAnswered' || type === 'questionSetAside' || type === 'questionHandedOn'
  return isRemark ? event.remark : null
}
