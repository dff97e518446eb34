// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Plays a written conversation through the room's own rules, the way the host does it: decide, keep the words apart,
 * evolve. What comes out is a log that could have come about by people pressing buttons; nothing in it is made up here.
 */
import { assert, unreachable } from '../base/assert.ts'
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
import type { KeptText, Logged, QuestionId } from '../room/host/index.ts'
import type { Step, StoryCommand } from './script.ts'

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
    const command = () => commandOf(step, player, seatOf)
    const run = () => {
      player.carryOut(one, command(), at)
      if (step.command.type === 'askQuestion') player.nameQuestion(step.command.named)
    }
    return { at, run }
  })
  for (const { run } of [...entrances, ...acts].sort((a, b) => a.at - b.at)) run()
  return player.played()
}

function commandOf({ command, seat }: Step, player: Player, seatOf: (name: string) => Seated): RoomCommand {
  if ('named' in command) return questionCommandOf(command, player)
  if (command.type === 'giveFloor') {
    const to = seatOf(command.to).seat
    const request = player.state().floor.requests.find((each) => each.seat === to)
    assert(request, `${command.to} has asked for the floor`)
    return { type: 'giveFloor', seat: to, kind: request.kind }
  }
  if (command.type === 'acceptQuestion') return { type: 'acceptQuestion', seat: seatOf(command.of).seat }
  if (command.type !== 'removeOwnLatest') return command
  const latest = player.latestOf(seatOf(seat).seat)
  assert(latest !== null, `${seat} has written something to take back`)
  return { type: 'removeMessage', message: latest }
}

function questionCommandOf(command: Extract<StoryCommand, { named: string }>, player: Player): RoomCommand {
  switch (command.type) {
    case 'askQuestion':
      return { type: 'askQuestion', body: command.body, unnamed: command.unnamed }
    case 'supportQuestion':
      return { type: 'supportQuestion', question: player.questionOf(command.named) }
    case 'answerQuestion':
    case 'setAsideQuestion':
      return { type: command.type, question: player.questionOf(command.named), remark: command.remark }
    default:
      return unreachable(command)
  }
}

type Player = ReturnType<typeof newPlayer>

function newPlayer({ newText, newCommand }: Chance) {
  let state = emptyRoom
  const entries: Logged[] = []
  const texts: KeptText[] = []
  const erase: TextId[] = []
  const questions = new Map<string, QuestionId>()

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

  /** The question that was asked last is called so from now on. */
  function nameQuestion(named: string): void {
    const last = state.questions.all.at(-1)
    assert(last !== undefined && !questions.has(named), `the question ${named} has been asked once`)
    questions.set(named, last.id)
  }

  function questionOf(named: string): QuestionId {
    const question = questions.get(named)
    assert(question !== undefined, `the question ${named} has been asked`)
    return question
  }

  const latestOf = (seat: SeatId) => state.chat.latest.findLast((message) => message.seat === seat)?.text ?? null

  return {
    carryOut,
    latestOf,
    nameQuestion,
    questionOf,
    state: () => state,
    played: (): Played => ({ state, entries, texts, erase }),
  }
}
