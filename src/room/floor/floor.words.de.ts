// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is read around the list of speakers; room.words.de.ts joins it. */
import type { SeatId, SizeClass } from '../envelope.rules.ts'
import type { Role } from '../roles.rules.ts'
import type { PlaceReason } from './order.rules.ts'
import type { Means, OrderMode, RequestKind } from './state.rules.ts'
import { minutesAndSeconds } from './time.rules.ts'

const kinds: Record<RequestKind, string> = {
  contribution: 'Wortbeitrag',
  pro: 'Pro',
  contra: 'Contra',
  interposedQuestion: 'Zwischenfrage',
  intervention: 'Kurzintervention',
  pointOfOrder: 'Antrag zur Geschäftsordnung',
}

const kindHints: Record<RequestKind, string> = {
  contribution: 'Ich möchte etwas beitragen.',
  pro: 'Ich spreche dafür.',
  contra: 'Ich spreche dagegen.',
  interposedQuestion: 'Eine kurze Frage in die laufende Rede. Wer spricht, nimmt sie an oder nicht.',
  intervention: 'Eine kurze Antwort gleich nach dieser Rede.',
  pointOfOrder: 'Es geht um den Ablauf. Kommt nach der laufenden Rede dran.',
}

const modes: Record<OrderMode, string> = {
  asAsked: 'wie gemeldet',
  firstSpeakersFirst: 'wer noch nicht sprach, zuerst',
  balancedByPerson: 'ausgeglichen nach Redezeit je Person',
  balancedByMunicipality: 'ausgeglichen nach Redezeit je Kommune',
  balancedBySizeClass: 'ausgeglichen nach Redezeit je Größenklasse',
}

const modeHints: Record<OrderMode, string> = {
  asAsked: 'Wer früher ums Wort bat, ist früher dran.',
  firstSpeakersFirst: 'Wer noch nicht gesprochen hat, kommt vor denen, die schon dran waren.',
  balancedByPerson: 'Wer am wenigsten gesprochen hat, ist als Nächstes dran.',
  balancedByMunicipality: 'Die Kommune, die am wenigsten gesprochen hat, ist als Nächstes dran.',
  balancedBySizeClass: 'Die Größenklasse, die am wenigsten gesprochen hat, ist als Nächstes dran.',
}

const sizeClasses: Record<SizeClass, string> = {
  0: 'unter 1.000',
  1: '1.000 bis 4.999',
  2: '5.000 bis 19.999',
  3: 'ab 20.000',
}

const means: Record<Means, string> = { telephone: 'am Telefon', beside: 'vor Ort' }

