// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What an operator can set, read once at start. Pure: the environment comes in, a whole configuration or a
 * refusal that says what to do comes out. What concerns the database alone is read by its own door.
 * Every variable is described in docs/operate/configuration.md.
 */
import { isIP } from 'node:net'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { deliveryLimits } from '../mail/index.ts'
import type { OidcSettings } from '../people/index.ts'
import { isLoopback, readUrl, setting } from './environment.ts'
import type { Environment } from './environment.ts'
import { readOidc } from './oidc.config.ts'
import type { OidcConfigRefusal } from './oidc.config.ts'

export { isLoopback } from './environment.ts'
export type { Environment } from './environment.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export type Mode = 'demo' | 'production'

export type Config = {
  readonly mode: Mode
  readonly port: number
  readonly host: string
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  /** The address people use, without a slash at the end; null until the port is known (demo). */
  readonly baseUrl: string | null
  /** Addresses and networks (CIDR) whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[]
  readonly smtpUrl: string | null
  readonly mailFrom: string | null
  /** Where answers to letters go; null: to the sender. */
  readonly mailReplyTo: string | null
  /** Letters a minute to the mail server; null: as many as it takes. */
  readonly smtpLettersPerMinute: number | null
  /** Where the source code of the running version lies (EUPL, article 5). */
  readonly sourceUrl: string | null
  readonly logLevel: LogLevel
  /** The folder Allmende was cloned to; relative folders begin there. */
  readonly home: string
  /** Holds browser/ and server/, as tools/build.mjs made them. */
  readonly buildFolder: string
  /** Null: made once and kept in the database. */
  readonly secret: string | null
  /** Null: everybody signs in by letter. */
  readonly oidc: OidcSettings | null
}

export type ConfigRefusal =
  | { readonly kind: 'portInvalid'; readonly value: string }
  | { readonly kind: 'modeUnknown'; readonly value: string }
  | { readonly kind: 'demoOnlyOnLoopback'; readonly variable: 'HOST' | 'BASE_URL'; readonly value: string }
  | { readonly kind: 'databaseUrlInvalid' }
  | { readonly kind: 'baseUrlMissing' }
  | { readonly kind: 'baseUrlInvalid'; readonly value: string }
  | { readonly kind: 'baseUrlNeedsHttps'; readonly value: string }
  | { readonly kind: 'proxyInvalid'; readonly value: string }
  | { readonly kind: 'smtpUrlInvalid' }
  | { readonly kind: 'mailFromMissing' }
  | { readonly kind: 'mailReplyToInvalid'; readonly value: string }
  | { readonly kind: 'mailPaceInvalid'; readonly value: string; readonly min: number; readonly max: number }
  | { readonly kind: 'sourceUrlInvalid'; readonly value: string }
  | { readonly kind: 'logLevelUnknown'; readonly value: string }
  | { readonly kind: 'secretTooShort'; readonly lettersMin: number }
  | OidcConfigRefusal

const portDefault = 3000
const secretLettersMin = 32

function readPort(env: Environment): Result<number, ConfigRefusal> {
  const text = setting(env, 'PORT')
  if (text === null) return accepted(portDefault)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  return port >= 0 && port <= 65535 ? accepted(port) : refused({ kind: 'portInvalid', value: text })
}

function readMode(env: Environment): Result<Mode, ConfigRefusal> {
  const text = setting(env, 'ALLMENDE_MODE')
  if (text === null) return accepted(setting(env, 'DATABASE_URL') === null ? 'demo' : 'production')
  return text === 'demo' || text === 'production' ? accepted(text) : refused({ kind: 'modeUnknown', value: text })
}

/** The demo prints sign-in links and shows every mail, so nobody but this machine may reach it. */
function readHost(env: Environment, mode: Mode): Result<string, ConfigRefusal> {
  const host = setting(env, 'HOST') ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0')
  if (mode === 'demo' && !isLoopback(host))
    return refused({ kind: 'demoOnlyOnLoopback', variable: 'HOST', value: host })
  return accepted(host)
}

/** libpq also knows `postgresql://` and addresses with a socket folder instead of a host. */
function readDatabaseUrl(env: Environment): Result<string | null, ConfigRefusal> {
  const text = setting(env, 'DATABASE_URL')
  if (text === null) return accepted(null)
  return /^postgres(ql)?:\/\//.test(text) ? accepted(text) : refused({ kind: 'databaseUrlInvalid' })
}

function readBaseUrl(env: Environment, mode: Mode): Result<string | null, ConfigRefusal> {
  const text = setting(env, 'BASE_URL')
  if (text === null) return mode === 'demo' ? accepted(null) : refused({ kind: 'baseUrlMissing' })
  const url = readUrl(text, ['http:', 'https:'])
  const bare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (url === null || !bare) return refused({ kind: 'baseUrlInvalid', value: text })
  const loopback = isLoopback(url.hostname)
  if (mode === 'demo' && !loopback) return refused({ kind: 'demoOnlyOnLoopback', variable: 'BASE_URL', value: text })
  if (url.protocol !== 'https:' && !loopback) return refused({ kind: 'baseUrlNeedsHttps', value: text })
  return accepted(url.origin)
}

