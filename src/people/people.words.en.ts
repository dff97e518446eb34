// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { PeopleWords } from './people.words.de.ts'

const minutes = (count: number) => (count === 1 ? 'one minute' : `${count} minutes`)

export const peopleWordsEn: PeopleWords = {
  functions: {
    volunteerMayor: 'Volunteer mayor',
    mayor: 'Mayor',
    deputyMayor: 'Deputy mayor',
    districtAdministrator: 'District administrator',
    councillor: 'Councillor',
    administration: 'Administration',
    digitalOfficer: 'Digital officer',
    guest: 'Guest',
  },
  bodyKinds: {
    municipality: 'Municipality',
    association: 'Municipal association',
    district: 'District',
    ministry: 'Ministry',
    club: 'Club',
    press: 'Press',
  },

  templateLabel: { signIn: 'Sign-in e-mail', registration: 'Confirm registration', connect: 'Confirm the address' },
  templateOccasion: {
    signIn: 'When somebody wants to sign in. Only the person sees link and code.',
    registration: 'When somebody has sent the registration form; the chosen workshops are in it.',
    connect: 'When somebody comes through a provider and the address is known here already.',
  },
  signInTitle: 'Sign in',
  signInIntro: 'You need no password: we send you an e-mail with a link and a code.',
  email: 'Your e-mail address',
  emailHint: 'The address you registered with.',
  sendLetter: 'Send me the e-mail',
  notRegistered: 'Not registered yet?',
  toRegistration: 'Go to registration',
  alreadyIn: (name) => `You are signed in as ${name}.`,
  goOn: 'Go on to the congress',
  factorMissing: 'Only your second factor is missing.',
  toFactor: 'Enter the code from the app',

  sentTitle: 'Look into your inbox',
  sentTo: (email) => `If ${email} is registered, an e-mail is on its way there.`,
  sentSomewhere: 'If your address is registered, an e-mail is on its way there.',
  sentHow: (count) => `Open the link in it or enter the code here. Both hold for ${count} minutes and only once.`,
  codeTitle: 'Sign in with the code',
  code: 'Code from the e-mail',
  codeHint: 'Six digits. Spaces do no harm.',
  useCode: 'Sign in',
  noLetterTitle: 'No e-mail yet?',
  noLetterSteps: [
    'Please look into the folder for unwanted e-mail (spam), too.',
    'Some inboxes take a few minutes.',
    'If you registered with another address, please use that one.',
    'If you are not registered yet, please register first.',
  ],
  otherEmail: 'Ask for the e-mail again or at another address',
  demoOutbox: 'Demonstration: the e-mail is not sent. It lies in the outbox.',
  toOutbox: 'Go to the outbox',

  emailInvalid: 'This does not look like an e-mail address. Example: first.last@village.example',
  tooManyLetters: (count) =>
    `Several e-mails to this address have been asked for just now. Please use the newest of them, or try again in ${minutes(count)}.`,
  codeMalformed: 'Please enter the six digits from the e-mail.',
  codeWrong: (triesLeft) =>
    triesLeft === 0
      ? 'This code is wrong or no longer holds. The link in the e-mail still works.'
      : `This code is wrong or no longer holds. You can try ${triesLeft === 1 ? 'once' : `${triesLeft} times`} more.`,
  codesLocked: (count) =>
    `Too many wrong codes were entered for this address. You can enter a code again in ${minutes(count)}. The link in the e-mail still works.`,

  linkTitle: 'Sign in',
  linkAs: (name) => `You are signing in as ${name}.`,
  linkButton: 'Sign in now',
  linkNotYou: 'If that is not you, simply close this page.',
  linkStillIn: 'You can go on right away.',
  linkUsedTitle: 'This link has been used already',
  linkUsed: 'Every link works only once, and signing in ends the others, too. Simply ask for a new e-mail.',
  linkExpiredTitle: 'This link no longer holds',
  linkExpired: (count) =>
    `A link holds for ${count} minutes, so that nobody else uses it later. Simply ask for a new e-mail.`,
  linkUnknownTitle: 'We do not know this link',
  linkUnknown: 'Perhaps it was cut off while copying. Open it from the e-mail once more, or ask for a new one.',

  ownerTitle: 'Set up Allmende',
  ownerIntro: 'You are setting up this congress and may do everything afterwards. The link for it works only once.',
  ownerName: 'Your name',
  ownerEmailHint: 'You will sign in with this address from now on. Please check it carefully.',
  ownerButton: 'Set up and sign in',
  ownerGoneTitle: 'This set-up link does not hold',
  ownerGone:
    'It has been used or has expired. Restart the server: it prints a new link as long as nobody has set Allmende up.',
  nameMissing: 'Please enter your name.',
  nameTooLong: (max) => `Please shorten to at most ${max} characters.`,
  nameWithAddress: 'Please enter your name only, without a web or e-mail address.',

  letterGreeting: (name) => `Dear ${name},`,
  letterSubject: {
    signIn: (site) => `Your link to sign in – ${site}`,
    registration: (site) => `Please confirm your registration – ${site}`,
    connect: (site) => `Please confirm your address – ${site}`,
  },
  letterOpening: {
    signIn: 'with this link you sign in:',
    registration: 'thank you for registering. With this link you confirm it and are signed in at once:',
    connect:
      'somebody signed in through a provider with this address. If that was you, open this link in the same browser; then you can connect the two:',
  },
  letterLink: { signIn: 'Sign in', registration: 'Confirm registration', connect: 'Confirm address' },
  letterCode: 'Or enter this code on the page you have open',
  letterHolds: (count) => `Link and code hold for ${count} minutes and only once.`,
  letterNotYou:
    'If you did not ask for this, delete this e-mail. Without the link or the code nobody can sign in as you.',

  activities: {
    people: {
      title: 'People and mandates',
      purpose: 'Knowing who takes part and for whom, and showing in the room who speaks.',
      categories: ['name', 'e-mail address', 'function', 'bodies and mandates', 'language', 'tasks in the congress'],
    },
    signIn: {
      title: 'Signing in',
      purpose: 'Giving access without a password, and keeping strangers out.',
      categories: [
        'hashes of links and codes',
        'browser and operating system',
        'times of signing in',
        'name at the provider',
        'second factor, encrypted',
      ],
    },
  },
  held: {
    person: {
      title: 'Who you are',
      fields: {
        name: 'name',
        email: 'e-mail address',
        shownEmail: 'address of the last mail that signed you in',
        function: 'function',
        language: 'language',
        knownSince: 'known here since',
      },
    },
    mandates: {
      title: 'Whom you act for',
      fields: {
        body: 'body',
        kind: 'kind of mandate',
        status: 'state of the check',
        validFrom: 'from',
        validTo: 'to',
        checkedAt: 'checked',
        checkedByDomain: 'confirmed by the domain',
        handedOverAt: 'vote handed over',
      },
    },
    offices: { title: 'Your tasks in the whole congress', fields: { role: 'task' } },
    claimedOffices: {
      title: 'Tasks your provider names',
      fields: { role: 'task', provider: 'provider', validTo: 'holds until' },
    },
    signIns: {
      title: 'Where you are signed in',
      fields: {
        device: 'device',
        signedInAt: 'signed in',
        lastUsedAt: 'last used',
        endsAt: 'ends',
        factorPending: 'waits for the second factor',
      },
    },
    signInLetters: {
      title: 'Links and codes asked for',
      fields: { askedForAt: 'asked for', expiresAt: 'holds until', usedAt: 'used' },
    },
    identities: {
      title: 'Connected providers',
      fields: { provider: 'provider', nameThere: 'your name there', connectedAt: 'connected', lastUsedAt: 'last used' },
    },
    identityOffers: {
      title: 'Providers not connected yet',
      fields: { provider: 'provider', nameThere: 'your name there', expiresAt: 'holds until' },
    },
    providerVisits: { title: 'Ways to the provider begun', fields: { expiresAt: 'holds until' } },
    secondFactor: {
      title: 'Your second factor',
      fields: { begunAt: 'begun', confirmedAt: 'set up', recoveryCodesLeft: 'unused recovery codes' },
    },
    knownDevices: { title: 'Browsers that are recognised', fields: { lastUsedAt: 'last used' } },
    securityEvents: {
      title: 'What happened to your sign-in',
      fields: { kind: 'what', at: 'when', bySomebodyElse: 'by somebody else' },
    },
  },
}
