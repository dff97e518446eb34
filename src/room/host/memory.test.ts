// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { cardOf, seat, text } from '../testing.ts'
import { HostMemory } from './memory.ts'

const [one, two] = [text('one'), text('two')]

test('given words, then they are at hand; erased ones are known to be gone, unknown ones are missing', () => {
  const memory = new HostMemory()
  memory.keepText(one, 'eins')
  memory.keepText(two, null)
  expect(memory.texts([one, two, text('three')])).toEqual([['one', 'eins']])
  expect(memory.missing([one, two, text('three')])).toEqual(['three'])
  expect([memory.text(one), memory.text(two), memory.text(null)]).toEqual(['eins', null, null])
})

test('given more words than views show, then the others are dropped, and what was erased stays erased', () => {
  const memory = new HostMemory()
  memory.keepText(one, 'eins')
  memory.keepText(two, 'zwei')
  memory.forget([two], [])
  memory.keepText(text('three'), 'drei')
  memory.keepOnly(new Set([one]))
  expect(memory.textCount).toBe(2)
  expect(memory.missing([one, two, text('three')])).toEqual(['three'])
})

test('given somebody is forgotten, then their card is gone', () => {
  const memory = new HostMemory()
  memory.keepCard(seat('anna'), cardOf('anna'))
  memory.keepCard(seat('bert'), cardOf('bert'))
  memory.forget([], [seat('bert')])
  expect(memory.cards([seat('anna'), seat('bert'), seat('nobody')])).toEqual([['anna', cardOf('anna')]])
})
