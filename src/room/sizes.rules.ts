// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whether every size gets its turn: how the people, their questions, the answers and the speaking time are spread over
 * the size classes. Made of what every view holds, so that nobody is told more by it than they could count themselves;
 * and yet no figure is shown that fewer than five people stand behind.
 */
import { hearingLimits } from '../hearing/index.ts'
import { mergedSizeClasses, standsForNobody, type SeatId, type SizeClass } from './envelope.rules.ts'
import { standsOf } from './floor/order.rules.ts'
import type { Question } from './questions/questions.rules.ts'
import { has } from './roles.rules.ts'
import type { RoomState } from './room.rules.ts'

/** `unknown`: there for a municipality whose population nobody knows. `noMandate`: there for none. */
export type Band = SizeClass | 'unknown' | 'noMandate'
export const bands: readonly Band[] = [...mergedSizeClasses, 'unknown', 'noMandate']

export const measures = ['people', 'questions', 'answers', 'milliseconds'] as const
export type Measure = (typeof measures)[number]
export type Counts = Readonly<Record<Measure, number>>

/** What these bands have together. */
export type SizeRow = { readonly of: readonly Band[]; readonly counts: Counts }

export type Sizes = {
  /** From the smallest to the largest; null while there are too few people to compare anything. */
  readonly rows: readonly SizeRow[] | null
  /** Questions without a name: they count for no size, since few of one are easily recognised. */
  readonly unnamed: number
}

export function sizesOf(state: RoomState): Sizes {
  const { all } = state.questions
  const asked = all.filter(({ status }) => status !== 'held' && status !== 'withdrawn')
  return { rows: withoutSmallRows(rowsOf(state, asked)), unnamed: asked.filter(({ unnamed }) => unnamed).length }
}

const nothing: Counts = { people: 0, questions: 0, answers: 0, milliseconds: 0 }

function rowsOf({ entry, floor, questions }: RoomState, asked: readonly Question[]): SizeRow[] {
  const counted = new Map<Band, Counts>()
  const bandOf = bandIn(entry.stands, floor)
  const add = (band: Band, measure: Measure, more: number) => {
    const counts = counted.get(band) ?? nothing
    counted.set(band, { ...counts, [measure]: counts[measure] + more })
  }
  for (const [seat, role] of entry.seats) if (has(role, 'speak')) add(bandOf(seat), 'people', 1)
  for (const { seat } of floor.proxies) add(bandOf(seat), 'people', 1)
  for (const { seat, milliseconds } of floor.used) add(bandOf(seat), 'milliseconds', milliseconds)
  const byId = new Map(questions.all.map((question) => [question.id, question]))
  for (const question of asked) {
    if (question.unnamed || question.seat === null) continue
    add(bandOf(question.seat), 'questions', 1)
    if (isAnswered(question, byId)) add(bandOf(question.seat), 'answers', 1)
  }
  return bands.map((band) => ({ of: [band], counts: counted.get(band) ?? nothing }))
}

/** Somebody at the telephone has no seat and is there for a place of the size that was entered for them. */
function bandIn(stands: RoomState['entry']['stands'], floor: RoomState['floor']): (seat: SeatId) => Band {
  const known = standsOf(floor, stands)
  const proxies = new Set(floor.proxies.map(({ seat }) => seat))
  return (seat) => {
    const { group, sizeClass } = known(seat) ?? standsForNobody
    return sizeClass ?? (group !== null || proxies.has(seat) ? 'unknown' : 'noMandate')
  }
}

/** What was merged into another question is answered with it. */
function isAnswered({ status, into }: Question, byId: ReadonlyMap<Question['id'], Question>): boolean {
  const other = into === null ? undefined : byId.get(into)
  return status === 'answered' || (other !== undefined && isAnswered(other, byId))
}

/**
 * The smallest row joins the smaller one beside it, until behind each stand enough people: no row is left out, so that
 * none can be had by taking the others from the whole. Null when nothing would be left to compare.
 */
export function withoutSmallRows(rows: readonly SizeRow[]): readonly SizeRow[] | null {
  const left = rows.filter(({ counts }) => measures.some((measure) => counts[measure] > 0))
  while (left.length > 1) {
    const at = placeOfSmallest(left)
    if (peopleOf(left[at]) >= hearingLimits.cellPeopleMin) return left
    const before = at > 0 && (at === left.length - 1 || peopleOf(left[at - 1]) <= peopleOf(left[at + 1]))
    const first = before ? at - 1 : at
    left.splice(first, 2, joined(left[first]!, left[first + 1]!))
  }
  return null
}

function placeOfSmallest(rows: readonly SizeRow[]): number {
  return rows.reduce((least, row, place) => (peopleOf(row) < peopleOf(rows[least]) ? place : least), 0)
}

function peopleOf(row: SizeRow | undefined): number {
  return row?.counts.people ?? 0
}

function joined(one: SizeRow, other: SizeRow): SizeRow {
  return { of: [...one.of, ...other.of], counts: sumOf([one, other]) }
}

export function sumOf(rows: readonly SizeRow[]): Counts {
  const sum = (measure: Measure) => rows.reduce((all, { counts }) => all + counts[measure], 0)
  return {
    people: sum('people'),
    questions: sum('questions'),
    answers: sum('answers'),
    milliseconds: sum('milliseconds'),
  }
}

/** Whole percent; null of nothing. */
export function percentOf(part: number, all: number): number | null {
  return all === 0 ? null : Math.round((part / all) * 100)
}
