// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What every answer tells the browser to refuse. Pages load style, script, font and picture from this server only,
 * and nothing inline: what a person typed can never become code, whatever escaping might miss one day.
 */

import { framedPolicy, framingPolicy } from '../web/framing.ts'

/**
 * @param formTargets origins that forms of ours may lead to by a redirect: the sign-in provider's. Chromium holds the
 * whole way of a form to this list, not its first step alone.
 */
function directivesWith(formTargets: readonly string[]): readonly string[] {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
}

export function contentSecurityPolicy(formTargets: readonly string[] = []): string {
  return directivesWith(formTargets).join('; ')
}

const framedDirectives = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  'sandbox',
]

/** Exceptions by name, see web/framing.ts: what they replace of the headers of every answer. */
const exceptions: ReadonlyMap<string, readonly (readonly [string, string | null])[]> = new Map([
  [framingPolicy, [['Content-Security-Policy', [...directivesWith([]), "frame-src 'self'"].join('; ')]]],
  [
    framedPolicy,
    [
      ['Content-Security-Policy', framedDirectives.join('; ')],
      ['X-Frame-Options', 'SAMEORIGIN'],
      // In its sandbox it has no origin a browser could keep apart, and Chromium complains.
      ['Origin-Agent-Cluster', null],
    ],
  ],
])

/**
 * @param asked the exception a route asked for; an unknown one is none
 * @returns headers by name; null leaves one out
 */
export function headersInstead(asked: string | null): readonly (readonly [string, string | null])[] {
  return asked === null ? [] : (exceptions.get(asked) ?? [])
}

/** Nothing of the device is asked for yet; the stage will open camera and microphone to this server. */
const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Two years, the usual demand of public sector guidelines; subdomains are not ours to decide on. */
const strictTransportSecurity = `max-age=${2 * 365 * 24 * 60 * 60}`

/**
 * 'same-origin' as referrer, not 'no-referrer': with the latter browsers send our own forms with "Origin: null", and
 * the origin check would refuse them all.
 */
export function securityHeaders(
  https: boolean,
  formTargets: readonly string[] = [],
): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', contentSecurityPolicy(formTargets)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', permissionsPolicy],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Origin-Agent-Cluster', '?1'],
    ['X-Frame-Options', 'DENY'],
  ]
  return https ? [...headers, ['Strict-Transport-Security', strictTransportSecurity]] : headers
}
