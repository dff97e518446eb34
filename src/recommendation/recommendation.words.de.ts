// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { SupportRefusal } from './supporters.rules.ts'
import type { Answer, Field, Stage } from './way.rules.ts'

const number = new Intl.NumberFormat('de-DE')

export const recommendationWordsDe = {
  stages: {
    draft: 'Entwurf',
    open: 'offen für Änderungsanträge und Unterstützung',
    adopted: 'angenommen',
    notAdopted: 'nicht angenommen',
    handedOver: 'übergeben, Antwort steht aus',
    answered: 'beantwortet',
  } satisfies Record<Stage, string>,
  answers: {
    accepted: 'wird umgesetzt',
    partly: 'wird zum Teil umgesetzt',
    declined: 'abgelehnt',
    inWork: 'in Arbeit',
  } satisfies Record<Answer['status'], string>,
  difference: { removed: 'gestrichen:', added: 'neu:', end: '(Ende der Änderung)' },
  missing: {
    title: 'Bitte geben Sie der Empfehlung einen Titel.',
    text: 'Bitte schreiben Sie den Text.',
    reasons: 'Bitte schreiben Sie, warum.',
    sentence: 'Bitte schreiben Sie einen Satz dazu.',
    unit: 'Bitte nennen Sie das Referat, das antwortet.',
    reason: 'Bitte begründen Sie die Antwort.',
    addressee: 'Bitte nennen Sie, an wen die Empfehlung geht.',
    dueOn: 'Bitte geben Sie an, bis wann geantwortet werden soll.',
    on: 'Bitte geben Sie das Datum der Antwort an.',
    until: 'Bitte geben Sie an, bis wann daran gearbeitet wird.',
  } satisfies Record<Field, string>,
  noDay: 'Bitte geben Sie einen Tag des Kalenders an, zum Beispiel 31.01.2027.',
  tooLong: (most: number) => `Das ist zu lang: Es dürfen höchstens ${number.format(most)} Zeichen sein.`,
  notYet: (stage: string | null) =>
    stage === null ? 'Diese Empfehlung ist noch nicht geschrieben.' : `Das geht noch nicht. Stand: ${stage}.`,
  noLonger: (stage: string) => `Das geht nicht mehr. Stand: ${stage}.`,
  textChanged:
    'Der Text der Empfehlung hat sich inzwischen geändert. Ihr Vorschlag ist noch da: ' +
    'Bitte gleichen Sie ihn mit dem neuen Text ab.',
  amendmentsWait: (count: number) =>
    count === 1
      ? 'Über 1 Änderungsantrag ist noch nicht entschieden.'
      : `Über ${count} Änderungsanträge ist noch nicht entschieden.`,
  tooManySteps: (most: number) => `Diese Empfehlung hat schon ${number.format(most)} Schritte; mehr fasst sie nicht.`,
  tooManyAmendments: (most: number) =>
    `Es warten schon ${most} Änderungsanträge. Bitte versuchen Sie es, wenn über einige entschieden ist.`,
  amendmentTwice: 'Diesen Änderungsantrag haben Sie schon gestellt.',
  amendmentUnknown: 'Diesen Änderungsantrag gibt es nicht.',
  amendmentDecided: 'Über diesen Änderungsantrag ist schon entschieden.',
  nothingChanged: 'Ihr Vorschlag ist derselbe Text. Bitte ändern Sie, was anders werden soll.',
  support: {
    alreadySupports: 'Sie unterstützen diese Empfehlung schon.',
    placeAlreadySupports: 'Ihre Gemeinde unterstützt diese Empfehlung schon. Sie können sie als Person unterstützen.',
    actsForNoSuchPlace: 'Für diese Gemeinde haben Sie kein bestätigtes Mandat.',
  } satisfies Record<SupportRefusal['kind'], string>,
}

export type RecommendationWords = typeof recommendationWordsDe
