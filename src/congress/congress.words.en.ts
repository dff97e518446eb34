// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { CongressWords } from './congress.words.de.ts'

export const congressWordsEn: CongressWords = {
  online: 'online',
  register: 'Register now',
  toMy: 'To my congress',
  toProgramme: 'See the programme',
  phase: {
    preparation: 'The congress is being prepared. Registration opens soon.',
    registration: 'Registration is open.',
    sitting: 'The congress is sitting. You can still join.',
    followUp: 'The congress is over. The programme stays here.',
  },
  howTitle: 'How to take part',
  how: [
    {
      title: 'Register',
      text: 'Your name, your e-mail address, your municipality. It takes two minutes and needs no password.',
    },
    {
      title: 'Open the link in the e-mail',
      text: 'It confirms your address and signs you in. On any other device it works the same way.',
    },
    {
      title: 'Enter the room',
      text: 'You listen, write along and ask for the floor. A browser is enough; there is nothing to install.',
    },
  ],
  aboutTitle: 'What it is about',
  when: 'When',
  until: ' to ',
  who: 'Who invites',
  zoneTerm: 'All times in',
  phaseTerm: 'Now',
  noneTitle: 'A congress is in the making',
  none: 'None has been set up yet. As soon as it has, programme and registration will be here.',
  officeTitle: 'Congress office',
  officeLead: 'This is where you prepare the congress and run it.',

  auditFounded: 'created the congress',
  auditCongress: 'congress',

  imprint: {
    title: 'Imprint',
    missing: 'Whoever runs this site has not entered an imprint yet.',
  },
  privacy: {
    title: 'Privacy',
    missing: 'Whoever runs this site has not entered a privacy notice yet.',
  },
  accessibility: {
    title: 'Accessibility',
    missing: 'Whoever runs this site has not entered an accessibility statement yet.',
  },
  missingTitle: 'Not filled in yet',
  missingWhoseTask: 'Only the operator can write this text; the software does not make one up.',
  ofTheSoftware: 'What the software does by itself',
  privacyFacts: [
    'Cookies: only necessary ones, for signing in, to protect forms and, for people with an office, to recognise a known browser. No analytics, no advertising.',
    'Others in a room see your name, your function and your municipality, never your e-mail address.',
    'Sign-in links hold for a short time and only once. There are no passwords.',
    'Fonts, pictures and scripts come from this server itself, from no other.',
  ],
  accessibilityFacts: [
    'All pages except the room do without any JavaScript and are built to be used with the keyboard.',
    'Light and dark appearance follow the setting of your device.',
    'This is no test result. Whether this site is accessible is for the operator to check and to declare above.',
  ],
}
