// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const waitingListWordsDe = {
  // Auf „Mein Kongress“
  title: 'Warteliste',
  offer: (day: string, time: string) => `Ein Platz ist für Sie frei. Bitte antworten Sie bis ${day}, ${time} Uhr.`,
  rank: (rank: number) => (rank === 1 ? 'Sie sind als Nächstes dran.' : `Sie stehen an Stelle ${rank}.`),
  rankWhy: 'Wird ein Platz frei, schreiben wir Ihnen. Sie antworten mit einem Druck.',
  leaving: (titles: string) =>
    `Zur selben Zeit haben Sie einen Platz in: ${titles}. Nehmen Sie an, geben Sie ihn dafür auf.`,
  accept: 'Platz annehmen',
  decline: 'Nein, danke',
  leave: 'Nicht mehr warten',

  // Die Seite hinter dem Link
  offerTitle: (title: string) => `Ein Platz in „${title}“`,
  offerWhen: (day: string, from: string, to: string) => `${day}, ${from} bis ${to} Uhr`,
  offerUntil: (day: string, time: string) =>
    `Der Platz ist bis ${day}, ${time} Uhr für Sie frei gehalten. Danach geht er an die nächste Person.`,
  goneTitle: 'Dieses Angebot gilt nicht mehr',
  refused: {
    offerGone: 'Es wurde schon beantwortet, oder der Link ist nicht vollständig.',
    offerLapsed: 'Die Frist ist vorbei. Der Platz ist an die nächste Person gegangen.',
  },
  acceptedTitle: 'Sie haben den Platz',
  accepted: 'Wir freuen uns auf Sie. Alles Weitere steht auf der Seite „Mein Kongress“.',
  declinedTitle: 'Danke für die Antwort',
  declined: 'Der Platz geht an die nächste Person auf der Liste.',
  toMy: 'Zu „Mein Kongress“',
  toProgramme: 'Zum Programm',

  // Warum es nicht ging
  joinRefusedTitle: 'Das ging nicht',
  joinRefused: {
    noSuchSession: 'Diese Veranstaltung gibt es nicht.',
    sessionOver: 'Diese Veranstaltung ist vorbei.',
    notRegistered: 'Bitte melden Sie sich zuerst zum Kongress an.',
    hasPlace: 'Sie haben hier schon einen Platz.',
    placesFree: 'Gerade ist ein Platz frei: Sie können ihn gleich nehmen.',
    listClosed: 'So kurz vor Beginn gibt es keine Warteliste mehr. Wird ein Platz frei, bekommt ihn, wer zuerst kommt.',
    listFull: 'Die Warteliste ist voll.',
    waitsElsewhere: 'Sie stehen schon auf sehr vielen Wartelisten. Bitte verlassen Sie erst eine davon.',
  },
  toSession: 'Zurück zur Veranstaltung',

  // E-Mails
  letterGreeting: (name: string) => `Guten Tag ${name},`,
  letterAt: (day: string, time: string) => `${day}, ${time} Uhr`,
  letterWaitingSubject: (title: string) => `Auf der Warteliste: ${title}`,
  letterWaiting: (title: string, at: string) => `Sie stehen jetzt auf der Warteliste für „${title}“ (${at}).`,
  letterOfferSubject: (title: string) => `Ein Platz für Sie: ${title}`,
  letterOffer: (title: string, at: string) =>
    `in „${title}“ (${at}) ist ein Platz frei geworden, und Sie sind an der Reihe.`,
  letterOfferUntil: (until: string) => `Wir halten ihn für Sie frei bis ${until}. Bitte antworten Sie mit einem Druck:`,
  letterOfferLink: 'Annehmen oder ablehnen',
  letterOfferNote:
    'Ohne Antwort geht der Platz nach der Frist an die nächste Person. Der Link ist nur für Sie: Geben Sie ihn nicht weiter.',
  letterLapsedSubject: (title: string) => `Die Frist ist vorbei: ${title}`,
  letterLapsed: (title: string, at: string) =>
    `wir hatten in „${title}“ (${at}) einen Platz für Sie frei gehalten. Die Frist ist vorbei, und er geht an die nächste Person. Möchten Sie weiter warten, setzen Sie sich einfach wieder auf die Liste.`,
  letterClosedSubject: (title: string) => `Warteliste zu Ende: ${title}`,
  letterClosed: (title: string, at: string) =>
    `„${title}“ beginnt bald (${at}), und leider ist kein Platz für Sie frei geworden. Zuhören können Sie trotzdem. Wird jetzt noch ein Platz frei, bekommt ihn, wer zuerst an der Tür ist.`,
  letterToSession: 'Zur Veranstaltung',
}

export type WaitingListWords = typeof waitingListWordsDe
