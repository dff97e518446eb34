// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { command, seat } from '../testing.ts'
import { Outcomes, type Outcome } from './outcomes.ts'

const [anna, bert] = [seat('anna'), seat('bert')]
const done: Outcome = { is: 'done', position: 4 }
const refused: Outcome = { is: 'refused', refusal: 'listClosed' }

test('given an outcome, then it is known for its seat and its command only', () => {
  const outcomes = new Outcomes({ outcomesMax: 9, refusalsMax: 9 })
  outcomes.add(anna, command('c1'), done)
  outcomes.add(anna, command('c2'), refused)
  expect(outcomes.get(anna, command('c1'))).toEqual(done)
  expect(outcomes.get(anna, command('c2'))).toEqual(refused)
  expect(outcomes.get(bert, command('c1'))).toBeUndefined()
})

test('given more than there is room for, then the oldest are forgotten, and refusals push out nothing that was done', () => {
  const outcomes = new Outcomes({ outcomesMax: 2, refusalsMax: 1 })
  for (const id of ['c1', 'c2', 'c3']) outcomes.add(anna, command(id), done)
  for (const id of ['r1', 'r2']) outcomes.add(anna, command(id), refused)
  const known = ['c1', 'c2', 'c3', 'r1', 'r2'].filter((id) => outcomes.get(anna, command(id)) !== undefined)
  expect(known).toEqual(['c2', 'c3', 'r2'])
})
