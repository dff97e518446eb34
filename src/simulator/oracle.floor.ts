// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Keeps a list of speakers of its own, event by event, as somebody with paper and a stopwatch would, and compares: who
 * waits, how long everybody has spoken, and whether the order is the one that was announced.
 */
import {
  isQuestion,
  orderOf,
  standsForNobody,
  type Logged,
  type Placed,
  type RoomEvent,
  type RoomState,
  type SeatId,
} from '../room/host/index.ts'
import type { OracleName } from './laws.ts'
import type { Surroundings } from './surroundings.ts'

type FloorOracleName = Extract<
  OracleName,
  'placesAreKept' | 'closedListHolds' | 'passedOverOnce' | 'speakingTimeIsTrue' | 'floorIsInOrder'
>

type Talk = { readonly seat: SeatId; readonly kind: string; readonly askedAt: number; milliseconds: number }

export class FloorOracle {
  readonly #world: Surroundings
  /** "seat kind" to the position at which it was asked. */
  readonly #waiting = new Map<string, number>()
  /** Of those who wait or speak, who was called before and not there. */
  readonly #called = new Set<string>()
  readonly #spoken = new Map<SeatId, number>()
  readonly #turns = new Map<SeatId, number>()
  #talk: Talk | null = null
  /** Stands still while a question is heard. */
  #stopped: Talk | null = null
  #last: Talk | null = null
  #open = true
  #onBreak = false
  #at = 0
  #position = 0

  constructor(world: Surroundings) {
    this.#world = world
  }

  /** @param state after the event */
  happened({ event, at, position }: Logged, state: RoomState): void {
    this.#position = position
    if (this.#talk !== null && !this.#onBreak) this.#talk.milliseconds += at - this.#at
    this.#at = at
    this.#follow(event)
    this.#checkPlaces(state)
    this.#checkTime(state)
    this.#checkOrder(state)
    this.#checkQuestions(event, state)
  }

  /** Events of one command come one after the other: right after a speech its questions may still be there. */
  #checkQuestions(event: RoomEvent, { floor }: RoomState): void {
    if (event.type !== 'floorRequested' && event.type !== 'floorGiven') return
    const about = (floor.interrupted ?? floor.speaking)?.seat
    const lost = floor.requests.find((request) => isQuestion(request) && request.about !== about)
    if (lost !== undefined) this.#wrong('floorIsInOrder', `the question of ${lost.seat} waits for nobody`)
  }

  #follow(event: RoomEvent): void {
    switch (event.type) {
      case 'floorRequested':
        return this.#asked(event.seat, event.kind)
      case 'requestWithdrawn':
        this.#waiting.delete(`${event.seat} ${event.kind}`)
        return
      case 'requestRemoved':
        this.#checkCalledTwice(event)
        if (!this.#waiting.delete(`${event.seat} ${event.kind}`)) this.#goOn()
        return
      case 'requestPassedOver':
        this.#called.add(`${event.seat} ${event.kind}`)
        return this.#passedOver(`${event.seat} ${event.kind}`)
      case 'floorGiven':
      case 'questionTaken':
        return this.#speaks(event)
      case 'floorEnded':
        return this.#ended(event.seat)
      case 'floorReturned':
        this.#talk = { seat: event.seat, kind: this.#last?.kind ?? '', askedAt: 0, milliseconds: 0 }
        this.#turns.set(event.seat, (this.#turns.get(event.seat) ?? 1) - 1)
        return
      case 'listOpened':
      case 'listClosed':
        this.#open = event.type === 'listOpened'
        return
      case 'meetingPaused':
      case 'meetingResumed':
        this.#onBreak = event.type === 'meetingPaused'
        return
      case 'seatTaken':
      case 'chairTaken':
      case 'proxyNamed':
      case 'proxyForgotten':
      case 'speechExtended':
      case 'speakingTimeSet':
      case 'orderSet':
      case 'alternationSet':
      case 'budgetsSet':
      case 'questionAsked':
      case 'questionEdited':
      case 'questionWithdrawn':
      case 'questionSupported':
      case 'supportTakenBack':
      case 'questionAdmitted':
      case 'questionTakenUp':
      case 'questionAnswered':
      case 'questionSetAside':
      case 'questionHandedOn':
      case 'questionReopened':
      case 'questionMerged':
      case 'questionsOpened':
      case 'questionsClosed':
      case 'questionsModerated':
      case 'sharesDeclared':
      case 'messagePosted':
      case 'messageRemoved':
    }
  }

