// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the public privacy page says of the software: made from what the modules hand in, so it is never behind. */
import type { Language } from '../base/language.ts'
import type { Privacy } from './privacy.service.ts'
import { privacyWords } from './privacy.words.ts'
import { retentionText } from './record.pages.tsx'

export async function privacyFacts(
  privacy: Pick<Privacy, 'activities' | 'settings'>,
  language: Language,
): Promise<readonly string[]> {
  const words = privacyWords(language)
  const settings = await privacy.settings()
  const { controller = '', protectionOfficer = '' } = settings ?? {}
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ', ')
  return [
    ...(controller === '' ? [] : [words.factController(oneLine(controller))]),
    ...(protectionOfficer === '' ? [] : [words.factOfficer(oneLine(protectionOfficer))]),
    ...privacy.activities(language).map(({ title, categories, retention }) => {
      return words.factActivity(title, categories.join(', '), retentionText(retention, settings?.day ?? null, language))
    }),
    words.factRights,
  ]
}
