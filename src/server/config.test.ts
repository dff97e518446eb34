// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLoopback, isNetwork, readConfig } from './config.ts'
import type { Environment } from './config.ts'
import { serverWords } from './server.words.ts'

const production = { DATABASE_URL: 'postgres://localhost/allmende', BASE_URL: 'https://kongress.example' }

function refusalOf(env: Environment): string {
  const config = readConfig(env)
  return config.ok ? 'accepted' : config.refusal.kind
}

function accepts(env: Environment) {
  const config = readConfig(env)
  if (!config.ok) throw new Error(config.refusal.kind)
  return config.value
}

test('given an empty environment, when it is read, then it is the demo on loopback, port 3000', () => {
  expect(accepts({})).toEqual({
    mode: 'demo',
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    baseUrl: null,
    trustedProxies: [],
    smtpUrl: null,
    mailFrom: null,
    mailReplyTo: null,
    smtpLettersPerMinute: null,
    sourceUrl: null,
    logLevel: 'warn',
    home: '.',
    buildFolder: '.allmende/build',
    secret: null,
    oidc: null,
  })
})

test('given a database of its own, when nothing else is said, then it is production and listens to its proxy', () => {
  expect(accepts(production)).toMatchObject({
    mode: 'production',
    host: '0.0.0.0',
    baseUrl: 'https://kongress.example',
  })
})

test('given the demo is wished for with a database of its own, when it is on loopback, then it may', () => {
  expect(accepts({ DATABASE_URL: production.DATABASE_URL, ALLMENDE_MODE: 'demo' }).mode).toBe('demo')
})

test.each([
  ['the demo on an address others reach', { HOST: '0.0.0.0' }, 'demoOnlyOnLoopback'],
  ['the demo with a public name', { BASE_URL: 'https://kongress.example' }, 'demoOnlyOnLoopback'],
  ['an unknown mode', { ALLMENDE_MODE: 'live' }, 'modeUnknown'],
  ['a port that is none', { PORT: '30000000' }, 'portInvalid'],
  ['a port in words', { PORT: '3000 ' + 'x' }, 'portInvalid'],
  ['a negative port', { PORT: '-1' }, 'portInvalid'],
  ['production without its address', { DATABASE_URL: production.DATABASE_URL }, 'baseUrlMissing'],
  ['production without encryption', { ...production, BASE_URL: 'http://kongress.example' }, 'baseUrlNeedsHttps'],
  ['an address with a path', { ...production, BASE_URL: 'https://kongress.example/de' }, 'baseUrlInvalid'],
  ['an address with a password', { ...production, BASE_URL: 'https://a:b@kongress.example' }, 'baseUrlInvalid'],
  ['an address that is none', { ...production, BASE_URL: 'kongress.example' }, 'baseUrlInvalid'],
  ['a proxy by name', { ...production, TRUSTED_PROXIES: '10.0.0.1, proxy' }, 'proxyInvalid'],
  ['a database that is not PostgreSQL', { ...production, DATABASE_URL: 'mysql://localhost/a' }, 'databaseUrlInvalid'],
  ['a mail server without scheme', { ...production, SMTP_URL: 'mail.example:25' }, 'smtpUrlInvalid'],
  ['answers to no address', { ...production, MAIL_REPLY_TO: 'office' }, 'mailReplyToInvalid'],
  ['a pace in words', { ...production, SMTP_LETTERS_PER_MINUTE: 'slowly' }, 'mailPaceInvalid'],
  ['a pace too slow to keep', { ...production, SMTP_LETTERS_PER_MINUTE: '9' }, 'mailPaceInvalid'],
  ['a mail server without a sender', { ...production, SMTP_URL: 'smtp://mail.example' }, 'mailFromMissing'],
  ['an address of the source that is none', { SOURCE_URL: 'git@example:allmende' }, 'sourceUrlInvalid'],
  ['a script as address of the source', { SOURCE_URL: 'javascript:alert(1)' }, 'sourceUrlInvalid'],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, 'logLevelUnknown'],
  ['a short secret', { ALLMENDE_SECRET: 'geheim' }, 'secretTooShort'],
])('given %s, when it is read, then it is refused with a reason', (_, env, kind) => {
  expect(refusalOf(env)).toBe(kind)
})

test('given any refusal, when it is told, then both languages say what to do and no secret is repeated', () => {
  const environments: Environment[] = [
    { PORT: 'x' },
    { HOST: '0.0.0.0' },
    { BASE_URL: 'https://kongress.example' },
    { ...production, DATABASE_URL: 'mysql://u:geheim@localhost/a' },
    { ...production, SMTP_URL: 'http://u:geheim@mail.example' },
    { ...production, SMTP_URL: 'smtp://u:geheim@mail.example' },
    { ALLMENDE_SECRET: 'geheim' },
    { DATABASE_URL: production.DATABASE_URL },
  ]
  for (const env of environments) {
    const config = readConfig(env)
    if (config.ok) throw new Error('refused')
    for (const language of ['de', 'en'] as const) {
      const text = serverWords(language).config(config.refusal)
      expect(text).toMatch(/[A-Z_]{4,}/)
      expect(text).not.toContain('geheim')
    }
  }
})

test('given any environment at all, when it is read, then there is an answer and never a throw', () => {
  const names = ['PORT', 'HOST', 'DATABASE_URL', 'ALLMENDE_MODE', 'BASE_URL', 'TRUSTED_PROXIES', 'SMTP_URL', 'LANG']
  const environment = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.webUrl(), fc.ipV6()))
  fc.assert(
    fc.property(environment, (env) => {
      const config = readConfig(env)
      if (config.ok) expect(config.value.mode === 'production' || isLoopback(config.value.host)).toBe(true)
      else expect(serverWords('en').config(config.refusal)).not.toBe('')
    }),
  )
})

test('given hosts, when asked, then only this machine is loopback', () => {
  expect(['localhost', '127.0.0.1', '127.8.8.8', '::1', '[::1]', 'LOCALHOST'].every(isLoopback)).toBe(true)
  expect(['0.0.0.0', '::', 'localhost.example', '127.0.0.1.example', '10.0.0.1', ''].some(isLoopback)).toBe(false)
})

test('given networks, when asked, then addresses and prefixes of their family are networks', () => {
  expect(['10.0.0.0/8', '192.0.2.1', '::1', '2001:db8::/32'].every(isNetwork)).toBe(true)
  expect(['10.0.0.0/33', 'proxy', '10.0.0/8', '::1/129', '1.2.3.4/8/8', '1.2.3.4/'].some(isNetwork)).toBe(false)
})
