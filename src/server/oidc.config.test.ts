// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { readOidc } from './oidc.config.ts'
import { serverWords } from './server.words.ts'

const set = { OIDC_ISSUER: 'https://portal.example/realms/land', OIDC_CLIENT_ID: 'allmende' }

test('given no issuer, then nobody signs in through a provider, whatever else is set', () => {
  expect(readOidc({ OIDC_CLIENT_ID: 'allmende', OIDC_ISSUER: ' ' })).toEqual({ ok: true, value: null })
})

test('given issuer and client, then the rest has its defaults', () => {
  expect(readOidc(set)).toEqual({
    ok: true,
    value: {
      issuer: 'https://portal.example/realms/land',
      clientId: 'allmende',
      clientSecret: null,
      label: { de: 'portal.example' },
      scopes: 'openid email profile',
      rolesClaim: 'roles',
      roles: [],
      via: [],
    },
  })
})

test('given everything, then it is read as it is written', () => {
  const read = readOidc({
    ...set,
    OIDC_CLIENT_SECRET: 's',
    OIDC_LABEL: 'Landesportal | State portal',
    OIDC_SCOPES: 'openid email groups',
    OIDC_ROLES_CLAIM: 'realm_access.roles',
    OIDC_ROLES: 'cn=orga,ou=x=organiser, technik=technician,',
    OIDC_VIA: 'https://idp.example, https://other.example:8443',
  })
  expect(read).toEqual({ ok: false, refusal: { kind: 'oidcRolesInvalid', value: 'cn=orga' } })
  const right = readOidc({ ...set, OIDC_LABEL: 'A | B', OIDC_ROLES: 'a=b=organiser, technik=technician,' })
  expect(right).toMatchObject({
    value: {
      label: { de: 'A', en: 'B' },
      roles: [
        { value: 'a=b', office: 'organiser' },
        { value: 'technik', office: 'technician' },
      ],
    },
  })
})

test.each([
  [{ OIDC_ISSUER: 'portal.example' }, 'oidcIssuerInvalid'],
  [{ OIDC_ISSUER: 'http://portal.example' }, 'oidcIssuerInvalid'],
  [{ OIDC_ISSUER: 'https://portal.example/?a=b' }, 'oidcIssuerInvalid'],
  [{ OIDC_ISSUER: 'https://name@portal.example' }, 'oidcIssuerInvalid'],
  [{ OIDC_CLIENT_ID: '' }, 'oidcClientMissing'],
  [{ OIDC_SCOPES: 'email profile' }, 'oidcScopesInvalid'],
  [{ OIDC_ROLES: 'orga=boss' }, 'oidcRolesInvalid'],
  [{ OIDC_ROLES: '=organiser' }, 'oidcRolesInvalid'],
  [{ OIDC_ROLES: 'boss=owner' }, 'oidcOwnerByClaim'],
  [{ OIDC_ROLES: 'boss=owner', OIDC_OWNER_BY_CLAIM: 'maybe' }, 'oidcOwnerByClaim'],
  [{ OIDC_VIA: 'https://idp.example/path' }, 'oidcViaInvalid'],
  [{ OIDC_VIA: "https://idp.example; script-src 'unsafe-inline'" }, 'oidcViaInvalid'],
])('given %o, then it is refused as %s, with what to do in both languages', (changes, kind) => {
  const read = readOidc({ ...set, ...changes })
  if (read.ok) throw new Error('accepted')
  expect(read.refusal.kind).toBe(kind)
  for (const language of ['de', 'en'] as const) expect(serverWords(language).config(read.refusal)).toMatch(/OIDC_/)
})

test('given an operator who wants it, then a claim may give the owner’s office', () => {
  const read = readOidc({ ...set, OIDC_ROLES: 'boss=owner', OIDC_OWNER_BY_CLAIM: 'yes' })
  expect(read).toMatchObject({ value: { roles: [{ value: 'boss', office: 'owner' }] } })
})

test('given an issuer on this machine, then it needs no encryption', () => {
  expect(readOidc({ ...set, OIDC_ISSUER: 'http://localhost:8080/realms/x' }).ok).toBe(true)
})
