// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const mailWordsDe = {
  footerAutomatic: (site: string) => `Diese E-Mail hat „${site}“ automatisch verschickt.`,
  footerGroup: (site: string) => `Diese E-Mail schickt Ihnen die Organisation von „${site}“.`,
  footerReason: 'Sie erhalten sie, weil Ihre Adresse dort angegeben wurde. Waren Sie das nicht, müssen Sie nichts tun.',
  footerSample: 'Beispieldaten: Personen und Orte sind erfunden.',
  footerWithdraw: {
    news: 'Keine Neuigkeiten mehr bekommen',
    reminders: 'Keine Erinnerungen mehr bekommen',
  },
  outboxTitle: 'Postausgang',
  outboxIntro:
    'Diese Vorführung verschickt keine E-Mails. Was sonst in den Postfächern ankäme, liegt hier, die neueste zuoberst.',
  outboxIntroSending: 'Alle E-Mails, die dieser Kongress verschickt hat, die neueste zuoberst.',
  outboxNewest: (count: number) => `Gezeigt werden die neuesten ${count}.`,
  emptyTitle: 'Noch keine E-Mail',
  emptyText: 'Sobald sich jemand anmeldet oder einloggt, erscheint die E-Mail dazu hier.',
  emptyAction: 'Zum Einloggen',
  to: 'An',
  written: 'Geschrieben',
  language: 'Sprache',
  languageName: { de: 'Deutsch', en: 'Englisch' },
  state: 'Stand',
  stateKept: 'Liegt hier',
  stateWaiting: 'Wartet auf den Versand',
  stateTryingAgain: (attempts: number) => `Noch nicht zugestellt, ${attempts} Mal versucht`,
  stateSent: 'Verschickt',
  stateFailed: 'Nicht zustellbar',
  failure: 'Antwort des Mailservers',
  back: 'Zurück zum Postausgang',
  textVersion: 'Der Text der E-Mail',
  htmlVersion: 'Quelltext der gestalteten Fassung',
  attachments: 'Angehängt',
  kilobytes: (count: number) => `${count} KB`,
  textGone: 'Die E-Mail ist zugestellt. Ihr Inhalt wird danach nicht aufbewahrt.',
  notFoundTitle: 'Diese E-Mail gibt es nicht',
  notFoundText: 'Vielleicht wurde sie inzwischen gelöscht.',

  // Auskunft und Verzeichnis
  activity: {
    title: 'E-Mails des Kongresses',
    purpose: 'Links zum Einloggen und Nachrichten zum Kongress zustellen.',
    categories: [
      'E-Mail-Adresse',
      'Betreff',
      'Text und Anhänge bis zum Versand',
      'Zeitpunkt des Versands',
      'Welche E-Mails jemand möchte',
    ],
  },
  held: {
    letters: {
      title: 'E-Mails an Sie',
      fields: {
        writtenAt: 'Geschrieben',
        subject: 'Betreff',
        text: 'Text, ohne Links und Codes zum Einloggen',
        attached: 'Angehängt',
        sentAt: 'Verschickt',
      },
    },
    choices: {
      title: 'Welche E-Mails Sie möchten',
      fields: { news: 'Neuigkeiten', reminders: 'Erinnerungen', changedAt: 'Gewählt' },
    },
  },
}

export type MailWords = typeof mailWordsDe
