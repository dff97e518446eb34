// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is read around the questions; room.words.de.ts joins it. */

export const questionCount = (count: string) => (count === '1' ? '1 Frage' : `${count} Fragen`)

export const questionsWordsDe = {
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
  credit: (credit: string) => `Ihr Guthaben: ${questionCount(credit)}.`,
  creditRule:
    'Jede beantwortete Frage kostet ein Guthaben von 1. Das zahlen die, die sie unterstützt haben, und alle bekommen davon gleich viel wieder dazu. Wer oft dran war, wartet; wer noch nicht dran war, kommt nach vorn.',
  shares: 'Jeder Größe ist ihr Anteil der Fragen zugesagt.',
  sharesRule:
    'Gezählt werden bestätigte Mandate von Menschen, die hier sind oder waren. Hat eine Größe danach eine Frage zu wenig, kommt ihre beste als nächste; in der Liste steht es dabei. Fragen ohne Namen zählen zu keiner Größe.',
  tooSmall: (sizeClasses: string) =>
    `Zu wenige sind hier aus: ${sizeClasses}. Unter den Fragen, die jetzt warten, wird keine allein deshalb fällig.`,
  weaker: (by: string) =>
    `Es ging nicht immer der Reihe nach: Die Zusage, dass jede Gruppe im Verhältnis drankommt, ist um ${questionCount(by)} schwächer.`,
  costUnknown: 'Nicht die nächste Frage: Die Zusage wird um bis zu 1 Frage schwächer.',
  costAfter: (after: string) => `Nicht die nächste Frage: Danach ist die Zusage um ${questionCount(after)} schwächer.`,
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
  byFloor: (sizeClass: string) => `Warum hier? Nach dem Anteil der Anwesenden ist eine Frage fällig aus: ${sizeClass}.`,
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
}

export type QuestionsWords = typeof questionsWordsDe
