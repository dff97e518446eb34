// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What letters to groups hold of people: who wrote them. Apart from letters to one address, because they are kept
 * longer: until the congress's personal data are deleted.
 */
import { localise } from '../base/language.ts'
import type { PersonalData } from '../privacy/index.ts'
import { groupLetterWords } from './group-letters.words.ts'
import { deleteDraftsBy, deleteGroupLettersBefore, readGroupLettersBy } from './mail.privacy.store.ts'

export const groupLettersPersonalData: PersonalData = {
  module: 'groupLetters',
  activities: (language) => [
    {
      key: 'groupLetters',
      ...groupLetterWords(language).activity,
      legalBasis: 'publicTask',
      recipients: ['mailServer'],
      retention: { kind: 'untilDeletion' },
    },
  ],
  sections: (language) => ({ written: groupLetterWords(language).held }),
  async exportOf({ id }, transaction) {
    const letters = await readGroupLettersBy(transaction, id)
    return {
      written: letters.map(({ subject, body, created_at, sent_at }) => ({
        writtenAt: created_at,
        subject: localise(subject, 'de').text,
        text: localise(body, 'de').text,
        sentAt: sent_at,
      })),
    }
  },
  async forget({ id }, transaction) {
    await deleteDraftsBy(transaction, id)
    return []
  },
  sweepBefore: async (date, transaction) => ({ rows: await deleteGroupLettersBefore(transaction, date), traces: [] }),
}
