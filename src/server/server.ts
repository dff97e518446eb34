// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A running server, from a configuration: database, modules, pages, rooms, one port. Starting is a list of steps, and
 * stopping is the same list backwards, so that a start that fails half-way leaves nothing behind.
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { databaseVersionKnown, openDatabase } from '../database/index.ts'
import type { DatabaseConfig, DatabaseRefusal, OpenDatabase } from '../database/index.ts'
import type { SmtpSettings } from '../mail/index.ts'
import { compactRegisterFile } from '../municipality/index.ts'
import { mayBeSeeded } from '../story/index.ts'
import { setAssets } from '../web/assets.ts'
import type { Assets } from './assets.ts'
import { readAssets } from './assets.ts'
import { databaseVersion, isDatabaseAway } from './away.ts'
import { composeHouse } from './compose.ts'
import type { House } from './compose.ts'
import type { Config } from './config.ts'
import { serverCookies } from './cookies.ts'
import { formBytesMax, formKind, tooLargePage } from './forms.ts'
import { webApplication } from './http.ts'
import { serverLimits } from './limits.ts'
import { listen } from './listen.ts'
import type { ListenRefusal, WebServer } from './listen.ts'
import { faultFields } from './log.ts'
import type { Log } from './log.ts'
import { knownOrigins } from './origins.ts'
import { namedProxies } from './proxies.ts'
import { rateLimits } from './ratelimit.ts'
import { formSecretOf } from './secret.store.ts'
import { RoomSockets } from './socket.ts'
import { version } from './source.pages.tsx'
import { steps } from './stopping.ts'
import type { Steps } from './stopping.ts'
import { systemBytes, systemClock } from './system.ts'

export type StartRefusal =
  | { readonly is: 'listen'; readonly refusal: ListenRefusal }
  | { readonly is: 'database'; readonly refusal: DatabaseRefusal }
  | { readonly is: 'build'; readonly folder: string }
  /** The demo never mixes with a congress of somebody's own. */
  | { readonly is: 'ownCongress' }

export type RunningServer = {
  readonly address: string
  readonly port: number
  readonly house: House
  stop(why: string): Promise<void>
}

export type StartParts = {
  readonly config: Config
  readonly database: DatabaseConfig
  readonly log: Log
  /** Where the list of the forgotten is kept beside the database. */
  readonly erasureFile: string | null
  /** The embedded database died and could not be started again. */
  onLost(refusal: DatabaseRefusal): void
}

/** Everything that stands before the port is opened. */
type Ground = {
  readonly opened: OpenDatabase
  readonly assets: Assets
  readonly secret: string
  readonly house: House
}

