// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The process: reads the environment, starts the server, tells the operator how to get in, and stops when it is told
 * to: by a signal, by the end of whoever started it, or by a fault that leaves no ground to stand on.
 */
import { resolve } from 'node:path'
import process from 'node:process'
import { unreachable } from '../base/assert.ts'
import type { Language } from '../base/language.ts'
import { databaseConfig, databaseRefusalText, erasureFileOf, terminalLanguages } from '../database/index.ts'
import { readConfig } from './config.ts'
import type { Config } from './config.ts'
import { serverLimits } from './limits.ts'
import type { ListenRefusal } from './listen.ts'
import { faultFields, openLog } from './log.ts'
import type { Log } from './log.ts'
import { startServer } from './server.ts'
import type { RunningServer, StartRefusal } from './server.ts'
import { serverWords } from './server.words.ts'
import { terminal } from './terminal.ts'
import type { Terminal } from './terminal.ts'

function listenText(refusal: ListenRefusal, language: Language): string {
  const words = serverWords(language).terminal
  switch (refusal.kind) {
    case 'portTaken':
      return words.portTaken(refusal.port)
    case 'portForbidden':
      return words.portForbidden(refusal.port)
    case 'addressMissing':
      return words.addressMissing(refusal.host)
    default:
      return unreachable(refusal)
  }
}

function tellRefusal(refusal: StartRefusal, term: Terminal, spoken: readonly Language[]): void {
  switch (refusal.is) {
    case 'listen':
      return term.refuse((language) => listenText(refusal.refusal, language))
    case 'database':
      return term.refuseWith(databaseRefusalText(refusal.refusal, spoken))
    case 'build':
      return term.refuse((language) => serverWords(language).terminal.buildMissing(refusal.folder))
    case 'ownCongress':
      return term.refuse((language) => serverWords(language).terminal.ownCongress)
    default:
      return unreachable(refusal)
  }
}

/** How to get in: three links in the demo; in production one to set up the congress, while it has no owner. */
async function tellRunning(
  running: RunningServer,
  config: Config,
  term: Terminal,
  spoken: readonly Language[],
): Promise<void> {
  const { house, address } = running
  const language = spoken.length === 1 ? spoken[0]! : 'de'
  term.line('')
  term.say((words) => words.running(address))
  if (config.mode === 'demo') {
    term.say((words) => words.demo)
    for (const { role, url } of await house.demoLinks(language)) {
      term.line('')
      term.say((words) => words.signInAs[role])
      term.line(`  ${url}`)
    }
  } else {
    if (config.smtpUrl === null) term.say((words) => words.mailNotConfigured)
    if (!(await house.people.ownerExists())) {
      const { url, minutes } = await house.people.createOwnerInvitation(language)
      term.line('')
      term.say((words) => words.setup(minutes))
      term.line(`  ${url}`)
    }
  }
  term.line('')
  if (process.stdout.isTTY) term.say((words) => words.stopHint)
}

/** Stops once, however often it is asked to, and ends the process even if something hangs. */
function stopper(running: RunningServer, term: Terminal): (why: string, exitCode: number) => void {
  let asked = false
  return (why, exitCode) => {
    if (asked) return
    asked = true
    term.say((words) => words.stopping)
    setTimeout(() => process.exit(1), serverLimits.endMillisecondsMax)
    running.stop(why).then(
      () => {
        term.say((words) => words.stopped)
        process.exit(exitCode)
      },
      () => process.exit(1),
    )
  }
}

/** A fault nobody caught: what the process believes may be wrong now, so it ends; rooms come back from their logs. */
function endOnFault(log: Log, stop: () => (why: string, exitCode: number) => void): void {
  const end = (error: unknown) => {
    log('processFaulted', faultFields(error))
    stop()('fault', 1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

async function run(): Promise<void> {
  const spoken = terminalLanguages(process.env)
  const term = terminal(spoken)
  const config = readConfig(process.env)
  if (!config.ok) {
    term.refuse((language) => serverWords(language).config(config.refusal))
    process.exit(1)
  }
  const log = openLog(config.value.logLevel)
  // Whoever asks while it is still starting is heard as soon as there is something to stop.
  const askedEarly: [string, number][] = []
  let stop = (why: string, exitCode: number): void => void askedEarly.push([why, exitCode])
  endOnFault(log, () => stop)
  process.on('SIGINT', () => stop('signal', 0))
  process.on('SIGTERM', () => stop('signal', 0))
  process.on('disconnect', () => stop('parentGone', 0))
  const started = await startServer({
    config: config.value,
    database: databaseConfig(process.env, resolve(config.value.home)),
    erasureFile: erasureFileOf(process.env, resolve(config.value.home)),
    log,
    onLost: (refusal) => {
      term.refuseWith(databaseRefusalText(refusal, spoken))
      stop('databaseLost', 1)
    },
  }).catch((error: unknown) => {
    log('processFaulted', faultFields(error))
    term.refuse((language) => serverWords(language).terminal.startFault)
    process.exit(1)
  })
  if (!started.ok) {
    tellRefusal(started.refusal, term, spoken)
    process.exit(1)
  }
  stop = stopper(started.value, term)
  const early = askedEarly[0]
  if (early !== undefined) return stop(...early)
  if (config.value.mode === 'production' && config.value.smtpUrl === null) log('mailNotConfigured')
  await tellRunning(started.value, config.value, term, spoken)
}

await run()
