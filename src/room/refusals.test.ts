// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asId } from '../base/id.ts'
import { limits } from './limits.rules.ts'
import type { QuestionsState } from './questions/questions.rules.ts'
import { refusals, type Refusal } from './refusals.rules.ts'
import type { Role } from './roles.rules.ts'
import { decide, evolve, type RoomCommand, type RoomState } from './room.rules.ts'
import { bench, envelope, roomAfter, seat, text } from './testing.ts'

const enters = { type: 'takeSeat' } as const
const asks = { type: 'requestFloor', kind: 'contribution', note: '' } as const
const posts = { type: 'postMessage', body: 'Hallo' } as const

/** Anna presides, Carla could, Bert takes part, Olga listens; Bert's message is text-4, Dora waits. */
const workshop = roomAfter(
  ['anna', 'chair', enters],
  ['carla', 'coChair', enters],
  ['bert', 'participant', enters],
  ['olga', 'observer', enters],
  ['bert', 'participant', posts],
  ['dora', 'participant', enters],
  ['dora', 'participant', asks],
)

function refusalOf(state: RoomState, name: string, role: Role, command: RoomCommand): Refusal | null {
  const decision = decide(state, command, envelope(name, role))
  return decision.ok ? null : decision.refusal
}

const here = (name: string, command: RoomCommand) => refusalOf(workshop, name, 'participant', command)

const closed = { ...workshop, floor: { ...workshop.floor, open: false } }
const removed = {
  ...workshop,
  chat: { ...workshop.chat, latest: workshop.chat.latest.map((each) => ({ ...each, removed: 'byAuthor' as const })) },
}
/** Bert speaks, Dora waits. */
const speaking = roomAfter(
  ['anna', 'chair', enters],
  ['bert', 'participant', enters],
  ['dora', 'participant', enters],
  ['tom', 'technician', enters],
  ['bert', 'participant', asks],
  ['dora', 'participant', asks],
  ['anna', 'chair', { type: 'giveFloor', seat: seat('bert'), kind: 'contribution' }],
  ['dora', 'participant', { type: 'requestFloor', kind: 'interposedQuestion', note: '' }],
)
const takesIt = { type: 'acceptQuestion', seat: seat('dora') } as const
const afterwards = (state: RoomState, name: string, role: Role, command: RoomCommand): RoomState => {
  const decision = decide(state, command, envelope(name, role))
  return decision.ok ? decision.value.events.reduce(evolve, state) : state
}
const onBreak = afterwards(workshop, 'anna', 'chair', { type: 'pauseMeeting', minutes: 5 })
const enterSomebody = (name: string): RoomCommand => ({
  type: 'requestFloorFor',
  kind: 'contribution',
  means: 'telephone',
  whom: { is: 'new', name, sizeClass: null },
})
const asTechnician = (state: RoomState, command: RoomCommand) => refusalOf(state, 'tom', 'technician', command)
const crowded = {
  ...speaking,
  floor: {
    ...speaking.floor,
    proxies: Array.from({ length: limits.proxiesMax }, (_, index) => ({
      seat: seat(`p${index}`),
      name: null,
      sizeClass: null,
    })),
  },
}
const longest = {
  ...speaking,
  floor: { ...speaking.floor, speaking: { ...speaking.floor.speaking!, seconds: limits.speechSecondsMax } },
}
const many = Array.from({ length: limits.requestsMax }, (_, index) => ({
  ...workshop.floor.requests[0]!,
  seat: seat(`s${index}`),
}))
const full = { ...workshop, floor: { ...workshop.floor, requests: many } }

/** One queue place in the host, and one command in a burst. */
async function refusedByHost(limit: 'queueCommandsMax' | 'seatBurstCommands'): Promise<Refusal | undefined> {
  const { open, enter, pass } = bench({ limits: { [limit]: 1, batchCommandsMax: 1, seatCommandsPerSecond: 0 } })
  const bert = await enter(await open(), 'bert', 'participant')
  for (const id of ['b1', 'b2', 'b3']) bert.do(id, posts)
  await pass(1_000)
  return bert.last('refused')?.refusal
}

const question = asId<'question'>('text-2')
const remark = ''

/** Bert asked, Dora supports it, Emil asked another and it is on; Anna leads. */
const asking = roomAfter(
  ['anna', 'chair', enters],
  ['bert', 'participant', enters],
  ['bert', 'participant', { type: 'askQuestion', body: 'Wer zahlt?', unnamed: false }],
  ['dora', 'participant', enters],
  ['dora', 'participant', { type: 'supportQuestion', question }],
  ['emil', 'participant', enters],
  ['emil', 'participant', { type: 'askQuestion', body: 'Ab wann?', unnamed: true }],
  ['anna', 'chair', { type: 'takeUpQuestion', question: asId<'question'>('text-6') }],
)
const asked = (name: string, command: RoomCommand) => refusalOf(asking, name, 'participant', command)
const withQuestions = (change: Partial<QuestionsState>) => ({
  ...asking,
  questions: { ...asking.questions, ...change },
})
const askedOften = (count: number, by = 'bert') =>
  withQuestions({ all: Array.from({ length: count }, () => ({ ...asking.questions.all[0]!, seat: seat(by) })) })
const ask = { type: 'askQuestion', body: 'Und dann?', unnamed: false } as const

