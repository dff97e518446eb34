// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who is to be reminded of what at this moment. One letter the day before, for the whole of somebody's day; one 15
 * minutes before each session they chose. What starts at another time than it did is looked at anew.
 */
import type { Id } from '../base/id.ts'
import type { Instant } from '../base/instant.ts'
import type { Localised } from '../base/language.ts'

type SessionId = Id<'session'>

export const reminderLimits = {
  /** The day before: so long before the first session of somebody's day … */
  dayBeforeHours: 24,
  /** … and, after an outage, until so long before it; then the shorter reminder is enough. */
  dayBeforeHoursMin: 2,
  quarterHourMinutes: 15,
  /** A session that moves by less keeps the reminder it had. */
  movedMinutesMin: 30,
  /** Letters written in one transaction. */
  lettersAtOnce: 50,
} as const

export const reminderKinds = ['dayBefore', 'quarterHour'] as const
export type ReminderKind = (typeof reminderKinds)[number]

export type Participant = {
  readonly personId: Id<'person'>
  /** Null for somebody who has a task and is not registered. */
  readonly confirmedAt: Instant | null
  /** Sessions they have a place or a task in. */
  readonly sessions: ReadonlySet<SessionId>
}

export type SentReminder = {
  readonly personId: Id<'person'>
  readonly sessionId: SessionId
  readonly kind: ReminderKind
  /** The beginning they were reminded of. */
  readonly startsAt: Instant
}

export type DueReminder = {
  readonly personId: Id<'person'>
  readonly kind: ReminderKind
  /** At least one; of one day, in the order of time. */
  readonly sessions: readonly [ReminderSession, ...ReminderSession[]]
}

export type ReminderSession = {
  readonly id: SessionId
  readonly slug: string
  readonly title: Localised
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** False for what holds everybody: whoever is registered is expected there. */
  readonly needsPlace: boolean
}

export type ReminderParts = {
  readonly now: Instant
  /** As they are now, in the order of time: an old time of a moved session is not here any more. */
  readonly sessions: readonly ReminderSession[]
  readonly participants: readonly Participant[]
  readonly alreadySent: readonly SentReminder[]
  /** The day of the congress's zone: 2026-09-11 */
  dayOf(instant: Instant): string
}

const hour = 60 * 60_000
const minute = 60_000

/** Sessions of which anybody could be reminded now or within a day: without any, nobody need be read. */
export function isReminderTime(now: Instant, sessions: readonly ReminderSession[]): boolean {
  return sessions.some(({ startsAt }) => startsAt > now && startsAt - now <= reminderLimits.dayBeforeHours * hour)
}

export function dueReminders(parts: ReminderParts): readonly DueReminder[] {
  const sentTo = Map.groupBy(parts.alreadySent, ({ personId }) => personId)
  return parts.participants.flatMap((participant) => {
    const own = parts.sessions.filter((session) => isOwn(participant, session))
    const days = [...Map.groupBy(own, ({ startsAt }) => parts.dayOf(startsAt)).values()]
    const sent = sentTo.get(participant.personId) ?? []
    return days.flatMap(([first, ...rest]) =>
      first === undefined ? [] : dueOfDay(parts, participant, [first, ...rest], sent),
    )
  })
}

/** Whoever is registered is expected at what holds everybody, too. */
function isOwn({ confirmedAt, sessions }: Participant, { id, needsPlace }: ReminderSession): boolean {
  return sessions.has(id) || (confirmedAt !== null && !needsPlace)
}

type OwnDay = readonly [ReminderSession, ...ReminderSession[]]

function dueOfDay(
  parts: ReminderParts,
  participant: Participant,
  day: OwnDay,
  sent: readonly SentReminder[],
): readonly DueReminder[] {
  const { personId } = participant
  if (isDayDue(parts, participant, day, sent)) return [{ personId, kind: 'dayBefore', sessions: day }]
  const soon = day.filter((session) => isSoonDue(parts, participant, session, day, sent))
  return soon.map((session) => ({ personId, kind: 'quarterHour', sessions: [session] }))
}

/** Whoever confirmed within the day before has just read when it begins. */
function isDayDue(
  { now, dayOf }: ReminderParts,
  { confirmedAt }: Participant,
  [first]: OwnDay,
  sent: readonly SentReminder[],
): boolean {
  const from = first.startsAt - reminderLimits.dayBeforeHours * hour
  const until = first.startsAt - reminderLimits.dayBeforeHoursMin * hour
  if (now < from || now >= until || (confirmedAt !== null && confirmedAt >= from)) return false
  const today = dayOf(first.startsAt)
  return !sent.some(({ kind, startsAt }) => kind === 'dayBefore' && dayOf(startsAt) === today)
}

/** Of what holds everybody, only the first of the day: after that people are there anyway. */
function isSoonDue(
  { now }: ReminderParts,
  { sessions }: Participant,
  session: ReminderSession,
  [first]: OwnDay,
  sent: readonly SentReminder[],
): boolean {
  const { id, startsAt } = session
  if (now >= startsAt || now < startsAt - reminderLimits.quarterHourMinutes * minute) return false
  if (!sessions.has(id) && session !== first) return false
  const near = reminderLimits.movedMinutesMin * minute
  return !sent.some(
    (one) => one.kind === 'quarterHour' && one.sessionId === id && Math.abs(one.startsAt - startsAt) < near,
  )
}
