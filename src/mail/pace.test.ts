// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { asInstant } from '../base/instant.ts'
import { paceOf } from './pace.ts'

/** A clock that goes on when it is told to. */
function standingClock() {
  let now = 0
  const tasks: { at: number; run: () => void }[] = []
  return {
    now: () => asInstant(now),
    after(milliseconds: number, run: () => void) {
      const task = { at: now + milliseconds, run }
      tasks.push(task)
      return () => void tasks.splice(tasks.indexOf(task), tasks.includes(task) ? 1 : 0)
    },
    async goTo(at: number) {
      for (;;) {
        const due = tasks.filter((task) => task.at <= at).sort((one, other) => one.at - other.at)[0]
        if (due === undefined) break
        tasks.splice(tasks.indexOf(due), 1)
        now = due.at
        due.run()
        await Promise.resolve()
      }
      now = at
    },
  }
}

test('given a pace of sixty a minute, when letters come at once, then one goes a second, and urgent ones first', async () => {
  const clock = standingClock()
  const pace = paceOf(clock, 60)
  const gone: string[] = []
  const ask = (name: string, urgent = false) => void pace.turn(urgent).then(() => gone.push(`${name} ${clock.now()}`))
  for (const name of ['a', 'b', 'c']) ask(name)
  ask('sign-in', true)
  await Promise.resolve()
  await clock.goTo(10_000)
  expect(gone).toEqual(['a 0', 'sign-in 1000', 'b 2000', 'c 3000'])
  ask('d')
  await Promise.resolve()
  await clock.goTo(10_000)
  expect(gone.at(-1)).toBe('d 10000')
})

test('given no pace, when letters come at once, then none waits', async () => {
  const pace = paceOf(standingClock(), null)
  await Promise.all([pace.turn(false), pace.turn(true), pace.turn(false)])
})

test('given letters that wait for their turn, when sending ends, then they leave without it', async () => {
  const clock = standingClock()
  const pace = paceOf(clock, 60)
  await pace.turn(false)
  const waiting = pace.turn(false)
  pace.stop()
  await expect(waiting).rejects.toThrow('sending ends')
  await clock.goTo(60_000)
})
