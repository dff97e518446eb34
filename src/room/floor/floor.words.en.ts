// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is read around the list of speakers; room.words.en.ts joins it. */
import type { FloorWords } from './floor.words.de.ts'
import { minutesAndSeconds } from './time.rules.ts'

const sizeClasses = { 0: 'under 1,000', 1: '1,000 to 4,999', 2: '5,000 to 19,999', 3: '20,000 and more' } as const

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const reasons: FloorWords['reasons'] = {
  pointOfOrder: () => 'Points of order go first.',
  intervention: ({ about }, name) =>
    about === null ? 'Follows right after the speech.' : `Follows right after the speech of ${name(about)}.`,
  passedOver: ({ by }, name) =>
    `Was called and not there (${name(by)}). Lets one person go before and is called again.`,
  overBudget: ({ sizeClass, usedSeconds, budgetSeconds }) =>
    `${capital(sizeClasses[sizeClass])} inhabitants: ${minutesAndSeconds(usedSeconds)} of ${minutesAndSeconds(budgetSeconds)} minutes are used. The others go first.`,
  alternating: ({ side }) => `Pro and contra take turns: this is the turn of ${side}.`,
  asAsked: ({ earlier }) =>
    earlier === 0
      ? 'Asked for the floor first.'
      : earlier === 1
        ? 'One person asked for the floor earlier.'
        : `${earlier} asked for the floor earlier.`,
  firstTime: ({ earlier }) =>
    earlier === 0
      ? 'Speaks for the first time and therefore first.'
      : `Speaks for the first time. So do ${earlier} others, who asked earlier.`,
  spokenBefore: ({ turns, firstTimers }) =>
    `Has spoken ${turns} ${turns === 1 ? 'time' : 'times'}. ${firstTimers === 0 ? 'Whoever has not would go first.' : `${firstTimers} for the first time go before.`}`,
  balanced: ({ of, sizeClass, usedSeconds, share, sameBefore, othersBefore }) => {
    const who = {
      person: 'Has spoken',
      municipality: 'The own municipality has spoken',
      sizeClass:
        sizeClass === null
          ? 'Those without a size class have spoken'
          : `${capital(sizeClasses[sizeClass])} inhabitants: have spoken`,
    }[of]
    const before = [
      ...(othersBefore > 0 ? [`${othersBefore} with less speaking time`] : []),
      ...(sameBefore > 0 ? [`${sameBefore} from there who asked earlier`] : []),
    ]
    const then = before.length === 0 ? 'Nobody had less.' : `Before: ${before.join(' and ')}.`
    return `${who} ${minutesAndSeconds(usedSeconds)} minutes so far (${share} %). ${then}`
  },
}

