// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Looks at everybody when it has become quiet: all know the same, and it is what the log says. */
import { isDeepStrictEqual } from 'node:util'
import { classOf, own, seatsOfView, textsOfView, viewFor } from '../room/host/index.ts'
import type { Logged, RoomHost, RoomId, RoomState, SeatId } from '../room/host/index.ts'
import type { Known } from '../room/seat/index.ts'
import type { Book } from './book.ts'
import type { Device } from './device.ts'
import type { WatchedLog } from './log.watched.ts'
import type { People } from './people.ts'
import { supportedOrder } from './process.ts'
import type { Surroundings } from './surroundings.ts'

export type Quiet = {
  readonly world: Surroundings
  readonly people: People
  readonly devices: readonly Device[]
  readonly log: WatchedLog
  readonly book: Book
  readonly state: RoomState
}

export function checkQuiet(quiet: Quiet): void {
  const here = quiet.devices.filter(({ ended }) => !ended)
  const present = new Set(here.map(({ person }) => person.seat))
  for (const device of here) {
    const { known } = device.seat
    if (known !== null) checkDevice(quiet, device, known, present)
  }
  checkOutcomes(quiet)
}

function checkDevice(quiet: Quiet, device: Device, known: Known, present: ReadonlySet<SeatId>): void {
  const { log, state } = quiet
  const differs = (what: string, found: unknown, expected: unknown) =>
    quiet.world.breach('viewsAgree', `${device.name}: ${what} is ${told(found)}, but should be ${told(expected)}`)
  const check = (what: string, found: unknown, expected: unknown) => {
    if (!isDeepStrictEqual(found, expected)) differs(what, found, expected)
  }
  const view = viewFor(state, classOf(known.role))
  check('role', known.role, state.entry.seats.get(known.seat))
  check('position', known.position, log.history.length)
  check('view', known.view, view)
  const { notes, supports, asks } = own(state, known.seat)
  const lines = notes.flatMap(([kind, note]) => {
    const words = standing(log, note)
    return words === null ? [] : [[kind, words]]
  })
  check('own notes', known.own.notes, lines)
  check('own supports', known.own.supports, supports)
  const words = asks.map(({ question, text }) => ({ question, words: text === null ? null : standing(log, text) }))
  check('own questions', known.own.asks, words)
  if (state.questions.all.length > 0) {
    const { ranking, credits } = supportedOrder(0, state)
    check('ranking', known.ranking?.order, ranking.order)
    check('own credit', known.own.credit, credits.get(known.seat))
  }
  check('presence', [...known.present].sort(), [...present].sort())
  for (const text of textsOfView(view)) check(`text ${text}`, known.texts.get(text) ?? null, standing(log, text))
  for (const [text, body] of known.texts) {
    if (standing(log, text) === null) quiet.world.breach('erasedStaysErased', `${device.name} still holds ${body}`)
  }
  const named = new Set([...seatsOfView(view), ...present])
  const cards = quiet.people.cards([...named])
  for (const seat of named) check(`card of ${seat}`, known.cards.get(seat), cards.get(seat))
}

/** The words under this id as they should be: null when they were erased. */
function standing(log: WatchedLog, text: Parameters<WatchedLog['markOf']>[0]): string | null {
  return log.isErased(text) ? null : (log.bodies.get(text)?.body ?? null)
}

function checkOutcomes({ world, book, log, people }: Quiet): void {
  for (const { id, seat, outcome, command } of book.all) {
    if (people.bySeat(seat)?.forgotten === true) continue
    const held = log.holds(seat, id)
    if (outcome === 'pending') world.breach('oneOutcome', `${id} (${command.type}) never got an outcome`)
    if (outcome === 'carriedOut' && !held)
      world.breach('acknowledgedIsKept', `${id} (${command.type}) is not in the log`)
    if (outcome === 'refused' && held)
      world.breach('oneOutcome', `${id} (${command.type}) was refused and is in the log`)
  }
}

export function checkHost({ world, state, log }: Quiet, host: RoomHost): void {
  if (host.position !== log.history.length) world.breach('hostAgrees', `the host is at ${host.position}`)
  if (!isDeepStrictEqual(host.state, state)) {
    world.breach('hostAgrees', `the host's state ${told(host.state)} is not the log's ${told(state)}`)
  }
}

/** All that was written, as it is read again; or the fault that ends the reading. */
async function readBack(log: WatchedLog, room: RoomId): Promise<Logged[] | Error> {
  const read: Logged[] = []
  try {
    for (;;) {
      const more = await log.read(room, read.length, 100)
      read.push(...more)
      if (more.length < 100) return read
    }
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault))
  }
}

/** The log as it is read again, its words included. */
export async function checkLog({ world, log }: Quiet, room: RoomId): Promise<void> {
  const read = await readBack(log, room)
  if (read instanceof Error) return world.breach('logReplays', `the log cannot be read: ${read.message}`)
  const differs = Array.from({ length: Math.max(read.length, log.history.length) }, (_, index) => index).find(
    (index) => !isDeepStrictEqual(read[index], log.history[index]),
  )
  if (differs !== undefined) {
    world.breach('logReplays', `wrote ${told(log.history[differs])}, but reads ${told(read[differs])}`)
  }
  const texts = await log.texts(room, [...log.bodies.keys()])
  for (const text of log.bodies.keys()) {
    if ((texts.get(text) ?? null) !== standing(log, text))
      world.breach('logReplays', `${text} reads ${texts.get(text)}`)
  }
}

function told(what: unknown): string {
  return JSON.stringify(what, (_, value: unknown) => (value instanceof Map ? [...value] : value)) ?? 'undefined'
}
