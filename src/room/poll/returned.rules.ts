// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What was typed comes back to its field when the host refuses it: under which name, and what. */
import type { PollId } from '../envelope.rules.ts'
import type { SeatCommand } from '../room.rules.ts'
import { composingAgain } from './composing.rules.ts'
import { fillingOf } from './filling.rules.ts'
import { isOpen, type PollsState } from './state.rules.ts'

/** The poll that is being written. */
export const composingName = 'poll.prepare'

/** The answer that is being given. */
export function fillingName(poll: PollId): string {
  return `poll.${poll}`
}

type Returned = { readonly name: string; readonly what: string }

export function returnedOf(command: SeatCommand, { all }: PollsState): Returned | null {
  if (command.type === 'preparePoll' || command.type === 'editPoll') {
    const poll = command.type === 'editPoll' ? command.poll : null
    return { name: composingName, what: JSON.stringify(composingAgain(poll, command.content)) }
  }
  if (command.type !== 'answerPoll') return null
  const { poll: id, answer } = command
  const poll = all.find((each) => each.id === id)
  if (poll === undefined || !isOpen(poll)) return null
  const filling = fillingOf(answer, answer.kind === 'words' ? answer.body : null, poll.shape)
  return { name: fillingName(id), what: JSON.stringify(filling) }
}
