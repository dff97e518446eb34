// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Polls: each person counts once, as they answered last (law 9); nobody learns what is not theirs to know (law 6). */
import type { PlantedBreach } from './breach.ts'
import { polling } from './plans.ts'

const knowing = 'room/poll/knowing.rules.ts'
const poll = 'room/poll/poll.rules.ts'

const secrets: readonly PlantedBreach[] = [
  {
    law: 6,
    why: 'an event tells everybody who answered',
    edits: [{ file: knowing, find: '...event, seat: null, before', replace: '...event, before' }],
    oracles: ['noSecretSeen'],
    worlds: 40,
    plan: polling,
  },
  {
    law: 6,
    why: 'who answered stands beside the event',
    edits: [
      {
        file: 'room/view.rules.ts',
        find: 'if (ofPoll) return pollSenderIsSecret(event, seatClass) ? null : sender',
        replace: 'if (ofPoll) return sender',
      },
    ],
    oracles: ['noSecretSeen'],
    worlds: 40,
    plan: polling,
  },
  {
    law: 6,
    why: 'what is answered to a hidden poll can be read in the event',
    edits: [{ file: knowing, find: 'answer: hidden ? null : answer', replace: 'answer' }],
    oracles: ['noSecretSeen'],
    worlds: 40,
    plan: polling,
  },
  {
    law: 6,
    why: 'who comes in sees how a hidden poll stands',
    edits: [{ file: knowing, find: 'sheet: isShown(poll) ? poll.sheet : null', replace: 'sheet: poll.sheet' }],
    oracles: ['noSecretSeen', 'viewsAgree'],
    worlds: 60,
    plan: polling,
  },
  {
    law: 6,
    why: 'who comes in sees what is being prepared',
    edits: [
      { file: knowing, find: 'drafts: mayPrepare(seatClass) ? state.drafts : []', replace: 'drafts: state.drafts' },
    ],
    oracles: ['noSecretSeen', 'viewsAgree'],
    worlds: 60,
    plan: polling,
  },
  {
    law: 6,
    why: 'everybody is told what is being prepared',
    edits: [
      {
        file: knowing,
        find: 'return mayPrepare(seatClass) ? event : { ...event, draft: null }',
        replace: 'return event',
      },
    ],
    oracles: ['noSecretSeen'],
    worlds: 40,
    plan: polling,
  },
  {
    law: 7,
    why: 'answers that nobody had read are shown by a host that never had them, and are empty',
    edits: [
      {
        file: 'room/host/host.ts',
        find: 'if (missing.length > 0) await this.#fetchTexts(missing)',
        replace: 'if (missing.length < 0) await this.#fetchTexts(missing)',
      },
    ],
    oracles: ['viewsAgree'],
    worlds: 300,
    plan: { ...polling, troubles: 0.2, processes: 2 },
  },
]

const counts: readonly PlantedBreach[] = [
  {
    law: 9,
    why: 'who answers again is counted as one more',
    edits: [{ file: poll, find: 'first: before === null', replace: 'first: true' }],
    oracles: ['pollsAreCounted'],
    worlds: 40,
    plan: polling,
  },
  {
    law: 9,
    why: 'the answer of before stays in the count',
    edits: [
      {
        file: 'room/poll/sheet.rules.ts',
        find: 'before === null ? sheet : withOne(sheet, shape, before, -1)',
        replace: 'sheet',
      },
    ],
    oracles: ['pollsAreCounted'],
    worlds: 40,
    plan: polling,
  },
  {
    law: 9,
    why: 'a closed poll goes on counting',
    edits: [{ file: poll, find: "if (!isOpen(poll)) return refused('pollClosed')", replace: '' }],
    oracles: ['pollsAreCounted'],
    worlds: 60,
    plan: polling,
  },
]

const erasing: readonly PlantedBreach[] = [
  {
    law: 12,
    why: 'the words somebody answered with before are kept',
    edits: [{ file: poll, find: "erase: before?.kind === 'words' ? [before.text] : []", replace: 'erase: []' }],
    oracles: ['erasedStaysErased'],
    worlds: 80,
    plan: polling,
  },
  {
    law: 12,
    why: 'an answer that moderation removes is kept',
    edits: [{ file: poll, find: 'erase: [removed]', replace: 'erase: []' }],
    oracles: ['erasedStaysErased'],
    worlds: 120,
    plan: polling,
  },
]

export const pollBreaches: readonly PlantedBreach[] = [...secrets, ...counts, ...erasing]
