// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { votingLimits, type Counting, type MajorityRule, type Procedure } from '../../voting/counting/index.ts'
import { limits } from '../limits.rules.ts'
import type { Hindrance, VoteStatus, WithoutRight } from './state.rules.ts'

const { optionsMin, optionsMax, secretBallotsShownMin, turnoutStepPercent } = votingLimits

export const voteRefusalsDe = {
  voteUnknown: 'Diese Abstimmung gibt es nicht.',
  voteTextEmpty: 'Bitte schreiben Sie, worüber abgestimmt wird.',
  voteTextTooLong: `Der Text ist zu lang (höchstens ${limits.voteTextCharactersMax} Zeichen).`,
  optionsOutOfRange: `Zur Wahl stehen ${optionsMin} bis ${optionsMax} Möglichkeiten, oder Ja und Nein.`,
  optionsNotDistinct: 'Jede Möglichkeit braucht einen eigenen Text.',
  optionTooLong: `Eine Möglichkeit ist zu lang (höchstens ${limits.optionCharactersMax} Zeichen).`,
  quorumOutOfRange: 'Das Quorum liegt zwischen 0 und 100 ganzen Prozent.',
  secretCountsHeads: 'Geheim wird nur nach Köpfen gezählt: Die Stimme einer Kommune wäre nicht geheim.',
  votesFull: `In diesem Raum gibt es schon ${limits.votesMax} Abstimmungen.`,
  voteNotPrepared: 'Diese Abstimmung lässt sich nicht mehr öffnen.',
  voteNotOpen: 'Diese Abstimmung ist gerade nicht offen.',
  voteOver: 'Diese Abstimmung ist schon vorbei.',
  anotherVoteIsOn: 'Gerade läuft eine andere Abstimmung. Schließen Sie diese zuerst.',
  notEntitled: 'In dieser Abstimmung sind Sie nicht stimmberechtigt.',
  notYourBallot: 'Diese Stimme geben Sie nicht ab.',
  ballotGivenAway: 'Sie haben für diese Abstimmung eine Vollmacht gegeben.',
  ballotFinal: 'Ihre Stimme ist abgegeben. In dieser Abstimmung lässt sie sich nicht ändern.',
  ballotSealed: 'In dieser Abstimmung wird offen abgestimmt.',
  ballotNotSealed: 'In dieser Abstimmung wird geheim abgestimmt. Bitte laden Sie die Seite neu.',
  choiceUnknown: 'Das steht nicht zur Wahl.',
  proxyForOneself: 'Sich selbst müssen Sie keine Vollmacht geben.',
  notInTheRoom: 'Diese Person hat in diesem Raum keinen Platz.',
  proxyChain: 'Eine Vollmacht wird nicht weitergegeben.',
  proxyHeldAlready: 'Diese Person hat schon eine Vollmacht. Mehr als eine hält niemand.',
  noProxy: 'Sie haben keine Vollmacht gegeben.',
}

