// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { limits } from '../limits.rules.ts'
import type { Role } from '../roles.rules.ts'
import { envelope, nine, seat, text } from '../testing.ts'
import { decideChat, emptyChat, evolveChat, type ChatCommand, type ChatEvent, type ChatState } from './chat.rules.ts'

const posted = (id: string, by = 'bert'): ChatEvent => ({
  type: 'messagePosted',
  v: 1,
  text: text(id),
  seat: seat(by),
  at: nine,
})
const removed = (id: string, by: 'byAuthor' | 'byModeration'): ChatEvent => ({
  type: 'messageRemoved',
  v: 1,
  text: text(id),
  by,
})

function given(...events: ChatEvent[]): ChatState {
  return events.reduce(evolveChat, emptyChat)
}

function when(state: ChatState, command: ChatCommand, name = 'bert', role: Role = 'participant') {
  return decideChat(state, command, envelope(name, role))
}

const post = (body: string): ChatCommand => ({ type: 'postMessage', body })
const remove = (id: string): ChatCommand => ({ type: 'removeMessage', message: text(id) })

test('given a message, when it is posted, then the event names its words and does not hold them', () => {
  expect(when(emptyChat, post(' Guten Morgen '))).toEqual({
    ok: true,
    value: { events: [posted('text of bert')], words: [{ id: 'text of bert', body: 'Guten Morgen' }] },
  })
})

test('given nothing, blanks or too much, then no message is posted', () => {
  for (const body of ['', '  \n\t ', '\u0000'])
    expect(when(emptyChat, post(body))).toEqual({ ok: false, refusal: 'messageEmpty' })
  expect(when(emptyChat, post('x'.repeat(limits.messageCharactersMax)))).toMatchObject({ ok: true })
  expect(when(emptyChat, post('x'.repeat(limits.messageCharactersMax + 1)))).toEqual({
    ok: false,
    refusal: 'messageTooLong',
  })
})

test('given an observer, then neither posting nor removing is allowed', () => {
  expect(when(emptyChat, post('Hallo'), 'olga', 'observer')).toEqual({ ok: false, refusal: 'notAllowed' })
  expect(when(given(posted('m1', 'olga')), remove('m1'), 'olga', 'observer')).toEqual({
    ok: false,
    refusal: 'notAllowed',
  })
})

test('given a message, when its author takes it back, then it is removed by its author and its words are erased', () => {
  const state = given(posted('m1'))
  expect(when(state, remove('m1'))).toEqual({ ok: true, value: { events: [removed('m1', 'byAuthor')], erase: ['m1'] } })
  expect(evolveChat(state, removed('m1', 'byAuthor'))).toMatchObject({
    count: 1,
    latest: [{ text: 'm1', removed: 'byAuthor' }],
  })
})

test('given a message of somebody else, then moderation and chair remove it, participants do not', () => {
  const state = given(posted('m1'))
  for (const role of ['chair', 'coChair', 'moderator', 'technician'] as const) {
    expect(when(state, remove('m1'), 'anna', role)).toMatchObject({
      ok: true,
      value: { events: [removed('m1', 'byModeration')] },
    })
  }
  expect(when(state, remove('m1'), 'carla', 'participant')).toEqual({ ok: false, refusal: 'notAllowed' })
})

test('given a message that is not there or removed already, then it cannot be removed', () => {
  expect(when(emptyChat, remove('m1'))).toEqual({ ok: false, refusal: 'messageUnknown' })
  const state = given(posted('m1'), removed('m1', 'byModeration'))
  expect(when(state, remove('m1'))).toEqual({ ok: false, refusal: 'messageAlreadyRemoved' })
})

test('given a long conversation, then the latest messages are at hand, oldest first, and all are counted', () => {
  const most = limits.messagesInViewMax
  const state = given(...Array.from({ length: most + 5 }, (_, index) => posted(`m${index}`)))
  expect(state.count).toBe(most + 5)
  expect(state.latest.map((each) => each.text)).toEqual(Array.from({ length: most }, (_, index) => `m${index + 5}`))
  expect(evolveChat(state, removed('m1', 'byModeration'))).toEqual(state)
})
