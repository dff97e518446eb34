// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { CongressLetterWords } from './congress-letters.words.de.ts'

export const congressLetterWordsEn: CongressLetterWords = {
  greeting: (name) => `Dear ${name},`,
  from: (start, end) => `${start} to ${end}`,
  when: (day, times) => `${day}, ${times}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
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

  confirmationSubject: (congress) => `Your registration: ${congress}`,
  confirmation: (congress) => `You are registered for “${congress}”. This is what you have chosen:`,

  waitingListSubject: (title) => `A place is free: ${title}`,
  waitingList: (title) => `A place in “${title}” has become free, and you are next in line.`,
  waitingListUntil: (by) => `We keep it for you until ${by}. After that it goes to the next person.`,
  waitingListTake: 'See the place and take it',

  changeSubject: (congress) => `Change of programme: ${congress}`,
  change: 'Something in the programme has changed that concerns you:',
  moved: (title, before, after) => `“${title}”: now ${after} (before: ${before})`,
  dropped: (title, before) => `“${title}” does not take place (it was ${before})`,

  reminderDaySubject: (congress, day) => `Your programme on ${day}: ${congress}`,
  reminderDay: (congress, day) => `“${congress}”: this is what you have on ${day}.`,
  reminderDayTry: 'It is a good idea to try today whether you can get in:',

  reminderSoonSubject: (title, time) => `Beginning at ${time}: ${title}`,
  reminderSoon: (title, time) => `“${title}” begins at ${time}. The room is open already.`,

  afterwardsSubject: (congress) => `Thank you: ${congress}`,
  afterwards: (congress) => `Thank you for taking part in “${congress}”.`,
  afterwardsResults: 'What came out of the sessions stands in the programme, beside each of them.',
  afterwardsLink: 'To the programme',

  label: {
    confirmation: 'Confirmation of registration',
    waitingList: 'Place from the waiting list',
    change: 'Change of programme',
    reminderDay: 'Reminder the day before',
    reminderSoon: 'Reminder 15 minutes before',
    afterwards: 'Thanks and results',
    group: 'E-mail to a group',
  },
  occasion: {
    confirmation: 'When somebody is registered.',
    waitingList: 'When a place becomes free, to the person who is next in line.',
    change: 'When a session is moved or dropped, to everybody with a place in it.',
    reminderDay: 'A day before somebody’s first session of a day, once for the whole day.',
    reminderSoon: '15 minutes before each of somebody’s sessions.',
    afterwards: 'After the congress, when the organisers send it.',
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
