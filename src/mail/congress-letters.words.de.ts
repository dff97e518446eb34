// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const congressLetterWordsDe = {
  greeting: (name: string) => `Guten Tag ${name},`,
  from: (start: string, end: string) => `${start} bis ${end} Uhr`,
  when: (day: string, times: string) => `${day}, ${times}`,
  dayAndTime: (day: string, time: string) => `${day}, ${time} Uhr`,
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

  confirmationSubject: (congress: string) => `Ihre Anmeldung: ${congress}`,
  confirmation: (congress: string) => `Sie sind angemeldet für „${congress}“. Das haben Sie vor:`,

  waitingListSubject: (title: string) => `Ein Platz ist frei: ${title}`,
  waitingList: (title: string) => `in „${title}“ ist ein Platz frei geworden, und Sie sind als Nächstes an der Reihe.`,
  waitingListUntil: (by: string) => `Wir halten ihn für Sie frei bis ${by}. Danach geht er an die nächste Person.`,
  waitingListTake: 'Platz ansehen und nehmen',

  changeSubject: (congress: string) => `Änderung im Programm: ${congress}`,
  change: 'im Programm hat sich etwas geändert, das Sie betrifft:',
  moved: (title: string, before: string, after: string) => `„${title}“: jetzt ${after} (vorher ${before})`,
  dropped: (title: string, before: string) => `„${title}“ entfällt (war ${before})`,

  reminderDaySubject: (congress: string, day: string) => `Ihr Programm am ${day}: ${congress}`,
  reminderDay: (congress: string, day: string) => `„${congress}“: Das haben Sie am ${day} vor.`,
  reminderDayTry: 'Probieren Sie am besten schon heute aus, ob Sie hineinkommen:',

  reminderSoonSubject: (title: string, time: string) => `Um ${time} Uhr beginnt: ${title}`,
  reminderSoon: (title: string, time: string) => `um ${time} Uhr beginnt „${title}“. Der Raum ist schon offen.`,

  afterwardsSubject: (congress: string) => `Danke: ${congress}`,
  afterwards: (congress: string) => `danke, dass Sie bei „${congress}“ dabei waren.`,
  afterwardsResults: 'Was in den Veranstaltungen herausgekommen ist, steht im Programm bei jeder von ihnen.',
  afterwardsLink: 'Zum Programm',

  label: {
    confirmation: 'Bestätigung der Anmeldung',
    waitingList: 'Platz von der Warteliste',
    change: 'Änderung im Programm',
    reminderDay: 'Erinnerung am Tag davor',
    reminderSoon: 'Erinnerung 15 Minuten davor',
    afterwards: 'Danke und Ergebnisse',
    group: 'E-Mail an eine Gruppe',
  },
  occasion: {
    confirmation: 'Wenn jemand angemeldet ist.',
    waitingList: 'Wenn ein Platz frei wird, an die Person, die als Nächstes an der Reihe ist.',
    change: 'Wenn eine Veranstaltung verlegt wird oder entfällt, an alle mit einem Platz darin.',
    reminderDay: 'Einen Tag vor der ersten eigenen Veranstaltung des Tages, einmal für den ganzen Tag.',
    reminderSoon: '15 Minuten vor jeder eigenen Veranstaltung.',
    afterwards: 'Nach dem Kongress, wenn die Organisation es abschickt.',
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
