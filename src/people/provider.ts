// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One OpenID provider, asked by the rules of OpenID Connect: authorization code with PKCE (S256), state, nonce; the ID
 * token's signature, issuer, audience and times are checked by openid-client, with the provider's keys of this moment.
 * A provider that is down costs nothing but its button: it is asked again when somebody presses, at most so often.
 */
import * as client from 'openid-client'
import { createHmac } from 'node:crypto'
import { assert } from '../base/assert.ts'
import type { Clock } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { localise } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { OidcSettings, ProviderRefusal } from './oidc.rules.ts'
import { securityLimits } from './security.limits.rules.ts'

export type ProviderFault = { readonly why: ProviderRefusal; readonly code: string }

export type Provider = {
  readonly settings: OidcSettings
  label(language: Language): string
  /** Whether it did not answer when it was asked last; asks again in the background when it is time. */
  isAway(): boolean
  /** Where forms that lead to it must be allowed to go. */
  formTargets(): readonly string[]
  /** @returns where to send the browser; null while the provider does not answer. */
  begin(visit: Visit): Promise<URL | null>
  /** @param search what the provider put behind the callback's address. @returns the claims that hold. */
  finish(search: string, visit: Visit): Promise<Result<Readonly<Record<string, unknown>>, ProviderRefusal>>
}

/** One way to the provider and back; all its secrets follow from the one the browser keeps. */
export type Visit = { readonly browser: string; readonly language: Language }

export type ProviderParts = {
  readonly settings: OidcSettings
  readonly clock: Pick<Clock, 'now'>
  /** The address of the callback, without a question mark; registered with the provider. */
  callbackUrl(): string
  tell(fault: ProviderFault): void
}

function derived({ browser }: Visit, purpose: string): string {
  return createHmac('sha256', browser).update(purpose).digest('base64url')
}

/** The language stands before the secret part: the callback's address has none, and its answer is a page. */
export function stateOf(visit: Visit): string {
  return `${visit.language}.${derived(visit, 'state')}`
}

type Keys = NonNullable<ReturnType<typeof client.getJwksCache>>
type Metadata = ConstructorParameters<typeof client.Configuration>[0]

export function openIdProvider({ settings, clock, callbackUrl, tell }: ProviderParts): Provider {
  let metadata: Metadata | null = null
  let keys: Keys | null = null
  let failedAt = -Infinity
  let looking: Promise<Metadata | null> | null = null

  const look = async (): Promise<Metadata | null> => {
    if (metadata !== null) return metadata
    if (looking === null && clock.now() < failedAt + securityLimits.providerRetrySeconds * 1000) return null
    looking ??= discover(settings).then(
      (found) => {
        looking = null
        return (metadata = found)
      },
      (error: unknown) => {
        looking = null
        failedAt = clock.now()
        tell({ why: 'away', code: codeOf(error) })
        return null
      },
    )
    return looking
  }

  return {
    settings,
    label: (language) => localise(settings.label, language).text,
    isAway() {
      if (metadata === null) void look()
      return metadata === null && failedAt > -Infinity
    },
    formTargets() {
      const endpoint = metadata?.authorization_endpoint
      const addresses = [settings.issuer, ...(endpoint === undefined ? [] : [endpoint]), ...settings.via]
      return [...new Set(addresses.map((address) => new URL(address).origin))]
    },
    async begin(visit) {
      const found = await look()
      if (found === null) return null
      return client.buildAuthorizationUrl(configured(settings, found), {
        redirect_uri: callbackUrl(),
        scope: settings.scopes,
        state: stateOf(visit),
        nonce: derived(visit, 'nonce'),
        code_challenge: await client.calculatePKCECodeChallenge(derived(visit, 'verifier')),
        code_challenge_method: 'S256',
        ui_locales: visit.language,
      })
    },
    async finish(search, visit) {
      const found = await look()
      if (found === null) return refused('away')
      const config = configured(settings, found)
      if (keys !== null) client.setJwksCache(config, eagerKeys(keys, clock.now()))
      try {
        const claims = await askClaims(config, new URL(callbackUrl() + search), visit)
        keys = client.getJwksCache(config) ?? keys
        return accepted(claims)
      } catch (error) {
        const why = refusalOf(error)
        tell({ why, code: codeOf(error) })
        return refused(why)
      }
    },
  }
}

