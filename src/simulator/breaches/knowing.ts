// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What people know, and how much: laws 5 to 7. */
import type { PlantedBreach } from './breach.ts'
import { roughest } from './plans.ts'

const floor = 'room/floor/floor.rules.ts'
const presiding = 'room/floor/presiding.rules.ts'
const chat = 'room/chat/chat.rules.ts'
const host = 'room/host/host.ts'
const seat = 'room/seat/seat.ts'
const questions = 'room/questions/knowing.rules.ts'
const merging = 'room/questions/questions.rules.ts'
const view = 'room/view.rules.ts'

const limits: readonly PlantedBreach[] = [
  {
    law: 5,
    why: 'a line to the chair may be as long as anybody likes',
    edits: [
      { file: floor, find: "if (note.length > limits.noteCharactersMax) return refused('noteTooLong')", replace: '' },
    ],
    oracles: ['limitsHold'],
    worlds: 80,
    plan: { hostile: 0.4 },
  },
  {
    law: 5,
    why: 'a message may be as long as anybody likes',
    edits: [
      {
        file: chat,
        find: "if (body.length > limits.messageCharactersMax) return refused('messageTooLong')",
        replace: '',
      },
    ],
    oracles: ['limitsHold'],
    worlds: 80,
    plan: { hostile: 0.4 },
  },
  {
    law: 5,
    why: 'the view keeps all messages there ever were',
    edits: [{ file: chat, find: '.slice(-limits.messagesInViewMax)', replace: '' }],
    oracles: ['limitsHold'],
    worlds: 20,
    plan: { acts: 280, talk: 0.9, hostile: 0, troubles: 0 },
  },
  {
    law: 5,
    why: 'speaking time has no end',
    edits: [
      {
        file: presiding,
        find: "if (!Number.isInteger(seconds) || !inRange) return refused('speakingTimeOutOfRange')",
        replace: '',
      },
    ],
    oracles: ['limitsHold'],
    worlds: 80,
    plan: { hostile: 0.4 },
  },
]

const floorLimits: readonly PlantedBreach[] = [
  {
    law: 5,
    why: 'the name of somebody at the telephone may be as long as anybody likes',
    edits: [
      {
        file: floor,
        find: "if (name.length > limits.proxyNameCharactersMax) return refused('nameTooLong')",
        replace: '',
      },
    ],
    oracles: ['limitsHold'],
    worlds: 300,
    plan: { hostile: 0.4 },
  },
  {
    law: 5,
    why: 'shares of the speaking time add up to more than there is',
    edits: [
      { file: presiding, find: "if (!areShares(seconds, shares)) return refused('sharesOutOfRange')", replace: '' },
    ],
    oracles: ['limitsHold'],
    worlds: 80,
    plan: { hostile: 0.4 },
  },
]

