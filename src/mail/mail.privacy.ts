// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the mail module holds of people: the letters to their address, and which they want. */
import type { PersonalData } from '../privacy/index.ts'
import { deliveryLimits } from './delivery.rules.ts'
import { deleteChoice } from './choices.store.ts'
import { deleteLettersTo, readChoicesOf, readLettersTo } from './mail.privacy.store.ts'
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
  sections: (language) => mailWords(language).held,
  async exportOf({ email }, transaction) {
    const letters = email === null ? [] : await readLettersTo(transaction, email)
    const choices = email === null ? [] : await readChoicesOf(transaction, email)
    return {
      letters: letters.map(({ subject, text, attachments, created_at, sent_at }) => ({
        writtenAt: created_at,
        subject: withoutSecrets(subject),
        text: withoutSecrets(text),
        attached: attachments.map(({ name }) => name).join(', '),
        sentAt: sent_at,
      })),
      choices: choices.map(({ news, reminders, changed_at }) => ({ news, reminders, changedAt: changed_at })),
    }
  },
  async forget({ email }, transaction) {
    if (email === null) return []
    await deleteLettersTo(transaction, email)
    await deleteChoice(transaction, email)
    return []
  },
  sweepBefore: async (date, transaction) => ({ rows: await deleteMailBefore(transaction, date), traces: [] }),
}
