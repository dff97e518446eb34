// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who takes part in a world. Names and words carry marks, so that an oracle finds them wherever they turn up:
 * a name is "P:3;", a note to the chair "N:3:7;", a message "C:3:8;", a question or what is said of it "Q:3:9;", the
 * name of somebody at the telephone "T:3:10;" (the number of the person who types it, then a count).
 */
import { asId } from '../base/id.ts'
import type { Random } from '../base/random.ts'
import type { Role } from '../room/host/index.ts'
import type { SeatId, SizeClass, Stands, Ticket } from '../room/host/index.ts'
import type { Card } from '../room/wire/index.ts'

export const nameMark = /P:\d+;/
export const wordMark = /[NCQT]:\d+:\d+;/
export const nameMarks = /P:\d+;/g
export const wordMarks = /([NCQT]):(\d+):(\d+);/g

export type Person = {
  readonly number: number
  readonly seat: SeatId
  readonly card: Card
  readonly nameMark: string
  readonly stands: Stands
  /** What the next ticket says; who is connected keeps the role of the last one. */
  role: Role
  /** Forgotten: gets no ticket any more, and nobody finds a name. */
  forgotten: boolean
  /** Takes part by telephone: somebody else gives the commands. */
  readonly byTelephone: boolean
}

export class People {
  readonly all: readonly Person[]
  #words = 0

  constructor(roles: readonly Role[], telephones: number) {
    this.all = [...roles, ...Array.from({ length: telephones }, () => 'participant' as const)].map((role, number) => ({
      number,
      seat: asId<'seat'>(`seat-${number}`),
      nameMark: `P:${number};`,
      stands: standsOf(number),
      card: { name: `Probe P:${number};`, function: { de: 'Ortsbürgermeisterin' }, bodies: [`Musterdorf ${number}`] },
      role,
      forgotten: false,
      byTelephone: number >= roles.length,
    }))
  }

  ticket({ seat, role, stands, card }: Person): Ticket {
    return { seat, role, stands, card, actsFor: [] }
  }

  bySeat(seat: SeatId): Person | undefined {
    return this.all.find((person) => person.seat === seat)
  }

  cards(seats: readonly SeatId[]): ReadonlyMap<SeatId, Card> {
    const found = seats.map((seat) => this.bySeat(seat)).filter((person) => person?.forgotten === false)
    return new Map(found.map((person) => [person!.seat, person!.card]))
  }

  /** Words with a mark of their own, about as long as is wished. */
  words(kind: 'N' | 'C' | 'Q' | 'T', { number }: Person, length: number): string {
    return `${kind}:${number}:${(this.#words += 1)}; ${'so meine ich es '.repeat(Math.ceil(length / 16))}`.slice(
      0,
      Math.max(length, 12),
    )
  }
}

/** Two from a village, two from a town, and some of whom nobody knows anything. */
function standsOf(number: number): Stands {
  const group = number % 5 === 4 ? null : `0700000${number % 3}`
  const sizeClass = number % 4 === 3 ? null : ((number % 4) as SizeClass)
  return { group, sizeClass }
}

/** A chair, a co-chair, then who else comes; a hundred and more when a list is to be filled. */
export function drawRoles(random: Random, count: number): Role[] {
  const others: Role[] = [
    'participant',
    'participant',
    'participant',
    'participant',
    'moderator',
    'technician',
    'observer',
    'coChair',
  ]
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? 'chair' : index === 1 ? 'coChair' : random.pick(others),
  )
}
