// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the audit trail holds of people: that they did something, or that something was done with them. */
import type { PersonalData } from '../privacy/index.ts'
import { auditLimits } from './audit.limits.rules.ts'
import { deleteEntriesBefore, readEntriesAbout } from './audit.store.ts'
import { auditWords } from './audit.words.ts'

export const auditPersonalData: PersonalData = {
  module: 'audit',
  keptDays: auditLimits.keptDays,
  activities: (language) => [
    {
      key: 'audit',
      ...auditWords(language).activity,
      legalBasis: 'legitimateInterest',
      recipients: ['nobodyElse'],
      retention: { kind: 'days', days: auditLimits.keptDays },
    },
  ],
  sections: (language) => ({ entries: auditWords(language).held }),
  async exportOf({ id }, transaction) {
    const entries = await readEntriesAbout(transaction, id)
    return {
      // Who else took part in it is somebody else's datum.
      entries: entries.map(({ at, action, actor, object }) => ({
        at,
        action,
        byYou: actor === id,
        about: object?.kind ?? null,
      })),
    }
  },
  /** An entry holds an id; without the person it leads to nobody any more. */
  forget: async () => [],
  sweepBefore: async (date, transaction) => ({ rows: await deleteEntriesBefore(transaction, date), traces: [] }),
}
