// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { DecidedBy } from './ties.rules.ts'
import type { CellOf } from './explanation.rules.ts'
import type { MergedClass } from './merged-classes.rules.ts'

const classes: Readonly<Record<MergedClass, string>> = {
  below1000: 'Kommunen unter 1.000 Einwohnern',
  below5000: 'Kommunen unter 5.000 Einwohnern',
  below20000: 'Kommunen unter 20.000 Einwohnern',
  from20000: 'Kommunen ab 20.000 Einwohnern',
}

const people = (count: number) => (count === 1 ? '1 Person' : `${count} Personen`)
const questions = (count: string) => (count === '1' ? '1 Frage' : `${count} Fragen`)

export const hearingWordsDe = {
  classes,
  cells: { ...classes, unknown: 'Größe unbekannt', others: 'Übrige zusammen' } satisfies Record<CellOf, string>,

  // Warum eine Frage an ihrem Platz steht
  byProportion: (place: number, supporters: number) =>
    supporters === 1
      ? `Platz ${place}: 1 Person unterstützt diese Frage, und ihr Guthaben reicht dafür am ehesten.`
      : `Platz ${place}: ${supporters} Personen unterstützen diese Frage, und ihr Guthaben reicht dafür zusammen am ehesten.`,
  byFloor: (place: number, sizeClass: string) =>
    `Platz ${place}: Nach ihrem Anteil an den Anwesenden ist eine Frage an der Reihe, die gestellt wurde aus: ${sizeClass}. Diese steht davon am weitesten vorn.`,
  figures: {
    supporters: 'Unterstützen die Frage',
    paying: 'Davon zahlen mit',
    payingHidden: 'fast alle (die genaue Zahl wäre zu klein, um sie zu zeigen)',
    level: 'Stand nach dem Bezahlen',
    runnerUp: 'Sonst wäre gekommen',
    runnerUpLevel: (id: string, level: string) => `Frage ${id} mit Stand ${level}`,
    noRunnerUp: 'keine andere Frage wartet',
    decidedBy: 'Entschieden hat',
    paidBefore: 'Die Zahlenden hatten zusammen bezahlt',
    paidAfter: 'Jetzt haben sie zusammen bezahlt',
    credits: questions,
    overServed: 'Abweichung von der Liste bis dahin (E)',
    inputHash: 'Prüfsumme der Eingaben',
    people,
    cell: (count: number, paid: string) => `${people(count)}, zahlen ${paid} der Frage`,
    cellsHidden: 'Zu wenige Personen, um nach Größe zu zeigen, wer zahlt.',
  },
  decidedBy: {
    level: 'der niedrigere Stand',
    supporters: 'gleicher Stand, mehr Unterstützung',
    askedEarlier: 'gleicher Stand, gleiche Unterstützung, früher gestellt',
    id: 'alles gleich, die Kennung der Frage',
    alone: 'nichts, sie war die einzige',
    floor: 'der zugesagte Anteil der Größenklasse',
  } satisfies Record<DecidedBy | 'floor', string>,

  // Was zugesagt ist
  promise:
    'Jede beantwortete Frage kostet ein Guthaben, und das zahlen die, die sie unterstützt haben. Alle erhalten gleich viel. Unterstützen x % der Teilnehmenden alle dieselbe wartende Frage, dann hat ihr Guthaben für mindestens x % der behandelten Fragen bezahlt, weniger eine.',
  promiseLeft: (overServed: string) =>
    `Weil von der Liste abgewichen wurde, gilt die Zusage für ${questions(overServed)} weniger.`,
  tooSmall: (sizeClass: string) =>
    `${sizeClass}: Es sind zu wenige da, als dass in der restlichen Zeit eine eigene Frage fällig würde.`,
  creditLeft: (credit: string) => `Ihr Guthaben reicht für ${credit} einer Frage.`,

  // Was an einer Eingabe nicht stimmt
  refusals: {
    tooManyVoters: (most: number) => `Mehr als ${most} Personen können wir nicht berechnen.`,
    tooManyItems: (most: number) => `Mehr als ${most} Fragen können wir nicht berechnen.`,
    tooManySupports: (most: number) => `Mehr als ${most} Unterstützungen können wir nicht berechnen.`,
    weightOutOfRange: (voter: number, most: number) =>
      `Das Gewicht der Person ${voter} muss eine ganze Zahl von 1 bis ${most} sein.`,
    itemIdUnusable: (item: number, most: number) =>
      `Die Kennung der Frage Nummer ${item} fehlt oder ist länger als ${most} Zeichen.`,
    itemIdTwice: (id: string) => `Die Kennung „${id}“ kommt zweimal vor.`,
    askedAtUnusable: (id: string) => `Wann die Frage „${id}“ gestellt wurde, muss eine ganze Zahl sein.`,
    supporterUnknown: (id: string, voter: number) =>
      `Die Frage „${id}“ wird von einer Person ${voter} unterstützt, die es nicht gibt.`,
    supporterTwice: (id: string, voter: number) => `Person ${voter} unterstützt die Frage „${id}“ zweimal.`,
    recordTooLarge: (mostBytes: number) => `Die Datei ist größer als ${mostBytes} Bytes.`,
    notJson: 'Die Datei ist kein lesbares JSON.',
    notARecord: 'Die Datei ist kein Nachweis einer Berechnung von Allmende.',
    versionUnknown: 'Die Fassung dieses Nachweises kennen wir nicht. Eine neuere Ausgabe von Allmende liest ihn.',
    partUnreadable: (at: string) => `Die Angabe „${at}“ fehlt oder ist nicht lesbar.`,
    placesOutOfRange: (most: number) => `Mehr als ${most} Plätze können wir nicht berechnen.`,
    settlementsDoNotAddUp: 'Die Zahlungen für beantwortete Fragen gehen nicht auf.',
    floorUnusable: 'In den Größenklassen sind mehr Personen als insgesamt anwesend.',
  },

  // Nachrechnen
  recomputed: {
    same: (hash: string) => `STIMMT: Die Berechnung ergibt dasselbe. Prüfsumme der Eingaben: ${hash}`,
    different: 'STIMMT NICHT: Die Berechnung ergibt etwas anderes.',
    difference: (at: string, recorded: string, recomputed: string) =>
      `${at}: veröffentlicht ${recorded}, berechnet ${recomputed}`,
  },
}

export type HearingWords = typeof hearingWordsDe