const secrets: readonly PlantedBreach[] = [
  {
    law: 6,
    why: 'an event shows everybody which words were for the chair',
    edits: [{ file: floor, find: 'return { ...event, note: null }', replace: 'return event' }],
    oracles: ['noSecretSeen'],
    worlds: 40,
  },
  {
    law: 6,
    why: 'a view shows everybody the words for the chair',
    edits: [
      {
        file: floor,
        find: 'state.requests.map((request) => ({ ...request, note: null }))',
        replace: '[...state.requests]',
      },
    ],
    oracles: ['noSecretSeen', 'viewsAgree'],
    worlds: 40,
  },
  {
    law: 6,
    why: 'a seat’s own part goes to everybody',
    edits: [{ file: 'room/host/broadcast.ts', find: 'this.#lines.ofSeat(seat)', replace: 'this.#lines.all' }],
    oracles: ['noSecretSeen'],
    worlds: 40,
  },
  {
    law: 6,
    why: 'a line goes on listening in a role that its seat has no more',
    edits: [
      {
        file: host,
        find: 'if (line.role !== role) this.#dismiss',
        replace: 'if (line.role !== line.role) this.#dismiss',
      },
    ],
    oracles: ['viewsAgree'],
    worlds: 300,
    plan: { troubles: 0.3 },
  },
  {
    law: 6,
    why: 'what a seat is told alone is told once, and may be lost',
    edits: [{ file: 'room/host/broadcast.ts', find: 'told > heard', replace: 'told < heard' }],
    oracles: ['viewsAgree'],
    worlds: 100,
    plan: { weather: roughest() },
  },
  {
    law: 6,
    why: 'an event tells everybody who supports a question',
    edits: [{ file: questions, find: 'return { ...event, seat: null }', replace: 'return event' }],
    oracles: ['noSecretSeen'],
    worlds: 40,
  },
  {
    law: 6,
    why: 'the sender of a support stands beside its event',
    edits: [{ file: view, find: 'may && senderIsSecret(event, seatClass) ? null : sender', replace: 'sender' }],
    oracles: ['noSecretSeen'],
    worlds: 40,
  },
  {
    law: 6,
    why: 'a view shows everybody who asks unnamed',
    edits: [
      {
        file: questions,
        find: 'question.unnamed && !mayModerate(seatClass) ? null : question.seat',
        replace: 'question.seat',
      },
    ],
    oracles: ['noSecretSeen', 'viewsAgree'],
    worlds: 60,
  },
  {
    law: 6,
    why: 'what waits for moderation can be read by everybody',
    edits: [{ file: questions, find: 'text: held ? null : event.text', replace: 'text: event.text' }],
    oracles: ['noSecretSeen'],
    worlds: 150,
    plan: { talk: 0.9 },
  },
]

const supports: readonly PlantedBreach[] = [
  {
    law: 9,
    why: 'who supports two questions that are merged counts twice',
    edits: [{ file: merging, find: '[...new Set([...some, ...more])]', replace: '[...some, ...more]' }],
    oracles: ['supportsAreCounted'],
    worlds: 150,
  },
]

const snapshots: readonly PlantedBreach[] = [
  {
    law: 7,
    why: 'a gap in the events is not noticed',
    edits: [{ file: seat, find: 'if (fresh[0]!.p !== known.position + 1) return this.#resume()', replace: '' }],
    oracles: ['viewsAgree', 'hostStands'],
    worlds: 60,
    plan: { weather: roughest() },
  },
  {
    law: 7,
    why: 'a page does not notice that the last it was sent is lost',
    edits: [{ file: seat, find: 'if (this.#lacksSomething(message)) this.#resume()', replace: '' }],
    oracles: ['viewsAgree', 'everybodyIsLive'],
    worlds: 60,
    plan: { weather: roughest(), acts: 25 },
  },
  {
    law: 7,
    why: 'who comes back is not told what happened meanwhile',
    edits: [{ file: 'room/host/welcome.ts', find: 'lacked === null ? [] : eventsFor(lacked, who)', replace: '[]' }],
    oracles: ['viewsAgree', 'everybodyIsLive'],
    worlds: 60,
    plan: { troubles: 0.3 },
  },
  {
    law: 7,
    why: 'somebody who is not there is named to pages that never had their card',
    edits: [
      {
        file: 'room/host/broadcast.ts',
        find: '.filter((seat) => !this.#lines.isToldPresent(seat))',
        replace: '.filter(() => false)',
      },
    ],
    oracles: ['viewsAgree'],
    worlds: 60,
    plan: { telephones: 1 },
  },
  {
    law: 7,
    why: 'a fresh view leaves out who presides',
    edits: [
      {
        file: 'room/wire/messages.ts',
        find: 'seats: new Map(view.entry.seats)',
        replace: 'seats: new Map(view.entry.seats), presiding: null',
      },
    ],
    oracles: ['viewsAgree'],
    worlds: 20,
  },
]

export const knowing: readonly PlantedBreach[] = [...limits, ...floorLimits, ...secrets, ...supports, ...snapshots]
