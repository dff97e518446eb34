// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { ProgrammeWords } from './programme.words.de.ts'

const places = (count: number) => (count === 1 ? '1 place' : `${count} places`)

export const programmeWordsEn: ProgrammeWords = {
  kinds: { plenary: 'Plenary', workshop: 'Workshop', hearing: 'Hearing' },
  roles: {
    speaker: 'Keynote',
    moderator: 'Moderator',
    chair: 'Chair',
    coChair: 'Co-chair',
    technician: 'Technician',
    interpreter: 'Interpreter',
    captioner: 'Captioner',
  },
  languages: { de: 'German', en: 'English' },

  title: 'Programme',
  lead: (zone) => `All times: ${zone}`,
  views: 'Views of the programme',
  byTime: 'By time',
  byTrack: 'By track',
  dayPlan: (day) => `Schedule, ${day}`,
  pause: 'Break',
  parallel: (count) => (count === 1 ? '' : `${count} to choose from`),
  forEverybody: 'For everybody',
  empty: 'The programme has not been published yet.',
  emptyHow: 'As soon as it is settled you will find it here.',

  running: 'On now',
  soon: 'Starting soon',
  over: 'Over',
  yourPlace: 'Your place',
  yourTask: 'Your task',
  with: (names) => `with ${names}`,
  free: (count) => (count === 0 ? 'all places taken' : `${places(count)} left`),
  placesTaken: (taken, capacity) => `${taken} of ${capacity} taken`,
  unlimited: 'enough for everybody',
  when: 'When',
  zone: 'Time zone',
  places: 'Places',
  language: 'Language',
  whoIsThere: 'Who is there',

  enter: 'Enter the room',
  enterEarly: 'Enter the room already',
  listen: 'Listen',
  listenWhy: 'All places are taken. You can listen all the same; the floor is for those who have a place.',
  watchWhy: 'You are there to listen. The floor is for those who have a place.',
  opensAt: (time) => `You are in. The room is open from ${time}.`,
  isOver: 'This session is over.',
  signIn: 'Sign in and take part',
  notYetRegistered: 'Not registered yet?',
  toRegistration: 'To registration',
  registerWhy: 'You are signed in, but not registered for the congress yet.',
  register: 'Register for the congress',
  takePlace: 'Take a place',
  takePlaceWhy: 'There are places left.',
  leaving: (titles) => `You give up your place at the same time: ${titles}.`,

  nextTitle: 'Where do I go next?',
  nextAsOf: (time) => `As of ${time}. Reload the page when time has passed.`,
  nextRunning: 'This is where you are right now',
  nextRunningForAll: 'On now for everybody',
  nextSoon: 'About to start',
  nextLater: (time) => `It goes on at ${time}`,
  nextNothing: 'There is nothing more for you today.',
  nextNothingForAll: 'There is nothing more today.',
  nextAnother: (day, time) => `It goes on on ${day} at ${time}`,
  nextSignedOut: 'Signed in, you see your own workshops here.',
  nextSignIn: 'Sign in',
  onNow: 'What is on now',
  alsoOnNow: 'What else is on now',
  toSession: 'See more',
  bannerRunning: 'Now',
  bannerSoon: 'Soon',
  bannerLater: 'Next',

  nowAndNext: 'Now and next',
  comesFirst: 'It begins with',
  wholeProgramme: 'Whole programme',
  highlights: 'From the programme',

  vacant: 'to be announced',

  activity: {
    title: 'Programme',
    purpose: 'Publishing who speaks in which session or leads it.',
    categories: ['name', 'function', 'body', 'task in the session'],
  },
  held: {
    title: 'Your tasks in the programme',
    fields: { session: 'session', role: 'task', startsAt: 'begins' },
  },
}
