// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whose page sent this? Browsers say it in Origin and Sec-Fetch-Site, and no page can make them lie. The form token
 * (csrf.ts) is the second lock, not the only one.
 */
import { isLoopback } from './config.ts'

type Sent = {
  readonly origin: string | undefined
  readonly site: string | undefined
  readonly host: string | undefined
}

export type Origins = {
  /** Is this name one the server is meant to be asked by? A name of somebody else that points here is not. */
  knowsHost(host: string | undefined): boolean
  /**
   * May this form be taken? Where neither header came (an old browser, a strict proxy) the form token decides alone.
   */
  mayPost(sent: Sent): boolean
  /** Browsers always name the origin of a socket, so one without is refused. */
  maySocket(sent: Sent): boolean
}

/** The host name of a Host header, without port. */
function hostName(host: string): string {
  return URL.parse(`http://${host}`)?.hostname ?? ''
}

/**
 * @param baseUrl the address people use, or null on loopback, where this machine's own names are taken.
 * With an address on loopback, too, all names of the machine do: people type localhost and 127.0.0.1 alike.
 */
export function knownOrigins(baseUrl: string | null): Origins {
  const local = baseUrl === null || isLoopback(new URL(baseUrl).hostname)
  const isOurs = ({ origin, host }: Sent) => {
    if (origin === undefined) return false
    if (origin === baseUrl) return true
    return local && host !== undefined && origin === `http://${host}` && isLoopback(hostName(host))
  }
  return {
    knowsHost: (host) => !local || (host !== undefined && isLoopback(hostName(host))),
    mayPost: (sent) => {
      if (sent.site !== undefined && sent.site !== 'same-origin' && sent.site !== 'none') return false
      return sent.origin === undefined || isOurs(sent)
    },
    maySocket: isOurs,
  }
}