const enteredBy: Record<Role, string> = {
  chair: 'vom Vorsitz',
  coChair: 'vom Vorsitz',
  moderator: 'von der Moderation',
  technician: 'von der Technik',
  participant: 'von jemandem',
  interpreter: 'von jemandem',
  captioner: 'von jemandem',
  ministry: 'von jemandem',
  observer: 'von jemandem',
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

type ReasonWords = {
  readonly [Is in PlaceReason['is']]: (
    reason: Extract<PlaceReason, { is: Is }>,
    name: (seat: SeatId) => string,
  ) => string
}

const earlier = (count: number) =>
  count === 0
    ? 'Hat zuerst ums Wort gebeten.'
    : count === 1
      ? 'Eine Person hat früher ums Wort gebeten.'
      : `${count} haben früher ums Wort gebeten.`

function balanced(reason: Extract<PlaceReason, { is: 'balanced' }>): string {
  const { of, sizeClass, usedSeconds, share, sameBefore, othersBefore } = reason
  const who = {
    person: 'Hat bisher',
    municipality: 'Die eigene Kommune hat bisher',
    sizeClass:
      sizeClass === null
        ? 'Wer ohne Größenklasse ist, hat bisher'
        : `${capital(sizeClasses[sizeClass])} Einwohner: bisher`,
  }[of]
  const before = [
    ...(othersBefore > 0 ? [`${othersBefore} mit weniger Redezeit`] : []),
    ...(sameBefore > 0 ? [`${sameBefore} von dort, früher gemeldet`] : []),
  ]
  const then = before.length === 0 ? 'Niemand hatte weniger.' : `Davor: ${before.join(' und ')}.`
  return `${who} ${minutesAndSeconds(usedSeconds)} Minuten gesprochen (${share} %). ${then}`
}

const reasons: ReasonWords = {
  pointOfOrder: () => 'Anträge zur Geschäftsordnung gehen vor.',
  intervention: ({ about }, name) =>
    about === null ? 'Folgt gleich auf die Rede.' : `Folgt gleich auf die Rede von ${name(about)}.`,
  passedOver: ({ by }, name) =>
    `War aufgerufen und nicht da (${name(by)}). Lässt jemanden vor und wird noch einmal aufgerufen.`,
  overBudget: ({ sizeClass, usedSeconds, budgetSeconds }) =>
    `${capital(sizeClasses[sizeClass])} Einwohner: ${minutesAndSeconds(usedSeconds)} von ${minutesAndSeconds(budgetSeconds)} Minuten sind gebraucht. Die anderen kommen vorher.`,
  alternating: ({ side }) => `Pro und Contra wechseln sich ab: Hier ist ${kinds[side]} an der Reihe.`,
  asAsked: (reason) => earlier(reason.earlier),
  firstTime: (reason) =>
    reason.earlier === 0
      ? 'Spricht zum ersten Mal, kommt deshalb zuerst.'
      : `Spricht zum ersten Mal. ${reason.earlier} andere auch und haben früher gefragt.`,
  spokenBefore: ({ turns, firstTimers }) =>
    `Hat schon ${turns}-mal gesprochen. ${firstTimers === 0 ? 'Wer noch nicht dran war, käme vorher.' : `${firstTimers} zum ersten Mal kommen vorher.`}`,
  balanced: (reason) => balanced(reason),
}

export const floorWordsDe = {
  kinds,
  kindHints,
  modes,
  modeHints,
  sizeClasses,
  means,
  enteredBy,
  reasons,
  floor: {
    nobody: 'Gerade hat niemand das Wort.',
    speaks: 'Das Wort hat',
    youHaveFloor: 'Sie haben das Wort',
    remaining: (time: string) => `noch ${time}`,
    stopped: 'Zeit steht',
    interrupted: (name: string) => `Die Rede von ${name} geht danach weiter.`,
    onBreak: (time: string) => `Pause bis ${time} Uhr`,
    onBreakHint: 'Redezeit und Redeliste bleiben, wie sie sind.',
    over: (time: string) => `${time} über der Zeit`,
    spoken: (count: number) => (count === 1 ? 'hat schon gesprochen' : `hat schon ${count}-mal gesprochen`),
    firstTime: 'spricht zum ersten Mal',
    waiting: (count: number) =>
      count === 0 ? 'Niemand wartet' : count === 1 ? '1 Person wartet' : `${count} Personen warten`,
    empty: 'Die Redeliste ist leer. Wer etwas sagen möchte, bittet ums Wort.',
    closed: 'Die Redeliste ist geschlossen.',
    request: 'Ums Wort bitten',
    requestOther: 'Anderes Anliegen …',
    requestTitle: 'Ums Wort bitten',
    kind: 'Worum geht es?',
    note: 'Hinweis an den Vorsitz',
    noteHint: 'Freiwillig. Nur Vorsitz und Moderation sehen ihn.',
    noteFrom: 'Hinweis',
    send: 'Auf die Redeliste',
    cancel: 'Abbrechen',
    withdraw: 'Zurückziehen',
    yield: 'Ich bin fertig',
    yourPlace: (place: number) =>
      place === 1
        ? 'Sie sind als Nächstes dran'
        : place === 2
          ? 'Sie sind übernächste Person'
          : `Sie sind an ${place}. Stelle`,
    yourQuestion: (name: string) => `Ihre Zwischenfrage wartet auf ${name}`,
    withdrawOf: (kind: string) => `Zurückziehen: ${kind}`,
    withdrawFor: (kind: string, name: string) => `Zurückziehen: ${kind} von ${name}`,
    order: (mode: string) => `Reihenfolge: ${mode}`,
    alternating: 'Pro und Contra wechseln sich ab.',
    budgets: 'Redezeit je Größenklasse',
    budget: (sizeClass: string, used: string, budget: string) =>
      `${capital(sizeClass)} Einwohner: ${used} von ${budget}`,
    entered: (means: string, by: string) => `${means}, eingetragen ${by}`,
    calledBefore: 'wird noch einmal aufgerufen',
    questions: 'Zwischenfrage',
    accept: 'Annehmen',
    acceptOf: (name: string) => `Zwischenfrage annehmen: ${name}`,
    decline: 'Nicht jetzt',
    declineOf: (name: string) => `Zwischenfrage nicht annehmen: ${name}`,
    secondsLeft: (seconds: number) => `Noch ${seconds} Sekunden`,
    timeIsUp: (time: string) => `Ihre Zeit ist um (+${time})`,
    yourNote: (note: string) => `Ihr Hinweis: ${note}`,
    observer: 'Sie beobachten diesen Raum und können nicht ums Wort bitten.',
    noVoice: 'Wer hier Technik, Dolmetschen oder Untertitel betreut, bittet nicht ums Wort.',
  },
  onBehalf: {
    open: 'Für jemanden eintragen …',
    title: 'Für jemanden eintragen',
    lead: 'Wer am Telefon ist oder neben Ihnen sitzt, steht genauso auf der Liste wie alle anderen. Alle sehen, wer die Wortmeldung eingetragen hat.',
    name: 'Wer möchte sprechen?',
    nameHint: 'Name und Ort. Wer hier schon einen Platz hat, wird vorgeschlagen.',
    sizeClass: 'Einwohner',
    unknown: 'nicht bekannt',
    means: 'Wo ist die Person?',
    kind: 'Anliegen',
    enter: 'Eintragen',
    end: (name: string) => `${name} ist fertig`,
    proxy: 'ohne eigenen Zugang',
    forget: (name: string) => `Namen löschen: ${name}`,
    named: 'Eingetragene ohne eigenen Zugang',
  },
  chair: {
    title: 'Vorsitz',
    presides: (name: string) => `${name} führt den Vorsitz`,
    youPreside: 'Sie führen den Vorsitz',
    nobodyPresides: 'Niemand führt den Vorsitz',
    take: 'Vorsitz übernehmen',
    give: 'Wort erteilen',
    giveTo: (name: string) => `Wort erteilen: ${name}`,
    next: 'Nächste Person',
    end: 'Wort beenden',
    endQuestion: 'Zwischenfrage beenden',
    extend: '1 Minute mehr',
    notThere: 'Nicht da',
    notThereOf: (name: string) => `Nicht da: ${name}`,
    returns: (name: string) => `${name} spricht weiter`,
    pause: 'Pause …',
    pauseFor: (minutes: number) => `Pause, ${minutes} Minuten`,
    resume: 'Pause beenden',
    order: 'Reihenfolge',
    alternate: 'Pro und Contra im Wechsel',
    budgets: 'Redezeit aufteilen',
    budgetsLead:
      'So viel Redezeit ist noch übrig, und so wird sie auf die Größenklassen verteilt. Ist ein Anteil gebraucht, kommen die anderen vorher; verwehrt wird niemandem das Wort.',
    budgetMinutes: 'Minuten',
    share: (sizeClass: string) => `${capital(sizeClass)} Einwohner, Prozent`,
    shareOut: 'Aufteilen',
    endBudgets: 'Aufteilung aufheben',
    close: 'Redeliste schließen',
    open: 'Redeliste öffnen',
    speakingTime: 'Redezeit',
    minutes: (minutes: string) => `${minutes} Min.`,
  },
}

export type FloorWords = typeof floorWordsDe