export const floorWordsEn: FloorWords = {
  kinds: {
    contribution: 'Contribution',
    pro: 'Pro',
    contra: 'Contra',
    interposedQuestion: 'Interposed question',
    intervention: 'Intervention',
    pointOfOrder: 'Point of order',
  },
  kindHints: {
    contribution: 'I would like to contribute something.',
    pro: 'I speak in favour.',
    contra: 'I speak against.',
    interposedQuestion: 'A short question into this speech. The speaker takes it or not.',
    intervention: 'A short answer right after this speech.',
    pointOfOrder: 'It is about procedure. Heard after this speech.',
  },
  modes: {
    asAsked: 'as asked',
    firstSpeakersFirst: 'first-time speakers first',
    balancedByPerson: 'balanced by speaking time of each person',
    balancedByMunicipality: 'balanced by speaking time of each municipality',
    balancedBySizeClass: 'balanced by speaking time of each size class',
  },
  modeHints: {
    asAsked: 'Whoever asked earlier is heard earlier.',
    firstSpeakersFirst: 'Whoever has not spoken yet goes before those who have.',
    balancedByPerson: 'Whoever has spoken least is next.',
    balancedByMunicipality: 'The municipality that has spoken least is next.',
    balancedBySizeClass: 'The size class that has spoken least is next.',
  },
  sizeClasses,
  means: { telephone: 'on the telephone', beside: 'on site' },
  enteredBy: {
    chair: 'by the chair',
    coChair: 'by the chair',
    moderator: 'by the moderator',
    technician: 'by the technician',
    interpreter: 'by somebody',
    captioner: 'by somebody',
    ministry: 'by somebody',
    participant: 'by somebody',
    observer: 'by somebody',
  },
  reasons,
  floor: {
    nobody: 'Nobody has the floor at this moment.',
    speaks: 'Has the floor',
    youHaveFloor: 'You have the floor',
    remaining: (time) => `${time} left`,
    stopped: 'time stands still',
    interrupted: (name) => `The speech of ${name} goes on afterwards.`,
    onBreak: (time) => `Break until ${time}`,
    onBreakHint: 'Speaking time and the list stay as they are.',
    over: (time) => `${time} over time`,
    spoken: (count) => (count === 1 ? 'has spoken once' : `has spoken ${count} times`),
    firstTime: 'speaks for the first time',
    waiting: (count) =>
      count === 0 ? 'Nobody is waiting' : count === 1 ? '1 person is waiting' : `${count} people are waiting`,
    empty: 'The list of speakers is empty. Whoever wants to say something asks for the floor.',
    closed: 'The list of speakers is closed.',
    request: 'Ask for the floor',
    requestOther: 'Something else …',
    requestTitle: 'Ask for the floor',
    kind: 'What is it about?',
    note: 'Note to the chair',
    noteHint: 'Optional. Only the chair and moderators see it.',
    noteFrom: 'Note',
    send: 'Join the list of speakers',
    cancel: 'Cancel',
    withdraw: 'Withdraw',
    yield: 'I have finished',
    yourPlace: (place) =>
      place === 1 ? 'You are next' : place === 2 ? 'You are next but one' : `You are number ${place}`,
    yourQuestion: (name) => `Your interposed question waits for ${name}`,
    withdrawOf: (kind) => `Withdraw: ${kind}`,
    withdrawFor: (kind, name) => `Withdraw: ${kind} of ${name}`,
    order: (mode) => `Order: ${mode}`,
    alternating: 'Pro and contra take turns.',
    budgets: 'Speaking time of each size class',
    budget: (sizeClass, used, budget) => `${capital(sizeClass)} inhabitants: ${used} of ${budget}`,
    entered: (means, by) => `${means}, entered ${by}`,
    calledBefore: 'is called again',
    questions: 'Interposed question',
    accept: 'Take it',
    acceptOf: (name) => `Take the question: ${name}`,
    decline: 'Not now',
    declineOf: (name) => `Do not take the question: ${name}`,
    secondsLeft: (seconds) => `${seconds} seconds left`,
    timeIsUp: (time) => `Your time is up (+${time})`,
    yourNote: (note) => `Your note: ${note}`,
    observer: 'You are observing this room and cannot ask for the floor.',
    noVoice: 'Technicians, interpreters and captioners do not ask for the floor here.',
  },
  onBehalf: {
    open: 'Enter somebody …',
    title: 'Enter somebody',
    lead: 'Whoever is on the telephone or sits beside you is on the list like everybody else. Everybody sees who entered the request.',
    name: 'Who wants to speak?',
    nameHint: 'Name and place. Whoever has a seat here is suggested.',
    sizeClass: 'Inhabitants',
    unknown: 'not known',
    means: 'Where is the person?',
    kind: 'Kind',
    enter: 'Enter',
    end: (name) => `${name} has finished`,
    proxy: 'without a seat',
    forget: (name) => `Erase the name: ${name}`,
    named: 'Entered without a seat',
  },
  chair: {
    title: 'Chair',
    presides: (name) => `${name} is in the chair`,
    youPreside: 'You are in the chair',
    nobodyPresides: 'Nobody is in the chair',
    take: 'Take the chair',
    give: 'Give the floor',
    giveTo: (name) => `Give the floor: ${name}`,
    next: 'Next person',
    end: 'End the speech',
    endQuestion: 'End the question',
    extend: '1 minute more',
    notThere: 'Not there',
    notThereOf: (name) => `Not there: ${name}`,
    returns: (name) => `${name} goes on`,
    pause: 'Break …',
    pauseFor: (minutes) => `Break, ${minutes} minutes`,
    resume: 'End the break',
    order: 'Order',
    alternate: 'Pro and contra take turns',
    budgets: 'Share out speaking time',
    budgetsLead:
      'This much speaking time is left, and this is how the size classes share it. When a share is used, the others go first; nobody is refused the floor.',
    budgetMinutes: 'Minutes',
    share: (sizeClass) => `${capital(sizeClass)} inhabitants, per cent`,
    shareOut: 'Share out',
    endBudgets: 'End the sharing',
    close: 'Close the list',
    open: 'Open the list',
    speakingTime: 'Speaking time',
    minutes: (minutes) => `${minutes} min`,
  },
}
