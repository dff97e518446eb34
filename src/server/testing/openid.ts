// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * For tests: a real OpenID provider (the package oidc-provider) on this machine, at whose door everybody is let in as
 * the account the test names; and one written by hand, which answers whatever the test wants, true or not.
 */
import { createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import OpenIdProvider, { type Configuration } from 'oidc-provider'
import { asInstant } from '../../base/instant.ts'
import { openIdProvider, type OidcSettings, type ProviderFault } from '../../people/index.ts'

export const callbackUrl = 'https://kongress.example/sign-in/oidc/callback'
export const clientId = 'allmende'
export const clientSecret = 'a secret of the test and of nobody else'

export type Account = { readonly sub: string; readonly [claim: string]: unknown }

/** A provider of ours that asks the one at this address; what it tells of faults is kept. */
export function providerAt(issuer: string, changes: Partial<OidcSettings> = {}) {
  const faults: ProviderFault[] = []
  let now = Date.now()
  const settings: OidcSettings = {
    issuer,
    clientId,
    clientSecret,
    label: { de: 'Landesportal', en: 'State portal' },
    scopes: 'openid email profile roles',
    rolesClaim: 'roles',
    roles: [
      { value: 'kongress-orga', office: 'organiser' },
      { value: 'kongress-technik', office: 'technician' },
    ],
    via: [],
    ...changes,
  }
  const clock = { now: () => asInstant(now) }
  const tell = (fault: ProviderFault) => void faults.push(fault)
  const provider = openIdProvider({ settings, clock, callbackUrl: () => callbackUrl, tell })
  return { provider, faults, pass: (milliseconds: number) => void (now += milliseconds) }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => void server.close(() => resolve()))
}

function signingKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomBytes(6).toString('hex')
  return { privateKey, publicKey, kid }
}

export type RealProvider = {
  readonly issuer: string
  /** Who is let in from now on; null is told "access_denied". */
  account(account: Account | null): void
  /** New keys; the old ones are gone. */
  rotate(): void
  /** The address it sends browsers back to; it lets no other pass. */
  sendsBackTo(address: string): void
  /** A browser that goes where it is sent, with a cookie jar of its own, until it is sent back to us. */
  walk(from: URL): Promise<URL>
  stop(): Promise<void>
}

/** @param host 'localhost' makes it another site than 127.0.0.1, as browsers see it. */
export async function startRealProvider(host = '127.0.0.1'): Promise<RealProvider> {
  let current: Account | null = null
  let backTo = callbackUrl
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async () => {}
  const server = createServer((request, response) => void answer(request, response))
  const issuer = (await listening(server)).replace('127.0.0.1', host)
  const build = () => {
    const provider = new OpenIdProvider(
      issuer,
      configuration(backTo, () => current),
    )
    const served = provider.callback()
    answer = async (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) return served(request, response)
      const result =
        current === null ? { error: 'access_denied' } : { login: { accountId: current.sub, remember: false } }
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
    }
  }
  build()
  return {
    issuer,
    account: (account) => void (current = account),
    rotate: build,
    sendsBackTo(address) {
      backTo = address
      build()
    },
    walk: (from) => walk(from, backTo),
    stop: () => closed(server),
  }
}

function configuration(backTo: string, account: () => Account | null): Configuration {
  const { privateKey, kid } = signingKey()
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [backTo],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    scopes: ['openid', 'email', 'profile', 'roles'],
    claims: { email: ['email', 'email_verified'], profile: ['name'], roles: ['roles'], openid: ['sub'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...account(), sub }) }),
    loadExistingGrant: async (context) => {
      const { oidc } = context
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile roles')
      await grant.save()
      return grant
    },
  }
}

const stepsMax = 12

async function walk(from: URL, backTo: string): Promise<URL> {
  const jar = new Map<string, string>()
  let at = from
  for (let step = 0; step < stepsMax; step += 1) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`${answer.status} ${await answer.text()}`)
    at = new URL(location, at)
    if (at.href.startsWith(backTo)) return at
  }
  throw new Error('led in circles')
}

/** What a false provider puts into its tokens, in place of what would be right. */
export type Falsehood = {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly header?: Readonly<Record<string, unknown>>
  /** Signs with a key that is not among its published ones. */
  readonly foreignKey?: boolean
  readonly unsigned?: boolean
  readonly userinfo?: Readonly<Record<string, unknown>>
}

export type FalseProvider = {
  readonly issuer: string
  /** @returns what the browser comes back with, as if it had been at the provider. */
  comeBack(url: URL, falsehood?: Falsehood): string
  stop(): Promise<void>
}

export async function startFalseProvider(account: Account): Promise<FalseProvider> {
  const [own, foreign] = [signingKey(), signingKey()]
  const visits = new Map<string, { url: URL; falsehood: Falsehood }>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = answerTo(request.url ?? '', new URLSearchParams(Buffer.concat(chunks).toString()))
      response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body ?? {}))
    })
  })
  const issuer = await listening(server)
  let shown: Falsehood['userinfo'] = {}

  const answerTo = (path: string, posted: URLSearchParams): object | null => {
    switch (path) {
      case '/.well-known/openid-configuration':
        return {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          userinfo_endpoint: `${issuer}/me`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256', 'none'],
        }
      case '/keys':
        return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: own.kid, use: 'sig', alg: 'RS256' }] }
      case '/token': {
        const visit = visits.get(posted.get('code') ?? '')
        if (visit === undefined) return null
        shown = visit.falsehood.userinfo ?? {}
        return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: tokenOf(visit) }
      }
      case '/me':
        return { ...account, ...shown }
      default:
        return null
    }
  }
  const tokenOf = ({ url, falsehood }: { url: URL; falsehood: Falsehood }) => {
    const now = Math.floor(Date.now() / 1000)
    const nonce = url.searchParams.get('nonce')
    const claims = { ...account, iss: issuer, aud: clientId, iat: now, exp: now + 60, nonce, ...falsehood.claims }
    const header = { alg: 'RS256', kid: own.kid, ...falsehood.header }
    if (falsehood.unsigned === true) return unsignedToken({ ...header, alg: 'none' }, claims)
    return signedToken(header, claims, (falsehood.foreignKey === true ? foreign : own).privateKey)
  }
  return {
    issuer,
    comeBack(url, falsehood = {}) {
      const code = randomBytes(8).toString('hex')
      visits.set(code, { url, falsehood })
      return `?${new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' })}`
    },
    stop: () => closed(server),
  }
}

function unsignedToken(header: object, claims: object): string {
  return [...[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), ''].join('.')
}

function signedToken(header: object, claims: object, key: KeyObject): string {
  const signed = unsignedToken(header, claims).slice(0, -1)
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
}
