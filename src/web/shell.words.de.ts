// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const shellWordsDe = {
  skip: 'Zum Inhalt springen',
  menu: 'Hauptmenü',
  programme: 'Programm',
  registration: 'Anmeldung',
  myCongress: 'Mein Kongress',
  /** Two halves of one question: narrow windows show the second alone, screen readers hear both. */
  nextLead: 'Wo geht es ',
  nextRest: 'jetzt weiter?',
  signIn: 'Einloggen',
  signOut: 'Ausloggen',
  signedInAs: 'Eingeloggt als',
  otherLanguage: 'English',
  demo: 'Beispieldaten: Personen und Orte sind erfunden.',
  demoOutbox: 'E-Mails ansehen',
  office: 'Kongressbüro',
  officeShort: 'Büro',
  looksAgain: (seconds: number) => `Diese Seite schaut alle ${seconds} Sekunden von selbst nach.`,
  standStill: 'Anhalten',
  standsStill: 'Diese Seite steht still.',
  lookNow: 'Jetzt nachsehen',
  lookByItself: 'Wieder von selbst nachsehen',
  footer: 'Über diese Seite',
  claim: 'Die offene Plattform, auf der Kommunen gemeinsam tagen und voneinander lernen.',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  accessibility: 'Barrierefreiheit',
  source: 'Quellcode (EUPL-1.2)',
  titleWith: (page: string, site: string) => `${page} – ${site}`,
}

export type ShellWords = typeof shellWordsDe
