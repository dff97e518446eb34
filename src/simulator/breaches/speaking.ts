// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The list of speakers: that the turn belongs to the person (law 9), and is counted and ordered as announced. */
import type { PlantedBreach } from './breach.ts'
import { debating, enteringFor } from './plans.ts'

const floor = 'room/floor/floor.rules.ts'
const evolve = 'room/floor/evolve.rules.ts'
const order = 'room/floor/order.rules.ts'
const presiding = 'room/floor/presiding.rules.ts'

const places: readonly PlantedBreach[] = [
  {
    law: 9,
    why: 'somebody waits twice in one kind',
    edits: [
      { file: floor, find: "if (requestOf(state, seat, kind) !== undefined) return 'alreadyRequested'", replace: '' },
    ],
    oracles: ['placesAreKept'],
    worlds: 100,
    plan: debating,
  },
  {
    law: 9,
    why: 'a closed list takes whatever comes',
    edits: [{ file: floor, find: "if (!state.open && kind !== 'pointOfOrder') return 'listClosed'", replace: '' }],
    oracles: ['closedListHolds'],
    worlds: 200,
    plan: debating,
  },
  {
    law: 9,
    why: 'who withdraws one request loses the others, too',
    edits: [
      {
        file: evolve,
        find: 'request.seat !== seat || (kind !== null && request.kind !== kind)',
        replace: 'request.seat !== seat',
      },
    ],
    oracles: ['placesAreKept'],
    worlds: 100,
    plan: debating,
  },
  {
    law: 9,
    why: 'who has the floor and is not there goes back to the end of the list',
    edits: [
      {
        file: evolve,
        find: 'state.requests.toSpliced(after === -1 ? state.requests.length : after, 0, back)',
        replace: 'after === -2 ? [] : [...state.requests, back]',
      },
    ],
    oracles: ['placesAreKept'],
    worlds: 300,
    plan: debating,
  },
  {
    law: 9,
    why: 'who was passed over once is gone',
    edits: [{ file: presiding, find: "kind === 'interposedQuestion' || found.passedOver !== null", replace: 'true' }],
    oracles: ['passedOverOnce'],
    worlds: 200,
    plan: debating,
  },
  {
    law: 9,
    why: 'the speech is over, and the questions to it wait for good',
    edits: [
      {
        file: presiding,
        find: "return questionsOf(state).map((request) => removed(request, 'speechOver', envelope))",
        replace: 'return questionsOf(state).slice(0, 0).map((request) => removed(request, "speechOver", envelope))',
      },
    ],
    oracles: ['floorIsInOrder'],
    worlds: 200,
    plan: debating,
  },
]

const time: readonly PlantedBreach[] = [
  {
    law: 9,
    why: 'the time of a speech runs on while a question is heard',
    edits: [
      {
        file: evolve,
        find: 'interrupted: state.speaking && stopped(state.speaking, at)',
        replace: 'interrupted: state.speaking',
      },
      {
        file: evolve,
        find: 'speaking: { ...interrupted, from: at, running: state.pause === null }',
        replace: 'speaking: interrupted',
      },
    ],
    oracles: ['speakingTimeIsTrue'],
    worlds: 300,
    plan: debating,
  },
  {
    law: 9,
    why: 'the time of a speech runs on in a break',
    edits: [
      {
        file: evolve,
        find: 'speaking: state.speaking && stopped(state.speaking, event.at)',
        replace: 'speaking: state.speaking',
      },
      {
        file: evolve,
        find: 'speaking: state.speaking && { ...state.speaking, from: event.at, running: true }',
        replace: 'speaking: state.speaking',
      },
    ],
    oracles: ['speakingTimeIsTrue'],
    worlds: 300,
    plan: debating,
  },
  {
    law: 9,
    why: 'who is put back is counted twice',
    edits: [{ file: evolve, find: 'countedMilliseconds: last.spokenMilliseconds', replace: 'countedMilliseconds: 0' }],
    oracles: ['speakingTimeIsTrue'],
    worlds: 200,
    plan: debating,
  },
  {
    law: 9,
    why: 'what somebody at the telephone speaks does not count',
    edits: [
      {
        file: evolve,
        find: "if (speech.kind === 'pointOfOrder') return used",
        replace: "if (speech.kind === 'pointOfOrder' || speech.entered !== null) return used",
      },
    ],
    oracles: ['speakingTimeIsTrue'],
    worlds: 200,
    plan: { ...debating, roles: enteringFor },
  },
]

const announced: readonly PlantedBreach[] = [
  {
    law: 9,
    why: 'whoever has spoken most is next',
    edits: [{ file: order, find: 'at(each) < at(best) ? each : best', replace: 'at(each) > at(best) ? each : best' }],
    oracles: ['floorIsInOrder'],
    worlds: 200,
    plan: debating,
  },
  {
    law: 9,
    why: 'whoever has spoken goes before those who have not',
    edits: [
      { file: order, find: '({ seat }) => turns(seat) === 0', replace: '({ seat }) => turns(seat) > 0' },
      {
        file: order,
        find: 'const others = debate.filter(({ seat }) => turns(seat) > 0)',
        replace: 'const others = debate.filter(({ seat }) => turns(seat) === 0)',
      },
    ],
    oracles: ['floorIsInOrder'],
    worlds: 200,
    first: 50,
    plan: debating,
  },
  {
    law: 9,
    why: 'points of order wait behind',
    edits: [
      {
        file: order,
        find: '[...urgent, ...interventions, ...debated(floor, standsOf(floor, stands), debate)]',
        replace: '[...interventions, ...debated(floor, standsOf(floor, stands), debate), ...urgent]',
      },
    ],
    oracles: ['floorIsInOrder'],
    worlds: 60,
    plan: debating,
  },
  {
    law: 9,
    why: 'where pro and contra take turns, one waits in two places and another in none',
    edits: [
      {
        file: order,
        find: 'sides[wished].length > 0 ? wished : other(wished)',
        replace: 'sides[wished].length > 0 ? wished : other(own)',
      },
    ],
    oracles: ['floorIsInOrder', 'hostStands'],
    worlds: 300,
    plan: debating,
  },
  {
    law: 9,
    why: 'the floor is given in a break',
    edits: [
      {
        file: presiding,
        find: "if (state.pause !== null) return refused('onBreak')\n  const seconds",
        replace: 'const seconds',
      },
    ],
    oracles: ['floorIsInOrder'],
    worlds: 300,
    first: 140,
    plan: { ...debating, hostile: 0.3 },
  },
]

export const speaking: readonly PlantedBreach[] = [...places, ...time, ...announced]
