// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { floorWordsDe } from './floor/floor.words.de.ts'
import { limits } from './limits.rules.ts'
import { questionCount, questionsWordsDe } from './questions/questions.words.de.ts'
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

const answersText = (count: number) => (count === 1 ? '1 Antwort' : `${count} Antworten`)

export const roomWordsDe = {
  refusals,
  farewells,
  roles,
  ...floorWordsDe,
  questions: questionsWordsDe,
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
      `Anteile an ${people} Menschen, die hier sind oder waren, ${questionCount(String(asked))}, ${answersText(answers)} und ${time} Minuten Redezeit.`,
    chart:
      'Vier Balken zeigen, wie sich Menschen, Fragen, Antworten und Redezeit auf die Größen verteilen. Dieselben Zahlen stehen in der Tabelle danach.',
    caption: 'Anteile nach Größe der Kommune',
    size: 'Einwohner',
    measures: { people: 'Menschen', questions: 'Fragen', answers: 'Antworten', milliseconds: 'Redezeit' },
    bands: { ...floorWordsDe.sizeClasses, unknown: 'unbekannt', noMandate: 'ohne Mandat' } satisfies Record<
      Band,
      string
    >,
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
