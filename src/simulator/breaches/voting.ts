// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Votes: law 11, and what laws 6, 9 and 10 mean for ballots. */
import type { PlantedBreach } from './breach.ts'
import { roughest } from './plans.ts'

const rules = 'room/vote/vote.rules.ts'
const view = 'room/vote/view.rules.ts'
const batch = 'room/host/batch.ts'
const much = { votes: 0.9, acts: 140, milliseconds: 20_000 }

const secrets: readonly PlantedBreach[] = [
  {
    law: 11,
    why: 'a sealed ballot stands in the log',
    edits: [
      {
        file: rules,
        find: 'voter: command.voter, choice, turnout }',
        replace: "voter: command.voter, choice: command.type === 'castSealed' ? command.sealed : choice, turnout }",
      },
    ],
    oracles: ['ballotsStaySecret'],
    worlds: 60,
    plan: much,
  },
  {
    law: 11,
    why: 'a ballot goes to everybody as it is in the log',
    edits: [{ file: view, find: 'return { ...event, voter: null, choice: null }', replace: 'return event' }],
    oracles: ['ballotsStaySecret'],
    worlds: 60,
    plan: much,
  },
  {
    law: 11,
    why: 'who has just voted stands beside the event',
    edits: [{ file: 'room/view.rules.ts', find: "if (type === 'ballotCast') return null", replace: '' }],
    oracles: ['ballotsStaySecret'],
    worlds: 60,
    plan: much,
  },
  {
    law: 11,
    why: 'a view shows everybody the ballots of a vote',
    edits: [{ file: view, find: '({ ...vote, kept: null })', replace: '({ ...vote })' }],
    oracles: ['ballotsStaySecret', 'viewsAgree'],
    worlds: 60,
    plan: much,
  },
  {
    law: 11,
    why: '"has voted" is written, and the ballot is not in the box',
    edits: [{ file: batch, find: 'box.add(decision.value)', replace: '' }],
    oracles: ['votesAreCounted'],
    worlds: 60,
    plan: much,
  },
  {
    law: 11,
    why: 'the box stays full after its result',
    edits: [
      { file: 'room/host/log.memory.ts', find: 'for (const vote of emptied) room.boxes.delete(vote)', replace: '' },
    ],
    oracles: ['votesComeToAnEnd'],
    worlds: 60,
    plan: much,
  },
]

const counting: readonly PlantedBreach[] = [
  {
    law: 9,
    why: 'who changes their ballot has two',
    edits: [{ file: 'room/vote/evolve.rules.ts', find: 'earlier < 0 ?', replace: 'earlier < 1e9 ?' }],
    // Counting two of one person is a broken invariant, and the vote then never comes to an end.
    oracles: ['votesAreCounted', 'votesComeToAnEnd', 'hostStands'],
    worlds: 100,
    plan: much,
  },
  {
    law: 9,
    why: 'anybody may cast anybody’s ballot',
    edits: [
      {
        file: rules,
        find: 'if (holderOf(entitled, voter) !== seat)',
        replace: 'if (holderOf(entitled, voter) === null)',
      },
    ],
    oracles: ['votesAreCounted'],
    worlds: 100,
    plan: { ...much, hostile: 0.4 },
  },
  {
    law: 9,
    why: 'a ballot is taken while the others are counted',
    edits: [
      {
        file: rules,
        find: "if (vote.status !== 'open') return refused('voteNotOpen')\n  const secret",
        replace:
          "if (vote.status !== 'open' && vote.status !== 'closing') return refused('voteNotOpen')\n  const secret",
      },
    ],
    oracles: ['votesAreCounted'],
    worlds: 150,
    plan: { ...much, weather: { ...roughest(), latencyMilliseconds: [5, 900] } },
  },
  {
    law: 10,
    why: 'a vote that was opening when its host died is not taken up again',
    edits: [
      { file: 'room/host/votes.ts', find: 'this.#submit = submit\n    this.look()', replace: 'this.#submit = submit' },
      {
        file: 'room/host/host.ts',
        find: 'this.#votes.look()',
        replace:
          "if (entries.some(({ event }) => event.type === 'voteOpening' || event.type === 'voteClosing')) this.#votes.look()",
      },
    ],
    oracles: ['votesComeToAnEnd'],
    worlds: 200,
    plan: { ...much, troubles: 0.3, logTroubles: 0.04 },
  },
]

export const voting: readonly PlantedBreach[] = [...secrets, ...counting]
