// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const foundingWordsDe = {
  title: 'Wie heißt Ihr Kongress?',
  lead: 'Vier Angaben genügen für den Anfang. Alles lässt sich später ändern.',
  name: 'Name des Kongresses',
  nameHint: 'So steht er oben auf jeder Seite und in jeder E-Mail.',
  nameMissing: 'Geben Sie dem Kongress einen Namen.',
  organiser: 'Wer lädt ein?',
  organiserHint: 'Die Stelle, die den Kongress veranstaltet, so wie sie sich selbst nennt.',
  organiserMissing: 'Nennen Sie die Stelle, die einlädt.',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  lastDayHint: 'Bei einem Tag derselbe.',
  dayInvalid: 'Bitte wählen Sie einen Tag.',
  daysReversed: 'Der letzte Tag liegt vor dem ersten.',
  tooManyDays: (max: number) => `Ein Kongress dauert hier höchstens ${max} Tage.`,
  button: 'Kongress anlegen',
}

export type FoundingWords = typeof foundingWordsDe