async function builtAssets(folder: string): Promise<Assets | null> {
  try {
    return await readAssets(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function prepareGround(
  parts: StartParts,
  under: Steps,
  baseUrl: () => string,
): Promise<Result<Ground, StartRefusal>> {
  const { config, log } = parts
  const folder = resolve(config.home, config.buildFolder, 'browser')
  const assets = await builtAssets(folder)
  if (assets === null) return refused({ is: 'build', folder })
  setAssets(assets.manifest)

  const onFault = (fault: Error) => log('databaseFaulted', faultFields(fault))
  const database = await openDatabase(parts.database, { onFault, onLost: parts.onLost })
  if (!database.ok) return refused({ is: 'database', refusal: database.refusal })
  const opened = database.value
  under.begun(() => opened.close())
  log('databaseOpened', { how: opened.attached ? 'attached' : opened.kind, applied: opened.migrationsApplied })

  if (config.mode === 'demo' && !(await mayBeSeeded(opened.db))) return refused({ is: 'ownCongress' })
  const secret = config.secret ?? (await formSecretOf(opened.db))
  const house = await composeHouse({
    db: opened.db,
    databaseUrl: opened.url,
    clock: systemClock,
    randomBytes: systemBytes,
    log,
    cookies: serverCookies(isHttps(config)),
    demo: config.mode === 'demo',
    sourceUrl: config.sourceUrl,
    compactRegister: () => readFile(resolve(config.home, compactRegisterFile)),
    smtp: config.smtpUrl === null ? null : mailServerOf(config, config.smtpUrl),
    oidc: config.oidc,
    secret,
    erasureFile: parts.erasureFile,
    baseUrl,
  })
  under.begun(() => house.stop())
  return accepted({ opened, assets, secret, house })
}

function mailServerOf({ mailFrom, mailReplyTo, smtpLettersPerMinute }: Config, url: string): SmtpSettings {
  return { url, from: mailFrom ?? '', replyTo: mailReplyTo, perMinute: smtpLettersPerMinute }
}

function isHttps(config: Config): boolean {
  return config.baseUrl?.startsWith('https:') === true
}

async function openPort(parts: StartParts, under: Steps, ground: Ground): Promise<Result<WebServer, ListenRefusal>> {
  const { config, log } = parts
  const { house, opened, secret, assets } = ground
  const { now } = systemClock
  let stopping = false
  const gates = {
    cookies: serverCookies(isHttps(config)),
    origins: knownOrigins(config.baseUrl),
    proxies: namedProxies(config.trustedProxies),
    rates: rateLimits(secret),
    log,
    now,
  }
  const { people, broadcaster, admit } = house
  const sockets = new RoomSockets({ ...gates, broadcaster, admit, standing: (signIns) => people.standing(signIns) })
  people.onSignInsEnded((signIns) => sockets.endSignIns(signIns))
  // Backwards: no new requests, rooms say what is committed and farewell, lines end, requests under way end.
  let closed: Promise<void> = Promise.resolve()
  under.begun(() => closed)
  under.begun(() => sockets.stop())
  under.begun(() => house.hosts.stop())
  const app = webApplication({
    ...gates,
    https: isHttps(config),
    baseUrl: config.baseUrl,
    secret,
    assets,
    formKind,
    formBytesMax,
    tooLargePage,
    whoIs: (token) => people.whoIs(token),
    formTargets: () => people.provider?.formTargets() ?? [],
    site: () => house.site.current(),
    readiness: {
      databaseVersion: () => databaseVersion(opened.db),
      databaseVersionExpected: databaseVersionKnown,
      roomsAlive: () => !stopping,
    },
    modules: house.modules,
    isUnavailable: isDatabaseAway,
  })
  const listening = await listen(app.fetch, config)
  if (!listening.ok) return listening
  const web = listening.value
  web.server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head))
  under.begun(() => {
    stopping = true
    closed = web.close()
  })
  return accepted(web)
}

/** One round after another, never two at once: a round that takes long is not overtaken by the next. */
function repeat(round: () => Promise<void>, milliseconds: number, log: Log, under: Steps): void {
  let running: Promise<void> | null = null
  const run = () => {
    running ??= round()
      .catch((error: unknown) => log('databaseFaulted', faultFields(error)))
      .finally(() => (running = null))
  }
  const timer = setInterval(run, milliseconds)
  under.begun(async () => {
    clearInterval(timer)
    await running
  })
  run()
}

async function startUnder(parts: StartParts, under: Steps): Promise<Result<RunningServer, StartRefusal>> {
  const { config, log } = parts
  const began = systemClock.now()
  let address = config.baseUrl ?? ''
  log('serverStarting', { mode: config.mode, version })
  const ground = await prepareGround(parts, under, () => address)
  if (!ground.ok) return ground
  const { house } = ground.value
  const web = await openPort(parts, under, ground.value)
  if (!web.ok) return refused({ is: 'listen', refusal: web.refusal })
  const { port } = web.value
  address = config.baseUrl ?? `http://localhost:${port}`
  repeat(() => house.sweep(), serverLimits.sweepMilliseconds, log, under)
  repeat(() => house.everyMinute(), serverLimits.minuteMilliseconds, log, under)
  repeat(() => house.privacy.finish(), serverLimits.forgettingMilliseconds, log, under)
  under.begun(house.keepGuests())
  log('serverListening', { port, milliseconds: systemClock.now() - began })
  const stop = async (why: string) => {
    const asked = systemClock.now()
    log('serverStopping', { why })
    await under.undoAll()
    log('serverStopped', { milliseconds: systemClock.now() - asked })
  }
  return accepted({ address, port, house, stop })
}

/** Starts the server; a refusal has ended again whatever had begun. */
export async function startServer(parts: StartParts): Promise<Result<RunningServer, StartRefusal>> {
  const under = steps((error) => parts.log('processFaulted', faultFields(error)))
  try {
    const started = await startUnder(parts, under)
    if (!started.ok) await under.undoAll()
    return started
  } catch (error) {
    await under.undoAll()
    throw error
  }
}
