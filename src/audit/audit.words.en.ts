// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { AuditWords } from './audit.words.de.ts'

export const auditWordsEn: AuditWords = {
  title: 'Who did what?',
  lead: (days) =>
    `What was changed in the congress office: who, what and when, without contents. Entries are deleted after ${days} days.`,
  sectionLead: 'See what was changed in the congress office.',
  caption: 'Entries, the newest first',
  at: 'When',
  actor: 'Who',
  action: 'What',
  object: 'About',
  software: 'the software itself',
  gone: 'deleted person',
  filter: 'Narrow down',
  anyActor: 'Everybody',
  anyAction: 'Everything',
  show: 'Show',
  older: 'Older entries',
  none: 'There are no entries for this.',
  objectOf: (kind, id) => `${kind} ${id}`,

  activity: {
    title: 'Trail of work in the congress office',
    purpose: 'Being able to tell who changed what, and to clear up abuse.',
    categories: ['id of the person', 'kind of change', 'id of what was changed', 'time'],
  },
  held: {
    title: 'Entries about work in the congress office that you took part in',
    fields: { at: 'when', action: 'what', byYou: 'by you', about: 'about' },
  },
}
