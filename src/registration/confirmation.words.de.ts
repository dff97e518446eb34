// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const confirmationWordsDe = {
  greeting: (name: string) => `Guten Tag ${name},`,
  look: 'Ansehen, ändern oder zurücknehmen',
  calendarAttached: 'Die Termine für Ihren Kalender hängen an dieser E-Mail.',
  linkNote:
    'Der Link ist nur für Sie und lässt Sie einmal herein: Geben Sie ihn nicht weiter. Später loggen Sie sich mit Ihrer E-Mail-Adresse ein.',

  confirmedSubject: (site: string) => `Sie sind angemeldet: ${site}`,
  confirmed: 'Ihre Anmeldung ist bestätigt. Schön, dass Sie dabei sind.',

  taskSubject: (site: string) => `Sie wirken mit: ${site}`,
  task: 'Sie wirken beim Kongress mit. Anmelden müssen Sie sich dafür nicht; Ihr Zugang ist da.',

  changedSubject: (site: string) => `Ihre Workshops haben sich geändert: ${site}`,
  changed: 'Ihre Workshops haben sich geändert. So ist es jetzt:',
  toMy: 'Zu „Mein Kongress“',

  cancelledSubject: (site: string) => `Sie sind abgemeldet: ${site}`,
  cancelled:
    'Ihre Anmeldung ist zurückgenommen, und Ihre Plätze sind wieder frei. Anmelden können Sie sich wieder, solange Plätze da sind.',
  cancelledCalendar: 'Der Anhang nimmt die Termine aus Ihrem Kalender.',
  again: 'Doch wieder anmelden',
  notYou: 'Waren Sie das nicht? Dann fragen Sie bitte das Kongressbüro.',
}

export type ConfirmationWords = typeof confirmationWordsDe
