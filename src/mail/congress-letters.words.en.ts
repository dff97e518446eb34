// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { CongressLetterWords } from './congress-letters.words.de.ts'

export const congressLetterWordsEn: CongressLetterWords = {
  greeting: (name) => `Dear ${name},`,
  from: (start, end) => `${start} to ${end}`,
  zone: (name) => `All times: ${name}.`,
  toMyPage: 'To my sessions',
  toRoom: 'To the room',
  helpTitle: 'You cannot get in?',
  helpSteps: [
    'The room asks who you are: enter the address this e-mail went to. You then get a link and a code.',
    'Load the page again. Your place stays yours.',
    'Try another device or another browser. There is nothing to install.',
  ],
  helpSignIn: 'To sign-in',

  reminderDaySubject: (congress, day) => `Your programme on ${day}: ${congress}`,
  reminderDay: (congress, day) => `“${congress}”: this is what you have on ${day}.`,
  reminderDayTry: 'It is a good idea to try today whether you can get in:',

  reminderSoonSubject: (title, time) => `Beginning at ${time}: ${title}`,
  reminderSoon: (title, time) => `“${title}” begins at ${time}. The room is open already.`,

  afterwardsSubject: (congress) => `Thank you: ${congress}`,
  afterwards: (congress) => `Thank you for taking part in “${congress}”.`,
  afterwardsResults: 'What came out of the sessions stands in the programme, beside each of them.',

  label: {
    change: 'Change of programme',
    reminderDay: 'Reminder the day before',
    reminderSoon: 'Reminder 15 minutes before',
    afterwards: 'Thanks and results',
    group: 'E-mail to a group',
  },
  occasion: {
    change: 'When a session is moved or dropped: the organisers begin with this text and complete it.',
    reminderDay: 'A day before somebody’s first session of a day, once for the whole day.',
    reminderSoon: '15 minutes before each of somebody’s sessions.',
    afterwards: 'After the congress: the organisers begin with this text and send it.',
    group: 'When the organisers write to a group.',
  },

  sampleName: 'Maarten Veldhoek',
  sampleCongress: 'Across the land',
  sampleOpening: 'Opening',
  sampleWorkshop: 'The future check for villages',
  sampleOther: 'Working from the old town hall',
  sampleZone: 'Central European Summer Time (Europe/Berlin)',
  sampleGroupSubject: 'A new room for the lunch break',
  sampleGroupBody:
    'For the lunch break we meet in a room of its own:\nhttps://kongress.example/en/programme\n\nBring your coffee.',
}
