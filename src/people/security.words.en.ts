// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { SecurityWords } from './security.words.de.ts'

const minutes = (count: number) => (count === 1 ? 'one minute' : `${count} minutes`)

const arrivalRefused: SecurityWords['arrivalRefused'] = {
  cancelled: {
    title: 'Signing in was cancelled',
    text: 'You can try again, or sign in with your e-mail address.',
  },
  refused: {
    title: 'The provider does not allow this sign-in',
    text: 'The organisers have to sort that out with the provider. Your e-mail address still gets you in.',
  },
  invalid: {
    title: 'The provider’s answer was not valid',
    text: 'For your safety we did not accept it. Please try again, or use your e-mail address.',
  },
  away: {
    title: 'The provider is not answering just now',
    text: 'Try again in a few minutes. With your e-mail address you can sign in at once.',
  },
  visitGone: {
    title: 'Please start again',
    text: 'This sign-in was begun in another browser, is finished already or took too long.',
  },
  noAddress: {
    title: 'The provider tells us no e-mail address',
    text: 'Please sign in once with your e-mail address. Under “Security” you can then connect the two.',
  },
  noName: {
    title: 'The provider does not tell us your name',
    text: 'Without a name we cannot take you in. Please register first, or ask the organisers.',
  },
  connectedElsewhere: {
    title: 'Somebody else signs in with this',
    text: 'This access at the provider is connected with another person. If that is you, disconnect it there first.',
  },
  otherPerson: {
    title: 'Somebody else is signed in by now',
    text: 'We connected nothing. Please sign in and start again.',
  },
  tooMany: {
    title: 'No more can be connected',
    text: 'First disconnect one that you no longer need.',
  },
}
const notYou =
  'If that was not you, please open the page “Security” at once, sign out all other devices and tell the organisers.'
const look = 'Look at security'

