// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { limits } from '../limits.rules.ts'
import type { PollKind } from './state.rules.ts'

const number = new Intl.NumberFormat('de-DE')

const kinds: Record<PollKind, string> = {
  one: 'eine Antwort von mehreren',
  several: 'mehrere Antworten',
  scale: 'Skala',
  ranking: 'Reihenfolge',
  numbers: 'Zahl',
  words: 'eigene Worte',
}

const people = (count: number) => (count === 1 ? '1 Person' : `${number.format(count)} Personen`)

export const pollWordsDe = {
  title: 'Umfragen',
  empty: 'Noch läuft keine Umfrage.',
  open: 'läuft',
  closed: 'geschlossen',
  waiting: (count: number) =>
    count === 1 ? '1 Umfrage wartet auf Ihre Antwort' : `${count} Umfragen warten auf Ihre Antwort`,
  erased: 'Der Text dieser Umfrage wurde gelöscht.',
  optionErased: (place: number) => `Antwort ${place} (Text gelöscht)`,
  answeredBy: (count: number) =>
    count === 0 ? 'Noch hat niemand geantwortet.' : `${people(count)} ${count === 1 ? 'hat' : 'haben'} geantwortet.`,
  hidden:
    'Das Ergebnis sehen alle erst, wenn die Umfrage geschlossen ist. Bis dahin sieht es niemand, auch nicht die Moderation.',
  live: 'Das Ergebnis sehen alle sofort, ohne Namen.',
  counting: 'Das Ergebnis wird geholt …',
  observer: 'Sie sehen die Umfragen dieses Raums und antworten selbst nicht.',
  answer: {
    send: 'Antworten',
    change: 'Antwort ändern',
    abstain: 'Ich enthalte mich',
    yours: (answer: string) => `Ihre Antwort: ${answer}`,
    yoursAbstained: 'Sie haben sich enthalten.',
    yoursRemoved: 'Ihre Antwort hat die Moderation entfernt.',
    changeable: 'Sie können sie ändern, solange die Umfrage läuft.',
    sending: 'wird gesendet …',
    notSent: 'Geändert, aber noch nicht abgeschickt.',
    choose: (least: number, most: number) =>
      least === most
        ? `Bitte wählen Sie genau ${least}.`
        : least === 1
          ? `Bitte wählen Sie höchstens ${most}.`
          : `Bitte wählen Sie ${least} bis ${most}.`,
    scale: (from: number, low: string, to: number, high: string) =>
      `${from}${low === '' ? '' : ` heißt „${low}“`}, ${to}${high === '' ? '' : ` heißt „${high}“`}.`,
    rank: 'Bringen Sie die Antworten in Ihre Reihenfolge. Oben steht, was Ihnen am wichtigsten ist.',
    up: (option: string) => `${option}: einen Platz höher`,
    down: (option: string) => `${option}: einen Platz tiefer`,
    upShort: 'höher',
    downShort: 'tiefer',
    moved: (option: string, place: number) => `${option} steht jetzt auf Platz ${place}.`,
    range: (least: string, most: string, step: string | null) =>
      `Eine ganze Zahl von ${least} bis ${most}${step === null ? '' : `, in Schritten von ${step}`}.`,
    number: 'Ihre Zahl',
    words: 'Ihre Antwort',
    wordsHint: `Höchstens ${limits.pollWordsCharactersMax} Zeichen. Alle im Raum lesen die Antwort, ohne Ihren Namen.`,
  },
  result: {
    option: 'Antwort',
    step: 'Stufe',
    count: 'Anzahl',
    share: 'Anteil',
    place: 'Platz',
    points: 'Punkte',
    meanPlace: 'Ø Platz',
    band: 'Bereich',
    summary: (counted: number, abstained: number, missing: number | null) =>
      [
        counted === 1 ? '1 Antwort' : `${number.format(counted)} Antworten`,
        ...(abstained === 0 ? [] : [abstained === 1 ? '1 Enthaltung' : `${number.format(abstained)} Enthaltungen`]),
        ...(missing === null ? [] : [`${people(missing)} ohne Antwort`]),
      ].join(', ') + '.',
    most: (options: string) => `Am häufigsten: ${options}.`,
    first: (options: string) => `Ganz oben: ${options}.`,
    sharesAdd: 'Die Anteile sind auf ganze Prozent gerundet und ergeben zusammen 100.',
    sharesOfPeople: 'Anteil derer, die geantwortet haben. Jede Person konnte mehrere wählen.',
    mean: (value: string) => `Durchschnitt: ${value}`,
    pointsHint: 'Jeder erste Platz gibt die meisten Punkte, jeder letzte keinen (Borda-Zählung).',
    median: 'Median (die Mitte)',
    quartiles: 'mittlere Hälfte',
    range: 'kleinste und größte',
    average: 'Durchschnitt',
    fromTo: (from: string, to: string) => `${from} bis ${to}`,
    noHeading: 'Ohne Überschrift',
    none: 'Noch keine Antwort.',
    more: (count: number) => (count === 1 ? '1 neue Antwort zeigen' : `${count} neue Antworten zeigen`),
    removed: (count: number) =>
      count === 1 ? '1 Antwort hat die Moderation entfernt.' : `${count} Antworten hat die Moderation entfernt.`,
  },
  group: {
    title: 'Antworten ordnen',
    heading: 'Überschrift',
    newHeading: 'Neue Überschrift',
    add: 'Anlegen',
    rename: 'Umbenennen',
    save: 'Speichern',
    remove: 'Überschrift entfernen',
    removeLabel: (heading: string) => `Überschrift entfernen: ${heading}`,
    renameLabel: (heading: string) => `Umbenennen: ${heading}`,
    placeLabel: (words: string) => `Überschrift für „${words}“`,
    takeOut: 'Entfernen',
    takeOutLabel: (words: string) => `Entfernen: „${words}“`,
  },
  prepare: {
    title: 'Umfragen vorbereiten',
    hint: 'Entwürfe sehen nur Vorsitz, Moderation und Technik.',
    new: 'Neue Umfrage',
    edit: 'Bearbeiten',
    editLabel: (question: string) => `Bearbeiten: ${question}`,
    discard: 'Verwerfen',
    discardLabel: (question: string) => `Verwerfen: ${question}`,
    open: 'Öffnen',
    openLabel: (question: string) => `Öffnen: ${question}`,
    close: 'Schließen',
    closeLabel: (question: string) => `Umfrage schließen: ${question}`,
    save: 'Entwurf speichern',
    cancel: 'Abbrechen',
    question: 'Frage',
    kind: 'Art der Umfrage',
    kinds,
    options: 'Antworten, eine je Zeile',
    optionsHint: `${limits.pollOptionsMin} bis ${limits.pollOptionsMax} Antworten.`,
    least: 'Mindestens wählen',
    most: 'Höchstens wählen',
    from: 'Von',
    to: 'Bis',
    low: 'Unteres Ende heißt',
    high: 'Oberes Ende heißt',
    smallest: 'Kleinste Zahl',
    largest: 'Größte Zahl',
    step: 'In Schritten von',
    unit: 'Einheit',
    unitHint: 'zum Beispiel Euro, Kilometer, Personen',
    hidden: 'Ergebnis erst zeigen, wenn die Umfrage geschlossen ist',
    hiddenHint: 'Bis dahin sieht es niemand, auch Sie nicht. So antwortet niemand der Mehrheit nach.',
  },
  announce: {
    opened: (question: string) => `Neue Umfrage: ${question}`,
    closed: (question: string) => `Die Umfrage ist geschlossen: ${question}`,
  },
  refusals: {
    pollUnknown: 'Diese Umfrage gibt es nicht mehr.',
    pollsFull: `In diesem Raum gab es schon ${limits.pollsMax} Umfragen.`,
    tooManyDrafts: `Es sind schon ${limits.pollDraftsMax} Umfragen vorbereitet. Öffnen oder verwerfen Sie eine.`,
    tooManyPollsOpen: `Es laufen schon ${limits.pollsOpenMax} Umfragen. Schließen Sie erst eine.`,
    pollTextEmpty: 'Bitte schreiben Sie die Frage und jede Antwort.',
    pollTextTooLong: `Das ist zu lang. Die Frage darf ${limits.pollQuestionCharactersMax} Zeichen haben, jede Antwort ${limits.pollOptionCharactersMax}.`,
    optionsOutOfRange: `Eine Umfrage hat ${limits.pollOptionsMin} bis ${limits.pollOptionsMax} Antworten.`,
    optionsAlike: 'Zwei Antworten sind gleich.',
    choicesOutOfRange: 'Mindestens 1, höchstens alle Antworten. Die kleinere Zahl steht vorn.',
    scaleOutOfRange: `Eine Skala beginnt bei 0 oder 1 und endet höchstens bei ${limits.pollScaleMax}.`,
    numbersOutOfRange: `Von der kleinsten zur größten Zahl muss es in gleichen Schritten aufgehen, mit höchstens ${number.format(limits.pollNumberStepsMax)} Schritten.`,
    pollClosed: 'Diese Umfrage ist schon geschlossen.',
    pollStillHidden: 'Das geht, sobald die Umfrage geschlossen ist.',
    answerUnfit: 'Bitte beantworten Sie die Frage mit einer der Antworten.',
    answerEmpty: 'Bitte schreiben Sie erst Ihre Antwort.',
    answerTooLong: `Die Antwort ist zu lang (höchstens ${limits.pollWordsCharactersMax} Zeichen).`,
    choicesUnfit: 'Bitte wählen Sie so viele Antworten, wie bei der Frage steht.',
    numberUnfit: 'Bitte geben Sie eine Zahl ein, die zu der Angabe bei der Frage passt.',
    pollWordsFull: `Es gibt schon ${limits.pollWordsMax} Antworten. Mehr fasst diese Umfrage nicht.`,
    headingEmpty: 'Bitte schreiben Sie erst die Überschrift.',
    headingTooLong: `Die Überschrift ist zu lang (höchstens ${limits.pollHeadingCharactersMax} Zeichen).`,
    headingUnknown: 'Diese Überschrift gibt es nicht mehr.',
    tooManyHeadings: `Mehr als ${limits.pollHeadingsMax} Überschriften gehen nicht.`,
    wordsUnknown: 'Diese Antwort gibt es nicht mehr.',
  },
}

export type PollWords = typeof pollWordsDe
