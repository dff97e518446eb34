// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** When whoever owes an answer is reminded: a week before, on the day, and once it is over. */
import { recommendationLimits } from './recommendation.limits.rules.ts'

export type Reminder = 'weekBefore' | 'onTheDay' | 'overdue'

const inOrder: readonly Reminder[] = ['weekBefore', 'onTheDay', 'overdue']

/**
 * The one reminder to send now. After days without a server only the latest is sent: a letter that says "in a week"
 * on the day itself would be wrong.
 *
 * @param owedOn and today: calendar days, YYYY-MM-DD
 * @param sent what was sent for this very day owed
 */
export function reminderFor(owedOn: string, today: string, sent: readonly Reminder[]): Reminder | null {
  const latest = reminderOf(daysBetween(today, owedOn))
  if (latest === null) return null
  const sentUpTo = Math.max(-1, ...sent.map((one) => inOrder.indexOf(one)))
  return inOrder.indexOf(latest) > sentUpTo ? latest : null
}

function reminderOf(daysLeft: number): Reminder | null {
  if (daysLeft < 0) return 'overdue'
  if (daysLeft === 0) return 'onTheDay'
  return daysLeft <= recommendationLimits.reminderDaysBefore ? 'weekBefore' : null
}

function daysBetween(from: string, until: string): number {
  return dayNumber(until) - dayNumber(from)
}

/** Days since 1 March of year 0, Gregorian: years are counted from March, so that a leap day is the last of its year. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const fromMarch = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400)
  return fromMarch * 365 + leapDays + Math.floor((153 * months + 2) / 5) + date - 1
}
