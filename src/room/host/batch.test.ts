// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { standsForNobody } from '../envelope.rules.ts'
import { asInstant } from '../../base/instant.ts'
import type { Role } from '../roles.rules.ts'
import { replay, type RoomCommand } from '../room.rules.ts'
import { command, nine, roomAfter, seat, text } from '../testing.ts'
import { decideBatch, type Before, type Job } from './batch.ts'
import type { Outcome } from './outcomes.ts'

const start = roomAfter(['anna', 'chair', { type: 'takeSeat' }], ['bert', 'participant', { type: 'takeSeat' }])

function job(name: string, id: string, given: RoomCommand, role: Role = 'participant'): Job {
  const reply = () => {}
  return { seat: seat(name), role, stands: standsForNobody, command: given, id: command(id), again: false, reply }
}

function batchOf(jobs: readonly Job[], more: Partial<Before> = {}) {
  let texts = 0
  return decideBatch(jobs, {
    state: start,
    position: 3,
    lastAt: nine,
    now: asInstant(nine + 5_000),
    newText: () => text(`new-${(texts += 1)}`),
    known: () => undefined,
    ...more,
  })
}

const outcomesOf = ({ outcomes }: ReturnType<typeof batchOf>) => outcomes.map(([{ id }, outcome]) => [id, outcome])
const done = (position: number): Outcome => ({ is: 'done', position })

test('given several commands, then each is decided on what those before it have led to, at consecutive positions', () => {
  const asks = job('bert', 'b1', { type: 'requestFloor', kind: 'contribution', note: 'kurz' })
  const gives = job('anna', 'a1', { type: 'giveFloor', seat: seat('bert'), kind: 'contribution' }, 'chair')
  const asksAgain = job('bert', 'b2', { type: 'requestFloor', kind: 'contribution', note: '' })
  const decided = batchOf([asks, gives, asksAgain])
  expect(decided.entries.map(({ position, command: id, event }) => [position, id, event.type])).toEqual([
    [4, 'b1', 'floorRequested'],
    [5, 'a1', 'floorGiven'],
  ])
  expect(outcomesOf(decided)).toEqual([
    ['b1', done(4)],
    ['a1', done(5)],
    ['b2', { is: 'refused', refusal: 'alreadySpeaking' }],
  ])
  expect(decided.state).toEqual(
    replay(
      decided.entries.map(({ event }) => event),
      start,
    ),
  )
  expect(decided.texts).toEqual([{ id: 'new-1', seat: 'bert', body: 'kurz' }])
})

test('given a command of two events, then they are counted within it, and the next command follows after them', () => {
  const asks = (name: string, id: string) => job(name, id, { type: 'requestFloor', kind: 'contribution', note: '' })
  const gives = (name: string, id: string) =>
    job('anna', id, { type: 'giveFloor', seat: seat(name), kind: 'contribution' }, 'chair')
  const decided = batchOf([
    asks('bert', 'b1'),
    asks('anna', 'a1'),
    gives('bert', 'a2'),
    gives('anna', 'a3'),
    job('bert', 'b2', { type: 'postMessage', body: 'Danke' }),
  ])
  const placed = decided.entries.map(({ position, command: id, ordinal }) => [position, id, ordinal])
  expect(placed).toEqual([
    [4, 'b1', 0],
    [5, 'a1', 0],
    [6, 'a2', 0],
    [7, 'a3', 0],
    [8, 'a3', 1],
    [9, 'b2', 0],
  ])
})

test('given the same command twice, then its second copy has the outcome of the first, be it done or refused', () => {
  const posts = job('bert', 'b1', { type: 'postMessage', body: 'einmal' })
  const yields = job('bert', 'b2', { type: 'yieldFloor' })
  expect(outcomesOf(batchOf([posts, posts, yields, yields]))).toEqual([
    ['b1', done(4)],
    ['b1', done(4)],
    ['b2', { is: 'refused', refusal: 'notSpeaking' }],
    ['b2', { is: 'refused', refusal: 'notSpeaking' }],
  ])
})

test('given a command with a known outcome, then it keeps it and nothing is written', () => {
  const decided = batchOf([job('bert', 'b1', { type: 'postMessage', body: 'einmal' })], { known: () => done(2) })
  expect(outcomesOf(decided)).toEqual([['b1', done(2)]])
  expect(decided.entries).toEqual([])
  expect(decided.state).toBe(start)
})

test('given a seat that is taken in this role already, then coming again writes nothing; in another role it does', () => {
  expect(batchOf([job('bert', 'h1', { type: 'takeSeat' })]).entries).toEqual([])
  expect(batchOf([job('bert', 'h1', { type: 'takeSeat' }, 'moderator')]).entries.map(({ event }) => event)).toEqual([
    { type: 'seatTaken', v: 2, seat: 'bert', role: 'moderator', stands: standsForNobody },
  ])
})

test('given a clock that was set back, then the log’s time stands still instead', () => {
  const posts = job('bert', 'b1', { type: 'postMessage', body: 'vorhin' })
  expect(batchOf([posts], { now: asInstant(nine - 60_000) }).at).toBe(nine)
  expect(batchOf([posts]).at).toBe(nine + 5_000)
})

test('given a message posted and taken back in one batch, then its words are kept and erased with it', () => {
  const posts = job('bert', 'b1', { type: 'postMessage', body: 'zu schnell' })
  const removes = job('bert', 'b2', { type: 'removeMessage', message: text('new-1') })
  const { texts, erase } = batchOf([posts, removes])
  expect([texts.map(({ id }) => id), erase]).toEqual([['new-1'], ['new-1']])
})
