// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who is next, and why: a pure function of the floor and of what people stand for. First points of order, then
 * interventions on the last speech, then the debate in the mode the chair has chosen; ties as asked, which is the order
 * of the log and leaves none.
 */
import { unreachable } from '../../base/assert.ts'
import type { SeatId, SizeClass, Stands } from '../envelope.rules.ts'
import { standsForNobody } from '../envelope.rules.ts'
import { isQuestion, type FloorRequest, type FloorState, type OrderMode, type PerClass } from './state.rules.ts'

export type StandsMap = ReadonlyMap<SeatId, Stands>

export type Balanced = 'person' | 'municipality' | 'sizeClass'

/** Why a request stands where it stands, with the figures that put it there; one sentence each in room.words. */
export type PlaceReason =
  | { readonly is: 'pointOfOrder' }
  | { readonly is: 'intervention'; readonly about: SeatId | null }
  /** Was called, did not answer, and lets one go before. */
  | { readonly is: 'passedOver'; readonly by: SeatId }
  | {
      readonly is: 'overBudget'
      readonly sizeClass: SizeClass
      readonly usedSeconds: number
      readonly budgetSeconds: number
    }
  /** Pro and contra take turns, and this moved the request. */
  | { readonly is: 'alternating'; readonly side: 'pro' | 'contra' }
  /** `earlier`: how many of the debate who asked before stand before. */
  | { readonly is: 'asAsked'; readonly earlier: number }
  | { readonly is: 'firstTime'; readonly earlier: number }
  | { readonly is: 'spokenBefore'; readonly turns: number; readonly firstTimers: number }
  | {
      readonly is: 'balanced'
      readonly of: Balanced
      readonly sizeClass: SizeClass | null
      /** What this person, municipality or class has spoken, with what is granted to it now. */
      readonly usedSeconds: number
      /** Percent of all that has been spoken. */
      readonly share: number
      /** Of the same municipality or class, asked earlier. */
      readonly sameBefore: number
      readonly othersBefore: number
    }

export type Placed = { readonly request: FloorRequest; readonly place: number; readonly reason: PlaceReason }

type Reasoned = { readonly request: FloorRequest; readonly reason: PlaceReason }

/** All that wait in turn, the next first. Interposed questions do not: their speaker answers them. */
export function order(floor: FloorState, stands: StandsMap): readonly Placed[] {
  const waiting = floor.requests.filter((request) => !isQuestion(request))
  const urgent = waiting
    .filter(({ kind }) => kind === 'pointOfOrder')
    .map((request): Reasoned => ({ request, reason: { is: 'pointOfOrder' } }))
  const interventions = waiting
    .filter(({ kind }) => kind === 'intervention')
    .map((request): Reasoned => ({ request, reason: { is: 'intervention', about: request.about } }))
  const debate = waiting.filter(({ kind }) => kind !== 'pointOfOrder' && kind !== 'intervention')
  const all = [...urgent, ...interventions, ...debated(floor, standsOf(floor, stands), debate)]
  return onceLater(all).map(({ request, reason }, index) => ({ request, reason, place: index + 1 }))
}

export type StandsOf = (seat: SeatId) => Stands

/** Proxies have no seat, so the entry knows nothing of them. */
export function standsOf({ proxies }: FloorState, stands: StandsMap): StandsOf {
  const ofProxies = new Map(proxies.map(({ seat, sizeClass }) => [seat, { group: null, sizeClass }]))
  return (seat) => stands.get(seat) ?? ofProxies.get(seat) ?? standsForNobody
}

/** Whose class has used its share comes after all others; nobody is refused for it. */
function debated(floor: FloorState, of: StandsOf, debate: readonly FloorRequest[]): Reasoned[] {
  const use = budgetUse(floor, of)
  const over = (request: FloorRequest) => overBudget(use, of(request.seat))
  const within = debate.filter((request) => over(request) === null)
  const behind = debate.filter((request) => over(request) !== null)
  return alternated(floor, [
    modal(floor, of, within),
    modal(floor, of, behind).map(({ request, reason }) => ({ request, reason: over(request) ?? reason })),
  ])
}

