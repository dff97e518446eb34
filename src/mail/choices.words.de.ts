// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const choicesWordsDe = {
  title: 'Meine E-Mails',
  lead: 'Was Sie für die Teilnahme brauchen, bekommen Sie immer. Den Rest wählen Sie.',
  to: (email: string) => `Alles geht an ${email}.`,
  reminders: 'Erinnerungen',
  remindersHint: 'Einen Tag und 15 Minuten vor Ihren Veranstaltungen.',
  news: 'Neuigkeiten',
  newsHint:
    'Einladungen und Hinweise, die nichts mit Ihrer Anmeldung zu tun haben. Sie können das jederzeit zurücknehmen.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  noAddress: 'Zu Ihnen ist keine Adresse bekannt; Sie bekommen keine E-Mails.',

  withdrawTitle: { news: 'Keine Neuigkeiten mehr?', reminders: 'Keine Erinnerungen mehr?' },
  withdrawLead: {
    news: 'Ein Druck genügt. Was Sie für die Teilnahme wissen müssen, bekommen Sie weiterhin.',
    reminders: 'Ein Druck genügt. Ihre Anmeldung bleibt bestehen.',
  },
  withdraw: { news: 'Keine Neuigkeiten mehr schicken', reminders: 'Keine Erinnerungen mehr schicken' },
  withdrawnTitle: 'Erledigt',
  withdrawn: {
    news: 'Sie bekommen keine Neuigkeiten mehr.',
    reminders: 'Sie bekommen keine Erinnerungen mehr.',
  },
  undo: 'Eingeloggt können Sie das unter „Meine E-Mails“ wieder ändern.',
  unknownTitle: 'Dieser Link gilt nicht',
  unknown: 'Vielleicht fehlt das Ende. Eingeloggt finden Sie dieselbe Wahl unter „Meine E-Mails“.',
  toChoices: 'Zu meinen E-Mails',
}

export type ChoicesWords = typeof choicesWordsDe
