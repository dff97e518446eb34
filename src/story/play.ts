// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Plays a written conversation through the room's own rules, the way the host does it: decide, keep the words apart,
 * evolve. What comes out is a log that could have come about by people pressing buttons; nothing in it is made up here.
 */
import { assert } from '../base/assert.ts'
import { asInstant, type Instant } from '../base/instant.ts'
import {
  decide,
  emptyRoom,
  evolve,
  type CommandId,
  type Role,
  type RoomCommand,
  type RoomState,
  type SeatId,
  type Stands,
  type TextId,
} from '../room/index.ts'
import type { KeptText, Logged } from '../room/host/index.ts'
import type { Step } from './script.ts'

export type Seated = {
  readonly name: string
  readonly seat: SeatId
  readonly role: Role
  readonly stands: Stands
  readonly at: Instant
}

export type Played = {
  readonly state: RoomState
  readonly entries: readonly Logged[]
  readonly texts: readonly KeptText[]
  readonly erase: readonly TextId[]
}

export type Chance = { readonly newText: () => TextId; readonly newCommand: () => CommandId }

/** @param seated who comes in, and when; from then on the steps name them. */
export function play(steps: readonly Step[], seated: readonly Seated[], now: Instant, chance: Chance): Played {
  const byName = new Map(seated.map((one) => [one.name, one]))
  const seatOf = (name: string) => {
    const one = byName.get(name)
    assert(one, `${name} has a seat in this room`)
    return one
  }
  const player = newPlayer(chance)
  const entrances = seated.map((one) => ({ at: one.at, run: () => player.carryOut(one, { type: 'takeSeat' }, one.at) }))
  const acts = steps.map((step) => {
    const at = asInstant(now + step.at)
    const one = seatOf(step.seat)
    const command = () => commandOf(step, player.state(), (name) => seatOf(name).seat)
    return { at, run: () => player.carryOut(one, command(), at) }
  })
  for (const { run } of [...entrances, ...acts].sort((a, b) => a.at - b.at)) run()
  return player.played()
}

function commandOf({ command, seat }: Step, { floor, chat }: RoomState, seatOf: (name: string) => SeatId): RoomCommand {
  if (command.type === 'giveFloor') {
    const to = seatOf(command.to)
    const request = floor.requests.find((each) => each.seat === to)
    assert(request, `${command.to} has asked for the floor`)
    return { type: 'giveFloor', seat: to, kind: request.kind }
  }
  if (command.type === 'acceptQuestion') return { type: 'acceptQuestion', seat: seatOf(command.of) }
  if (command.type !== 'removeOwnLatest') return command
  const latest = chat.latest.findLast((message) => message.seat === seatOf(seat))
  assert(latest, `${seat} has written something to take back`)
  return { type: 'removeMessage', message: latest.text }
}

function newPlayer({ newText, newCommand }: Chance) {
  let state = emptyRoom
  const entries: Logged[] = []
  const texts: KeptText[] = []
  const erase: TextId[] = []

  function carryOut({ name, seat, role, stands }: Seated, command: RoomCommand, at: Instant): void {
    const decision = decide(state, command, { seat, role, stands, at, text: newText() })
    assert(decision.ok, `${name} may not ${command.type}: ${decision.ok ? '' : decision.refusal}`)
    const id = newCommand()
    decision.value.events.forEach((event, ordinal) => {
      entries.push({ position: entries.length + 1, seat, command: id, ordinal, at, event })
      state = evolve(state, event)
    })
    for (const { id: text, body, of } of decision.value.words ?? []) texts.push({ id: text, body, seat: of ?? seat })
    erase.push(...(decision.value.erase ?? []))
  }

  return { carryOut, state: () => state, played: (): Played => ({ state, entries, texts, erase }) }
}
