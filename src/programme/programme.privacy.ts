// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the programme holds of people: who speaks, leads or looks after a session. */
import type { PersonalData } from '../privacy/index.ts'
import * as store from './programme.privacy.store.ts'
import { programmeWords } from './programme.words.ts'

export const programmePersonalData: PersonalData = {
  module: 'programme',
  activities: (language) => [
    {
      key: 'programme',
      ...programmeWords(language).activity,
      legalBasis: 'publicTask',
      recipients: ['public'],
      retention: { kind: 'untilDeletion' },
    },
  ],
  sections: (language) => ({ tasks: programmeWords(language).held }),
  async exportOf({ id }, transaction) {
    const tasks = await store.readTasksOf(transaction, id)
    return {
      tasks: tasks.map(({ title, role, starts_at }) => ({ session: title.de, role, startsAt: starts_at })),
    }
  },
  /** The name leaves the published programme at once; the session shows that the task is open. */
  async forget({ id }, transaction) {
    await store.vacateTasksOf(transaction, id)
    return []
  },
  sweepBefore: async () => ({ rows: 0, traces: [] }),
}
