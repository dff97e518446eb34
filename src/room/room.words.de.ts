// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { SeatId, SizeClass } from './envelope.rules.ts'
import type { PlaceReason } from './floor/order.rules.ts'
import type { Means, OrderMode, RequestKind } from './floor/state.rules.ts'
import { minutesAndSeconds } from './floor/time.rules.ts'
import { limits } from './limits.rules.ts'
import type { Refusal } from './refusals.rules.ts'
import type { Role } from './roles.rules.ts'
import type { Band } from './sizes.rules.ts'
import type { Farewell } from './wire/messages.ts'

export type RoomWords = typeof roomWordsDe

type SizesLead = {
  readonly people: number
  readonly questions: number
  readonly answers: number
  /** Minutes and seconds. */
  readonly time: string
}

const refusals: Record<Refusal, string> = {
  notAllowed: 'Dazu haben Sie in diesem Raum nicht das Recht.',
  notPresiding: 'Das kann nur, wer gerade den Vorsitz führt. Übernehmen Sie zuerst den Vorsitz.',
  notSeated: 'Sie haben in diesem Raum noch keinen Platz. Bitte treten Sie neu ein.',
  roomFull: 'Der Raum ist voll.',
  tooManyAtOnce: 'Das waren sehr viele Eingaben auf einmal. Bitte warten Sie einen Augenblick.',
  tryAgain: 'Das hat gerade nicht geklappt. Bitte versuchen Sie es noch einmal.',
  listClosed: 'Die Redeliste ist geschlossen. Ein Antrag zur Geschäftsordnung ist weiterhin möglich.',
  listFull: 'Die Redeliste ist voll.',
  alreadyOpen: 'Die Redeliste ist schon offen.',
  alreadyClosed: 'Die Redeliste ist schon geschlossen.',
  alreadyRequested: 'Damit stehen Sie schon auf der Redeliste.',
  alreadySpeaking: 'Sie haben gerade das Wort.',
  notRequested: 'Diese Wortmeldung gibt es nicht mehr.',
  notOnTheList: 'Diese Wortmeldung steht nicht mehr auf der Redeliste.',
  nobodySpeaks: 'Gerade hat niemand das Wort.',
  somebodySpeaks: 'Gerade hat jemand das Wort. Beenden Sie zuerst diese Rede.',
  notSpeaking: 'Sie haben gerade nicht das Wort.',
  noSpeechBefore: 'Eine Kurzintervention bezieht sich auf eine Rede. Es hat noch niemand gesprochen.',
  ownSpeech: 'Das geht nur zu der Rede einer anderen Person.',
  questionUnderWay: 'Gerade läuft schon eine Zwischenfrage.',
  nobodyToReturn: 'Es gibt keine Rede, die weitergehen könnte.',
  speechTooLong: `Länger als ${limits.speechSecondsMax / 60} Minuten dauert keine Rede.`,
  onBreak: 'Gerade ist Pause.',
  notOnBreak: 'Gerade ist keine Pause.',
  breakOutOfRange: `Eine Pause dauert zwischen 1 und ${limits.pauseMinutesMax} Minuten.`,
  noteTooLong: `Der Hinweis ist zu lang (höchstens ${limits.noteCharactersMax} Zeichen).`,
  nameEmpty: 'Bitte schreiben Sie, wer sprechen möchte.',
  nameTooLong: `Der Name ist zu lang (höchstens ${limits.proxyNameCharactersMax} Zeichen).`,
  tooManyProxies: `Es sind schon ${limits.proxiesMax} Menschen ohne eigenen Zugang eingetragen.`,
  nobodySuch: 'Diese Person kann hier nicht eingetragen werden.',
  orderAlready: 'Das ist schon so eingestellt.',
  sharesOutOfRange: 'Die Anteile sind ganze Prozente und ergeben zusammen höchstens 100.',
  noBudgets: 'Die Redezeit ist nicht aufgeteilt.',
  speakingTimeOutOfRange: `Die Redezeit liegt zwischen ${limits.speakingTimeSecondsMin} Sekunden und ${limits.speakingTimeSecondsMax / 60} Minuten.`,
  alreadyPresiding: 'Sie führen schon den Vorsitz.',
  questionsClosed: 'Fragen werden gerade nicht angenommen.',
  questionsFull: `In diesem Raum sind schon ${limits.questionsMax} Fragen gestellt.`,
  tooManyQuestions: `Von Ihnen warten schon ${limits.questionsPerSeatMax} Fragen. Ziehen Sie eine zurück, um eine neue zu stellen.`,
  questionEmpty: 'Bitte schreiben Sie erst Ihre Frage.',
  questionTooLong: `Die Frage ist zu lang (höchstens ${limits.questionCharactersMax} Zeichen).`,
  questionUnknown: 'Diese Frage gibt es nicht mehr.',
  questionOver: 'Diese Frage ist schon erledigt.',
  questionSupported: 'Andere unterstützen diese Frage schon. Sie kann nicht mehr geändert werden.',
  notYourQuestion: 'Das kann nur, wer die Frage gestellt hat.',
  ownQuestion: 'Ihre eigene Frage unterstützen Sie, solange sie wartet. Sie können sie zurückziehen.',
  alreadySupported: 'Sie unterstützen diese Frage schon.',
  notSupported: 'Sie unterstützen diese Frage nicht.',
  alreadySo: 'Das ist schon so eingestellt.',
  anotherQuestionIsOn: 'Gerade ist eine andere Frage dran. Schließen Sie diese zuerst ab.',
  reasonMissing: 'Bitte schreiben Sie dazu, warum oder an wen.',
  remarkTooLong: `Der Text ist zu lang (höchstens ${limits.remarkCharactersMax} Zeichen).`,
  messageEmpty: 'Bitte schreiben Sie erst etwas.',
  messageTooLong: `Die Nachricht ist zu lang (höchstens ${limits.messageCharactersMax} Zeichen).`,
  messageUnknown: 'Diese Nachricht gibt es nicht mehr.',
  messageAlreadyRemoved: 'Diese Nachricht ist schon entfernt.',
}

