// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What people give as commands: what a page offers them mostly, and sometimes what no page would. */
import { asId } from '../base/id.ts'
import type { Random } from '../base/random.ts'
import { classOf, isQuestion, limits, means, orderModes, orderOf, requestKinds } from '../room/host/index.ts'
import type { QuestionId, RoomState, SeatCommand, SeatId } from '../room/host/index.ts'
import type { People, Person } from './people.ts'

export type Situation = {
  readonly random: Random
  readonly people: People
  readonly person: Person
  readonly view: RoomState
  readonly talk: number
}

/** A command that makes sense to the person, by what the page shows. */
export function sensibleCommand(situation: Situation): SeatCommand {
  const { random, person, view, talk } = situation
  if (person.role === 'observer') return { type: 'withdrawRequest', kind: 'contribution' }
  if (random.chance(talk)) return random.chance(0.5) ? chatCommand(situation) : questionCommand(situation)
  if (mayEnter(person) && random.chance(0.25)) return onBehalf(situation)
  if (classOf(person.role) !== 'chair') return ownTurn(situation)
  if (view.entry.presiding !== person.seat && random.chance(0.5)) return { type: 'takeChair' }
  return random.chance(0.75) ? presidingCommand(situation) : ownTurn(situation)
}

function mayEnter({ role }: Person): boolean {
  return role === 'technician' || role === 'moderator'
}

function chatCommand({ random, people, person, view }: Situation): SeatCommand {
  const mine = view.chat.latest.filter(
    ({ seat, removed }) => removed === 'no' && (seat === person.seat || random.chance(0.2)),
  )
  if (mine.length > 0 && random.chance(0.25)) return { type: 'removeMessage', message: random.pick(mine).text }
  return { type: 'postMessage', body: people.words('C', person, random.below(60)) }
}

function questionCommand(situation: Situation): SeatCommand {
  const { random, people, person, view } = situation
  const { all } = view.questions
  if (all.length === 0 || random.chance(0.3)) {
    return { type: 'askQuestion', body: people.words('Q', person, random.below(60)), unnamed: random.chance(0.4) }
  }
  const question = random.pick(all).id
  const leads = classOf(person.role) === 'chair' || classOf(person.role) === 'moderator'
  if (leads && random.chance(0.5)) return handlingCommand(situation, question)
  const own = all.find(({ seat, status }) => seat === person.seat && status === 'open')
  if (own !== undefined && random.chance(0.2)) {
    const body = people.words('Q', person, random.below(60))
    return random.chance(0.5)
      ? { type: 'editQuestion', question: own.id, body }
      : { type: 'withdrawQuestion', question: own.id }
  }
  return { type: random.chance(0.8) ? 'supportQuestion' : 'takeBackSupport', question }
}

function handlingCommand({ random, people, person, view }: Situation, question: QuestionId): SeatCommand {
  const remark = random.chance(0.7) ? people.words('Q', person, random.below(60)) : ''
  return random.pick<SeatCommand>([
    { type: 'takeUpQuestion', question },
    { type: 'answerQuestion', question, remark },
    { type: 'setAsideQuestion', question, remark },
    { type: 'handOnQuestion', question, remark },
    { type: 'reopenQuestion', question },
    { type: 'admitQuestion', question },
    { type: 'mergeQuestion', question, into: random.pick(view.questions.all).id },
    { type: 'moderateQuestions', moderated: random.chance(0.4) },
    { type: 'declareShares', declared: random.chance(0.6) },
    { type: view.questions.open && random.chance(0.3) ? 'closeQuestions' : 'openQuestions' },
  ])
}

function ownTurn(situation: Situation): SeatCommand {
  const { random, people, person, view } = situation
  const { floor } = view
  const question = floor.requests.find(isQuestion)
  const own = floor.requests.filter(({ seat }) => seat === person.seat)
  if ((floor.interrupted ?? floor.speaking)?.seat === person.seat && question !== undefined && random.chance(0.7))
    return { type: random.chance(0.7) ? 'acceptQuestion' : 'declineQuestion', seat: question.seat }
  if (floor.speaking?.seat === person.seat) return { type: 'yieldFloor' }
  if (own.length > 0 && random.chance(0.3)) return { type: 'withdrawRequest', kind: random.pick(own).kind }
  const note = random.chance(0.6) ? people.words('N', person, random.below(60)) : ''
  // Who listens to a speech answers it more often than anything else.
  const kinds = floor.speaking === null ? requestKinds : ([...requestKinds, ...answers] as const)
  return { type: 'requestFloor', kind: random.pick(kinds), note }
}

const answers = ['interposedQuestion', 'interposedQuestion', 'intervention'] as const

/** Somebody calls the technician: with a seat of their own, known from before, or new. */
function onBehalf({ random, people, person, view }: Situation): SeatCommand {
  const { floor } = view
  const entered = floor.requests.find(({ entered: by }) => by !== null)
  const kind = random.pick(requestKinds)
  if (floor.speaking !== null && floor.speaking.entered !== null && random.chance(0.5))
    return { type: 'yieldFloorFor', seat: floor.speaking.seat }
  if (entered !== undefined && random.chance(0.3))
    return { type: 'withdrawRequestFor', seat: entered.seat, kind: entered.kind }
  const named = floor.proxies.filter(({ name }) => name !== null)
  if (named.length > 0 && random.chance(0.15)) return { type: 'forgetProxy', seat: random.pick(named).seat }
  const known = [...named, ...people.all.filter(({ byTelephone }) => !byTelephone)].map(({ seat }) => seat)
  const sizeClass = random.pick([null, 0, 1, 2, 3] as const)
  const whom = random.chance(0.5)
    ? ({ is: 'known', seat: random.pick(known) } as const)
    : ({ is: 'new', name: people.words('T', person, random.below(40)), sizeClass } as const)
  return { type: 'requestFloorFor', kind, whom, means: random.pick(means) }
}

