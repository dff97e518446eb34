// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Reads the input of a record that somebody hands in: nothing in it is taken for granted. */
import { accepted, refused, type Result } from '../base/result.ts'
import type { Json } from './canonical.rules.ts'
import { addsUp, type Hearing, type Settlement } from './dynamic.rules.ts'
import type { FloorShares } from './floor.rules.ts'
import { readFraction } from './fraction.rules.ts'
import { hearingLimits } from './hearing.limits.rules.ts'
import { byClass, isMergedClass, mergedClasses } from './merged-classes.rules.ts'
import { checkProfile, type Item, type ProfileRefusal } from './profile.rules.ts'

export type InputRefusal =
  | { readonly kind: 'notJson' | 'notARecord' | 'versionUnknown' | 'settlementsDoNotAddUp' | 'floorUnusable' }
  /** A part is missing or of another kind than it should be. */
  | { readonly kind: 'partUnreadable'; readonly at: string }
  | { readonly kind: 'placesOutOfRange'; readonly most: number }
  | ProfileRefusal

export type ReadRecord = {
  readonly rule: 'ranking' | 'slate'
  readonly hearing: Hearing
  readonly places: number
  readonly whole: Json
}

type Parts = { readonly [key: string]: Json }

/** Thrown inside this file only, to leave a deep place with what is wrong there. */
class Unreadable extends Error {
  readonly at: string
  constructor(at: string) {
    super(at)
    this.at = at
  }
}

export function readInput(text: string): Result<ReadRecord, InputRefusal> {
  const whole = parsed(text)
  if (whole === undefined) return refused({ kind: 'notJson' })
  try {
    return readWhole(whole)
  } catch (error) {
    if (error instanceof Unreadable) return refused({ kind: 'partUnreadable', at: error.at })
    throw error
  }
}

/** A record is six levels deep; what is much deeper is none, and would only exhaust whoever walks through it. */
const depthMax = 16

function isDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (quoted && letter === '\\') at += 1
    else if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === '[' || letter === '{')) depth += 1
    else if (!quoted && (letter === ']' || letter === '}')) depth -= 1
    if (depth > depthMax) return true
  }
  return false
}

function parsed(text: string): Json | undefined {
  if (isDeep(text)) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function readWhole(whole: Json): Result<ReadRecord, InputRefusal> {
  if (!isParts(whole) || whole['format'] !== 'allmende-hearing') return refused({ kind: 'notARecord' })
  if (whole['version'] !== 1) return refused({ kind: 'versionUnknown' })
  const rule = whole['rule']
  if (rule !== 'ranking' && rule !== 'slate') throw new Unreadable('rule')
  const input = parts(whole['input'], 'input')
  const places = count(input['places'], 'input.places')
  const most = rule === 'ranking' ? hearingLimits.itemsMax : hearingLimits.placesMax
  if (places > most) return refused({ kind: 'placesOutOfRange', most })
  const weights = list(input['weights'], 'input.weights').map((each, at) => count(each, `input.weights.${at}`))
  const voters = weights.map((weight) => ({ weight, sizeClass: null, mandatedPresent: false }))
  const items = list(input['items'], 'input.items').map((each, at) => readItem(each, `input.items.${at}`))
  const profile = checkProfile({ voters, items })
  if (!profile.ok) return profile
  const settled = list(input['settled'], 'input.settled').map((each, at) =>
    readSettlement(each, `input.settled.${at}`, items.length, voters.length),
  )
  const answered = new Set(settled.map(({ item }) => item))
  if (answered.size !== settled.length || !addsUp(voters, settled)) return refused({ kind: 'settlementsDoNotAddUp' })
  const floor = input['floor'] === null ? null : readFloor(parts(input['floor'], 'input.floor'))
  if (floor !== null && mergedClasses.reduce((sum, each) => sum + floor.ofClass[each], 0) > floor.people) {
    return refused({ kind: 'floorUnusable' })
  }
  return accepted({ rule, hearing: { profile: profile.value, settled, floor }, places, whole })
}

function readItem(value: Json, at: string): Item {
  const item = parts(value, at)
  const { id, askedAt, askedFrom } = item
  if (typeof id !== 'string') throw new Unreadable(`${at}.id`)
  if (typeof askedAt !== 'number') throw new Unreadable(`${at}.askedAt`)
  if (askedFrom !== null && !isMergedClass(askedFrom)) throw new Unreadable(`${at}.askedFrom`)
  const supporters = list(item['supporters'], `${at}.supporters`)
  return { id, askedAt, askedFrom, supporters: supporters.map((each) => count(each, `${at}.supporters`)) }
}

function readSettlement(value: Json, at: string, items: number, voters: number): Settlement {
  const settlement = parts(value, at)
  const item = count(settlement['item'], `${at}.item`)
  const text = settlement['level']
  const level = typeof text === 'string' ? readFraction(text) : null
  const payers = list(settlement['payers'], `${at}.payers`).map((each) => count(each, `${at}.payers`))
  if (item >= items) throw new Unreadable(`${at}.item`)
  if (level === null) throw new Unreadable(`${at}.level`)
  if (payers.some((payer) => payer >= voters)) throw new Unreadable(`${at}.payers`)
  return { item, level, payers }
}

function readFloor(floor: Parts): FloorShares {
  const ofClass = parts(floor['ofClass'], 'input.floor.ofClass')
  return {
    people: count(floor['people'], 'input.floor.people'),
    ofClass: byClass((each) => count(ofClass[each], `input.floor.ofClass.${each}`)),
  }
}

function isParts(value: Json | undefined): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parts(value: Json | undefined, at: string): Parts {
  if (!isParts(value)) throw new Unreadable(at)
  return value
}

function list(value: Json | undefined, at: string): readonly Json[] {
  if (!Array.isArray(value)) throw new Unreadable(at)
  return value as readonly Json[]
}

function count(value: Json | undefined, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Unreadable(at)
  return value
}
