// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const deedsWordsDe = {
  actions: {
    ownerSetUp: 'Allmende eingerichtet',
    mandateConfirmed: 'Mandat bestätigt',
    mandateRefused: 'Mandat abgelehnt',
    mandateEnded: 'Mandat beendet',
    mandateHandedOver: 'Stimme an die Vertretung übergeben',
    mandateTakenBack: 'Stimme von der Vertretung zurückgenommen',
    mandateSucceeded: 'Nachfolge im Mandat eingetragen',
    mandateGranted: 'Mandat gegeben',
    votesChanged: 'Zahl der Stimmen geändert',
    domainEntered: 'Domain eingetragen',
    domainRemoved: 'Domain entfernt',
    addressCorrected: 'E-Mail-Adresse berichtigt',
    officeGiven: 'Aufgabe im Kongress gegeben',
    officeTaken: 'Aufgabe im Kongress genommen',
    factorReset: 'Zweiten Faktor zurückgesetzt',
    factorRequired: 'Zweiten Faktor für alle mit Aufgaben verlangt',
    factorNotRequired: 'Zweiten Faktor nicht mehr verlangt',
  },
  body: 'Stelle',
}

export type DeedsWords = typeof deedsWordsDe
