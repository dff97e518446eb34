// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The breaches, law by law. Laws 11, 13, 15 and 16 have no line yet that a simulated world runs through. */
import type { Plan } from '../plan.ts'
import type { PlantedBreach } from './breach.ts'

const floor = 'room/floor/floor.rules.ts'
const chat = 'room/chat/chat.rules.ts'
const entry = 'room/entry/entry.rules.ts'
const host = 'room/host/host.ts'
const batch = 'room/host/batch.ts'
const memoryLog = 'room/host/log.memory.ts'
const seat = 'room/seat/seat.ts'

const commands: readonly PlantedBreach[] = [
  {
    law: 1,
    why: 'a page that comes back forgets what it was about to say',
    edits: [
      {
        file: seat,
        find: 'for (const pending of this.#pending) this.#sendPending(pending, true)\n    this.#resendLater()\n  }\n\n  #learn',
        replace: 'this.#keepPending([])\n  }\n\n  #learn',
      },
    ],
    oracles: ['acknowledgedIsKept'],
    worlds: 40,
  },
  {
    law: 1,
    why: 'a command is sent once, and nobody asks what became of it',
    edits: [
      { file: seat, find: 'if (doneAt === null) this.#say(', replace: 'if (doneAt === null && !again) this.#say(' },
    ],
    oracles: ['everybodyIsLive'],
    worlds: 40,
  },
  {
    law: 1,
    why: 'a repeated command is carried out again',
    edits: [
      { file: host, find: 'if (known !== undefined) return reply(known)', replace: '' },
      { file: batch, find: 'before.known(job) ??', replace: '' },
      { file: batch, find: 'inBatch.get(key) ??', replace: '' },
      {
        file: memoryLog,
        find: "if (entries.some((each) => room.commands.has(commandKey(each.seat, each.command, each.ordinal)))) return 'repeated'",
        replace: '',
      },
    ],
    oracles: ['logIsWhole'],
    worlds: 40,
  },
  {
    law: 1,
    why: 'a refusal is forgotten, and a late copy of the command is carried out',
    edits: [{ file: 'room/host/outcomes.ts', find: '?? this.#refused.get(key)', replace: '' }],
    oracles: ['oneOutcome'],
    worlds: 150,
    plan: {
      weather: { ...roughest(), loss: 0, repetition: 0.3, reordering: 0.3 },
      talk: 0,
      acts: 90,
      milliseconds: 8_000,
      logTroubles: 0,
      troubles: 0,
    },
  },
]

const durability: readonly PlantedBreach[] = [
  {
    law: 2,
    why: 'events are broadcast before they are committed',
    edits: [
      {
        file: host,
        find: "if (entries.length === 0) return 'appended'\n",
        replace: "if (entries.length === 0) return 'appended'\n    this.#broadcast.add(entries)\n",
      },
    ],
    oracles: ['durableBeforeDelivery'],
    worlds: 40,
  },
  {
    law: 2,
    why: 'the sender is told "done" before the commit',
    edits: [
      {
        file: batch,
        find: 'outcomes.push([job, outcome])',
        replace: 'outcomes.push([job, outcome])\n    job.reply(outcome)',
      },
    ],
    oracles: ['durableBeforeDelivery'],
    worlds: 40,
  },
  {
    law: 2,
    why: 'a write of which nobody knows is taken for one that failed, and the host goes on',
    edits: [{ file: host, find: "this.#leave('appendUncertain', error)", replace: '' }],
    oracles: ['everybodyIsLive', 'viewsAgree', 'hostAgrees', 'logIsWhole', 'durableBeforeDelivery'],
    worlds: 150,
    plan: { logTroubles: 0.04 },
  },
  {
    law: 2,
    why: 'an owner that was overtaken still writes',
    edits: [{ file: memoryLog, find: "if (room.owner?.epoch !== epoch) return 'fenced'", replace: '' }],
    oracles: ['logIsWhole'],
    worlds: 150,
    plan: { processes: 2, troubles: 0.3 },
  },
]

