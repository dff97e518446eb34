// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { limits } from './limits.rules.ts'
import { refusals, type Refusal } from './refusals.rules.ts'
import type { Role } from './roles.rules.ts'
import { decide, type RoomCommand, type RoomState } from './room.rules.ts'
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
const speaking = {
  ...workshop,
  floor: { ...workshop.floor, speaking: { seat: seat('bert'), kind: 'contribution', from: 0, seconds: 1 } },
} as RoomState
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

/** How each of them comes about; the compiler asks for a new one. */
const ways: Record<Refusal, () => Refusal | null | undefined | Promise<Refusal | undefined>> = {
  notAllowed: () => here('olga', posts),
  notPresiding: () => here('carla', { type: 'endFloor' }),
  notSeated: () => here('nobody', posts),
  roomFull: () => {
    const seats = new Map(
      Array.from({ length: limits.seatsMax }, (_, index) => [seat(`s${index}`), 'participant' as const]),
    )
    return refusalOf({ ...workshop, entry: { seats, presiding: null } }, 'late', 'chair', enters)
  },
  tooManyAtOnce: () => refusedByHost('seatBurstCommands'),
  tryAgain: () => refusedByHost('queueCommandsMax'),
  listClosed: () => refusalOf(closed, 'bert', 'participant', asks),
  listFull: () => refusalOf(full, 'bert', 'participant', asks),
  alreadyOpen: () => here('anna', { type: 'openList' }),
  alreadyClosed: () => refusalOf(closed, 'anna', 'chair', { type: 'closeList' }),
  alreadyRequested: () => here('dora', asks),
  alreadySpeaking: () => refusalOf(speaking, 'bert', 'participant', asks),
  notRequested: () => here('bert', { type: 'withdrawRequest' }),
  notOnTheList: () => here('anna', { type: 'giveFloor', seat: seat('bert') }),
  nobodySpeaks: () => here('anna', { type: 'endFloor' }),
  notSpeaking: () => here('bert', { type: 'yieldFloor' }),
  noteTooLong: () => here('bert', { ...asks, note: 'x'.repeat(limits.noteCharactersMax + 1) }),
  speakingTimeOutOfRange: () => here('anna', { type: 'setSpeakingTime', seconds: 1 }),
  alreadyPresiding: () => here('anna', { type: 'takeChair' }),
  messageEmpty: () => here('bert', { type: 'postMessage', body: ' ' }),
  messageTooLong: () => here('bert', { type: 'postMessage', body: 'x'.repeat(limits.messageCharactersMax + 1) }),
  messageUnknown: () => here('bert', { type: 'removeMessage', message: text('nothing') }),
  messageAlreadyRemoved: () =>
    refusalOf(removed, 'bert', 'participant', { type: 'removeMessage', message: text('text-4') }),
}

test.each(refusals)('given a person, then %s is a refusal that they can meet', async (refusal) => {
  expect(await ways[refusal]()).toBe(refusal)
})
