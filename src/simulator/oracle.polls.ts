// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Counts polls on its own, as somebody with a list of names would: of everybody the last answer, and what they add up
 * to. The room's own count must be the same after every event.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Answer, Logged, Poll, PollId, Role, RoomState, SeatId, Shape, TextId } from '../room/host/index.ts'
import type { Surroundings } from './surroundings.ts'

type Asked = {
  readonly shape: Shape
  readonly last: Map<SeatId, Answer>
  readonly removed: Set<TextId>
  closed: boolean
}

const whoAnswer: readonly Role[] = ['chair', 'coChair', 'moderator', 'ministry', 'participant']

export class PollOracle {
  readonly #world: Surroundings
  readonly #asked = new Map<PollId, Asked>()
  #position = 0

  constructor(world: Surroundings) {
    this.#world = world
  }

  /** @param state after the event */
  happened({ event, seat, position }: Logged, state: RoomState): void {
    this.#position = position
    const { type } = event
    if (type === 'pollOpened') {
      const { id, shape } = event.draft
      if (this.#asked.has(id)) this.#wrong(`${id} was opened again`)
      this.#asked.set(id, { shape, last: new Map(), removed: new Set(), closed: false })
      this.#compare(id, state)
    } else if (type === 'pollAnswered') {
      if (event.seat !== seat) this.#wrong(`${seat} answered for ${event.seat}`)
      this.#answered(event.poll, seat, event, state)
      this.#compare(event.poll, state)
    } else if (type === 'pollClosed') {
      this.#closed(event.poll, event.asked, state)
      this.#compare(event.poll, state)
    } else if (type === 'wordsRemoved') {
      this.#asked.get(event.poll)?.removed.add(event.words)
      this.#compare(event.poll, state)
    }
  }

  #closed(poll: PollId, told: number, { entry }: RoomState): void {
    const asked = this.#asked.get(poll)
    if (asked === undefined || asked.closed) return this.#wrong(`${poll} was closed and not open`)
    asked.closed = true
    const could = [...entry.seats].filter(([, role]) => whoAnswer.includes(role)).map(([seat]) => seat)
    const all = new Set([...could, ...asked.last.keys()]).size
    if (told !== all) this.#wrong(`${told} could answer ${poll}, not ${all}`)
  }

  #answered(
    poll: PollId,
    seat: SeatId,
    {
      first,
      before,
      answer,
    }: { readonly first: boolean; readonly before: Answer | null; readonly answer: Answer | null },
    { entry }: RoomState,
  ): void {
    const asked = this.#asked.get(poll)
    const role = entry.seats.get(seat)
    if (asked === undefined || answer === null) return this.#wrong(`${seat} answered what nobody asked`)
    if (asked.closed) this.#wrong(`${seat} answered ${poll} after it was closed`)
    if (role === undefined || !whoAnswer.includes(role)) this.#wrong(`${role} answered ${poll}`)
    if (first === asked.last.has(seat)) this.#wrong(`${seat} is said to answer ${poll} ${first ? 'first' : 'again'}`)
    const was = asked.last.get(seat) ?? null
    if (!isDeepStrictEqual(before, was)) this.#wrong(`${seat} had answered ${JSON.stringify(was)} to ${poll}`)
    asked.last.set(seat, answer)
  }

  #compare(id: PollId, { polls }: RoomState): void {
    const asked = this.#asked.get(id)
    const poll = polls.all.find((each) => each.id === id)
    if (asked === undefined || poll === undefined) return this.#wrong(`${id} is lost`)
    const mine = counted(asked)
    const theirs = read(poll)
    if (!isDeepStrictEqual(theirs, mine)) {
      this.#wrong(`${id} is counted ${JSON.stringify(theirs)}, but is ${JSON.stringify(mine)}`)
    }
  }

  #wrong(told: string): void {
    this.#world.breach('pollsAreCounted', `${told} at ${this.#position}`)
  }
}

/** What was answered and how often, in words that say nothing of how it is kept: "option 2" → 3. */
type Count = Readonly<Record<string, number>>

function counted({ shape, last, removed }: Asked): Count {
  const count: Record<string, number> = { people: last.size }
  const add = (what: string) => (count[what] = (count[what] ?? 0) + 1)
  for (const answer of last.values()) {
    switch (answer.kind) {
      case 'abstain':
        add('abstain')
        break
      case 'one':
        add(`option ${answer.option}`)
        break
      case 'several':
        for (const option of answer.options) add(`option ${option}`)
        break
      case 'scale':
        add(`option ${answer.step - (shape.kind === 'scale' ? shape.from : 0)}`)
        break
      case 'ranking':
        answer.order.forEach((option, place) => add(`option ${option} at ${place}`))
        break
      case 'numbers':
        add(`number ${answer.value}`)
        break
      case 'words':
        if (!removed.has(answer.text)) add(`words ${answer.text}`)
    }
  }
  return sorted(count)
}

function read({ answered, sheet }: Poll): Count {
  const count: Record<string, number> = { people: answered }
  if (sheet === null) return count
  count.abstain = sheet.abstained
  const { counted: kept } = sheet
  switch (kept.kind) {
    case 'choices':
      kept.counts.forEach((times, option) => (count[`option ${option}`] = times))
      break
    case 'places':
      kept.counts.forEach((places, option) =>
        places.forEach((times, place) => (count[`option ${option} at ${place}`] = times)),
      )
      break
    case 'values':
      for (const [value, times] of kept.counts) count[`number ${value}`] = times
      break
    case 'words':
      for (const { text, removed } of kept.words)
        if (!removed) count[`words ${text}`] = (count[`words ${text}`] ?? 0) + 1
  }
  return sorted(count)
}

function sorted(count: Count): Count {
  return Object.fromEntries(
    Object.entries(count)
      .filter(([, times]) => times !== 0)
      .sort(),
  )
}