const farewells: Record<Farewell, string> = {
  outdated: 'Diese Seite ist älter als der Server. Bitte laden Sie sie neu.',
  moved: 'Der Raum wird gerade neu geöffnet.',
  malformed: 'Die Verbindung wurde beendet, weil eine Eingabe nicht zu verstehen war. Bitte laden Sie die Seite neu.',
  roomFull: 'Der Raum ist voll. Wir versuchen es weiter.',
  noEntry: 'Sie sind nicht mehr eingeloggt. Bitte loggen Sie sich neu ein.',
  tooSlow: 'Die Leitung war zu langsam. Wir verbinden neu.',
  tooManyConnections: 'Dieser Raum ist bei Ihnen schon auf mehreren Geräten offen. Schließen Sie eines davon.',
  stopping: 'Der Server startet neu. Wir verbinden gleich wieder.',
  tooManyMessages: 'Das waren sehr viele Eingaben auf einmal. Wir verbinden neu.',
}

const roles: Record<Role, string> = {
  chair: 'Vorsitz',
  coChair: 'stellv. Vorsitz',
  moderator: 'Moderation',
  technician: 'Technik',
  interpreter: 'Dolmetschen',
  captioner: 'Untertitel',
  ministry: 'Ministerium',
  participant: 'Teilnahme',
  observer: 'Beobachtung',
}

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

const questions = (count: string) => (count === '1' ? '1 Frage' : `${count} Fragen`)
const answersText = (count: number) => (count === 1 ? '1 Antwort' : `${count} Antworten`)

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

