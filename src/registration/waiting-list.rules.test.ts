// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asInstant, type Instant } from '../base/instant.ts'
import { overlap } from '../programme/index.ts'
import { closesAt, decideJoin, decideOffer, isLive, moveUp, offerUntil, type Waiting } from './waiting-list.rules.ts'

const minute = 60_000
const hour = 60 * minute
const startsAt = asInstant(1_000 * hour)
const before = (hours: number) => asInstant(startsAt - hours * hour)

describe('given an offer that is made', () => {
  test.each([
    [30 * 24, 48],
    [7 * 24, 48],
    [7 * 24 - 1, 24],
    [3 * 24, 24],
    [48, 6],
    [24, 6],
    [12, 2],
    [6, 2],
    [3, 1],
    [2, 0.5],
    [1.6, 0.5],
  ])('%d hours before the session, then it holds for %d hours', (hours, holds) => {
    expect(offerUntil(startsAt, before(hours))).toBe(before(hours) + holds * hour)
  })

  test('in the last ninety minutes, then there is none', () => {
    expect(offerUntil(startsAt, before(1.5))).toBeNull()
    expect(offerUntil(startsAt, before(0.5))).toBeNull()
  })

  test('at any time, then it holds for half an hour at least and is over an hour before the session', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * 24 * 60 }), (minutes) => {
        const now = asInstant(startsAt - minutes * minute)
        const until = offerUntil(startsAt, now)
        if (until === null) {
          expect(now).toBeGreaterThanOrEqual(closesAt(startsAt))
          return
        }
        expect(until - now).toBeGreaterThanOrEqual(30 * minute)
        expect(startsAt - until).toBeGreaterThanOrEqual(hour)
      }),
    )
  })
})

describe('given who may join and accept', () => {
  const joining = { hasPlace: false, isFull: true, startsAt, waitingHere: 3, waitingElsewhere: 2 }

  test('then only whoever has no place, in a full one, in time, within the limits', () => {
    const told = (change: Partial<typeof joining>, now = before(48)) => {
      const decided = decideJoin({ ...joining, ...change }, now)
      return decided.ok ? 'joined' : decided.refusal
    }
    expect(told({})).toBe('joined')
    expect(told({ hasPlace: true })).toBe('hasPlace')
    expect(told({ isFull: false })).toBe('placesFree')
    expect(told({}, before(1))).toBe('listClosed')
    expect(told({ waitingHere: 1_000 })).toBe('listFull')
    expect(told({ waitingElsewhere: 12 })).toBe('waitsElsewhere')
  })

  test('then an offer is accepted before its deadline, and at no other time', () => {
    const until = before(10)
    expect(decideOffer({ until }, asInstant(until - 1)).ok).toBe(true)
    expect(decideOffer({ until }, until)).toMatchObject({ refusal: 'offerLapsed' })
    expect(decideOffer({ until: null }, before(20))).toMatchObject({ refusal: 'offerGone' })
    expect(decideOffer(null, before(20))).toMatchObject({ refusal: 'offerGone' })
  })
})

/** Two workshops at the same time and one later, the people in them and on their lists, moved by these rules alone. */
class Day {
  now: Instant = before(20 * 24)
  readonly sessions = [
    { id: 0, startsAt, endsAt: asInstant(startsAt + hour), capacity: 2 },
    { id: 1, startsAt, endsAt: asInstant(startsAt + hour), capacity: 1 },
    { id: 2, startsAt: asInstant(startsAt + 2 * hour), endsAt: asInstant(startsAt + 3 * hour), capacity: 1 },
  ]
  readonly places = new Map<number, Set<number>>(this.sessions.map(({ id }) => [id, new Set()]))
  readonly lists = new Map<number, Waiting<number>[]>(this.sessions.map(({ id }) => [id, []]))
  readonly reached = new Set<string>()
  #position = 0

  private list(id: number) {
    return this.lists.get(id)!
  }
  private drop(id: number, person: number) {
    this.lists.set(
      id,
      this.list(id).filter(({ key }) => key !== person),
    )
  }

  live(id: number) {
    const closes = closesAt(this.sessions[id]!.startsAt)
    return this.list(id).filter(({ offerUntil: until }) => isLive(until, closes, this.now))
  }
  openOffers(id: number) {
    return this.list(id).filter(({ offerUntil: until }) => until !== null && until > this.now)
  }

