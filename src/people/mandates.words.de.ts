// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const mandateLetterWordsDe = {
  greeting: (name: string) => `Guten Tag ${name},`,
  confirmedSubject: (body: string) => `Ihr Mandat ist bestätigt: ${body}`,
  confirmed: {
    office: (body: string, congress: string) =>
      `das Kongressbüro von „${congress}“ hat bestätigt, dass Sie für „${body}“ da sind.`,
    domain: (body: string, congress: string) =>
      `Ihre E-Mail-Adresse gehört zu „${body}“. Damit ist Ihr Mandat beim Kongress „${congress}“ bestätigt.`,
  },
  right: {
    delegate: (body: string) => `Sie sprechen und stimmen für „${body}“.`,
    substitute: (body: string) =>
      `Sie vertreten: Sie sprechen und stimmen für „${body}“, wenn sonst niemand für sie da ist.`,
    observer: () => 'Sie sehen und hören alles; gesprochen und abgestimmt wird von anderen.',
  },
  refusedSubject: (body: string) => `Ihr Mandat ist nicht bestätigt: ${body}`,
  refused: (body: string, congress: string) =>
    `das Kongressbüro von „${congress}“ konnte nicht bestätigen, dass Sie für „${body}“ da sind.`,
  reason: 'Der Grund:',
  stillIn: 'Am Kongress nehmen Sie weiter teil, für sich selbst.',
  toMy: 'Zu „Mein Kongress“',
  question: 'Stimmt das nicht? Dann wenden Sie sich bitte an das Kongressbüro.',

  label: {
    mandateConfirmed: 'Mandat bestätigt',
    mandateConfirmedByDomain: 'Mandat durch die Adresse bestätigt',
    mandateRefused: 'Mandat abgelehnt',
  },
  occasion: {
    mandateConfirmed: 'Wenn das Kongressbüro ein Mandat bestätigt oder gibt.',
    mandateConfirmedByDomain: 'Wenn eine eingetragene Domain ein Mandat gleich beim Einloggen bestätigt.',
    mandateRefused: 'Wenn das Kongressbüro ein Mandat ablehnt; der Grund steht mit darin.',
  },
  sampleName: 'Ursula Finkenrath',
  sampleBody: 'Moosbach',
  sampleCongress: 'Landauf, landab',
  sampleReason: 'Uns liegt ein Beschluss des Rates vor, der eine andere Person entsendet.',
}

export type MandateLetterWords = typeof mandateLetterWordsDe
