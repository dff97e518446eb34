// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { RegistrationWords } from './registration.words.de.ts'

export const registrationWordsEn: RegistrationWords = {
  title: 'Registration',
  lead: 'One page, two minutes. You then get an e-mail with a link that confirms your registration.',
  leadSignedIn: (name) => `You are signed in as ${name}. Only your workshops are missing.`,
  alreadyHave: 'Have you registered already?',
  signIn: 'Sign in',

  who: '1. Who are you?',
  name: 'First and last name',
  nameHint: 'This is how others see you in the room.',
  email: 'E-mail address',
  emailHint: 'We send the sign-in link there. Other participants never see it.',

  forWhom: '2. Whom do you take part for?',
  acting: 'I take part for …',
  actingHint: 'So that everybody can see which places take part in the conversation.',
  actingOptions: {
    municipality: 'a municipality, an association of municipalities or a district',
    body: 'another body: association, ministry, club, press',
    nobody: 'nobody but myself',
  },
  municipality: 'Your municipality',
  municipalityHint:
    'Type the name or part of it, then search. Where several share a name, add the district: “Hausen, Neuwied”.',
  municipalitySearch: 'Search',
  municipalityWhich: 'Which one do you mean?',
  municipalityFound: (count) => (count === 1 ? 'We found one municipality.' : `We found ${count} municipalities.`),
  municipalityToChoice: 'Go to the choice',
  municipalityNothing: (typed) => `We found nothing for “${typed}”. Try only the beginning of the name.`,
  municipalityMissing: 'Please type the name of your municipality.',
  municipalityChoose: 'Please choose your municipality from the list.',
  municipalityUnknown: 'We do not know this municipality. Please check the spelling.',
  bodyKind: 'Kind of the other body',
  bodyKindPlaceholder: 'Please choose',
  bodyKindHint: 'Only if you chose “another body” above.',
  bodyKindMissing: 'Please choose what kind of body it is.',
  bodyName: 'Name of the other body',
  bodyNameMissing: 'Please type the name of the body.',
  bodyNameWithAddress: 'Please type the name only, without a web or e-mail address.',
  function: 'Your function',
  functionHint: 'It stands beside your name in the room.',
  functionPlaceholder: 'Please choose',
  functionMissing: 'Please choose your function. Without an office, choose “Guest”.',

  workshops: '3. What would you like to attend?',
  workshopsSignedIn: 'What would you like to attend?',
  workshopsIntro: 'One workshop at a time. You can change this later. The plenary is always included.',
  noWorkshops: 'There are no workshops to choose from yet. You can choose them later.',
  slot: (from, to) => `${from} to ${to}`,
  slotOnDay: (day, from, to) => `${day}, ${from} to ${to}`,
  undecided: 'Not decided yet',
  sessionFull: (title) => `“${title}” is full by now. Please choose again for this time.`,
  sessionsClash: (title) => `“${title}” overlaps with another workshop you chose.`,

  consentTitle: 'Consent',
  consentPurpose:
    'We use what you tell us to register you for the congress, to give you access, and to show in the room who speaks and for whom. None of it is passed on. You can take your registration back at any time.',
  consentUntil: (day) =>
    `They are deleted by themselves on ${day}; under “My data” you delete them earlier at any time.`,
  consent: 'I agree that what I enter here is stored for this purpose.',
  consentLink: 'Read the privacy notice',
  consentMissing: 'Without your consent we may not store what you entered.',
  submit: 'Register',

  notOpenTitle: 'Registration is not open',
  notOpen: 'This congress takes no registrations at present.',
  toProgramme: 'To the programme',

  sentTitle: 'Look into your inbox',
  sentLead: 'We have sent you an e-mail. Press the link in it, and your registration is confirmed.',
  sentHold: (hours) => `Until then, for at most ${hours} hours, we keep your places for you.`,
  sentCode: 'Enter the code from the e-mail',
  sentDemo: 'Demonstration: the e-mail is not sent. It is in the outbox.',
  sentOutbox: 'To the outbox',
  sentNothing: 'Nothing has arrived?',
  sentSteps: [
    'Look into the folder for unwanted e-mail (spam), too.',
    'Some mailboxes need a few minutes.',
    'If the link has expired, ask for a new one under “Sign in”. That one confirms your registration, too.',
    'Perhaps the address was mistyped: then simply register once more.',
  ],
  again: 'Register once more',

  myTitle: 'My congress',
  toSecurity: 'Security: signed-in devices and your ways in',
  myHello: (name) => `Welcome, ${name}.`,
  status: {
    pending: 'Your registration is not confirmed yet. Press the link in the e-mail.',
    confirmed: 'You are registered.',
    cancelled: 'You have taken your registration back. Your places are free again.',
  },
  notRegistered: 'You are not registered for the congress yet.',
  register: 'Register for the congress',
  registerAgain: 'Register again after all',
  mySessions: 'My sessions',
  mySessionsNone: 'You have not chosen a workshop yet.',
  slotOpen: (slot) => `You have not chosen anything for ${slot} yet.`,
  changeWorkshops: 'Choose or change workshops',
  myData: 'See, download or delete my data',
  cancel: 'Take my registration back',

  changeTitle: 'Choose workshops',
  changeSave: 'Save my choice',
  back: 'Back without changes',

  cancelTitle: 'Take your registration back?',
  cancelWhat:
    'Your places are free again at once, and others can have them. Your access stays; you can register again as long as there are places.',
  cancelYes: 'Yes, take it back',
  cancelNo: 'No, I stay',

  placeRefused: {
    noSuchSession: 'There is no such session.',
    sessionOver: 'This session is over.',
    notRegistered: 'Please register for the congress first.',
    sessionFull: 'Somebody was quicker: the last place has just been taken. You can listen all the same.',
  },
  placeRefusedTitle: 'No place',
  toSession: 'Back to the session',

  letterWorkshops: 'Your workshops',
  letterWorkshop: (title, day, from, to) => `${title}, ${day}, ${from} to ${to}`,
  letterNoWorkshops: 'You have not chosen any workshops yet. You can do so at any time on the page “My congress”.',
  letterAlready:
    'The registration form has just been sent with your address. You are registered already, and nothing has changed. After signing in you can change your workshops on the page “My congress”.',

  activity: {
    title: 'Registration',
    purpose: 'Registering for the congress, giving places, proving consent.',
    categories: ['state of the registration', 'chosen sessions', 'time of consent'],
  },
  held: {
    registrations: {
      title: 'Your registration',
      fields: {
        status: 'state',
        registeredAt: 'registered',
        consentedAt: 'consented',
        confirmedAt: 'confirmed',
        placesKeptUntil: 'places kept until',
      },
    },
    places: { title: 'Your places', fields: { session: 'session' } },
    reminders: {
      title: 'Reminders you were sent',
      fields: { session: 'session', kind: 'which', remindedAt: 'written' },
    },
  },
}