function presidingCommand(situation: Situation): SeatCommand {
  const { random, view } = situation
  const { floor } = view
  const first = orderOf(view)[0]?.request
  const question = floor.requests.find(isQuestion)
  if (floor.pause !== null) return { type: 'resumeMeeting' }
  if (question !== undefined && random.chance(0.3)) return { type: 'acceptQuestion', seat: question.seat }
  if (first !== undefined && random.chance(0.5)) {
    const { seat, kind } = first
    return random.chance(0.15) ? { type: 'passOver', seat, kind } : { type: 'giveFloor', seat, kind }
  }
  if (floor.speaking !== null && random.chance(0.5)) return whileSomebodySpeaks(situation)
  if (floor.last !== null && floor.speaking === null && random.chance(0.3)) return { type: 'returnFloor' }
  if (random.chance(0.5)) return setting(situation)
  return floor.open ? { type: random.chance(0.3) ? 'closeList' : 'endFloor' } : { type: 'openList' }
}

function whileSomebodySpeaks({ random, view }: Situation): SeatCommand {
  const { speaking } = view.floor
  const chance = random.next()
  if (chance < 0.2 && speaking !== null) return { type: 'passOver', seat: speaking.seat, kind: speaking.kind }
  if (chance < 0.4) return { type: 'extendSpeech' }
  return { type: chance < 0.5 ? 'returnFloor' : 'endFloor' }
}

function setting({ random, view }: Situation): SeatCommand {
  const { floor } = view
  return random.pick<SeatCommand>([
    { type: 'setSpeakingTime', seconds: 30 * (1 + random.below(20)) },
    { type: 'setOrder', mode: random.pick(orderModes) },
    { type: 'setOrder', mode: random.pick(orderModes) },
    { type: 'setAlternation', on: !floor.alternating },
    floor.budgets === null || random.chance(0.5)
      ? { type: 'setBudgets', seconds: 30 + random.below(300), shares: [10 * random.below(5), 20, 20, 20] }
      : { type: 'endBudgets' },
    { type: 'pauseMeeting', minutes: 1 + random.below(20) },
  ])
}

/** What no page would send: out of role, out of range, about things that are not there. */
export function hostileCommand({ random, people, person, view }: Situation): SeatCommand {
  const anybody = random.pick(people.all).seat
  const nobody: SeatId = asId<'seat'>('seat-of-nobody')
  const anyQuestion = random.pick([asId<'question'>('nothing'), ...view.questions.all.map(({ id }) => id)])
  const anyText = random.pick([asId<'text'>('text-of-nothing'), ...view.chat.latest.map(({ text }) => text)])
  return random.pick<SeatCommand>([
    { type: 'takeChair' },
    { type: 'giveFloor', seat: random.pick([anybody, nobody]), kind: random.pick(requestKinds) },
    { type: 'passOver', seat: random.pick([anybody, nobody]), kind: random.pick(requestKinds) },
    { type: 'acceptQuestion', seat: random.pick([anybody, nobody]) },
    { type: 'declineQuestion', seat: anybody },
    { type: 'returnFloor' },
    { type: 'extendSpeech' },
    { type: 'pauseMeeting', minutes: random.pick([-1, 0, 181, 1e12]) },
    { type: 'setOrder', mode: random.pick(orderModes) },
    { type: 'setBudgets', seconds: random.pick([1, 1e12]), shares: [100, 100, 100, 100] },
    { type: 'yieldFloorFor', seat: anybody },
    { type: 'withdrawRequestFor', seat: anybody, kind: random.pick(requestKinds) },
    { type: 'forgetProxy', seat: random.pick([anybody, nobody]) },
    {
      type: 'requestFloorFor',
      kind: random.pick(requestKinds),
      means: 'telephone',
      whom: { is: 'known', seat: random.pick([anybody, nobody]) },
    },
    {
      type: 'requestFloorFor',
      kind: 'contribution',
      means: 'telephone',
      whom: {
        is: 'new',
        name: people.words('T', person, limits.proxyNameCharactersMax + random.pick([0, 30])),
        sizeClass: null,
      },
    },
    { type: 'endFloor' },
    { type: 'openList' },
    { type: 'closeList' },
    { type: 'setSpeakingTime', seconds: random.pick([-1, 0, 29, 901, 1e12]) },
    { type: 'yieldFloor' },
    { type: 'withdrawRequest', kind: random.pick(requestKinds) },
    {
      type: 'requestFloor',
      kind: random.pick(requestKinds),
      note: people.words('N', person, limits.noteCharactersMax + 30),
    },
    { type: 'requestFloor', kind: random.pick(requestKinds), note: `${people.words('N', person, 12)}\u0000\ud800` },
    { type: 'postMessage', body: people.words('C', person, limits.messageCharactersMax + 30) },
    { type: 'postMessage', body: ` ${people.words('C', person, 12)} \u0000\ud800` },
    { type: 'postMessage', body: ' \n ' },
    { type: 'removeMessage', message: anyText },
    { type: 'askQuestion', body: people.words('Q', person, limits.questionCharactersMax + 30), unnamed: true },
    { type: 'supportQuestion', question: anyQuestion },
    { type: 'takeBackSupport', question: anyQuestion },
    { type: 'editQuestion', question: anyQuestion, body: people.words('Q', person, 12) },
    { type: 'answerQuestion', question: anyQuestion, remark: '' },
    { type: 'mergeQuestion', question: anyQuestion, into: anyQuestion },
  ])
}