  #asked(seat: SeatId, kind: string): void {
    const key = `${seat} ${kind}`
    if (this.#waiting.has(key)) this.#wrong('placesAreKept', `${key} waits twice`)
    if (!this.#open && kind !== 'pointOfOrder') this.#wrong('closedListHolds', `${key} came on a closed list`)
    this.#waiting.set(key, this.#position)
    this.#called.delete(key)
  }

  /** A question is to this speech: it cannot come again. */
  #checkCalledTwice({ seat, kind, why }: Extract<RoomEvent, { type: 'requestRemoved' }>): void {
    if (why !== 'notThere' || kind === 'interposedQuestion') return
    if (!this.#called.has(`${seat} ${kind}`)) this.#wrong('passedOverOnce', `${seat} was called once and removed`)
  }

  #passedOver(key: string): void {
    if (this.#waiting.has(key)) return
    this.#waiting.set(key, this.#talk?.askedAt ?? 0)
    this.#goOn()
  }

  #speaks({ type, seat, ...event }: Extract<RoomEvent, { type: 'floorGiven' | 'questionTaken' }>): void {
    const kind = 'kind' in event ? event.kind : 'interposedQuestion'
    if (this.#onBreak) this.#wrong('floorIsInOrder', `${seat} was given the floor in a break`)
    if (type === 'questionTaken') this.#stopped = this.#talk
    else if (this.#talk !== null) this.#wrong('floorIsInOrder', `${seat} and ${this.#talk.seat} speak at once`)
    const askedAt = this.#waiting.get(`${seat} ${kind}`) ?? 0
    if (!this.#waiting.delete(`${seat} ${kind}`)) this.#wrong('floorIsInOrder', `${seat} did not ask`)
    this.#talk = { seat, kind, askedAt, milliseconds: 0 }
  }

  #ended(seat: SeatId): void {
    const talk = this.#talk
    if (talk?.seat !== seat) return this.#wrong('floorIsInOrder', `${seat} ended and did not speak`)
    if (talk.kind !== 'pointOfOrder') {
      this.#spoken.set(seat, (this.#spoken.get(seat) ?? 0) + talk.milliseconds)
      this.#turns.set(seat, (this.#turns.get(seat) ?? 0) + 1)
    }
    if (this.#stopped === null) this.#last = talk
    this.#goOn()
  }

  #goOn(): void {
    this.#talk = this.#stopped
    this.#stopped = null
  }

  /** Law 9: the place belongs to the person; it goes only with an event that says so. */
  #checkPlaces({ floor }: RoomState): void {
    const kept = floor.requests.map(({ seat, kind }) => `${seat} ${kind}`)
    const expected = [...this.#waiting].sort(([, one], [, other]) => one - other).map(([key]) => key)
    if (kept.join() !== expected.join()) this.#wrong('placesAreKept', `wait: ${kept.join()}; asked: ${expected.join()}`)
    const { speaking, interrupted } = floor
    if (speaking?.seat !== this.#talk?.seat || interrupted?.seat !== this.#stopped?.seat)
      this.#wrong('placesAreKept', `${speaking?.seat} speaks, and not ${this.#talk?.seat}`)
  }

  #checkTime({ floor }: RoomState): void {
    const known = new Map(floor.used.map(({ seat, milliseconds }) => [seat, milliseconds]))
    for (const seat of new Set([...known.keys(), ...this.#spoken.keys()])) {
      const [told, true_] = [known.get(seat) ?? 0, this.#spoken.get(seat) ?? 0]
      if (told !== true_) this.#wrong('speakingTimeIsTrue', `${seat} has ${told} ms, but spoke ${true_} ms`)
    }
  }

  #checkOrder(state: RoomState): void {
    const placed = orderOf(state)
    const { floor } = state
    const inTurn = floor.requests.filter((request) => !isQuestion(request))
    if (new Set(placed.map(({ request }) => request.number)).size !== inTurn.length || placed.length !== inTurn.length)
      return this.#wrong('floorIsInOrder', 'somebody who waits has no place, or two')
    if (placed.some(({ request }) => request.passedOver?.waits === true)) return
    const ranks = placed.map(({ request: { kind } }) => (kind === 'pointOfOrder' ? 0 : kind === 'intervention' ? 1 : 2))
    if (ranks.some((rank, index) => index > 0 && rank < ranks[index - 1]!))
      this.#wrong('floorIsInOrder', 'something urgent waits behind')
    const debate = placed.filter((_, index) => ranks[index] === 2)
    const firstOver = debate.findIndex(({ reason }) => reason.is === 'overBudget')
    const within = debate.slice(0, firstOver === -1 ? debate.length : firstOver)
    if (debate.slice(within.length).some(({ reason }) => reason.is !== 'overBudget'))
      this.#wrong('floorIsInOrder', 'whose class has used its time stands before others')
    if (!floor.alternating && floor.speaking === null) this.#checkMode(state, within)
  }

  #checkMode({ floor, entry }: RoomState, debate: readonly Placed[]): void {
    const numbers = debate.map(({ request }) => request.number)
    const turns = debate.map(({ request }) => this.#turns.get(request.seat) ?? 0)
    const wrong = () => this.#wrong('floorIsInOrder', `${floor.mode}: ${numbers.join()} after ${turns.join()} turns`)
    switch (floor.mode) {
      case 'asAsked':
        if (numbers.some((each, index) => index > 0 && each < numbers[index - 1]!)) wrong()
        return
      case 'firstSpeakersFirst':
        if (turns.some((each, index) => index > 0 && each === 0 && turns[index - 1]! > 0)) wrong()
        return
      case 'balancedByPerson':
      case 'balancedByMunicipality':
      case 'balancedBySizeClass': {
        const ofProxies = new Map(floor.proxies.map(({ seat, sizeClass }) => [seat, { group: null, sizeClass }]))
        const groupOf = (seat: SeatId) => {
          const stands = entry.stands.get(seat) ?? ofProxies.get(seat) ?? standsForNobody
          if (floor.mode === 'balancedBySizeClass') return `class ${stands.sizeClass}`
          return floor.mode === 'balancedByMunicipality' ? (stands.group ?? seat) : seat
        }
        const all = (seat: SeatId) =>
          [...this.#spoken].filter(([each]) => groupOf(each) === groupOf(seat)).reduce((sum, [, each]) => sum + each, 0)
        const [first, ...others] = debate.map(({ request }) => all(request.seat))
        if (first !== undefined && others.some((each) => each < first)) wrong()
      }
    }
  }

  #wrong(oracle: FloorOracleName, told: string): void {
    this.#world.breach(oracle, `${told} at ${this.#position}`)
  }
}