const procedures: Record<Procedure, string> = { named: 'namentlich', open: 'offen', secret: 'geheim' }
const procedureHints: Record<Procedure, string> = {
  named: 'Nach der Abstimmung steht hier, wer wie gestimmt hat.',
  open: 'Nach der Abstimmung steht hier, welche Kommune wie gestimmt hat.',
  secret: 'Niemand erfährt, wer wie gestimmt hat. Bekannt werden nur Summen.',
}
const countings: Record<Counting, string> = {
  byPerson: 'nach Köpfen',
  byMunicipality: 'nach Kommunen',
  both: 'doppelte Mehrheit: Köpfe und Kommunen',
}
const majorities: Record<MajorityRule, string> = {
  simple: 'einfache Mehrheit',
  absolute: 'absolute Mehrheit',
  twoThirds: 'Zwei-Drittel-Mehrheit',
}
const majorityHints: Record<MajorityRule, string> = {
  simple: 'Mehr Ja als Nein; Enthaltungen zählen nicht mit.',
  absolute: 'Mehr als die Hälfte aller Stimmberechtigten.',
  twoThirds: 'Mindestens zwei Drittel der Stimmen ohne Enthaltungen.',
}
const statuses: Record<VoteStatus, string> = {
  prepared: 'vorbereitet',
  opening: 'wird geöffnet',
  open: 'offen',
  closing: 'wird ausgezählt',
  closed: 'abgeschlossen',
  withdrawn: 'zurückgezogen',
}
const without: Record<WithoutRight, string> = {
  noMandate: 'Sie sind nicht stimmberechtigt: Für Sie ist kein Mandat einer Kommune oder Stelle eingetragen.',
  notConfirmed: 'Sie sind nicht stimmberechtigt: Ihr Mandat ist noch nicht bestätigt. Das Kongressbüro hilft weiter.',
  handedOver: 'Sie sind nicht stimmberechtigt: Sie haben Ihr Recht für jetzt an Ihre Vertretung abgegeben.',
  substituteNotNeeded: 'Sie sind nicht stimmberechtigt: Die Delegierten, die Sie vertreten, sind selbst im Raum.',
  observer: 'Sie sind nicht stimmberechtigt: Sie beobachten diesen Raum.',
  cameLater: 'Sie sind nicht stimmberechtigt: Als die Abstimmung geöffnet wurde, waren Sie noch nicht im Raum.',
}
const hindrances: Record<Hindrance, string> = {
  nobodyEntitled: 'Nicht geöffnet: Im Raum ist niemand, dessen Stimme hier zählt.',
  noKeyHolder: 'Nicht geöffnet: Auf diesem Server verwahrt niemand Schlüssel für geheime Abstimmungen.',
}

const people = (count: number) => (count === 1 ? '1 Person' : `${String(count)} Personen`)
const municipalities = (count: number) => (count === 1 ? '1 Kommune' : `${String(count)} Kommunen`)

