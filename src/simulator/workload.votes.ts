// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What people do with votes: prepare, open, entrust, cast, change their mind, close; and what no page would send. */
import { asId } from '../base/id.ts'
import type { SeatCommand, SeatId, Vote } from '../room/host/index.ts'
import { abstain, choicesOf, countings, majorityRules, procedures } from '../voting/counting/index.ts'
import { sealedFor } from './votes.ts'
import type { Situation } from './workload.ts'

function conducts({ person: { role } }: Situation): boolean {
  return role === 'chair' || role === 'coChair' || role === 'moderator'
}

export function voteCommand(situation: Situation): SeatCommand {
  const { random, view } = situation
  const on = view.votes.all.find(({ status }) => status === 'open')
  if (conducts(situation) && random.chance(on === undefined ? 0.7 : 0.2)) return conductCommand(situation, on)
  if (on !== undefined) return castCommand(situation, on)
  if (view.votes.proxies.some(({ from }) => from === situation.person.seat) && random.chance(0.5))
    return { type: 'takeBackBallot' }
  return { type: 'entrustBallot', to: random.pick(situation.people.all).seat }
}

function conductCommand(situation: Situation, on: Vote | undefined): SeatCommand {
  const { random, people, person, view } = situation
  if (on !== undefined) return { type: random.chance(0.85) ? 'closeVote' : 'withdrawVote', vote: on.id }
  const prepared = view.votes.all.filter(({ status }) => status === 'prepared')
  if (prepared.length > 0 && random.chance(0.7)) {
    return { type: random.chance(0.9) ? 'openVote' : 'withdrawVote', vote: random.pick(prepared).id }
  }
  const procedure = random.pick(procedures)
  const options = random.chance(0.3) ? ['eins', 'zwei', 'drei'] : []
  return {
    type: 'prepareVote',
    text: people.words('V', person, random.below(60)),
    options: options.map((option) => `${people.words('V', person, 12)} ${option}`),
    rule: {
      procedure,
      counting: procedure === 'secret' ? 'byPerson' : random.pick(countings),
      majority: random.pick(majorityRules),
      quorumPercent: random.pick([0, 0, 30, 50]),
      changeable: random.chance(0.7),
    },
  }
}

function castCommand({ random, person, view }: Situation, { id: vote, rule }: Vote): SeatCommand {
  const held = view.votes.proxies.find(({ to }) => to === person.seat)
  const voter = held !== undefined && random.chance(0.5) ? held.from : person.seat
  const choice = random.pick([...choicesOf(rule), abstain])
  if (rule.procedure !== 'secret') return { type: 'cast', vote, voter, choice }
  return { type: 'castSealed', vote, voter, sealed: sealedFor(voter, choice, random.below(1_000_000)) }
}

/** For others, for nobody, in another way than the vote's, too early and too late. */
export function hostileVoteCommand({ random, people, person, view }: Situation): SeatCommand {
  const nobody: SeatId = asId<'seat'>('seat-of-nobody')
  const vote = random.pick([asId<'vote'>('nothing'), ...view.votes.all.map(({ id }) => id)])
  const voter = random.pick([nobody, random.pick(people.all).seat])
  const rule = { majority: 'simple', quorumPercent: 101, changeable: true } as const
  return random.pick<SeatCommand>([
    { type: 'cast', vote, voter, choice: random.pick(['yes', '1', '99', 'maybe']) },
    { type: 'castSealed', vote, voter, sealed: sealedFor(voter, 'yes', random.below(1_000_000)) },
    { type: 'openVote', vote },
    { type: 'closeVote', vote },
    { type: 'withdrawVote', vote: asId<'vote'>('nothing') },
    { type: 'entrustBallot', to: voter },
    {
      type: 'prepareVote',
      text: people.words('V', person, 20),
      options: [],
      rule: { ...rule, procedure: 'secret', counting: 'both' },
    },
  ])
}
