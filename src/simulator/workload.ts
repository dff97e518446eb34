// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What people give as commands: what a page offers them mostly, and sometimes what no page would. */
import { asId } from '../base/id.ts'
import type { Random } from '../base/random.ts'
import { classOf, limits, requestKinds } from '../room/host/index.ts'
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
  if (person.role === 'observer') return { type: 'withdrawRequest' }
  if (random.chance(talk)) return random.chance(0.5) ? chatCommand(situation) : questionCommand(situation)
  if (classOf(person.role) !== 'chair') return ownTurn(situation)
  if (view.entry.presiding !== person.seat && random.chance(0.5)) return { type: 'takeChair' }
  return random.chance(0.75) ? presidingCommand(situation) : ownTurn(situation)
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
    { type: view.questions.open && random.chance(0.3) ? 'closeQuestions' : 'openQuestions' },
  ])
}

function ownTurn({ random, people, person, view }: Situation): SeatCommand {
  if (view.floor.speaking?.seat === person.seat) return { type: 'yieldFloor' }
  const waits = view.floor.requests.some(({ seat }) => seat === person.seat)
  if (waits && random.chance(0.4)) return { type: 'withdrawRequest' }
  const note = random.chance(0.6) ? people.words('N', person, random.below(60)) : ''
  return { type: 'requestFloor', kind: random.pick(requestKinds), note }
}

function presidingCommand({ random, view }: Situation): SeatCommand {
  const first = view.floor.requests[0]
  if (first !== undefined && random.chance(0.6)) return { type: 'giveFloor', seat: first.seat }
  if (view.floor.speaking !== null && random.chance(0.5)) return { type: 'endFloor' }
  if (random.chance(0.4)) return { type: 'setSpeakingTime', seconds: 30 * (1 + random.below(20)) }
  return view.floor.open ? { type: random.chance(0.3) ? 'closeList' : 'endFloor' } : { type: 'openList' }
}

/** What no page would send: out of role, out of range, about things that are not there. */
export function hostileCommand({ random, people, person, view }: Situation): SeatCommand {
  const anybody = random.pick(people.all).seat
  const nobody: SeatId = asId<'seat'>('seat-of-nobody')
  const anyQuestion = random.pick([asId<'question'>('nothing'), ...view.questions.all.map(({ id }) => id)])
  const anyText = random.pick([asId<'text'>('text-of-nothing'), ...view.chat.latest.map(({ text }) => text)])
  return random.pick<SeatCommand>([
    { type: 'takeChair' },
    { type: 'giveFloor', seat: random.pick([anybody, nobody]) },
    { type: 'endFloor' },
    { type: 'openList' },
    { type: 'closeList' },
    { type: 'setSpeakingTime', seconds: random.pick([-1, 0, 29, 901, 1e12]) },
    { type: 'yieldFloor' },
    { type: 'withdrawRequest' },
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