  sweep() {
    for (const { id, capacity, startsAt: starts } of this.sessions) {
      const list = { capacity, taken: this.places.get(id)!.size, startsAt: starts, waiting: this.list(id) }
      const moves = moveUp(list, this.now)
      const earliest = Math.min(...this.list(id).flatMap((one) => (one.offerUntil === null ? one.position : [])))
      for (const key of [...moves.lapsed, ...moves.closed]) this.drop(id, key)
      for (const { key, until } of moves.offered) {
        this.reached.add(`${id}/${key}`)
        this.lists.set(
          id,
          this.list(id).map((one) => (one.key === key ? { ...one, offerUntil: until } : one)),
        )
      }
      const [first] = moves.offered
      if (first !== undefined) expect(this.list(id).find(({ key }) => key === first.key)?.position).toBe(earliest)
    }
  }

  give(id: number, person: number) {
    for (const other of this.sessions) {
      if (other.id === id || !overlap(other, this.sessions[id]!)) continue
      this.places.get(other.id)!.delete(person)
    }
    this.drop(id, person)
    this.places.get(id)!.add(person)
  }

  take(id: number, person: number) {
    const others = this.live(id).filter(({ key }) => key !== person).length
    if (this.places.get(id)!.size + others < this.sessions[id]!.capacity) this.give(id, person)
  }
  join(id: number, person: number) {
    const isFull = this.places.get(id)!.size + this.live(id).length >= this.sessions[id]!.capacity
    const { startsAt: starts } = this.sessions[id]!
    const hasPlace = this.places.get(id)!.has(person)
    const joining = { hasPlace, isFull, startsAt: starts, waitingHere: this.list(id).length, waitingElsewhere: 0 }
    if (!decideJoin(joining, this.now).ok || this.list(id).some(({ key }) => key === person)) return
    this.list(id).push({ key: person, position: this.#position++, offerUntil: null })
  }
  accept(id: number, person: number) {
    const offer = this.list(id).find(({ key }) => key === person)
    if (decideOffer(offer === undefined ? null : { until: offer.offerUntil }, this.now).ok) this.give(id, person)
  }
  decline(id: number, person: number) {
    this.drop(id, person)
  }
  cancel(id: number, person: number) {
    this.places.get(id)!.delete(person)
  }

  check() {
    for (const { id, capacity } of this.sessions) {
      expect(this.places.get(id)!.size + this.openOffers(id).length).toBeLessThanOrEqual(capacity)
    }
    const both = [...this.places.get(0)!].filter((person) => this.places.get(1)!.has(person))
    expect(both).toEqual([])
  }
}

const steps = ['take', 'join', 'accept', 'decline', 'cancel'] as const
const step = fc.record({
  what: fc.constantFrom(...steps),
  id: fc.nat(2),
  person: fc.nat(7),
  minutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 * 24 * 60 })),
  swept: fc.boolean(),
})

describe('given any course of taking, waiting, accepting, declining, cancelling and time', () => {
  test('then never more places and open offers than fit, in order, and nobody in two rooms at once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (course) => {
        const day = new Day()
        for (const { what, id, person, minutes, swept } of course) {
          day.now = asInstant(day.now + minutes * minute)
          day[what](id, person)
          if (swept) day.sweep()
          day.check()
        }
      }),
      { numRuns: 500 },
    )
  })

  test('when places enough become free in time, then everybody who waits is reached', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 20 }), fc.nat(1), (people, answer) => {
        const day = new Day()
        day.take(1, 99)
        for (const person of people) day.join(1, person)
        day.cancel(1, 99)
        for (const person of people) {
          day.sweep()
          if (answer === 0) day.decline(1, person)
          else day.now = asInstant(Math.max(...day.openOffers(1).map(({ offerUntil: until }) => until ?? 0)))
        }
        const reached = people.filter((person) => day.reached.has(`1/${person}`))
        if (answer === 0 || day.now < closesAt(startsAt)) expect(reached).toEqual(people)
      }),
    )
  })

  test('when what is due has been done, then nothing is due', () => {
    const list = fc.record({
      capacity: fc.option(fc.integer({ min: 1, max: 5 })),
      taken: fc.nat(6),
      waiting: fc.array(fc.option(fc.integer({ min: -300, max: 300 })), { maxLength: 8 }),
      hours: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(list, ({ capacity, taken, waiting, hours }) => {
        const now = before(hours)
        const rows = waiting.map((minutes, key) => {
          return { key, position: key, offerUntil: minutes === null ? null : asInstant(now + minutes * minute) }
        })
        const moves = moveUp({ capacity, taken, startsAt, waiting: rows }, now)
        const gone = new Set([...moves.lapsed, ...moves.closed])
        const offered = new Map(moves.offered.map(({ key, until }) => [key, until]))
        const after = rows
          .filter(({ key }) => !gone.has(key))
          .map((row) => ({ ...row, offerUntil: offered.get(row.key) ?? row.offerUntil }))
        const again = moveUp({ capacity, taken, startsAt, waiting: after }, now)
        expect(again).toEqual({ lapsed: [], closed: [], offered: [] })
      }),
    )
  })
})
