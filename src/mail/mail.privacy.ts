// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the mail module holds of people: the letters to their address. */
import type { PersonalData } from '../privacy/index.ts'
import { deliveryLimits } from './delivery.rules.ts'
import { deleteLettersTo, readLettersTo } from './mail.privacy.store.ts'
import { deleteMailBefore } from './mail.store.ts'
import { mailWords } from './mail.words.ts'
import { withoutSecrets } from './secrets.rules.ts'

export const mailPersonalData: PersonalData = {
  module: 'mail',
  keptDays: deliveryLimits.keptDays,
  activities: (language) => [
    {
      key: 'letters',
      ...mailWords(language).activity,
      legalBasis: 'publicTask',
      recipients: ['mailServer'],
      retention: { kind: 'days', days: deliveryLimits.keptDays },
    },
  ],
  sections: (language) => ({ letters: mailWords(language).held }),
  async exportOf({ email }, transaction) {
    const letters = email === null ? [] : await readLettersTo(transaction, email)
    return {
      letters: letters.map(({ subject, text, created_at, sent_at }) => ({
        writtenAt: created_at,
        subject: withoutSecrets(subject),
        text: withoutSecrets(text),
        sentAt: sent_at,
      })),
    }
  },
  async forget({ email }, transaction) {
    if (email !== null) await deleteLettersTo(transaction, email)
    return []
  },
  sweepBefore: async (date, transaction) => ({ rows: await deleteMailBefore(transaction, date), traces: [] }),
}
