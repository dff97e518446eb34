// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who answered what, each person once. In a plenary thousands answer within a minute, and every answer makes a new
 * state: so the answers lie in drawers, and only one drawer is copied for each of them.
 */
import type { SeatId } from '../envelope.rules.ts'
import type { Answer } from './state.rules.ts'

type Drawer = readonly (readonly [SeatId, Answer])[]
export type Answers = readonly Drawer[]

/** With 5,000 people about 80 in a drawer: as much to copy as there are drawers. */
const drawers = 64

export const noAnswers: Answers = Array.from({ length: drawers }, () => [])

function drawerOf(seat: SeatId): number {
  let sum = 0
  for (let index = 0; index < seat.length; index += 1) sum = (sum * 31 + seat.charCodeAt(index)) % 65_521
  return sum % drawers
}

export function answerOf(answers: Answers, seat: SeatId): Answer | null {
  return answers[drawerOf(seat)]?.find(([each]) => each === seat)?.[1] ?? null
}

export function withAnswer(answers: Answers, seat: SeatId, answer: Answer): Answers {
  const at = drawerOf(seat)
  return answers.map((drawer, index) =>
    index === at ? [...drawer.filter(([each]) => each !== seat), [seat, answer] as const] : drawer,
  )
}

export function allAnswers(answers: Answers): Drawer {
  return answers.flat()
}