function modal(floor: FloorState, of: StandsOf, debate: readonly FloorRequest[]): Reasoned[] {
  const { mode } = floor
  switch (mode) {
    case 'asAsked':
      return debate.map((request, earlier) => ({ request, reason: { is: 'asAsked', earlier } }))
    case 'firstSpeakersFirst':
      return firstSpeakersFirst(floor, debate)
    case 'balancedByPerson':
    case 'balancedByMunicipality':
    case 'balancedBySizeClass':
      return balanced(floor, of, debate, balancedBy[mode])
    default:
      return unreachable(mode)
  }
}

const balancedBy: Record<Extract<OrderMode, `balanced${string}`>, Balanced> = {
  balancedByPerson: 'person',
  balancedByMunicipality: 'municipality',
  balancedBySizeClass: 'sizeClass',
}

function firstSpeakersFirst(floor: FloorState, debate: readonly FloorRequest[]): Reasoned[] {
  const turns = (seat: SeatId) => turnsOf(floor, seat) + (floor.speaking?.seat === seat ? 1 : 0)
  const first = debate.filter(({ seat }) => turns(seat) === 0)
  const others = debate.filter(({ seat }) => turns(seat) > 0)
  return [
    ...first.map((request, earlier): Reasoned => ({ request, reason: { is: 'firstTime', earlier } })),
    ...others.map((request): Reasoned => ({
      request,
      reason: { is: 'spokenBefore', turns: turns(request.seat), firstTimers: first.length },
    })),
  ]
}

/** How often somebody has had the floor; points of order aside. */
export function turnsOf({ used }: FloorState, seat: SeatId): number {
  return used.find((each) => each.seat === seat)?.turns ?? 0
}

/**
 * Whoever stands for those who have spoken least is next; then as if that one had already spoken for the usual time,
 * so that a large class does not come with all its people in a row.
 */
function balanced(floor: FloorState, of: StandsOf, debate: readonly FloorRequest[], by: Balanced): Reasoned[] {
  const bucketOf = (seat: SeatId) => bucket(of(seat), seat, by)
  const spoken = spokenBy(floor, bucketOf)
  const all = [...spoken.values()].reduce((sum, each) => sum + each, 0)
  const planned = new Map(spoken)
  const placed: Reasoned[] = []
  const left = [...debate]
  while (left.length > 0) {
    const at = (request: FloorRequest) => planned.get(bucketOf(request.seat)) ?? 0
    const next = left.reduce((best, each) => (at(each) < at(best) ? each : best))
    left.splice(left.indexOf(next), 1)
    const own = bucketOf(next.seat)
    const sameBefore = placed.filter(({ request }) => bucketOf(request.seat) === own).length
    const used = spoken.get(own) ?? 0
    placed.push({
      request: next,
      reason: {
        is: 'balanced',
        of: by,
        sizeClass: of(next.seat).sizeClass,
        usedSeconds: Math.round(used / 1000),
        share: all === 0 ? 0 : Math.round((used / all) * 100),
        sameBefore,
        othersBefore: placed.length - sameBefore,
      },
    })
    planned.set(own, at(next) + floor.speakingTimeSeconds * 1000)
  }
  return placed
}

/** Whoever named no municipality stands for themselves; whose class is unknown is counted among the unknown. */
function bucket({ group, sizeClass }: Stands, seat: SeatId, by: Balanced): string {
  switch (by) {
    case 'person':
      return `seat ${seat}`
    case 'municipality':
      return group === null ? `seat ${seat}` : `group ${group}`
    case 'sizeClass':
      return sizeClass === null ? 'unknown' : `class ${sizeClass}`
    default:
      return unreachable(by)
  }
}

