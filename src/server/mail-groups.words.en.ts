// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { MailGroupsWords } from './mail-groups.words.de.ts'

export const mailGroupsWordsEn: MailGroupsWords = {
  registered: 'Everybody who is registered',
  pending: 'Registered, but not confirmed yet',
  notEntered: 'Registered, and in no room yet',
  leaders: 'Everybody who chairs, moderates or speaks',
  session: (title) => `With a place in “${title}”`,
  sessionLeaders: (title) => `Chairs and speakers of “${title}”`,
  size: (sizeClass) => `From municipalities: ${sizeClass}`,
}