const purity: readonly PlantedBreach[] = [
  {
    law: 3,
    why: 'evolve looks at its own clock',
    edits: [
      {
        file: floor,
        find: 'speaking: { seat, kind, from: at, seconds }',
        replace: 'speaking: { seat, kind, from: Date.now(), seconds }',
      },
    ],
    oracles: ['viewsAgree', 'hostAgrees'],
    worlds: 40,
  },
  {
    law: 3,
    why: 'decide makes its own chance',
    edits: [
      {
        file: chat,
        find: "events: [{ type: 'messagePosted', v: 1, text, seat, at }]",
        replace: "events: [{ type: 'messagePosted', v: 1, text: text + String(Math.random()).slice(2), seat, at }]",
      },
    ],
    oracles: ['everyEventHasACause'],
    worlds: 40,
  },
  {
    law: 3,
    why: 'time in the log goes back when another machine takes over',
    edits: [{ file: batch, find: 'Math.max(before.lastAt, before.now)', replace: 'before.now' }],
    oracles: ['logIsWhole'],
    worlds: 200,
    plan: { processes: 3, troubles: 0.3 },
  },
  {
    law: 4,
    why: 'what a person can cause throws',
    edits: [
      { file: floor, find: "return refused('alreadyRequested')", replace: "throw new Error('already requested')" },
    ],
    oracles: ['hostStands'],
    worlds: 40,
  },
]

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
    plan: { acts: 140, talk: 0.8, hostile: 0, troubles: 0 },
  },
  {
    law: 5,
    why: 'speaking time has no end',
    edits: [
      {
        file: floor,
        find: "if (!Number.isInteger(seconds) || !inRange) return refused('speakingTimeOutOfRange')",
        replace: '',
      },
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
    oracles: ['noSecretSeen'],
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
    why: 'a page does not notice that the word about its own part is lost',
    edits: [{ file: seat, find: ' || this.#ownChangedAt > this.#ownKnownAt', replace: '' }],
    oracles: ['viewsAgree'],
    worlds: 400,
    plan: { weather: roughest(), talk: 0 },
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

const presence: readonly PlantedBreach[] = [
  {
    law: 8,
    why: 'coming is written down whenever somebody connects',
    edits: [{ file: entry, find: 'return state.seats.get(seat) !== role', replace: 'return true' }],
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
    why: 'an event holds what was typed',
    edits: [{ file: floor, find: "note: note === '' ? null : text", replace: "note: note === '' ? null : note" }],
    oracles: ['logHoldsNoWords'],
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

/** So many that somebody is always just coming while somebody else goes. */
function ten(): Plan['roles'] {
  return ['chair', 'coChair', 'moderator', ...Array.from({ length: 6 }, () => 'participant' as const), 'observer']
}

const versions: readonly PlantedBreach[] = [
  {
    law: 14,
    why: 'an event gets a new version, and nobody wrote the way from the old one',
    edits: [{ file: 'room/events.versions.ts', find: 'floorGiven: 1', replace: 'floorGiven: 2' }],
    oracles: ['everybodyIsLive', 'hostStands', 'logReplays'],
    worlds: 60,
    plan: { troubles: 0.3 },
  },
]

/** Lost, repeated and swapped frames, and nothing else that hides them. */
function roughest() {
  return {
    latencyMilliseconds: [5, 300],
    stallMilliseconds: 0,
    stallChance: 0,
    loss: 0.08,
    repetition: 0.08,
    reordering: 0.15,
    lingering: 0.5,
    silentCuts: 0.2,
  } as const
}

export const plantedBreaches: readonly PlantedBreach[] = [
  ...commands,
  ...durability,
  ...purity,
  ...limits,
  ...secrets,
  ...snapshots,
  ...presence,
  ...erasure,
  ...versions,
]
