// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who is here, what they keep, and what is forgotten: laws 8 to 12. */
import type { PlantedBreach } from './breach.ts'
import { debating, enteringFor, roughest, ten } from './plans.ts'

const floor = 'room/floor/floor.rules.ts'
const entry = 'room/entry/entry.rules.ts'
const host = 'room/host/host.ts'
const memoryLog = 'room/host/log.memory.ts'
const seat = 'room/seat/seat.ts'

const presence: readonly PlantedBreach[] = [
  {
    law: 8,
    why: 'coming is written down whenever somebody connects',
    edits: [
      {
        file: entry,
        find: 'return state.seats.get(seat) !== role || group !== stands.group || sizeClass !== stands.sizeClass',
        replace: 'return true',
      },
    ],
    oracles: ['everyEventHasACause'],
    worlds: 40,
  },
  {
    law: 8,
    why: 'who comes and goes in one moment is told to nobody',
    edits: [
      {
        file: 'room/host/lines.ts',
        find: 'this.#went.delete(line.seat)\n    this.#came.add(line.seat)',
        replace: 'if (!this.#went.delete(line.seat)) this.#came.add(line.seat)',
      },
      {
        file: 'room/host/lines.ts',
        find: 'this.#came.delete(line.seat)\n    this.#went.add(line.seat)',
        replace: 'if (!this.#came.delete(line.seat)) this.#went.add(line.seat)',
      },
    ],
    oracles: ['viewsAgree'],
    worlds: 500,
    first: 120,
    plan: {
      roles: ten(),
      weather: { ...roughest(), latencyMilliseconds: [5, 200], loss: 0, repetition: 0, reordering: 0 },
      troubles: 0.8,
      acts: 140,
      milliseconds: 20_000,
      processes: 1,
    },
  },
  {
    law: 9,
    why: 'a drop costs the place on the list',
    edits: [
      {
        file: host,
        find: 'closed: () => {',
        replace: `closed: () => {
        const requests = this.#state.floor.requests.filter((request) => request.seat !== line.seat)
        this.#state = { ...this.#state, floor: { ...this.#state.floor, requests } }`,
      },
    ],
    oracles: ['hostAgrees', 'viewsAgree', 'everyEventHasACause', 'chairIsNoSinglePoint'],
    worlds: 60,
  },
  {
    law: 9,
    why: 'a second device that goes takes the person with it',
    edits: [{ file: 'room/host/lines.ts', find: 'if (ofSeat?.size !== 0) return', replace: '' }],
    oracles: ['viewsAgree'],
    worlds: 200,
    plan: { troubles: 0.3 },
  },
  {
    law: 10,
    why: 'the chair is lost with its line',
    edits: [
      {
        file: host,
        find: 'closed: () => {',
        replace: `closed: () => {
        const presiding = this.#state.entry.presiding === line.seat ? null : this.#state.entry.presiding
        this.#state = { ...this.#state, entry: { ...this.#state.entry, presiding } }`,
      },
    ],
    oracles: ['hostAgrees', 'viewsAgree', 'everyEventHasACause'],
    worlds: 60,
  },
  {
    law: 10,
    why: 'nobody takes over while somebody presides, be they gone or not',
    edits: [
      {
        file: entry,
        find: "if (state.presiding === envelope.seat) return refused('alreadyPresiding')",
        replace: "if (state.presiding !== null) return refused('alreadyPresiding')",
      },
    ],
    oracles: ['chairIsNoSinglePoint'],
    worlds: 60,
  },
]

const erasure: readonly PlantedBreach[] = [
  {
    law: 12,
    why: 'an event holds the name of somebody at the telephone',
    edits: [{ file: floor, find: 'name: text, sizeClass: whom.sizeClass', replace: 'name, sizeClass: whom.sizeClass' }],
    oracles: ['logHoldsNoWords', 'everyEventHasACause'],
    worlds: 150,
    plan: { roles: enteringFor, talk: 0 },
  },
  {
    law: 12,
    why: 'a name is taken back, and its words stay',
    edits: [{ file: floor, find: '{ ...decision.value, erase: [name] }', replace: '{ ...decision.value }' }],
    oracles: ['erasedStaysErased'],
    worlds: 200,
    plan: { ...debating, roles: enteringFor },
  },
  {
    law: 12,
    why: 'a question is answered, and its line to the chair stays',
    edits: [
      {
        file: 'room/floor/presiding.rules.ts',
        find: "if (event.type === 'questionTaken') return note(event.seat, 'interposedQuestion')",
        replace: '',
      },
    ],
    oracles: ['erasedStaysErased'],
    worlds: 200,
    plan: debating,
  },
  {
    law: 12,
    why: 'an event holds what was typed',
    edits: [{ file: floor, find: "note: note === '' ? null : text", replace: "note: note === '' ? null : note" }],
    oracles: ['logHoldsNoWords', 'everyEventHasACause'],
    worlds: 40,
  },
  {
    law: 12,
    why: 'words that were taken back stay in the host’s memory',
    edits: [{ file: host, find: 'for (const id of erase) this.#memory.keepText(id, null)', replace: '' }],
    oracles: ['erasedStaysErased'],
    worlds: 400,
    plan: { troubles: 0.3, talk: 0.8 },
  },
  {
    law: 12,
    why: 'words that were taken back stay in the log’s texts',
    edits: [{ file: memoryLog, find: 'for (const text of erase) room.texts.delete(text)', replace: '' }],
    oracles: ['logReplays', 'erasedStaysErased'],
    worlds: 40,
  },
  {
    law: 12,
    why: 'words and name of somebody who is forgotten stay in the host’s memory',
    edits: [{ file: host, find: 'this.#memory.forget(texts, seats)', replace: '' }],
    oracles: ['erasedStaysErased'],
    worlds: 150,
    plan: { troubles: 0.3 },
  },
  {
    law: 12,
    why: 'a page that was away keeps the words of somebody who was forgotten',
    edits: [{ file: seat, find: 'for (const id of message.gone) texts.delete(id)', replace: '' }],
    oracles: ['erasedStaysErased', 'viewsAgree'],
    worlds: 600,
    plan: { troubles: 0.3, talk: 0.8 },
  },
]

export const staying: readonly PlantedBreach[] = [...presence, ...erasure]
