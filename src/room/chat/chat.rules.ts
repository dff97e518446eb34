// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The conversation beside the stage. The words lie in erasable rows; here are only their ids, so that a message
 * taken back by its author or by moderation replays as "removed" (law 12).
 */
import { accepted, refused } from '../../base/result.ts'
import { unreachable } from '../../base/assert.ts'
import type { Instant } from '../../base/instant.ts'
import type { Decision, Envelope, SeatId, TextId } from '../envelope.rules.ts'
import { limits } from '../limits.rules.ts'
import { has } from '../roles.rules.ts'
import { cleaned } from '../typed.rules.ts'

export type ChatMessage = {
  readonly text: TextId
  readonly seat: SeatId
  readonly at: Instant
  readonly removed: 'no' | 'byAuthor' | 'byModeration'
}

export type ChatState = {
  /** All messages there ever were, removed ones too. */
  readonly count: number
  /** The latest, oldest first; at most limits.messagesInViewMax. */
  readonly latest: readonly ChatMessage[]
}

export const emptyChat: ChatState = { count: 0, latest: [] }

export type ChatCommand =
  { readonly type: 'postMessage'; readonly body: string } | { readonly type: 'removeMessage'; readonly message: TextId }

export type ChatEvent =
  | {
      readonly type: 'messagePosted'
      readonly v: 1
      readonly text: TextId
      readonly seat: SeatId
      readonly at: Instant
    }
  | {
      readonly type: 'messageRemoved'
      readonly v: 1
      readonly text: TextId
      readonly by: 'byAuthor' | 'byModeration'
    }

export function decideChat(state: ChatState, command: ChatCommand, envelope: Envelope): Decision<ChatEvent> {
  if (!has(envelope.role, 'write')) return refused('notAllowed')
  switch (command.type) {
    case 'postMessage': {
      const body = cleaned(command.body)
      if (body === '') return refused('messageEmpty')
      if (body.length > limits.messageCharactersMax) return refused('messageTooLong')
      const { seat, at, text } = envelope
      return accepted({ events: [{ type: 'messagePosted', v: 1, text, seat, at }], words: [{ id: text, body }] })
    }
    case 'removeMessage':
      return removeMessage(state, command.message, envelope)
    default:
      return unreachable(command)
  }
}

function removeMessage(state: ChatState, text: TextId, { seat, role }: Envelope): Decision<ChatEvent> {
  const message = state.latest.find((each) => each.text === text)
  if (message === undefined) return refused('messageUnknown')
  const isAuthor = message.seat === seat
  if (!isAuthor && !has(role, 'moderate')) return refused('notAllowed')
  if (message.removed !== 'no') return refused('messageAlreadyRemoved')
  const by = isAuthor ? 'byAuthor' : 'byModeration'
  return accepted({ events: [{ type: 'messageRemoved', v: 1, text, by }], erase: [text] })
}

export function evolveChat(state: ChatState, event: ChatEvent): ChatState {
  switch (event.type) {
    case 'messagePosted': {
      const { text, seat, at } = event
      const latest = [...state.latest, { text, seat, at, removed: 'no' as const }].slice(-limits.messagesInViewMax)
      return { count: state.count + 1, latest }
    }
    case 'messageRemoved':
      return {
        ...state,
        latest: state.latest.map((each) => (each.text === event.text ? { ...each, removed: event.by } : each)),
      }
    default:
      return unreachable(event)
  }
}
