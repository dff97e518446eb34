// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import type { SeatCommand } from '../room.rules.ts'
import { command, nine, roomAfter, seat, text } from '../testing.ts'
import { withPending, type PendingCommand } from './pending.ts'

const view = roomAfter(['anna', 'chair', { type: 'takeSeat' }], ['bert', 'participant', { type: 'takeSeat' }])
const bert = { seat: seat('bert'), role: 'participant' } as const

function pending(id: string, given: SeatCommand): PendingCommand {
  return { id: command(id), command: given, at: nine, text: text(`mine-${id}`), doneAt: null }
}

test('given nothing pending, then the confirmed view is shown as it is', () => {
  const confirmed = { view, texts: new Map() }
  expect(withPending(confirmed, [], bert)).toEqual({ ...confirmed, unconfirmed: new Set() })
  expect(withPending(confirmed, [], bert).view).toBe(view)
})

test('given pending commands, then they show in their order, with their words, and the confirmed view is left alone', () => {
  const all = [
    pending('b1', { type: 'requestFloor', kind: 'contribution', note: 'zur Sache' }),
    pending('b2', { type: 'withdrawRequest', kind: 'contribution' }),
    pending('b3', { type: 'postMessage', body: 'Doch nicht.' }),
  ]
  const confirmed = { view, texts: new Map([[text('old'), 'alt']]) }
  const shown = withPending(confirmed, all, bert)
  expect(shown.view.floor.requests).toEqual([])
  expect(shown.view.chat.latest).toMatchObject([{ text: 'mine-b3', seat: 'bert' }])
  expect([...shown.texts.values()]).toEqual(['alt', 'zur Sache', 'Doch nicht.'])
  expect(shown.unconfirmed).toEqual(new Set(['mine-b1', 'mine-b3']))
  expect(confirmed.texts.size).toBe(1)
  expect(view.chat.count).toBe(0)
})

test('given a pending command that this view refuses, then it shows nothing and those after it still do', () => {
  const shown = withPending(
    { view, texts: new Map() },
    [pending('b1', { type: 'endFloor' }), pending('b2', { type: 'postMessage', body: 'Hallo' })],
    bert,
  )
  expect(shown.view.chat.count).toBe(1)
})
