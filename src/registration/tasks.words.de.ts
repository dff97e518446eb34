// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export const tasksWordsDe = {
  label: 'Mitwirkende',
  sectionLead: 'Wer in welcher Veranstaltung spricht, moderiert oder den Vorsitz hat.',
  title: 'Mitwirkende',
  lead: 'Wer hier eingetragen ist, bekommt eine E-Mail mit einem persönlichen Link und muss sich nicht anmelden.',
  session: 'Veranstaltung',
  when: 'Wann',
  who: 'Wer',
  nobody: 'noch niemand',
  change: 'Eintragen',
  changeOf: (title: string) => `Mitwirkende eintragen: ${title}`,
  noSessions: 'Noch keine Veranstaltungen',
  noSessionsHow: 'Sobald das Programm steht, tragen Sie hier ein, wer mitwirkt.',

  holders: (count: number) => (count === 1 ? 'Eine Aufgabe' : `${count} Aufgaben`),
  role: 'Aufgabe',
  name: 'Name',
  nameMissing: 'Bitte geben Sie den Namen ein.',
  email: 'E-Mail-Adresse',
  emailHint: 'Dorthin geht die Einladung. Ist die Person schon bekannt, bleibt ihr Name, wie er ist.',
  language: 'Sprache der E-Mail',
  choose: 'Bitte wählen',
  roleMissing: 'Bitte wählen Sie eine Aufgabe.',
  take: 'Austragen',
  takeOf: (name: string, role: string) => `Austragen: ${name}, ${role}`,
  add: 'Jemanden eintragen',
  give: 'Eintragen und einladen',
  given: 'Eingetragen. Die Einladung ist unterwegs.',
  taken: 'Ausgetragen.',
  refused: {
    noSuchSession: 'Diese Veranstaltung gibt es nicht mehr.',
    tasksFull: 'Mehr Menschen können in einer Veranstaltung nicht eingetragen sein.',
    emailInvalid: 'Das ist keine E-Mail-Adresse. Es fehlt vielleicht das @ oder das Ende.',
    alreadyHas: 'Diese Person hat diese Aufgabe hier schon.',
  },
  audit: { taskGiven: 'Für eine Veranstaltung eingetragen', taskTaken: 'Aus einer Veranstaltung ausgetragen' },
}

export type TasksWords = typeof tasksWordsDe
