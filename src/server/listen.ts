// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Opens the one port, and closes it again without cutting anybody off in the middle of an answer. */
import { createAdaptorServer } from '@hono/node-server'
import { Server } from 'node:http'
import type { ServerOptions } from 'node:http'
import { assert } from '../base/assert.ts'
import { accepted, refused } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { serverLimits } from './limits.ts'

export type ListenRefusal =
  | { readonly kind: 'portTaken'; readonly port: number }
  | { readonly kind: 'portForbidden'; readonly port: number }
  | { readonly kind: 'addressMissing'; readonly host: string }

export type WebServer = {
  readonly server: Server
  readonly port: number
  /** Takes no more requests, lets those under way end, and cuts what has not ended after `stopMillisecondsMax`. */
  close(): Promise<void>
}

type Where = { readonly host: string; readonly port: number }

function refusalOf(error: Error, { host, port }: Where): ListenRefusal | null {
  switch ('code' in error ? error.code : '') {
    case 'EADDRINUSE':
      return { kind: 'portTaken', port }
    case 'EACCES':
      return { kind: 'portForbidden', port }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return { kind: 'addressMissing', host }
    default:
      return null
  }
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), serverLimits.stopMillisecondsMax)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const serverOptions: ServerOptions = {
  maxHeaderSize: serverLimits.headerBytesMax,
  // Other upgrades (h2c, as curl --http2 asks for) are answered as plain requests.
  shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
}

/** @param fetch answers one request: `app.fetch` of Hono. */
export function listen(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  where: Where,
): Promise<Result<WebServer, ListenRefusal>> {
  const server = createAdaptorServer({ fetch, serverOptions })
  assert(server instanceof Server, 'the adapter serves plain HTTP')
  server.headersTimeout = serverLimits.headersWaitMillisecondsMax
  server.requestTimeout = serverLimits.requestWaitMillisecondsMax
  server.keepAliveTimeout = serverLimits.keepAliveMilliseconds
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const refusal = refusalOf(error, where)
      if (refusal === null) reject(error)
      else resolve(refused(refusal))
    })
    server.listen(where.port, where.host, () => {
      const address = server.address()
      assert(address !== null && typeof address === 'object', 'a listening server has an address')
      resolve(accepted({ server, port: address.port, close: () => closing(server) }))
    })
  })
}
