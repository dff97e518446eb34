// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Random commands of a room full of people, and the histories they make: for properties that must hold for all of
 * them.
 */
import fc from 'fast-check'
import { unreachable } from '../../base/assert.ts'
import { asId } from '../../base/id.ts'
import { asInstant, type Instant } from '../../base/instant.ts'
import type { QuestionId, SeatId, TextId } from '../envelope.rules.ts'
import { requestKinds } from '../floor/floor.rules.ts'
import { limits } from '../limits.rules.ts'
import type { QuestionsCommand } from '../questions/questions.rules.ts'
import type { Refusal } from '../refusals.rules.ts'
import { roles, type Role } from '../roles.rules.ts'
import { decide, emptyRoom, evolve, type RoomCommand, type RoomEvent, type RoomState } from '../room.rules.ts'

const names = ['anna', 'bert', 'carla', 'dora', 'emil', 'fritz'] as const

/** A command by somebody in some role; about whom or what is drawn when the state is known. */
export type Step = {
  readonly seat: SeatId
  readonly role: Role
  readonly command: RoomCommand['type']
  readonly kind: (typeof requestKinds)[number]
  readonly words: string
  readonly number: number
}

const words = fc.oneof(
  fc.constantFrom('', ' ', 'ein Wort', ' mit Rand ', 'null\u0000', 'x'.repeat(limits.messageCharactersMax + 1)),
  fc.string({ maxLength: limits.noteCharactersMax + 5 }),
)

/** Mostly people come and talk; every command comes often enough. */
const commands: readonly RoomCommand['type'][] = [
  'takeSeat',
  'takeSeat',
  'takeSeat',
  'takeChair',
  'requestFloor',
  'requestFloor',
  'requestFloor',
  'withdrawRequest',
  'yieldFloor',
  'giveFloor',
  'giveFloor',
  'endFloor',
  'openList',
  'closeList',
  'setSpeakingTime',
  'postMessage',
  'postMessage',
  'removeMessage',
  'askQuestion',
  'askQuestion',
  'askQuestion',
  'askQuestion',
  'editQuestion',
  'withdrawQuestion',
  'supportQuestion',
  'supportQuestion',
  'supportQuestion',
  'supportQuestion',
  'takeBackSupport',
  'admitQuestion',
  'takeUpQuestion',
  'answerQuestion',
  'setAsideQuestion',
  'handOnQuestion',
  'reopenQuestion',
  'mergeQuestion',
  'openQuestions',
  'closeQuestions',
  'moderateQuestions',
]

const step: fc.Arbitrary<Step> = fc.record({
  seat: fc.constantFrom(...names).map((name) => asId<'seat'>(name)),
  role: fc.constantFrom(...roles),
  command: fc.constantFrom(...commands),
  kind: fc.constantFrom(...requestKinds),
  words,
  number: fc.oneof(fc.nat({ max: 1000 }), fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300)),
})

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(step, { maxLength: 90, size: 'max' })

export type History = {
  readonly states: readonly RoomState[]
  readonly events: readonly RoomEvent[]
  readonly refusals: readonly Refusal[]
  readonly bodies: ReadonlyMap<TextId, string>
}

/** Carries the steps out; `states` has one more member than `events`. */
export function historyOf(all: readonly Step[]): History {
  const states: RoomState[] = [emptyRoom]
  const events: RoomEvent[] = []
  const refusals: Refusal[] = []
  const bodies = new Map<TextId, string>()
  all.forEach((each, index) => {
    const state = states.at(-1)!
    const at: Instant = asInstant(1_000 + index)
    const envelope = { seat: each.seat, role: each.role, at, text: asId<'text'>(`text-${index}`) }
    const decision = decide(state, commandOf(each, state), envelope)
    if (!decision.ok) return void refusals.push(decision.refusal)
    for (const { id, body } of decision.value.words ?? []) bodies.set(id, body)
    for (const event of decision.value.events) {
      events.push(event)
      states.push(evolve(states.at(-1)!, event))
    }
  })
  return { states, events, refusals, bodies }
}

function commandOf({ command: type, kind, words: typed, number }: Step, state: RoomState): RoomCommand {
  const chosen = Number.isInteger(number) && number >= 0 ? number : 0
  switch (type) {
    case 'takeSeat':
    case 'takeChair':
    case 'withdrawRequest':
    case 'yieldFloor':
    case 'endFloor':
    case 'openList':
    case 'closeList':
      return { type }
    case 'requestFloor':
      return { type, kind, note: typed }
    case 'giveFloor': {
      const { requests } = state.floor
      return { type, seat: requests[chosen % Math.max(1, requests.length)]?.seat ?? asId<'seat'>('nobody') }
    }
    case 'setSpeakingTime':
      return { type, seconds: number }
    case 'postMessage':
      return { type, body: typed }
    case 'removeMessage': {
      const { latest } = state.chat
      return { type, message: latest[chosen % Math.max(1, latest.length)]?.text ?? asId<'text'>('nothing') }
    }
    case 'askQuestion':
    case 'editQuestion':
    case 'withdrawQuestion':
    case 'supportQuestion':
    case 'takeBackSupport':
    case 'admitQuestion':
    case 'takeUpQuestion':
    case 'answerQuestion':
    case 'setAsideQuestion':
    case 'handOnQuestion':
    case 'reopenQuestion':
    case 'mergeQuestion':
    case 'openQuestions':
    case 'closeQuestions':
    case 'moderateQuestions':
      return questionsCommandOf(type, typed, chosen, state)
  }
}

function questionsCommandOf(
  type: QuestionsCommand['type'],
  typed: string,
  chosen: number,
  { questions }: RoomState,
): QuestionsCommand {
  const any = (index: number): QuestionId =>
    questions.all[index % Math.max(1, questions.all.length)]?.id ?? asId<'question'>('nothing')
  const question = any(chosen)
  switch (type) {
    case 'askQuestion':
      return { type, body: typed, unnamed: chosen % 2 === 0 }
    case 'editQuestion':
      return { type, question, body: typed }
    case 'answerQuestion':
    case 'setAsideQuestion':
    case 'handOnQuestion':
      return { type, question, remark: typed }
    case 'mergeQuestion':
      return { type, question, into: any(chosen + 1) }
    case 'moderateQuestions':
      return { type, moderated: chosen % 2 === 0 }
    case 'openQuestions':
    case 'closeQuestions':
      return { type }
    case 'withdrawQuestion':
    case 'supportQuestion':
    case 'takeBackSupport':
    case 'admitQuestion':
    case 'takeUpQuestion':
    case 'reopenQuestion':
      return { type, question }
    default:
      return unreachable(type)
  }
}