/** An address, or a network as address/prefix. */
export function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

function readProxies(env: Environment): Result<readonly string[], ConfigRefusal> {
  const names = (setting(env, 'TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter((name) => name !== '')
  const wrong = names.find((name) => !isNetwork(name))
  return wrong === undefined ? accepted(names) : refused({ kind: 'proxyInvalid', value: wrong })
}

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'mailReplyTo' | 'smtpLettersPerMinute'>

function readMail(env: Environment): Result<MailConfig, ConfigRefusal> {
  const smtpUrl = setting(env, 'SMTP_URL')
  const mailFrom = setting(env, 'MAIL_FROM')
  const mailReplyTo = setting(env, 'MAIL_REPLY_TO')
  const pace = setting(env, 'SMTP_LETTERS_PER_MINUTE')
  const smtpLettersPerMinute = pace === null ? null : /^\d{1,6}$/.test(pace) ? Number(pace) : -1
  const { perMinuteMin: min, perMinuteMax: max } = deliveryLimits
  if (smtpUrl !== null && readUrl(smtpUrl, ['smtp:', 'smtps:']) === null) return refused({ kind: 'smtpUrlInvalid' })
  if (smtpUrl !== null && mailFrom?.includes('@') !== true) return refused({ kind: 'mailFromMissing' })
  if (mailReplyTo?.includes('@') === false) return refused({ kind: 'mailReplyToInvalid', value: mailReplyTo })
  if (smtpLettersPerMinute !== null && (smtpLettersPerMinute < min || smtpLettersPerMinute > max)) {
    return refused({ kind: 'mailPaceInvalid', value: pace ?? '', min, max })
  }
  return accepted({ smtpUrl, mailFrom, mailReplyTo, smtpLettersPerMinute })
}

function readSourceUrl(env: Environment): Result<string | null, ConfigRefusal> {
  const text = setting(env, 'SOURCE_URL')
  if (text === null) return accepted(null)
  const url = readUrl(text, ['https:', 'http:'])
  return url === null ? refused({ kind: 'sourceUrlInvalid', value: text }) : accepted(url.href)
}

/** The demo's terminal is for people: its links should not drown in lines about requests. */
function readLogLevel(env: Environment, mode: Mode): Result<LogLevel, ConfigRefusal> {
  const text = setting(env, 'LOG_LEVEL') ?? (mode === 'demo' ? 'warn' : 'info')
  const level = logLevels.find((name) => name === text.toLowerCase())
  return level === undefined ? refused({ kind: 'logLevelUnknown', value: text }) : accepted(level)
}

function readSecret(env: Environment): Result<string | null, ConfigRefusal> {
  const secret = setting(env, 'ALLMENDE_SECRET')
  if (secret !== null && secret.length < secretLettersMin) {
    return refused({ kind: 'secretTooShort', lettersMin: secretLettersMin })
  }
  return accepted(secret)
}

/** The whole configuration, or the first thing that is wrong with it. */
export function readConfig(env: Environment): Result<Config, ConfigRefusal> {
  const port = readPort(env)
  if (!port.ok) return port
  const mode = readMode(env)
  if (!mode.ok) return mode
  const host = readHost(env, mode.value)
  if (!host.ok) return host
  const databaseUrl = readDatabaseUrl(env)
  if (!databaseUrl.ok) return databaseUrl
  const baseUrl = readBaseUrl(env, mode.value)
  if (!baseUrl.ok) return baseUrl
  const trustedProxies = readProxies(env)
  if (!trustedProxies.ok) return trustedProxies
  const mail = readMail(env)
  if (!mail.ok) return mail
  const sourceUrl = readSourceUrl(env)
  if (!sourceUrl.ok) return sourceUrl
  const logLevel = readLogLevel(env, mode.value)
  if (!logLevel.ok) return logLevel
  const secret = readSecret(env)
  if (!secret.ok) return secret
  const oidc = readOidc(env)
  if (!oidc.ok) return oidc
  return accepted({
    mode: mode.value,
    port: port.value,
    host: host.value,
    databaseUrl: databaseUrl.value,
    baseUrl: baseUrl.value,
    trustedProxies: trustedProxies.value,
    ...mail.value,
    sourceUrl: sourceUrl.value,
    logLevel: logLevel.value,
    home: setting(env, 'ALLMENDE_HOME') ?? '.',
    buildFolder: setting(env, 'ALLMENDE_BUILD') ?? '.allmende/build',
    secret: secret.value,
    oidc: oidc.value,
  })
}
