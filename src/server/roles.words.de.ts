// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is done here, in words a person reads: the names in docs/operate/roles.md. */
export const rolesWordsDe = {
  /** By the names of the tables (x.access.rules.ts). */
  actions: {
    acceptOwnerInvitation: 'Allmende einrichten',
    askForLetter: 'die E-Mail zum Einloggen anfordern',
    changeBodies: 'Stimmen und Domains einer Stelle ändern',
    changeMine: 'die eigene Anmeldung ändern',
    checkMandates: 'Mandate prüfen, geben, beenden und übergeben',
    enterRoom: 'einen Raum betreten',
    foundCongress: 'den Kongress gründen',
    giveOffices: 'Aufgaben im Kongress geben und nehmen',
    openHome: 'die Startseite lesen',
    openOffice: 'das Kongressbüro öffnen',
    readMine: 'die eigene Anmeldung ansehen',
    readNext: 'sehen, wo es jetzt weitergeht',
    readOperatorPages: 'Impressum, Datenschutz und Barrierefreiheit lesen',
    readOutbox: 'den Postausgang der Vorführung lesen',
    readProgramme: 'das Programm lesen',
    readSession: 'eine Veranstaltung ansehen',
    readSource: 'sehen, wo der Quellcode liegt',
    register: 'sich anmelden',
    searchRegister: 'eine Kommune suchen',
    seeBodies: 'Stellen und ihre Delegationen sehen',
    seePeople: 'Personen suchen und sehen',
    signOut: 'sich ausloggen',
    takePlace: 'einen Platz in einem Workshop nehmen',
    useCode: 'sich mit dem Code einloggen',
    useLink: 'sich mit dem Link einloggen',
  },
  commands: {
    takeChair: 'den Vorsitz übernehmen',
    requestFloor: 'ums Wort bitten',
    withdrawRequest: 'die eigene Wortmeldung zurückziehen',
    yieldFloor: 'das eigene Wort beenden',
    giveFloor: 'das Wort erteilen',
    endFloor: 'das Wort beenden',
    openList: 'die Redeliste öffnen',
    closeList: 'die Redeliste schließen',
    setSpeakingTime: 'die Redezeit festlegen',
    postMessage: 'schreiben',
    removeMessage: 'die eigene Nachricht entfernen',
  },
  removeOthersMessage: 'die Nachricht eines anderen entfernen',
}

export type RolesWords = typeof rolesWordsDe
