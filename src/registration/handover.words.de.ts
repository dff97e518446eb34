// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const handoverWordsDe = {
  give: 'Platz weitergeben',
  giveTitle: (title: string) => `Ihren Platz in „${title}“ weitergeben`,
  giveLead:
    'Sie können nicht kommen? Geben Sie den Platz jemandem aus Ihrer Kommune. Bis dieser Mensch ihn annimmt, bleibt er Ihrer.',
  email: 'E-Mail-Adresse der Kollegin oder des Kollegen',
  emailHint:
    'Dorthin schicken wir einen Link, den nur diese Adresse nutzen kann. Wir verwenden sie dafür und löschen sie danach.',
  giveByLetter: 'Link verschicken',
  giveByCode: 'Code zum Weitersagen',
  giveByCodeWhy:
    'Ohne E-Mail: Sie bekommen einen Code, den Sie am Telefon weitersagen. Wer ihn zuerst einlöst und für dieselbe Kommune angemeldet ist, hat den Platz.',
  back: 'Zurück, ohne zu ändern',
  giving: {
    noPlace: 'Sie haben in dieser Veranstaltung keinen Platz (mehr).',
    noMunicipality: 'Sie sind für keine Kommune angemeldet. Weitergeben geht nur innerhalb derselben Kommune.',
    emailInvalid: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    ownAddress: 'Das ist Ihre eigene Adresse.',
    tooManyToday: 'Für heute ist es genug: Morgen können Sie wieder weitergeben.',
  },
  tooManyLetters: (minutes: number) =>
    `An diese Adresse gingen gerade schon mehrere E-Mails. Bitte warten Sie ${minutes} Minuten.`,

  // Hinter dem Code
  title: (title: string) => `Ein Platz in „${title}“`,
  from: (name: string) => `${name} gibt Ihnen den Platz.`,
  when: (day: string, from: string, to: string) => `${day}, ${from} bis ${to} Uhr`,
  signInFirst: 'Bitte loggen Sie sich ein. Angemeldet sein müssen Sie für dieselbe Kommune.',
  signIn: 'Einloggen und Platz annehmen',
  register: 'Noch nicht angemeldet? Hier anmelden und danach den Link noch einmal öffnen',
  toRegistration: 'Zum Kongress anmelden',
  take: 'Platz annehmen',
  leaving: (titles: string) => `Zur selben Zeit haben Sie einen Platz in: ${titles}. Den geben Sie damit auf.`,
  takenTitle: 'Sie haben den Platz',
  refusedTitle: 'Das geht so nicht',
  refused: {
    handoverGone: 'Diesen Code gibt es nicht, oder er wurde zurückgenommen.',
    handoverTaken: 'Diesen Platz hat schon jemand angenommen.',
    handoverExpired: 'Die Frist ist vorbei. Bitten Sie um einen neuen Code.',
    ownPlace: 'Das ist Ihr eigener Platz.',
    otherAddress: 'Dieser Link ging an eine andere E-Mail-Adresse. Loggen Sie sich mit jener ein.',
    otherMunicipality: 'Sie sind nicht für dieselbe Kommune angemeldet. Weitergeben geht nur innerhalb einer Kommune.',
    notRegistered: 'Bitte melden Sie sich zuerst zum Kongress an, und öffnen Sie den Link dann noch einmal.',
    hasPlace: 'Sie haben in dieser Veranstaltung schon einen Platz.',
  },
  toMy: 'Zu „Mein Kongress“',

  // Für die, die weitergeben
  yours: 'Ihr Platz ist unterwegs',
  sentTo: (email: string) => `Wir haben ${email} geschrieben. Sobald der Platz angenommen ist, sagen wir es Ihnen.`,
  code: 'Code',
  codeHow: 'Sagen Sie diesen Code weiter. Einlösen geht hier, nach dem Einloggen:',
  withdraw: 'Doch selbst behalten',

  // Code eingeben
  typeTitle: 'Einen Platz annehmen',
  typeLead: 'Jemand aus Ihrer Kommune hat Ihnen einen Code genannt.',
  typeCode: 'Code',
  typeHint: 'Zwölf Zeichen. Groß oder klein, mit oder ohne Striche.',
  typeGo: 'Weiter',
  typeWrong: 'Ein Code hat zwölf Zeichen, zum Beispiel K7QM-2XPD-9RTF.',

  // E-Mails
  letterAt: (day: string, time: string) => `${day}, ${time} Uhr`,
  letterSubject: (title: string) => `Ein Platz für Sie: ${title}`,
  letterGreeting: 'Guten Tag,',
  letterOffer: (from: string, title: string, at: string) =>
    `${from} hat einen Platz in „${title}“ (${at}), kann nicht kommen und möchte ihn Ihnen geben. Sie müssen dafür zum Kongress angemeldet sein, für dieselbe Kommune und mit dieser E-Mail-Adresse.`,
  letterLink: 'Ansehen und annehmen',
  letterCode: (code: string) => `Oder geben Sie nach dem Einloggen diesen Code ein: ${code}`,
  letterNote: 'Möchten Sie den Platz nicht, tun Sie einfach nichts. Wir haben Ihre Adresse nur für diese E-Mail.',
  letterTakenSubject: (title: string) => `Ihr Platz ist angenommen: ${title}`,
  letterTakenGreeting: (name: string) => `Guten Tag ${name},`,
  letterTaken: (by: string, title: string, at: string) => `${by} hat Ihren Platz in „${title}“ (${at}) angenommen.`,
}

export type HandoverWords = typeof handoverWordsDe
