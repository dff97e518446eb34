// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { PlaceReason, RequestKind } from './floor/floor.rules.ts'
import { limits } from './limits.rules.ts'
import type { Refusal } from './refusals.rules.ts'
import type { Role } from './roles.rules.ts'
import type { Farewell } from './wire/messages.ts'

export type RoomWords = typeof roomWordsDe

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
  alreadyRequested: 'Sie stehen schon auf der Redeliste.',
  alreadySpeaking: 'Sie haben gerade das Wort.',
  notRequested: 'Sie stehen nicht auf der Redeliste.',
  notOnTheList: 'Diese Person steht nicht mehr auf der Redeliste.',
  nobodySpeaks: 'Gerade hat niemand das Wort.',
  notSpeaking: 'Sie haben gerade nicht das Wort.',
  noteTooLong: `Der Hinweis ist zu lang (höchstens ${limits.noteCharactersMax} Zeichen).`,
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
  noEntry: 'Sie sind nicht mehr angemeldet. Bitte melden Sie sich neu an.',
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
  participant: 'Teilnahme',
  observer: 'Beobachtung',
}

const kinds: Record<RequestKind, string> = {
  contribution: 'Wortbeitrag',
  interposedQuestion: 'Zwischenfrage',
  pointOfOrder: 'Antrag zur Geschäftsordnung',
}

const kindHints: Record<RequestKind, string> = {
  contribution: 'Ich möchte etwas beitragen.',
  interposedQuestion: 'Ich habe eine kurze Frage zum Gesagten.',
  pointOfOrder: 'Es geht um den Ablauf. Kommt als Nächstes dran.',
}

const reasons: Record<PlaceReason, string> = {
  pointOfOrder: 'Anträge zur Geschäftsordnung gehen vor',
  orderOfAsking: 'in der Reihenfolge der Meldungen',
}

export const roomWordsDe = {
  refusals,
  farewells,
  roles,
  kinds,
  kindHints,
  reasons,
  room: {
    loading: 'Der Raum wird geöffnet …',
    needsScript:
      'Mitreden geht nur mit JavaScript. Hier sehen Sie den Stand von eben; laden Sie die Seite neu, um weiterzulesen.',
    leave: 'Raum verlassen',
    sections: 'Bereiche des Raums',
    floor: 'Redeliste',
    chat: 'Gespräch',
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
    yourPlace: (place: number) => (place === 1 ? 'Sie sind als Nächstes dran' : `Sie sind an ${place}. Stelle`),
    yourNote: (note: string) => `Ihr Hinweis: ${note}`,
    observer: 'Sie beobachten diesen Raum und können nicht ums Wort bitten.',
    noVoice: 'Wer die Technik betreut, bittet hier nicht ums Wort.',
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
  people: {
    count: (count: number) => (count === 1 ? '1 Person ist hier' : `${count} Personen sind hier`),
    places: (count: number) => (count === 1 ? 'aus 1 Kommune oder Stelle' : `aus ${count} Kommunen und Stellen`),
    search: 'Name oder Ort suchen',
    more: (count: number) => `und ${count} weitere; suchen Sie nach Name oder Ort.`,
    none: 'Niemand gefunden.',
    forNobody: 'spricht für sich',
  },
  announce: {
    toggle: 'Neues vorlesen lassen',
    floorGiven: (name: string) => `${name} hat das Wort.`,
    floorGivenToYou: 'Sie haben jetzt das Wort.',
    floorEnded: 'Der Redebeitrag ist beendet.',
    place: (place: number) => `Sie stehen auf der Redeliste an ${place}. Stelle.`,
    listClosed: 'Die Redeliste ist geschlossen.',
    listOpened: 'Die Redeliste ist offen.',
    messages: (count: number) => (count === 1 ? '1 neue Nachricht.' : `${count} neue Nachrichten.`),
    lost: 'Die Verbindung ist unterbrochen. Ihr Platz bleibt erhalten.',
    back: 'Wieder verbunden.',
    chair: (name: string) => `${name} führt jetzt den Vorsitz.`,
  },
}
