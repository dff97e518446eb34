// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of registration, in one place, with its unit in its name. */
export const registrationLimits = {
  /** So long places are kept for an address that is not confirmed yet: an evening and the next day. */
  pendingHoldHours: 24,
  /** Every answer to a sent form takes at least so long, known address or not. */
  answerMilliseconds: 300,
  otherBodyLettersMax: 120,
  /** Municipalities offered for what was typed. */
  candidatesMax: 8,
  /** So many give away places at the same time in one process; all others wait their turn without a connection. */
  takersAtOnceMax: 4,
  /** One a slot; a congress of five days has no more slots. */
  wishesMax: 40,
  /** People in the list of participants. */
  listedMax: 5_000,
} as const

export const pendingHoldMilliseconds = registrationLimits.pendingHoldHours * 60 * 60_000

/** Waiting: offers hold for hours, and shorter the nearer the session is. */
export const waitingListLimits = {
  /**
   * The list closes so long before the session: an offer made just before still holds for the shortest time and is
   * over an hour before it begins.
   */
  closesMinutesBefore: 90,
  shortestOfferMinutes: 30,
  /** The first line that fits: so many hours before the session, an offer holds so long. */
  offers: [
    { fromHoursBefore: 7 * 24, holdsMinutes: 48 * 60 },
    { fromHoursBefore: 3 * 24, holdsMinutes: 24 * 60 },
    { fromHoursBefore: 24, holdsMinutes: 6 * 60 },
    { fromHoursBefore: 6, holdsMinutes: 2 * 60 },
    { fromHoursBefore: 3, holdsMinutes: 60 },
  ],
  listLengthMax: 1_000,
  listsPerPersonMax: 12,
} as const

/** Handing a place over to a colleague. */
export const handoverLimits = {
  /** So long a colleague has; the session's end comes first when it is nearer. */
  holdsDays: 14,
  /** Letters one person can have sent in 24 hours. */
  perDayMax: 10,
} as const

/** A code that is read out, typed from paper: letters and digits nobody mixes up, 60 bits. */
export const readableCodeLetters = 12

/** A form that was not finished. */
export const draftLimits = {
  keptDays: 7,
  /** Letters kept of one field; longer ones are cut. */
  fieldLettersMax: 300,
  draftsMax: 20_000,
} as const

export const accessNeedLimits = {
  noteLettersMax: 600,
  /** After the congress nobody needs them: erased so many days after its end. */
  keptDaysAfterwards: 14,
} as const

/** Personal links and codes on paper. */
export const entryKeyLimits = {
  /** They hold until so many days after the congress. */
  daysAfterwards: 7,
  /** Every answer to a code takes at least so long, right or wrong. */
  answerMilliseconds: 300,
} as const

/** Asking at a session's door. */
export const doorLimits = {
  /** Requests from one e-mail address within `perEmailMinutes`. */
  perEmailMax: 3,
  perEmailMinutes: 15,
  /** Requests at one door nobody has answered yet. */
  openPerSessionMax: 60,
  /** Requests at one door in an hour, answered or not. */
  perSessionHourMax: 300,
  /** So long a request waits; then whoever is still there asks again. */
  waitsMinutes: 30,
  /** How often the pages on both sides of the door look again. */
  refreshSeconds: 5,
  /** Names and addresses of those who asked are erased after so long. */
  keptHours: 24,
} as const

/** The office's list. */
export const officeLimits = {
  registrationsMax: 20_000,
  perPage: 100,
  noteLettersMax: 1_000,
  queryLettersMax: 80,
} as const
