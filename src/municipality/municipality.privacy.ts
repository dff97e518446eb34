// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the register of municipalities holds of people: that they loaded one, and what their file was called. */
import type { PersonalData } from '../privacy/index.ts'
import * as store from './municipality.privacy.store.ts'
import { registerWords } from './register.words.ts'

export const municipalityPersonalData: PersonalData = {
  module: 'municipality',
  activities: (language) => [
    {
      key: 'register',
      ...registerWords(language).activity,
      legalBasis: 'legitimateInterest',
      recipients: ['nobodyElse'],
      retention: { kind: 'untilDeletion' },
    },
  ],
  sections: (language) => registerWords(language).held,
  async exportOf({ id }, transaction) {
    const [loads, uploads] = [await store.readLoadsBy(transaction, id), await store.readUploadsBy(transaction, id)]
    return {
      loads: loads.map(({ loaded_at, file_name }) => ({ loadedAt: loaded_at, file: file_name })),
      uploads: uploads.map(({ uploaded_at, file_name, expires_at }) => {
        return { uploadedAt: uploaded_at, file: file_name, expiresAt: expires_at }
      }),
    }
  },
  async forget({ id }, transaction) {
    await store.forgetLoader(transaction, id)
    return []
  },
  sweepBefore: async (date, transaction) => ({ rows: await store.forgetLoadersBefore(transaction, date), traces: [] }),
}
