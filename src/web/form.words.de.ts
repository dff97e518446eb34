// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const formWordsDe = {
  missing: 'Bitte füllen Sie dieses Feld aus.',
  notChosen: 'Bitte wählen Sie eine der Antworten.',
  tooLong: (max: number) => `Bitte kürzen Sie auf höchstens ${max} Zeichen.`,
  notAnAddress: 'Das sieht nicht nach einer E-Mail-Adresse aus. Beispiel: vorname.name@gemeinde.example',
  tooMany: (max: number) => `Bitte wählen Sie höchstens ${max} Antworten.`,
}

export type FormWords = typeof formWordsDe