export const securityWordsEn: SecurityWords = {
  signInWith: (label) => `Sign in with ${label}`,
  otherWay: 'Or through a provider',
  providerAway: (label) => `${label} is not answering just now. Please use your e-mail address, or try again later.`,
  arrivalRefused,
  registerTitle: 'You are not registered yet',
  registerText: (email, label) =>
    `${label} knows you, but ${email} is not registered for the congress yet. Please register first; then we offer you to connect the two.`,
  toRegistration: 'Go to registration',
  offerOpen: (label) =>
    `Sign in with your e-mail address in this browser. Then you can connect ${label} with your access.`,
  connectTitle: (label) => `Connect ${label}?`,
  connectLead: (name, label) =>
    `You are signed in as ${name}. If you agree, you can sign in through ${label} as well from now on.`,
  connectAddress: (email, label) => `Address at ${label}: ${email}`,
  connectOnlyYou: 'Agree only if you started this yourself just now.',
  connectYes: 'Yes, connect',
  connectNo: 'No, do not connect',
  connectRefused: {
    offerGone: 'This has been done already or was too long ago. Please start again.',
    connectedElsewhere: arrivalRefused.connectedElsewhere.text,
    tooMany: arrivalRefused.tooMany.text,
  },

  factorTitle: 'Code from the app',
  factorLead:
    'That was right. Because you have a second factor, one step is missing: open your authenticator app and type the code it shows for the congress right now.',
  factorCode: 'Code',
  factorCodeHint: 'Six digits. If your telephone is not at hand, type one of your recovery codes.',
  factorCodeOnlyHint: 'Six digits from the app.',
  factorButton: 'Continue',
  factorLostTitle: 'Lost both telephone and recovery codes?',
  factorLost: 'Ask an owner of this congress to reset your second factor.',
  factorStartAgain: 'Sign in from the beginning',
  factorMalformed: 'The code has six digits, a recovery code 16 characters.',
  factorWrong: (left) => {
    if (left === 0) return 'This code is not right. Please wait a quarter of an hour.'
    const tries = left === 1 ? 'one more try' : `${left} more tries`
    return `This code is not right, or was used before. You have ${tries}.`
  },
  factorLocked: (count) => `Those were too many wrong codes. You can go on in ${minutes(count)}.`,
  factorGone: 'That took too long. Please sign in again.',
  factorSetUpGone: 'This set-up is no longer open. Please start again.',

  setUpTitle: 'Set up a second factor',
  setUpLead:
    'When you sign in you then also type a code that only your telephone knows. Whoever reads your e-mail does not get in without it.',
  setUpFirst:
    'You may do everything in this congress. We therefore recommend that you protect your access with a second factor right away.',
  setUpRequired:
    'In this congress everybody with an office needs a second factor. Until you have set it up, the congress office is closed to you.',
  setUpStepApp: 'Open an app',
  setUpApp:
    'You need an authenticator app on your telephone. Many password managers can do it, too. The method is called TOTP; any app that knows it will do.',
  setUpStepScan: 'Scan the QR code',
  setUpScan: 'Add an entry in the app and point the camera at this picture.',
  setUpQr: 'QR code for the authenticator app; the key below is the same as text',
  setUpSecret: 'Or type this key by hand:',
  setUpStepCode: 'Type the first code',
  setUpButton: 'Set up',
  setUpLater: 'Later',
  setUpNotNeeded: 'The second factor is for people with an office in the congress. You need none.',
  setUpDemo: 'The demonstration has no second factor: its links are for everybody who looks at it.',
  codesTitle: 'Your recovery codes',
  codesLead:
    'They get you in when your telephone is not there. Each works once. We show them only now: keep them in a safe place, not on the telephone.',
  codesDone: 'The second factor is set up. We have signed out all other devices.',
  codesDownload: 'Download as a text file',
  codesFile: (site) => `Recovery codes for ${site}\nEach code works once.\n`,
  codesFileName: 'recovery-codes.txt',
  codesKept: 'I have kept them',
  codesWrong: 'These codes no longer work. Please make new ones.',
  factorOn: (day) => `Switched on since ${day}.`,
  codesLeft: (count) => (count === 1 ? 'You have one recovery code left.' : `You have ${count} recovery codes left.`),
  renewTitle: 'New recovery codes',
  renewIntro: 'The old ones then no longer work.',
  renewButton: 'Make new codes',
  removeTitle: 'Switch off',
  removeIntro: 'For a new telephone, switch the second factor off and set it up there anew.',
  removeButton: 'Switch the second factor off',

  title: 'Security',
  lead: 'Where you are signed in, and how you sign in.',
  my: 'My congress',
  devicesTitle: 'Signed-in devices',
  devicesCount: (count) => (count === 1 ? 'You are signed in here only.' : `You are signed in on ${count} devices.`),
  devicesShow: 'Look at devices',
  factorSection: 'Second factor',
  factorOff: 'Not set up yet. Whoever can read your e-mail can sign in as you.',
  factorChange: 'Change or switch off',
  identitiesTitle: 'Providers',
  identitiesNone: (label) => `You can sign in through ${label} as well if you connect the two.`,
  identitySince: (day) => `Connected on ${day}`,
  identitySeen: (day) => `last used on ${day}`,
  connectWith: (label) => `Connect with ${label}`,
  disconnect: 'Disconnect',
  disconnectLabel: (label) => `Disconnect ${label}`,
  disconnectRefused: {
    identityGone: 'This is disconnected already.',
    lastWay: 'This is your only way in: you have given no e-mail address.',
  },
  letterOccasion: 'At once, so that the person notices when it was somebody else.',
  sampleProvider: 'the portal of the Land',
  eventsTitle: 'What happened lately',
  events: {
    newDevice: 'Signed in with a new browser',
    identityConnected: 'Access at a provider connected',
    identityRemoved: 'Access at a provider disconnected',
    factorSetUp: 'Second factor set up',
    factorRemoved: 'Second factor switched off',
    factorReset: 'Second factor reset',
    recoveryCodeUsed: 'Recovery code used',
    recoveryCodesRenewed: 'New recovery codes made',
    factorRequired: 'Second factor asked of everybody with an office',
    factorNotRequired: 'Second factor no longer asked of everybody',
  },
  eventBy: (text, name) => `${text} (${name})`,

  devicesLead: 'If there is one you do not know, sign it out.',
  deviceUnknown: 'Unknown device',
  deviceThis: 'This device',
  deviceFacts: (first, last) => `Signed in on ${first}, last used on ${last}`,
  deviceEnd: 'Sign out',
  deviceEndLabel: (device) => `Sign out ${device}`,
  othersEnd: 'Sign out all others',
  ended: 'Signed out. In open rooms the connection ends at once.',
  seenNote: 'We know to the hour when a device was last used.',

  officeLabel: 'Security',
  officeLead: 'Who has an office, who has a second factor, and whether everybody needs one.',
  offices: {
    owner: 'Owner',
    organiser: 'Organiser',
    programmeEditor: 'Programme',
    technician: 'Technician',
    ministry: 'Ministry',
  },
  holders: 'People with an office',
  holderName: 'Name',
  holderOffices: 'Offices',
  holderFactor: 'Second factor',
  holderHas: 'set up',
  holderHasNot: 'missing',
  reset: 'Reset',
  resetLabel: (name) => `Reset the second factor of ${name}`,
  resetTitle: 'Reset the second factor',
  resetLead: (name) => `${name} can then sign in with the e-mail address alone, and set the second factor up anew.`,
  resetSure:
    'Talk to the person first, best on the telephone: whoever reads their e-mail might otherwise get in this way. The reset is recorded with your name, and the person gets a letter.',
  resetDone: 'The second factor has been reset.',
  resetNothing: 'This person has no second factor.',
  requireTitle: 'Second factor for everybody',
  requireOn: 'Everybody with an office needs a second factor. To those without, the congress office is closed.',
  requireOff: 'Everybody with an office can set up a second factor, but need not.',
  requireButton: 'Ask it of everybody',
  requireStop: 'No longer ask it',
  requireRefused: {
    ownFactorFirst: 'Please set up your own second factor first.',
    notInDemo: 'The demonstration has no second factor.',
  },
  cancel: 'Cancel',

  letters: {
    newDevice: {
      subject: (site) => `New device signed in – ${site}`,
      text: (what) =>
        what === ''
          ? 'somebody has just signed in as you with a browser we do not know yet.'
          : `somebody has just signed in as you with a browser we do not know yet: ${what}.`,
      link: look,
      note: notYou,
    },
    identityConnected: {
      subject: (site) => `Access connected – ${site}`,
      text: (what) => `from now on you can also sign in through ${what}.`,
      link: look,
      note: notYou,
    },
    factorSetUp: {
      subject: (site) => `Second factor set up – ${site}`,
      text: () =>
        'from now on we also ask for a code from your authenticator app when you sign in. We have signed out all other devices.',
      link: look,
      note: notYou,
    },
    factorRemoved: {
      subject: (site) => `Second factor switched off – ${site}`,
      text: () => 'when you sign in we no longer ask for a code from your authenticator app.',
      link: look,
      note: notYou,
    },
    factorReset: {
      subject: (site) => `Second factor reset – ${site}`,
      text: () => 'the organisers have reset your second factor. Please set it up anew after you next sign in.',
      link: look,
      note: 'If you did not ask for it, please tell the organisers at once.',
    },
    recoveryCodeUsed: {
      subject: (site) => `Recovery code used – ${site}`,
      text: () => 'one of your recovery codes has just been used. It no longer works.',
      link: look,
      note: notYou,
    },
    factorRequired: {
      subject: (site) => `Please set up a second factor – ${site}`,
      text: () =>
        'everybody with an office in the congress now needs a second factor: a code from an app on your telephone. Until you have set it up, the congress office is closed to you. It takes about two minutes.',
      link: 'Set up the second factor',
      note: 'You need your telephone for it.',
    },
  },
}