async function discover(settings: OidcSettings): Promise<Metadata> {
  const issuer = new URL(settings.issuer)
  const config = await client.discovery(issuer, settings.clientId, undefined, client.None(), {
    timeout: securityLimits.providerWaitSeconds,
    execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
  })
  // The helpers on it are functions, which cannot be cloned into a configuration.
  const { supportsPKCE: _, ...metadata } = config.serverMetadata()
  return metadata
}

/** A configuration for one visit: the library keeps a provider's keys with it, and lets nobody renew them early. */
function configured({ issuer, clientId, clientSecret }: OidcSettings, metadata: Metadata): client.Configuration {
  const config = new client.Configuration(metadata, clientId, undefined, clientAuth(clientSecret, metadata))
  config.timeout = securityLimits.providerWaitSeconds
  // OpenID Connect Core, 3.1.3.7, lets TLS stand in for the signature. We look at the signature all the same.
  client.enableNonRepudiationChecks(config)
  // Only an issuer on this machine may be configured without encryption (src/server/config.ts).
  if (issuer.startsWith('http:')) client.allowInsecureRequests(config)
  return config
}

/** OpenID Connect Discovery, 3: a provider that names no way takes client_secret_basic. */
function clientAuth(secret: string | null, metadata: Metadata): client.ClientAuth {
  if (secret === null) return client.None()
  const ways = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return ways.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret)
}

/** The library looks for new keys only when those it has are a minute old; ours always count as so old. */
function eagerKeys({ jwks, uat }: Keys, now: number): Keys {
  return { jwks, uat: Math.min(uat, Math.floor(now / 1000) - 60) }
}

async function askClaims(config: client.Configuration, url: URL, visit: Visit) {
  const tokens = await client.authorizationCodeGrant(config, url, {
    expectedState: stateOf(visit),
    expectedNonce: derived(visit, 'nonce'),
    pkceCodeVerifier: derived(visit, 'verifier'),
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  assert(claims !== undefined, 'an ID token was expected, and the library refuses an answer without')
  const hasMore = config.serverMetadata().userinfo_endpoint !== undefined
  // Checked by the library: the same subject. Where both say something, the signed one holds.
  const more = hasMore ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
  return { ...more, ...claims }
}

const awayCodes = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']
/** RFC 6749, 4.1.2.1, and OpenID Connect Core, 3.1.2.6: what a person can cause, or the provider asks of them. */
const cancels = ['access_denied', 'login_required', 'consent_required', 'interaction_required']
const awayErrors = ['temporarily_unavailable', 'server_error']

function refusalOf(error: unknown): ProviderRefusal {
  if (error instanceof client.AuthorizationResponseError) {
    if (cancels.includes(error.error)) return 'cancelled'
    return awayErrors.includes(error.error) ? 'away' : 'refused'
  }
  if (error instanceof client.ResponseBodyError) return error.error === 'invalid_grant' ? 'invalid' : 'refused'
  if (error instanceof client.ClientError) return awayCodes.includes(error.code ?? '') ? 'away' : 'invalid'
  // What fetch throws when nobody listens has no code of its own.
  return error instanceof TypeError && error.message === 'fetch failed' ? 'away' : 'invalid'
}

/** A word of the standard or of the library, for the log; never a message, which may quote what came back. */
function codeOf(error: unknown): string {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) {
    return error.error
  }
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (typeof code === 'string') return code
  return error instanceof Error ? error.name : 'unknown'
}
