// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { RolesWords } from './roles.words.de.ts'

export const rolesWordsEn: RolesWords = {
  actions: {
    acceptOwnerInvitation: 'set Allmende up',
    askForLetter: 'ask for the e-mail to sign in',
    changeBodies: 'change the votes and domains of a body',
    changeMine: 'change one’s own registration',
    checkMandates: 'check, give, end and hand over mandates',
    enterRoom: 'enter a room',
    foundCongress: 'found the congress',
    giveOffices: 'give and take offices',
    openHome: 'read the home page',
    openOffice: 'open the congress office',
    readMine: 'see one’s own registration',
    readNext: 'see what is next',
    readOperatorPages: 'read imprint, privacy and accessibility',
    readOutbox: 'read the outbox of the demo',
    readProgramme: 'read the programme',
    readSession: 'see a session',
    readSource: 'see where the source code lies',
    register: 'register',
    searchRegister: 'search a municipality',
    seeBodies: 'see bodies and their delegations',
    seePeople: 'search and see people',
    signOut: 'sign out',
    takePlace: 'take a place in a workshop',
    useCode: 'sign in with the code',
    useLink: 'sign in with the link',
  },
  commands: {
    takeChair: 'take the chair',
    requestFloor: 'ask for the floor',
    withdrawRequest: 'withdraw one’s own request',
    yieldFloor: 'end one’s own speech',
    giveFloor: 'give the floor',
    endFloor: 'end a speech',
    openList: 'open the list of speakers',
    closeList: 'close the list of speakers',
    setSpeakingTime: 'set the speaking time',
    postMessage: 'write',
    removeMessage: 'remove one’s own message',
  },
  removeOthersMessage: 'remove somebody else’s message',
}