export const roomWordsDe = {
  refusals,
  farewells,
  roles,
  kinds,
  kindHints,
  modes,
  modeHints,
  sizeClasses,
  means,
  enteredBy,
  reasons,
  room: {
    loading: 'Der Raum wird geöffnet …',
    needsScript:
      'Mitreden geht nur mit JavaScript. Hier sehen Sie den Stand von eben; laden Sie die Seite neu, um weiterzulesen.',
    leave: 'Raum verlassen',
    sections: 'Bereiche des Raums',
    floor: 'Redeliste',
    chat: 'Gespräch',
    questions: 'Fragen',
    people: 'Anwesende',
    close: 'Schließen',
    until: (time: string) => `bis ${time} Uhr`,
    unknownPerson: 'Jemand',
    you: 'Sie',
  },
  connection: {
    live: 'Verbunden',
    connecting: 'Verbindung wird aufgebaut …',
    waiting: (seconds: number) =>
      seconds <= 1
        ? 'Verbindung unterbrochen. Neuer Versuch …'
        : `Verbindung unterbrochen. Neuer Versuch in ${seconds} Sekunden`,
    ended: 'Verbindung beendet',
    now: 'Jetzt verbinden',
    reload: 'Seite neu laden',
    kept: 'Ihr Platz in der Redeliste und was Sie geschrieben haben, bleiben erhalten.',
    pending: (count: number) => (count === 1 ? '1 Eingabe wartet' : `${count} Eingaben warten`),
  },
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
  chat: {
    empty: 'Noch hat niemand geschrieben. Fangen Sie an.',
    write: 'Nachricht an alle im Raum',
    placeholder: 'Nachricht schreiben',
    send: 'Senden',
    keys: 'Eingabetaste sendet, Umschalt und Eingabetaste macht eine neue Zeile.',
    left: (count: number) => `noch ${count} Zeichen`,
    removedByAuthor: 'Nachricht zurückgenommen',
    removedByModeration: 'Von der Moderation entfernt',
    erased: 'Entfernt',
    remove: 'Entfernen',
    takeBack: 'Zurücknehmen',
    removeOf: (name: string, time: string) => `Entfernen: Nachricht von ${name}, ${time}`,
    takeBackOf: (time: string) => `Zurücknehmen: Ihre Nachricht von ${time}`,
    earlier: (count: number) => `${count} ältere Nachrichten stehen im Verlauf.`,
    newer: (count: number) => (count === 1 ? '1 neue Nachricht' : `${count} neue Nachrichten`),
    sending: 'wird gesendet …',
    observer: 'Sie beobachten diesen Raum und können nicht schreiben.',
  },
  questions: {
    title: 'Fragen',
    closed: 'Fragen sind geschlossen',
    closedHint: 'Gerade werden keine neuen Fragen angenommen. Unterstützen können Sie weiter.',
    empty: 'Noch wartet keine Frage. Stellen Sie die erste.',
    how: 'Gerecht geordnet: Jede Gruppe kommt im Verhältnis ihrer Größe dran, nicht nur die größte.',
    waiting: (count: number) => (count === 1 ? '1 Frage wartet' : `${count} Fragen warten`),
    ordering: 'Reihenfolge',
    orderings: { fair: 'gerecht geordnet', mostSupported: 'meist unterstützt', newest: 'neueste zuerst' },
    renew: 'Reihenfolge hat sich geändert: neu ordnen',
    over: (count: number) => (count === 1 ? '1 Frage ist erledigt' : `${count} Fragen sind erledigt`),
    controls: 'Fragen leiten',
    open: 'Fragen annehmen',
    close: 'Keine Fragen mehr annehmen',
    moderateOn: 'Neue Fragen vorab prüfen',
    moderateOff: 'Ohne Vorprüfung',
    declareShares: 'Jeder Größe ihren Anteil zusagen',
    endShares: 'Zusage der Anteile beenden',
    ask: 'Ihre Frage',
    placeholder: 'Was möchten Sie wissen?',
    send: 'Fragen',
    save: 'Ändern',
    edit: 'Bearbeiten',
    withdraw: 'Zurückziehen',
    unnamed: 'ohne meinen Namen',
    unnamedHint: 'Ohne Namen: Der Raum sieht ihn nicht, die Moderation schon.',
    similar: 'Wird das schon gefragt?',
    support: 'Unterstützen',
    supported: 'Unterstützt',
    supportLabel: (count: number) => `Unterstützen · ${count}`,
    takeBackLabel: (count: number) => `Unterstützt · ${count}, zurücknehmen`,
    supports: (count: number) => (count === 1 ? '1 Person unterstützt das' : `${count} Personen unterstützen das`),
    observer: 'Sie beobachten diesen Raum und können nicht fragen.',
    youUnnamed: 'Sie, ohne Namen',
    withoutName: 'ohne Namen',
    unnamedBy: (name: string) => `${name} (für den Raum ohne Namen)`,
    edited: 'geändert',
    heldWords: 'Eine neue Frage wird geprüft.',
    notRankedYet: 'Der Platz wird gerade berechnet.',
    credit: (credit: string) => `Ihr Guthaben: ${questions(credit)}.`,
    creditRule:
      'Jede beantwortete Frage kostet ein Guthaben von 1. Das zahlen die, die sie unterstützt haben, und alle bekommen davon gleich viel wieder dazu. Wer oft dran war, wartet; wer noch nicht dran war, kommt nach vorn.',
    shares: 'Jeder Größe ist ihr Anteil der Fragen zugesagt.',
    sharesRule:
      'Gezählt werden bestätigte Mandate von Menschen, die hier sind oder waren. Hat eine Größe danach eine Frage zu wenig, kommt ihre beste als nächste; in der Liste steht es dabei. Fragen ohne Namen zählen zu keiner Größe.',
    tooSmall: (sizeClasses: string) =>
      `Zu wenige sind hier aus: ${sizeClasses}. Unter den Fragen, die jetzt warten, wird keine allein deshalb fällig.`,
    weaker: (by: string) =>
      `Es ging nicht immer der Reihe nach: Die Zusage, dass jede Gruppe im Verhältnis drankommt, ist um ${questions(by)} schwächer.`,
    costUnknown: 'Nicht die nächste Frage: Die Zusage wird um bis zu 1 Frage schwächer.',
    costAfter: (after: string) => `Nicht die nächste Frage: Danach ist die Zusage um ${questions(after)} schwächer.`,
    costNothing: 'Nicht die nächste Frage, doch die Zusage bleibt dabei ganz.',
    statuses: {
      held: 'wird geprüft',
      open: 'wartet',
      on: 'jetzt dran',
      answered: 'beantwortet',
      setAside: 'zurückgestellt',
      handedOn: 'weitergegeben',
      merged: 'zusammengelegt',
      withdrawn: 'zurückgezogen',
    },
    handle: {
      admit: 'Zulassen',
      takeUp: 'Jetzt dran',
      answeredLive: 'Beantwortet',
      answerInWriting: 'Schriftlich antworten',
      setAside: 'Zurückstellen',
      handOn: 'Weitergeben',
      merge: 'Zusammenlegen',
      mergeInto: 'Zusammenlegen mit',
      reopen: 'Wieder aufnehmen',
      remark: {
        answerQuestion: 'Antwort für alle',
        setAsideQuestion: 'Warum? Der Raum liest es.',
        handOnQuestion: 'An wen geht die Frage?',
      },
      done: { answerQuestion: 'Antworten', setAsideQuestion: 'Zurückstellen', handOnQuestion: 'Weitergeben' },
    },
    byProportion: (supporters: number) =>
      supporters === 1
        ? 'Warum hier? 1 Person unterstützt sie, und ihr Guthaben reicht am ehesten.'
        : `Warum hier? ${supporters} Personen unterstützen sie, und ihr Guthaben reicht zusammen am ehesten.`,
    byFloor: (sizeClass: string) =>
      `Warum hier? Nach dem Anteil der Anwesenden ist eine Frage fällig aus: ${sizeClass}.`,
    classes: {
      below1000: 'Kommunen unter 1.000 Einwohnern',
      below5000: 'Kommunen unter 5.000 Einwohnern',
      below20000: 'Kommunen unter 20.000 Einwohnern',
      from20000: 'Kommunen ab 20.000 Einwohnern',
      unknown: 'Größe unbekannt',
      others: 'Übrige zusammen',
    },
    figures: {
      supporters: 'Unterstützen die Frage',
      paying: 'Davon zahlen mit',
      hidden: 'fast alle',
      people: (count: number) => (count === 1 ? '1 Person' : `${count} Personen`),
      cell: (count: number, paid: string) => `${count} Personen, zusammen ${paid}`,
      level: 'Stand nach dem Bezahlen',
      runnerUp: 'Stand der nächsten Frage',
      alone: 'keine andere wartet',
      decidedBy: 'Entschieden hat',
      computedFor: 'Berechnet nach',
      position: (position: number) => `Ereignis Nr. ${position} des Raums`,
    },
    decidedBy: {
      level: 'der niedrigere Stand',
      supporters: 'gleicher Stand, mehr Unterstützung',
      askedEarlier: 'gleicher Stand, früher gestellt',
      id: 'alles gleich, die Kennung',
      alone: 'sie war die einzige',
      floor: 'der zugesagte Anteil der Größenklasse',
    },
  },
  people: {
    count: (count: number) => (count === 1 ? '1 Person ist hier' : `${count} Personen sind hier`),
    places: (count: number) => (count === 1 ? 'aus 1 Kommune oder Stelle' : `aus ${count} Kommunen und Stellen`),
    search: 'Name oder Ort suchen',
    more: (count: number) => `und ${count} weitere; suchen Sie nach Name oder Ort.`,
    none: 'Niemand gefunden.',
    forNobody: 'spricht für sich',
  },
  sizes: {
    title: 'Kommt jede Größe dran?',
    lead: ({ people, questions: asked, answers, time }: SizesLead) =>
      `Anteile an ${people} Menschen, die hier sind oder waren, ${questions(String(asked))}, ${answersText(answers)} und ${time} Minuten Redezeit.`,
    chart:
      'Vier Balken zeigen, wie sich Menschen, Fragen, Antworten und Redezeit auf die Größen verteilen. Dieselben Zahlen stehen in der Tabelle danach.',
    caption: 'Anteile nach Größe der Kommune',
    size: 'Einwohner',
    measures: { people: 'Menschen', questions: 'Fragen', answers: 'Antworten', milliseconds: 'Redezeit' },
    bands: { ...sizeClasses, unknown: 'unbekannt', noMandate: 'ohne Mandat' } satisfies Record<Band, string>,
    percent: (percent: number) => `${percent} %`,
    none: '–',
    joined: 'Größen mit weniger als 5 Menschen stehen mit einer anderen zusammen.',
    tooFew: 'Für Anteile nach Größe sind noch zu wenige hier: Hinter jeder Zahl sollen mindestens 5 Menschen stehen.',
    unnamed: (count: number) =>
      count === 1 ? '1 Frage ohne Namen zählt zu keiner Größe.' : `${count} Fragen ohne Namen zählen zu keiner Größe.`,
  },
  announce: {
    sharesDeclared: 'Jeder Größe ist jetzt ihr Anteil der Fragen zugesagt.',
    sharesEnded: 'Die Zusage der Anteile nach Größe gilt nicht mehr.',
    toggle: 'Neues vorlesen lassen',
    floorGiven: (name: string) => `${name} hat das Wort.`,
    floorGivenToYou: 'Sie haben jetzt das Wort.',
    floorEnded: 'Der Redebeitrag ist beendet.',
    place: (place: number) =>
      place === 1
        ? 'Sie sind als Nächstes dran.'
        : place === 2
          ? 'Sie sind übernächste Person.'
          : `Sie stehen auf der Redeliste an ${place}. Stelle.`,
    order: (mode: string) => `Neue Reihenfolge: ${mode}.`,
    question: (name: string) => `${name} möchte eine Zwischenfrage stellen.`,
    paused: (time: string) => `Pause bis ${time} Uhr.`,
    resumed: 'Die Pause ist zu Ende.',
    thirtySeconds: 'Noch 30 Sekunden.',
    timeIsUp: 'Ihre Redezeit ist um.',
    listClosed: 'Die Redeliste ist geschlossen.',
    listOpened: 'Die Redeliste ist offen.',
    messages: (count: number) => (count === 1 ? '1 neue Nachricht.' : `${count} neue Nachrichten.`),
    lost: 'Die Verbindung ist unterbrochen. Ihr Platz bleibt erhalten.',
    back: 'Wieder verbunden.',
    chair: (name: string) => `${name} führt jetzt den Vorsitz.`,
    questionOn: (question: string) => `Jetzt dran ist die Frage: ${question}`,
    questionsAnswered: (count: number) =>
      count === 1 ? '1 Frage ist beantwortet.' : `${count} Fragen sind beantwortet.`,
    ownAdmitted: 'Ihre Frage ist zugelassen.',
    ownQuestion: (status: string) => `Ihre Frage: ${status}.`,
  },
}
