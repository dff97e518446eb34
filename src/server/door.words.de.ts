// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export type DoorWords = typeof doorWordsDe

export const doorWordsDe = {
  title: 'Hier geht es noch nicht weiter',
  why: {
    notRegistered: 'Für diesen Raum brauchen Sie eine Anmeldung zum Kongress.',
    noPlace:
      'Sie haben in diesem Workshop noch keinen Platz. Auf der Seite des Workshops sehen Sie, ob einer frei ist.',
    roomElsewhere: 'Der Raum wird gerade geöffnet. Bitte versuchen Sie es in ein paar Sekunden noch einmal.',
  },
  way: {
    notRegistered: 'Zur Anmeldung',
    noPlace: 'Zum Workshop',
    roomElsewhere: 'Noch einmal versuchen',
  },
  toSession: 'Zum Workshop',
}
