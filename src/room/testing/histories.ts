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
import { mergedSizeClasses, type QuestionId, type SeatId, type Stands, type TextId } from '../envelope.rules.ts'
import { means, orderModes, requestKinds, type FloorState } from '../floor/state.rules.ts'
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
  readonly stands: Stands
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
const often: Partial<Record<RoomCommand['type'], number>> = {
  takeSeat: 5,
  requestFloor: 6,
  requestFloorFor: 2,
  giveFloor: 4,
  passOver: 2,
  acceptQuestion: 2,
  endFloor: 2,
  returnFloor: 2,
  resumeMeeting: 2,
  postMessage: 2,
  askQuestion: 4,
  supportQuestion: 4,
}

const once: Record<RoomCommand['type'], true> = {
  takeSeat: true,
  takeChair: true,
  requestFloor: true,
  withdrawRequest: true,
  yieldFloor: true,
  requestFloorFor: true,
  withdrawRequestFor: true,
  yieldFloorFor: true,
  forgetProxy: true,
  acceptQuestion: true,
  declineQuestion: true,
  giveFloor: true,
  passOver: true,
  endFloor: true,
  returnFloor: true,
  extendSpeech: true,
  pauseMeeting: true,
  resumeMeeting: true,
  openList: true,
  closeList: true,
  setSpeakingTime: true,
  setOrder: true,
  setAlternation: true,
  setBudgets: true,
  endBudgets: true,
  postMessage: true,
  askQuestion: true,
  editQuestion: true,
  withdrawQuestion: true,
  supportQuestion: true,
  takeBackSupport: true,
  admitQuestion: true,
  takeUpQuestion: true,
  answerQuestion: true,
  setAsideQuestion: true,
  handOnQuestion: true,
  reopenQuestion: true,
  mergeQuestion: true,
  openQuestions: true,
  closeQuestions: true,
  moderateQuestions: true,
  declareShares: true,
  removeMessage: true,
}

const commands = (Object.keys(once) as RoomCommand['type'][]).flatMap((type) =>
  Array.from({ length: often[type] ?? 1 }, () => type),
)

const stands: fc.Arbitrary<Stands> = fc.record({
  group: fc.constantFrom(null, '07000001', '07000002'),
  sizeClass: fc.constantFrom(null, ...mergedSizeClasses),
})

const step: fc.Arbitrary<Step> = fc.record({
  seat: fc.constantFrom(...names).map((name) => asId<'seat'>(name)),
  role: fc.constantFrom('chair', 'participant', 'participant', ...roles),
  stands,
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
    // Seconds, so that speaking time is something.
    const at: Instant = asInstant(1_000 + index * 7_000)
    const envelope = { seat: each.seat, role: each.role, stands: each.stands, at, text: asId<'text'>(`text-${index}`) }
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

function commandOf(step: Step, state: RoomState): RoomCommand {
  const { command: type, kind, words: typed, number } = step
  const chosen = Number.isInteger(number) && number >= 0 ? number : 0
  switch (type) {
    case 'takeSeat':
    case 'takeChair':
    case 'yieldFloor':
    case 'endFloor':
    case 'returnFloor':
    case 'extendSpeech':
    case 'resumeMeeting':
    case 'openList':
    case 'closeList':
    case 'endBudgets':
      return { type }
    case 'requestFloor':
      return { type, kind, note: typed }
    case 'withdrawRequest':
      return { type, kind: state.floor.requests.find(({ seat }) => seat === step.seat)?.kind ?? kind }
    case 'setSpeakingTime':
      return { type, seconds: number }
    case 'pauseMeeting':
      return { type, minutes: number }
    case 'setOrder':
      return { type, mode: orderModes[chosen % orderModes.length]! }
    case 'setAlternation':
      return { type, on: chosen % 2 === 0 }
    case 'setBudgets':
      return { type, seconds: 60 + (chosen % 200), shares: [chosen % 40, 20, 20, 30] }
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
    case 'declareShares':
      return questionsCommandOf(type, typed, chosen, state)
    case 'giveFloor':
    case 'passOver':
    case 'withdrawRequestFor':
    case 'yieldFloorFor':
    case 'acceptQuestion':
    case 'declineQuestion':
    case 'forgetProxy':
    case 'requestFloorFor':
      return aboutSomebody({ ...step, command: type }, state.floor, chosen)
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
    case 'declareShares':
      return { type, declared: chosen % 2 === 0 }
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

type AboutSomebody = Extract<RoomCommand, { seat: SeatId } | { whom: unknown }>['type']

function aboutSomebody(
  { command: type, kind, words: typed }: Step & { readonly command: AboutSomebody },
  { requests, speaking, proxies }: FloorState,
  chosen: number,
): RoomCommand {
  const nobody = asId<'seat'>('nobody')
  const request = requests[chosen % Math.max(1, requests.length)] ?? { seat: nobody, kind }
  const question = requests.find((each) => each.kind === 'interposedQuestion')?.seat ?? nobody
  switch (type) {
    case 'giveFloor':
    case 'withdrawRequestFor':
      return { type, seat: request.seat, kind: request.kind }
    case 'passOver': {
      const { seat, kind: asked } = chosen % 3 === 0 && speaking !== null ? speaking : request
      return { type, seat, kind: asked }
    }
    case 'yieldFloorFor':
      return { type, seat: speaking?.seat ?? nobody }
    case 'acceptQuestion':
    case 'declineQuestion':
      return { type, seat: question }
    case 'forgetProxy':
      return { type, seat: proxies[chosen % Math.max(1, proxies.length)]?.seat ?? nobody }
    case 'requestFloorFor': {
      const seat = [...proxies, { seat: asId<'seat'>(names[chosen % names.length]!) }][chosen % (proxies.length + 1)]!
        .seat
      const sizeClass = mergedSizeClasses[chosen % 4] ?? null
      const whom =
        chosen % 2 === 0 ? ({ is: 'new', name: typed, sizeClass } as const) : ({ is: 'known', seat } as const)
      return { type, kind, whom, means: means[chosen % 2]! }
    }
  }
}
