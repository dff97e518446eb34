// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const draftWordsDe = {
  save: 'Zwischenspeichern',
  saveHint: (days: number) =>
    `Keine Zeit? Wir behalten das Getippte ${days} Tage lang für diesen Browser. Mit Ihrer E-Mail-Adresse bekommen Sie auch einen Link, um an einem anderen Gerät weiterzumachen. Einwilligungen und Angaben zur Unterstützung speichern wir erst mit der Anmeldung.`,
  full: 'Zurzeit können wir nichts zwischenspeichern. Bitte füllen Sie das Formular zu Ende aus.',
  tooManyLetters: (minutes: number) =>
    `An diese Adresse gingen gerade schon mehrere E-Mails. Bitte warten Sie ${minutes} Minuten.`,
  found: (day: string, time: string) => `Hier ist, was Sie am ${day} um ${time} Uhr zwischengespeichert haben.`,
  drop: 'Entwurf löschen',

  savedTitle: 'Zwischengespeichert',
  saved: (days: number) =>
    `Öffnen Sie die Anmeldung in diesem Browser innerhalb von ${days} Tagen wieder, und alles steht da.`,
  savedLetter: 'Haben Sie Ihre E-Mail-Adresse eingetragen, liegt dort ein Link, mit dem es auch anderswo weitergeht.',
  savedNotYet: 'Angemeldet sind Sie noch nicht, und Plätze sind noch nicht für Sie frei gehalten.',
  continue: 'Weiter ausfüllen',
  toProgramme: 'Zum Programm',

  resumeTitle: 'Weiter mit Ihrer Anmeldung',
  resumeLead: 'Ihr Entwurf ist da. Wir holen ihn in diesen Browser.',
  resumeGoneTitle: 'Diesen Entwurf gibt es nicht mehr',
  resumeGone: 'Er ist abgelaufen, oder Sie haben sich damit schon angemeldet.',
  toForm: 'Zur Anmeldung',

  letterSubject: (site: string) => `Ihre Anmeldung fertig ausfüllen: ${site}`,
  letterGreeting: 'Guten Tag,',
  letterWhat: (days: number) =>
    `das Formular zur Anmeldung wurde mit dieser E-Mail-Adresse zwischengespeichert. Der Link führt ${days} Tage lang dorthin zurück.`,
  letterLink: 'Weiter ausfüllen',
  letterNote: 'Waren Sie das nicht, tun Sie einfach nichts: Der Entwurf wird von selbst gelöscht.',
}

export type DraftWords = typeof draftWordsDe
