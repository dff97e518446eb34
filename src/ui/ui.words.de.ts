// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The few words that the parts bring along themselves; everything else is handed in by the page. */
export const uiWordsDe = {
  optional: 'freiwillig',
  errorSummary: (count: number) =>
    count === 1 ? 'Bitte prüfen Sie noch eine Angabe' : `Bitte prüfen Sie noch ${count} Angaben`,
  errorPrefix: 'Fehler: ',
  breadcrumb: 'Sie sind hier',
  until: ' bis ',
  clock: (time: string) => `${time} Uhr`,
  close: 'Schließen',
}

export type UiWords = typeof uiWordsDe
