// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { limits } from './limits.rules.ts'
import type { RoomWords } from './room.words.de.ts'
import { minutesAndSeconds } from './floor/time.rules.ts'

const sizeClasses = { 0: 'under 1,000', 1: '1,000 to 4,999', 2: '5,000 to 19,999', 3: '20,000 and more' } as const

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const reasons: RoomWords['reasons'] = {
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

export const roomWordsEn: RoomWords = {
  refusals: {
    notAllowed: 'You do not have the right to do that in this room.',
    notPresiding: 'Only the person in the chair can do that. Take the chair first.',
    notSeated: 'You have no seat in this room yet. Please enter again.',
    roomFull: 'The room is full.',
    tooManyAtOnce: 'That was a great deal at once. Please wait a moment.',
    tryAgain: 'That did not work just now. Please try again.',
    listClosed: 'The list of speakers is closed. A point of order is still possible.',
    listFull: 'The list of speakers is full.',
    alreadyOpen: 'The list of speakers is open already.',
    alreadyClosed: 'The list of speakers is closed already.',
    alreadyRequested: 'You are on the list of speakers with this already.',
    alreadySpeaking: 'You have the floor at this moment.',
    notRequested: 'This request is no longer there.',
    notOnTheList: 'This request is no longer on the list of speakers.',
    nobodySpeaks: 'Nobody has the floor at this moment.',
    somebodySpeaks: 'Somebody has the floor at this moment. End this speech first.',
    notSpeaking: 'You do not have the floor at this moment.',
    noSpeechBefore: 'An intervention refers to a speech. Nobody has spoken yet.',
    ownSpeech: 'This is possible for the speech of somebody else only.',
    questionUnderWay: 'An interposed question is being heard already.',
    nobodyToReturn: 'There is no speech that could go on.',
    speechTooLong: `No speech is longer than ${limits.speechSecondsMax / 60} minutes.`,
    onBreak: 'There is a break at this moment.',
    notOnBreak: 'There is no break at this moment.',
    breakOutOfRange: `A break is between 1 and ${limits.pauseMinutesMax} minutes.`,
    noteTooLong: `The note is too long (${limits.noteCharactersMax} characters at most).`,
    nameEmpty: 'Please write who wants to speak.',
    nameTooLong: `The name is too long (${limits.proxyNameCharactersMax} characters at most).`,
    tooManyProxies: `${limits.proxiesMax} people without a seat of their own have been entered already.`,
    nobodySuch: 'This person cannot be entered here.',
    orderAlready: 'It is set to that already.',
    sharesOutOfRange: 'Shares are whole per cents that add up to 100 at most.',
    noBudgets: 'Speaking time is not shared out.',
    speakingTimeOutOfRange: `Speaking time is between ${limits.speakingTimeSecondsMin} seconds and ${limits.speakingTimeSecondsMax / 60} minutes.`,
    alreadyPresiding: 'You are in the chair already.',
    messageEmpty: 'Please write something first.',
    messageTooLong: `The message is too long (${limits.messageCharactersMax} characters at most).`,
    messageUnknown: 'This message no longer exists.',
    messageAlreadyRemoved: 'This message has been removed already.',
  },
  farewells: {
    outdated: 'This page is older than the server. Please load it again.',
    moved: 'The room is being opened again.',
    malformed: 'The connection was ended because something sent could not be understood. Please load the page again.',
    roomFull: 'The room is full. We keep trying.',
    noEntry: 'You are no longer signed in. Please sign in again.',
    tooSlow: 'The line was too slow. We are connecting again.',
    tooManyConnections: 'You have this room open on several devices already. Close one of them.',
    stopping: 'The server is restarting. We will connect again in a moment.',
    tooManyMessages: 'That was a great deal at once. We are connecting again.',
  },
  roles: {
    chair: 'Chair',
    coChair: 'Co-chair',
    moderator: 'Moderator',
    technician: 'Technician',
    participant: 'Participant',
    observer: 'Observer',
  },
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
    participant: 'by somebody',
    observer: 'by somebody',
  },
  reasons,
  room: {
    loading: 'Opening the room …',
    needsScript:
      'Taking part needs JavaScript. Here you see how things stood a moment ago; load the page again to read on.',
    leave: 'Leave the room',
    sections: 'Parts of the room',
    floor: 'Speakers',
    chat: 'Conversation',
    people: 'People',
    close: 'Close',
    until: (time) => `until ${time}`,
    unknownPerson: 'Someone',
    you: 'You',
  },
  connection: {
    live: 'Connected',
    connecting: 'Connecting …',
    waiting: (seconds) =>
      seconds <= 1
        ? 'Connection interrupted. Trying again …'
        : `Connection interrupted. Trying again in ${seconds} seconds`,
    ended: 'Connection ended',
    now: 'Connect now',
    reload: 'Load the page again',
    kept: 'Your place on the list of speakers and what you wrote are kept.',
    pending: (count) => (count === 1 ? '1 entry is waiting' : `${count} entries are waiting`),
  },
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
    noVoice: 'Technicians do not ask for the floor here.',
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
  chat: {
    empty: 'Nobody has written yet. Make a start.',
    write: 'Message to everybody in the room',
    placeholder: 'Write a message',
    send: 'Send',
    keys: 'Enter sends, Shift and Enter makes a new line.',
    left: (count) => `${count} characters left`,
    removedByAuthor: 'Message taken back',
    removedByModeration: 'Removed by moderation',
    erased: 'Removed',
    remove: 'Remove',
    takeBack: 'Take back',
    removeOf: (name, time) => `Remove: message by ${name}, ${time}`,
    takeBackOf: (time) => `Take back: your message of ${time}`,
    earlier: (count) => `${count} earlier messages are in the history.`,
    newer: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
    sending: 'being sent …',
    observer: 'You are observing this room and cannot write.',
  },
  people: {
    count: (count) => (count === 1 ? '1 person is here' : `${count} people are here`),
    places: (count) => (count === 1 ? 'from 1 municipality or body' : `from ${count} municipalities and bodies`),
    search: 'Search a name or place',
    more: (count) => `and ${count} more; search a name or place.`,
    none: 'Nobody found.',
    forNobody: 'speaks for themselves',
  },
  announce: {
    toggle: 'Have news read out',
    floorGiven: (name) => `${name} has the floor.`,
    floorGivenToYou: 'You have the floor now.',
    floorEnded: 'The speech has ended.',
    place: (place) =>
      place === 1
        ? 'You are next.'
        : place === 2
          ? 'You are next but one.'
          : `You are number ${place} on the list of speakers.`,
    order: (mode) => `New order: ${mode}.`,
    question: (name) => `${name} would like to ask an interposed question.`,
    paused: (time) => `Break until ${time}.`,
    resumed: 'The break is over.',
    thirtySeconds: '30 seconds left.',
    timeIsUp: 'Your speaking time is up.',
    listClosed: 'The list of speakers is closed.',
    listOpened: 'The list of speakers is open.',
    messages: (count) => (count === 1 ? '1 new message.' : `${count} new messages.`),
    lost: 'The connection is interrupted. Your place is kept.',
    back: 'Connected again.',
    chair: (name) => `${name} is in the chair now.`,
  },
}
