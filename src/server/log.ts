// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What happened, one line a transition, for the people who run the server. The list of transitions and of what each
 * may say is closed, and nothing on it can hold personal data: counts, words of our own, ids, route patterns. What
 * does not fit its kind is left out, so that a slip elsewhere does not become an entry in somebody's log archive.
 */
import pino from 'pino'
import type { DestinationStream } from 'pino'
import type { LogLevel } from './config.ts'

/**
 * count: a finite number. word: a word of our code (closed unions, error names, SQLSTATE). id: one of our random ids.
 * route: a pattern like /:language/sessions/:slug. frames: places in our code.
 */
type Kind = 'count' | 'word' | 'id' | 'route' | 'frames'
type Level = 'info' | 'warn' | 'error' | 'debug'

/** `code` to `constraint` are PostgreSQL's: what it refused and where, without the data. */
const fault = {
  error: 'word',
  code: 'word',
  table: 'word',
  column: 'word',
  constraint: 'word',
  frames: 'frames',
} as const

const transitions = {
  serverStarting: ['info', { mode: 'word', version: 'word' }],
  serverListening: ['info', { port: 'count', milliseconds: 'count' }],
  serverStopping: ['info', { why: 'word', sockets: 'count' }],
  serverStopped: ['info', { milliseconds: 'count' }],
  databaseOpened: ['info', { version: 'count', applied: 'count', how: 'word' }],
  databaseFaulted: ['error', fault],
  registerLoaded: ['info', { milliseconds: 'count' }],
  storySeeded: ['info', { people: 'count', sessions: 'count', milliseconds: 'count' }],
  ownerSetupOffered: ['info', { minutes: 'count' }],
  ownerSetUp: ['info', { person: 'id' }],
  mailNotConfigured: ['warn', {}],
  mailSent: ['info', { mail: 'id', attempts: 'count' }],
  mailFailed: ['warn', { mail: 'id', attempts: 'count', code: 'word', final: 'word' }],
  providerRefused: ['warn', { why: 'word', code: 'word' }],
  erasuresApplied: ['info', { known: 'count', forgotten: 'count' }],
  personalDataDeleted: ['info', { people: 'count', rows: 'count' }],
  erasureFileFailed: ['error', fault],
  forgettingUnfinished: ['error', fault],
  forwardedHeadersIgnored: ['warn', {}],
  requestAnswered: ['info', { method: 'word', route: 'route', status: 'count', milliseconds: 'count' }],
  requestRefused: ['warn', { method: 'word', route: 'route', why: 'word' }],
  requestFailed: ['error', { method: 'word', route: 'route', reference: 'id', ...fault }],
  seatConnected: ['info', { room: 'id', seat: 'id', role: 'word' }],
  seatGone: ['info', { room: 'id', seat: 'id', why: 'word', seconds: 'count' }],
  socketRefused: ['warn', { why: 'word' }],
  roomOpened: ['info', { room: 'id', epoch: 'count', position: 'count' }],
  roomLeft: ['info', { room: 'id', why: 'word', ...fault }],
  rankingLost: ['error', fault],
  voteDelayed: ['error', { room: 'id', vote: 'id', ...fault }],
  processFaulted: ['error', fault],
} as const satisfies Record<string, readonly [Level, Readonly<Record<string, Kind>>]>

type ValueOf<K extends Kind> = K extends 'count' ? number : K extends 'frames' ? readonly string[] : string
export type Transition = keyof typeof transitions
export type TransitionFields<T extends Transition> = {
  readonly [Field in keyof (typeof transitions)[T][1]]?: (typeof transitions)[T][1][Field] extends Kind
    ? ValueOf<(typeof transitions)[T][1][Field]> | undefined
    : never
}

export type Log = <T extends Transition>(transition: T, fields?: TransitionFields<T>) => void

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  count: (value) => typeof value === 'number' && Number.isFinite(value),
  word: (value) => typeof value === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(value),
  id: (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value),
  route: (value) => typeof value === 'string' && /^[A-Za-z0-9_/:*.{}|-]{1,120}$/.test(value),
  frames: (value) => Array.isArray(value) && value.every((frame) => typeof frame === 'string' && /^at \S/.test(frame)),
}

/** The part of a transition's fields that may be written. */
function allowed(kinds: Readonly<Record<string, Kind>>, fields: Readonly<Record<string, unknown>>) {
  const written: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(kinds)) {
    if (fits[kind](fields[name])) written[name] = fields[name]
  }
  return written
}

const framesMax = 12

function textOf(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

/**
 * What may be told of an error: its name, its code and where it was thrown. Its message stays out, because messages
 * quote data: "duplicate key … (email)=(…)".
 */
export function faultFields(error: unknown): TransitionFields<'processFaulted'> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, framesMax)
  const [code, table, column, constraint] = ['code', 'table', 'column', 'constraint'].map((name) => textOf(error, name))
  return { error: error.name, code, table, column, constraint, frames }
}

/** @param destination where lines go; the process's standard output unless a test reads them. */
export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'is' }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  return (transition, fields = {}) => {
    const [severity, kinds] = transitions[transition]
    logger[severity](allowed(kinds, fields), transition)
  }
}
