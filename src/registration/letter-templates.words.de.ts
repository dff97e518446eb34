// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const letterTemplateWordsDe = {
  label: {
    draft: 'Angefangene Anmeldung',
    registered: 'Bestätigung der Anmeldung',
    workshopsChanged: 'Workshops geändert',
    cancelled: 'Abgemeldet',
    task: 'Willkommen für Mitwirkende',
    waiting: 'Auf der Warteliste',
    placeOffered: 'Platz von der Warteliste',
    offerLapsed: 'Frist für den Platz vorbei',
    waitingListClosed: 'Warteliste zu Ende',
    handover: 'Platz an einen Kollegen weitergeben',
    handoverTaken: 'Weitergegebener Platz ist übernommen',
  },
  occasion: {
    draft: 'Wenn jemand das Formular für später speichert und eine Adresse angegeben hat.',
    registered: 'Wenn eine Anmeldung bestätigt ist. Die Termine für den Kalender hängen an.',
    workshopsChanged:
      'Wenn sich die eigenen Workshops ändern, gleich durch wen. Der Anhang bringt den Kalender auf den Stand.',
    cancelled: 'Wenn eine Anmeldung zurückgenommen ist. Der Anhang nimmt die Termine aus dem Kalender.',
    task: 'Wenn jemand im Programm für eine Veranstaltung eingetragen wird. Anmelden muss sich diese Person nicht.',
    waiting: 'Wenn sich jemand auf eine Warteliste setzt.',
    placeOffered: 'Wenn ein Platz frei wird, an die Person, die als Nächstes an der Reihe ist.',
    offerLapsed: 'Wenn ein angebotener Platz nicht rechtzeitig angenommen wurde.',
    waitingListClosed: 'Wenn eine Veranstaltung bald beginnt und kein Platz frei geworden ist.',
    handover: 'Wenn jemand den eigenen Platz einer Kollegin oder einem Kollegen geben möchte.',
    handoverTaken: 'Wenn der Platz übernommen ist, an die Person, die ihn gegeben hat.',
  },

  name: 'Ursula Finkenrath',
  colleague: 'Jochen Wiesental',
  congress: 'Landauf, landab',
  opening: 'Eröffnung',
  workshop: 'Der Zukunfts-Check für Dörfer',
  other: 'Homeoffice im alten Rathaus',
}

export type LetterTemplateWords = typeof letterTemplateWordsDe