/** Milliseconds, with the whole time of the speech that runs: what is granted counts, so that places stand still. */
function spokenBy(floor: FloorState, bucketOf: (seat: SeatId) => string): ReadonlyMap<string, number> {
  const spoken = new Map<string, number>()
  const add = (seat: SeatId, milliseconds: number) =>
    spoken.set(bucketOf(seat), (spoken.get(bucketOf(seat)) ?? 0) + milliseconds)
  for (const { seat, milliseconds } of floor.used) add(seat, milliseconds)
  for (const speech of [floor.speaking, floor.interrupted]) {
    if (speech !== null && speech.kind !== 'pointOfOrder')
      add(speech.seat, Math.max(speech.seconds * 1000, speech.spokenMilliseconds) - speech.countedMilliseconds)
  }
  return spoken
}

/** Milliseconds that each class has spoken until now, in speeches that are over. */
export function usedByClass(floor: FloorState, of: StandsOf): PerClass {
  const used: [number, number, number, number] = [0, 0, 0, 0]
  for (const { seat, milliseconds } of floor.used) {
    const { sizeClass } = of(seat)
    if (sizeClass !== null) used[sizeClass] += milliseconds
  }
  return used
}

export type BudgetUse = { readonly usedSeconds: number; readonly budgetSeconds: number }

/** What each class has spoken of its share since it was shared out; null without budgets. */
export function budgetUse(floor: FloorState, of: StandsOf): readonly BudgetUse[] | null {
  const { budgets } = floor
  if (budgets === null) return null
  return usedByClass(floor, of).map((milliseconds, index) => ({
    usedSeconds: Math.floor((milliseconds - (budgets.usedMilliseconds[index] ?? 0)) / 1000),
    budgetSeconds: Math.round(((budgets.shares[index] ?? 0) / 100) * budgets.seconds),
  }))
}

function overBudget(use: readonly BudgetUse[] | null, { sizeClass }: Stands): PlaceReason | null {
  const own = sizeClass === null ? undefined : use?.[sizeClass]
  if (own === undefined || sizeClass === null || own.usedSeconds < own.budgetSeconds) return null
  return { is: 'overBudget', sizeClass, ...own }
}

/**
 * Pro and contra take turns in the places that they have together; contributions stay where they are. The side that was
 * not heard last begins. Nobody is moved from one part of the list into another.
 */
function alternated(floor: FloorState, parts: readonly (readonly Reasoned[])[]): Reasoned[] {
  if (!floor.alternating) return parts.flat()
  let last = floor.lastSide
  const taken: Reasoned[] = []
  for (const part of parts) {
    const sides = { pro: part.filter(isOn('pro')), contra: part.filter(isOn('contra')) }
    for (const each of part) {
      const own = sideOf(each)
      if (own === null) {
        taken.push(each)
        continue
      }
      const wished: Side = last === null ? own : other(last)
      const side = sides[wished].length > 0 ? wished : other(wished)
      const next = sides[side].shift() ?? each
      const moved = next !== each && next.reason.is !== 'overBudget'
      taken.push(moved ? { ...next, reason: { is: 'alternating', side } } : next)
      last = side
    }
  }
  return taken
}

type Side = 'pro' | 'contra'

function sideOf({ request: { kind } }: Reasoned): Side | null {
  return kind === 'pro' || kind === 'contra' ? kind : null
}

const other = (side: Side): Side => (side === 'pro' ? 'contra' : 'pro')
const isOn = (side: Side) => (each: Reasoned) => each.request.kind === side

/** Whoever was called and not there lets the next one go before, once. */
function onceLater(all: readonly Reasoned[]): readonly Reasoned[] {
  const first = all.findIndex(({ request }) => request.passedOver?.waits !== true)
  if (first <= 0) return all
  const later = all
    .slice(0, first)
    .map(({ request }) => ({ request, reason: { is: 'passedOver', by: request.passedOver!.by } as const }))
  return [all[first]!, ...later, ...all.slice(first + 1)]
}
