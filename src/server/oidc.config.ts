// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What an operator sets to let people sign in through a provider; described in docs/operate/oidc.md. */
import type { Localised } from '../base/language.ts'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { isOffice } from '../people/index.ts'
import type { OidcSettings } from '../people/index.ts'
import { isLoopback, readUrl, setting } from './environment.ts'
import type { Environment } from './environment.ts'

export type OidcConfigRefusal =
  | { readonly kind: 'oidcIssuerInvalid'; readonly value: string }
  | { readonly kind: 'oidcClientMissing' }
  | { readonly kind: 'oidcScopesInvalid'; readonly value: string }
  | { readonly kind: 'oidcRolesInvalid'; readonly value: string }
  | { readonly kind: 'oidcOwnerByClaim' }
  | { readonly kind: 'oidcViaInvalid'; readonly value: string }

/** Without encryption only on this machine: whoever can change an answer on its way could be anybody. */
function isIssuer(text: string): boolean {
  const url = readUrl(text, ['https:', 'http:'])
  if (url === null || url.search !== '' || url.hash !== '' || url.username !== '') return false
  return url.protocol === 'https:' || isLoopback(url.hostname)
}

/** "Landesportal", or German and English with a bar between: "Landesportal | State portal". */
function labelFrom(text: string): Localised {
  const [de = '', en] = text.split('|').map((part) => part.trim())
  return en === undefined || en === '' ? { de } : { de, en }
}

function readRoles(env: Environment): Result<OidcSettings['roles'], OidcConfigRefusal> {
  const roles: OidcSettings['roles'][number][] = []
  for (const pair of (setting(env, 'OIDC_ROLES') ?? '').split(',').map((text) => text.trim())) {
    if (pair === '') continue
    const at = pair.lastIndexOf('=')
    const [value, office] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (at < 1 || value === '' || !isOffice(office)) return refused({ kind: 'oidcRolesInvalid', value: pair })
    if (office === 'owner' && setting(env, 'OIDC_OWNER_BY_CLAIM') !== 'yes') {
      return refused({ kind: 'oidcOwnerByClaim' })
    }
    roles.push({ value, office })
  }
  return accepted(roles)
}

export function readOidc(env: Environment): Result<OidcSettings | null, OidcConfigRefusal> {
  const issuer = setting(env, 'OIDC_ISSUER')
  if (issuer === null) return accepted(null)
  if (!isIssuer(issuer)) return refused({ kind: 'oidcIssuerInvalid', value: issuer })
  const clientId = setting(env, 'OIDC_CLIENT_ID')
  if (clientId === null) return refused({ kind: 'oidcClientMissing' })
  const scopes = setting(env, 'OIDC_SCOPES') ?? 'openid email profile'
  if (!scopes.split(/\s+/).includes('openid')) return refused({ kind: 'oidcScopesInvalid', value: scopes })
  const roles = readRoles(env)
  if (!roles.ok) return roles
  const via = (setting(env, 'OIDC_VIA') ?? '').split(/[\s,]+/).filter((origin) => origin !== '')
  const wrong = via.find((origin) => readUrl(origin, ['https:', 'http:'])?.origin !== origin)
  if (wrong !== undefined) return refused({ kind: 'oidcViaInvalid', value: wrong })
  return accepted({
    issuer,
    clientId,
    clientSecret: setting(env, 'OIDC_CLIENT_SECRET'),
    label: labelFrom(setting(env, 'OIDC_LABEL') ?? new URL(issuer).host),
    scopes,
    rolesClaim: setting(env, 'OIDC_ROLES_CLAIM') ?? 'roles',
    roles: roles.value,
    via,
  })
}
