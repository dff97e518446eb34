// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const auditWordsDe = {
  title: 'Wer hat was getan?',
  lead: (days: number) =>
    `Was im Kongressbüro geändert wurde: wer, was und wann, ohne Inhalte. Einträge werden nach ${days} Tagen gelöscht.`,
  sectionLead: 'Nachsehen, was im Kongressbüro geändert wurde.',
  caption: 'Einträge, der neueste zuerst',
  at: 'Wann',
  actor: 'Wer',
  action: 'Was',
  object: 'Woran',
  software: 'die Software selbst',
  gone: 'gelöschte Person',
  filter: 'Eingrenzen',
  anyActor: 'Alle Personen',
  anyAction: 'Alles',
  show: 'Anzeigen',
  older: 'Ältere Einträge',
  none: 'Dazu gibt es keine Einträge.',
  objectOf: (kind: string, id: string) => `${kind} ${id}`,

  activity: {
    title: 'Nachweis der Arbeit im Kongressbüro',
    purpose: 'Nachvollziehen können, wer was geändert hat, und Missbrauch aufklären.',
    categories: ['Kennung der Person', 'Art der Änderung', 'Kennung des Geänderten', 'Zeitpunkt'],
  },
  held: {
    title: 'Einträge über Arbeit im Kongressbüro, an denen Sie beteiligt waren',
    fields: { at: 'Wann', action: 'Was', byYou: 'Von Ihnen', about: 'Woran' },
  },
}

export type AuditWords = typeof auditWordsDe