export const voteWordsDe = {
  title: 'Abstimmungen',
  on: 'Eine Abstimmung läuft',
  notBinding: 'Eine Abstimmung dieses Kongresses, keine rechtlich bindende Wahl und kein Ratsbeschluss.',
  empty: 'Noch ist keine Abstimmung vorbereitet.',
  erased: 'Der Text wurde gelöscht.',
  procedures,
  procedureHints,
  countings,
  majorities,
  majorityHints,
  statuses,
  without,
  hindrances,
  quorum: (percent: number) => `Quorum ${String(percent)} %`,
  entitled: (persons: number, of: number) => `Stimmberechtigt: ${people(persons)} aus ${municipalities(of)}.`,
  entitledPersons: (persons: number) => `Stimmberechtigt: ${people(persons)}.`,
  turnout: (percent: number) => `Beteiligung: mindestens ${String(percent)} %`,
  turnoutLow: `Beteiligung: steht hier ab ${secretBallotsShownMin} Stimmen, in Schritten von ${turnoutStepPercent} %`,
  opening: 'Die Liste der Stimmberechtigten wird festgestellt …',
  closing: 'Es wird ausgezählt. Neue Stimmen werden nicht mehr angenommen.',
  choices: { yes: 'Ja', no: 'Nein', abstain: 'Enthaltung' },
  ballot: 'Ihre Stimme',
  ballotFor: (name: string) => `Ihre Stimme mit Vollmacht von ${name}`,
  cast: 'Stimme abgeben',
  change: 'Stimme ändern',
  sending: 'Wird abgegeben …',
  voted: (choice: string) => `Sie haben abgestimmt: ${choice}.`,
  votedSecretly: 'Sie haben abgestimmt. Wie, steht nirgends lesbar.',
  changeable: 'Ändern können Sie das, bis die Abstimmung schließt.',
  final: 'Das gilt, ändern lässt es sich nicht.',
  chooseFirst: 'Bitte wählen Sie zuerst aus.',
  sealed: 'Ihre Stimme wird in diesem Browser versiegelt. Der Server kann sie erst nach dem Schließen öffnen.',
  cannotSeal: 'Geheim abstimmen geht in diesem Browser nicht: Die Seite muss verschlüsselt (https) geladen sein.',
  givenAway: 'Für Sie stimmt, wem Sie die Vollmacht gegeben haben.',
  carried: 'Angenommen',
  refused: 'Abgelehnt',
  chosen: (option: string) => `Gewählt: ${option}`,
  notChosen: 'Keine Möglichkeit hat die Mehrheit',
  why: {
    majority: '',
    noQuorum: 'Das Quorum ist nicht erreicht.',
    tie: 'Stimmengleichheit: Damit ist nichts angenommen.',
    noMajority: 'Die nötige Mehrheit fehlt.',
  },
  result: 'Ergebnis',
  counts: { heads: 'Köpfe', municipalities: 'Kommunen', population: 'Einwohnerinnen und Einwohner' },
  rows: { invalid: 'Ungültig', cast: 'Abgegeben', entitled: 'Stimmberechtigt', majority: 'Mehrheit', quorum: 'Quorum' },
  held: 'erreicht',
  notHeld: 'nicht erreicht',
  tied: 'gleich viele',
  needed: (needed: string) => `nötig ${needed}`,
  onceEach: 'Jede Einwohnerin und jeder Einwohner zählt einmal, mit der Stimme der eigenen Kommune.',
  populationUnknown: (count: number) =>
    count === 1
      ? 'Von 1 Kommune ist die Einwohnerzahl nicht bekannt.'
      : `Von ${String(count)} Kommunen ist die Einwohnerzahl nicht bekannt.`,
  tooFew: `Es waren weniger als ${secretBallotsShownMin} Stimmen. Zahlen stehen hier nicht, damit niemand erkennbar wird.`,
  byMunicipality: 'So haben die Kommunen abgestimmt',
  byPerson: 'So haben die Personen abgestimmt',
  municipality: 'Kommune',
  inhabitants: 'Einwohner',
  unknown: 'nicht bekannt',
  vote: 'Stimme',
  person: 'Person',
  notVoted: 'keine Stimme',
  conflict: 'Enthaltung (ihre Delegierten waren nicht einig)',
  conduct: {
    prepare: 'Abstimmung vorbereiten',
    text: 'Worüber wird abgestimmt?',
    textHint: 'Als Frage oder Antrag, der mit Ja oder Nein zu beantworten ist.',
    options: 'Möglichkeiten, eine je Zeile',
    optionsHint: `Leer lassen für Ja und Nein, sonst ${optionsMin} bis ${optionsMax}.`,
    procedure: 'Verfahren',
    counting: 'Gezählt wird',
    majority: 'Mehrheit',
    quorum: 'Quorum in Prozent der Stimmberechtigten',
    changeable: 'Stimmen lassen sich bis zum Schluss ändern',
    save: 'Vorbereiten',
    cancel: 'Abbrechen',
    open: 'Abstimmung öffnen',
    close: 'Abstimmung schließen',
    withdraw: 'Zurückziehen',
    reallyWithdraw: 'Ja, zurückziehen',
    withdrawHint: 'Alle schon abgegebenen Stimmen verfallen.',
  },
  proxy: {
    title: 'Vollmacht',
    hint: 'Wer nicht selbst abstimmen kann, lässt eine stimmberechtigte Person im Raum für sich abstimmen. Das gilt für Abstimmungen, die danach geöffnet werden.',
    whom: 'Für mich stimmt',
    choose: 'Bitte wählen',
    give: 'Vollmacht geben',
    takeBack: 'Vollmacht zurücknehmen',
    given: (name: string) => `Für Sie stimmt ${name}.`,
    held: (name: string) => `Sie stimmen für ${name}.`,
  },
  announce: {
    open: (text: string) => `Abstimmung offen: ${text}`,
    closed: (outcome: string) => `Abstimmung abgeschlossen: ${outcome}.`,
  },
}

export type VoteWords = typeof voteWordsDe
