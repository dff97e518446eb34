// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is given, carried out and written: laws 1 to 4, and the versions of law 14. */
import type { PlantedBreach } from './breach.ts'
import { roughest } from './plans.ts'

const floor = 'room/floor/floor.rules.ts'
const floorEvolve = 'room/floor/evolve.rules.ts'
const chat = 'room/chat/chat.rules.ts'
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
    // Carried out the second time it was refused the first time, or it stands in the log twice.
    oracles: ['logIsWhole', 'oneOutcome'],
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
        file: floorEvolve,
        find: 'askedAt: request?.at ?? at,\n    from: at,',
        replace: 'askedAt: request?.at ?? at,\n    from: Date.now(),',
      },
    ],
    oracles: ['viewsAgree', 'hostAgrees', 'speakingTimeIsTrue'],
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
    edits: [{ file: floor, find: "return 'alreadyRequested'", replace: "throw new Error('already requested')" }],
    oracles: ['hostStands'],
    worlds: 40,
  },
]

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

export const writing: readonly PlantedBreach[] = [...commands, ...durability, ...purity, ...versions]
