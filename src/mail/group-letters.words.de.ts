// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { GroupLetterState, Purpose } from './group-letters.rules.ts'

const states: Record<GroupLetterState, string> = {
  draft: 'Entwurf',
  sending: 'Wird verschickt',
  sent: 'Verschickt',
  stopped: 'Angehalten',
}
const purposes: Record<Purpose, { readonly label: string; readonly meaning: string }> = {
  essential: {
    label: 'Nötig für die Teilnahme',
    meaning:
      'Geht an alle der Gruppe. Erlaubt ist das nur für das, was Angemeldete wissen müssen: Zeiten, Zugang, Ausfall (DSGVO, Artikel 6 Absatz 1 b).',
  },
  news: {
    label: 'Neuigkeiten',
    meaning:
      'Geht nur an die, die dem zugestimmt haben. Für alles andere ist die Zustimmung Pflicht (DSGVO, Artikel 6 Absatz 1 a; UWG, § 7).',
  },
}

export const groupLetterWordsDe = {
  title: 'An eine Gruppe schreiben',
  lead: 'Jede Person bekommt ihre eigene E-Mail; niemand sieht die Adressen der anderen.',
  write: 'Neue E-Mail schreiben',
  writeTitle: 'E-Mail an eine Gruppe',
  emptyTitle: 'Noch nichts geschrieben',
  empty: 'Was Sie einer Gruppe schreiben, steht danach hier, mit Datum und Absender.',
  caption: 'Entwürfe und verschickte E-Mails',
  columns: { subject: 'Betreff', group: 'Gruppe', state: 'Stand', by: 'Von', when: 'Wann', addresses: 'Adressen' },
  states,
  nobody: 'jemand, der nicht mehr dabei ist',

  group: 'Wem möchten Sie schreiben?',
  chooseGroup: 'Bitte wählen',
  groupMissing: 'Wählen Sie eine Gruppe.',
  purpose: 'Worum geht es?',
  purposes,
  purposeMissing: 'Wählen Sie, worum es geht. Davon hängt ab, wem Sie schreiben dürfen.',
  german: 'Auf Deutsch',
  english: 'Auf Englisch',
  englishIntro:
    'Wer Englisch liest, bekommt diesen Text. Lassen Sie beide Felder leer, bekommen alle den deutschen, mit einem Hinweis.',
  subject: 'Betreff',
  subjectMissing: 'Schreiben Sie einen Betreff.',
  body: 'Text',
  bodyHint:
    'Die Anrede mit dem Namen steht schon darüber. Eine leere Zeile trennt Absätze; Adressen stehen am besten auf einer eigenen Zeile.',
  bodyMissing: 'Schreiben Sie einen Text.',
  bothInEnglish: 'Auf Englisch fehlt noch der andere Teil: Betreff und Text gehören zusammen.',
  preview: 'Weiter zur Vorschau',
  start: {
    title: 'Mit einem Text beginnen',
    none: 'Leer',
    change: 'Änderung im Programm',
    afterwards: 'Danke und Ergebnisse',
  },
  startChangeSubject: 'Änderung im Programm',
  startChangeBody:
    'im Programm hat sich etwas geändert, das Sie betrifft:\n\n- „…“: jetzt … (vorher …)\n\nIhre Veranstaltungen finden Sie hier:\n',

  previewTitle: 'Vorschau',
  previewLead: 'Noch ist nichts verschickt.',
  audience: (count: number) => (count === 1 ? 'Geht an eine Adresse.' : `Geht an ${count} Adressen.`),
  leftOut: (count: number) =>
    count === 1
      ? 'Eine Person der Gruppe bekommt sie nicht: Sie hat Neuigkeiten nicht zugestimmt.'
      : `${count} Personen der Gruppe bekommen sie nicht: Sie haben Neuigkeiten nicht zugestimmt.`,
  inLanguage: { de: 'Auf Deutsch', en: 'Auf Englisch' },
  edit: 'Ändern',
  test: 'Probe an mich schicken',
  tested: (email: string) => `Die Probe ist unterwegs an ${email}.`,
  send: (count: number) => (count === 1 ? 'An eine Adresse verschicken' : `An ${count} Adressen verschicken`),
  sendHint: 'Verschickte E-Mails lassen sich nicht zurückholen, nur anhalten, solange noch welche warten.',
  discard: 'Entwurf löschen',

  refusals: {
    groupGone: 'Diese Gruppe gibt es nicht mehr. Wählen Sie eine andere.',
    nobodyInGroup: 'In dieser Gruppe ist niemand, dem diese E-Mail geschickt werden darf.',
    tooManyAddresses: (max: number) =>
      `Eine E-Mail geht an höchstens ${max} Adressen. Wählen Sie eine kleinere Gruppe.`,
    tooManyToday: (max: number) =>
      `In 24 Stunden sind höchstens ${max} E-Mails an Gruppen möglich, damit Postfächer uns nicht für Werbung halten.`,
    alreadySent: 'Diese E-Mail ist schon verschickt.',
    noAddress: 'Zu Ihnen ist keine Adresse bekannt.',
  },

  progressTitle: 'Versand',
  of: (done: number, all: number) => `${done} von ${all} erledigt`,
  tally: { sent: 'Verschickt', waiting: 'Warten noch', failed: 'Nicht zustellbar', stopped: 'Nicht mehr verschickt' },
  stop: 'Anhalten',
  stopHint: 'Was noch wartet, wird dann nicht mehr verschickt.',
  failedOnes: 'Die nicht zugestellten ansehen',
  sentBy: 'Verschickt von',
  sentAt: 'Verschickt am',
  purposeLabel: 'Anlass',
  groupLabel: 'Gruppe',
  leftOutLabel: 'Ohne Zustimmung ausgelassen',
  missingTitle: 'Diese E-Mail gibt es nicht',
  back: 'Zu allen E-Mails an Gruppen',

  germanOnly: 'Diese E-Mail gibt es nur auf Deutsch.',

  // Auskunft und Verzeichnis
  activity: {
    title: 'E-Mails an Gruppen',
    purpose: 'Festhalten, was die Organisation an wen geschrieben hat.',
    categories: ['Wer geschrieben hat', 'Betreff und Text', 'Gruppe', 'Zeitpunkt des Versands'],
  },
  held: {
    title: 'E-Mails an Gruppen, die Sie geschrieben haben',
    fields: { writtenAt: 'Geschrieben', subject: 'Betreff', text: 'Text', sentAt: 'Verschickt' },
  },
}

export type GroupLetterWords = typeof groupLetterWordsDe
