// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const congressLetterWordsDe = {
  greeting: (name: string) => `Guten Tag ${name},`,
  from: (start: string, end: string) => `${start} bis ${end} Uhr`,
  zone: (name: string) => `Alle Zeiten: ${name}.`,
  toMyPage: 'Zu meinen Veranstaltungen',
  toRoom: 'Zum Raum',
  helpTitle: 'Sie kommen nicht hinein?',
  helpSteps: [
    'Der Raum fragt, wer Sie sind: Geben Sie die Adresse ein, an die diese E-Mail ging. Sie bekommen dann einen Link und einen Code.',
    'Laden Sie die Seite neu. Ihr Platz bleibt Ihrer.',
    'Nehmen Sie ein anderes Gerät oder einen anderen Browser. Installieren müssen Sie nichts.',
  ],
  helpSignIn: 'Zum Einloggen',

  reminderDaySubject: (congress: string, day: string) => `Ihr Programm am ${day}: ${congress}`,
  reminderDay: (congress: string, day: string) => `„${congress}“: Das haben Sie am ${day} vor.`,
  reminderDayTry: 'Probieren Sie am besten schon heute aus, ob Sie hineinkommen:',

  reminderSoonSubject: (title: string, time: string) => `Um ${time} Uhr beginnt: ${title}`,
  reminderSoon: (title: string, time: string) => `um ${time} Uhr beginnt „${title}“. Der Raum ist schon offen.`,

  afterwardsSubject: (congress: string) => `Danke: ${congress}`,
  afterwards: (congress: string) => `danke, dass Sie bei „${congress}“ dabei waren.`,
  afterwardsResults: 'Was in den Veranstaltungen herausgekommen ist, steht im Programm bei jeder von ihnen.',

  label: {
    change: 'Änderung im Programm',
    reminderDay: 'Erinnerung am Tag davor',
    reminderSoon: 'Erinnerung 15 Minuten davor',
    afterwards: 'Danke und Ergebnisse',
    group: 'E-Mail an eine Gruppe',
  },
  occasion: {
    change:
      'Wenn eine Veranstaltung verlegt wird oder entfällt: Die Organisation beginnt mit diesem Text und ergänzt ihn.',
    reminderDay: 'Einen Tag vor der ersten eigenen Veranstaltung des Tages, einmal für den ganzen Tag.',
    reminderSoon: '15 Minuten vor jeder eigenen Veranstaltung.',
    afterwards: 'Nach dem Kongress: Die Organisation beginnt mit diesem Text und schickt ihn ab.',
    group: 'Wenn die Organisation an eine Gruppe schreibt.',
  },

  sampleName: 'Ursula Finkenrath',
  sampleCongress: 'Landauf, landab',
  sampleOpening: 'Eröffnung',
  sampleWorkshop: 'Der Zukunfts-Check für Dörfer',
  sampleOther: 'Homeoffice im alten Rathaus',
  sampleZone: 'Mitteleuropäische Sommerzeit (Europe/Berlin)',
  sampleGroupSubject: 'Neuer Raum für die Mittagspause',
  sampleGroupBody:
    'in der Mittagspause treffen wir uns in einem eigenen Raum:\nhttps://kongress.example/de/programme\n\nBringen Sie Ihren Kaffee mit.',
}

export type CongressLetterWords = typeof congressLetterWordsDe