/** How each of them comes about; the compiler asks for a new one. */
const ways: Record<Refusal, () => Refusal | null | undefined | Promise<Refusal | undefined>> = {
  notAllowed: () => here('olga', posts),
  notPresiding: () => here('carla', { type: 'endFloor' }),
  notSeated: () => here('nobody', posts),
  roomFull: () => {
    const seats = new Map(
      Array.from({ length: limits.seatsMax }, (_, index) => [seat(`s${index}`), 'participant' as const]),
    )
    return refusalOf({ ...workshop, entry: { seats, stands: new Map(), presiding: null } }, 'late', 'chair', enters)
  },
  tooManyAtOnce: () => refusedByHost('seatBurstCommands'),
  tryAgain: () => refusedByHost('queueCommandsMax'),
  listClosed: () => refusalOf(closed, 'bert', 'participant', asks),
  listFull: () => refusalOf(full, 'bert', 'participant', asks),
  alreadyOpen: () => here('anna', { type: 'openList' }),
  alreadyClosed: () => refusalOf(closed, 'anna', 'chair', { type: 'closeList' }),
  alreadyRequested: () => here('dora', asks),
  alreadySpeaking: () => refusalOf(speaking, 'bert', 'participant', asks),
  notRequested: () => here('bert', { type: 'withdrawRequest', kind: 'contribution' }),
  notOnTheList: () => here('anna', { type: 'giveFloor', seat: seat('bert'), kind: 'contribution' }),
  nobodySpeaks: () => here('anna', { type: 'endFloor' }),
  somebodySpeaks: () => refusalOf(speaking, 'anna', 'chair', { type: 'returnFloor' }),
  noSpeechBefore: () => here('bert', { type: 'requestFloor', kind: 'intervention', note: '' }),
  ownSpeech: () =>
    refusalOf(speaking, 'bert', 'participant', { type: 'requestFloor', kind: 'interposedQuestion', note: '' }),
  questionUnderWay: () => {
    const asked = { type: 'requestFloor', kind: 'interposedQuestion', note: '' } as const
    const heard = afterwards(speaking, 'bert', 'participant', takesIt)
    return refusalOf(afterwards(heard, 'anna', 'chair', asked), 'anna', 'chair', { ...takesIt, seat: seat('anna') })
  },
  nobodyToReturn: () => here('anna', { type: 'returnFloor' }),
  speechTooLong: () => refusalOf(longest, 'anna', 'chair', { type: 'extendSpeech' }),
  onBreak: () => refusalOf(onBreak, 'anna', 'chair', { type: 'giveFloor', seat: seat('dora'), kind: 'contribution' }),
  notOnBreak: () => here('anna', { type: 'resumeMeeting' }),
  breakOutOfRange: () => here('anna', { type: 'pauseMeeting', minutes: 0 }),
  nameEmpty: () => asTechnician(speaking, enterSomebody(' ')),
  nameTooLong: () => asTechnician(speaking, enterSomebody('x'.repeat(limits.proxyNameCharactersMax + 1))),
  tooManyProxies: () => asTechnician(crowded, enterSomebody('Erna Dorn')),
  nobodySuch: () => asTechnician(speaking, { type: 'forgetProxy', seat: seat('bert') }),
  orderAlready: () => here('anna', { type: 'setOrder', mode: 'asAsked' }),
  sharesOutOfRange: () => here('anna', { type: 'setBudgets', seconds: 600, shares: [50, 50, 50, 50] }),
  noBudgets: () => here('anna', { type: 'endBudgets' }),
  notSpeaking: () => here('bert', { type: 'yieldFloor' }),
  noteTooLong: () => here('bert', { ...asks, note: 'x'.repeat(limits.noteCharactersMax + 1) }),
  speakingTimeOutOfRange: () => here('anna', { type: 'setSpeakingTime', seconds: 1 }),
  alreadyPresiding: () => here('anna', { type: 'takeChair' }),
  questionsClosed: () => refusalOf(withQuestions({ open: false }), 'bert', 'participant', ask),
  questionsFull: () => refusalOf(askedOften(limits.questionsMax, 'anna'), 'bert', 'participant', ask),
  tooManyQuestions: () => refusalOf(askedOften(limits.questionsPerSeatMax), 'bert', 'participant', ask),
  questionEmpty: () => asked('bert', { ...ask, body: ' ' }),
  questionTooLong: () => asked('bert', { ...ask, body: 'x'.repeat(limits.questionCharactersMax + 1) }),
  questionUnknown: () => asked('bert', { type: 'supportQuestion', question: asId<'question'>('nothing') }),
  questionOver: () => asked('anna', { type: 'reopenQuestion', question }),
  questionSupported: () => asked('bert', { type: 'editQuestion', question, body: 'Wer zahlt das alles?' }),
  notYourQuestion: () => asked('dora', { type: 'withdrawQuestion', question }),
  ownQuestion: () => asked('bert', { type: 'takeBackSupport', question }),
  alreadySupported: () => asked('dora', { type: 'supportQuestion', question }),
  notSupported: () => asked('emil', { type: 'takeBackSupport', question }),
  alreadySo: () => asked('anna', { type: 'moderateQuestions', moderated: false }),
  anotherQuestionIsOn: () => asked('anna', { type: 'takeUpQuestion', question }),
  reasonMissing: () => asked('anna', { type: 'setAsideQuestion', question, remark }),
  remarkTooLong: () =>
    asked('anna', { type: 'answerQuestion', question, remark: 'x'.repeat(limits.remarkCharactersMax + 1) }),
  messageEmpty: () => here('bert', { type: 'postMessage', body: ' ' }),
  messageTooLong: () => here('bert', { type: 'postMessage', body: 'x'.repeat(limits.messageCharactersMax + 1) }),
  messageUnknown: () => here('bert', { type: 'removeMessage', message: text('nothing') }),
  messageAlreadyRemoved: () =>
    refusalOf(removed, 'bert', 'participant', { type: 'removeMessage', message: text('text-4') }),
}

test.each(refusals)('given a person, then %s is a refusal that they can meet', async (refusal) => {
  expect(await ways[refusal]()).toBe(refusal)
})
