// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What every answer gets on its way out: security headers, cache rules, compression for thin lines, a log line. */
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Instant } from '../base/instant.ts'
import { framingHeader } from '../web/framing.ts'
import type { Web } from '../web/visitor.ts'
import { bestEncoding } from './assets.ts'
import { headersInstead, securityHeaders } from './headers.ts'
import type { Log } from './log.ts'

/** Where only a guard stood, nothing was found. */
const guardPatterns = new Set(['*', '/*', '/:language/*'])

/** The pattern that answered, never the address: addresses may carry sign-in secrets. */
export function routeOf(context: Context<Web>): string {
  const pattern = matchedRoutes(context)[context.req.routeIndex]?.path
  return pattern === undefined || guardPatterns.has(pattern) ? 'unmatched' : pattern
}

const mostBytesUncompressed = 1_000

/** A page takes well under a millisecond at this quality and becomes a fourth of its size. */
const brotliQuality = 4

function compressed(bytes: Uint8Array, encoding: 'br' | 'gzip'): Uint8Array<ArrayBuffer> {
  if (encoding === 'gzip') return new Uint8Array(gzipSync(bytes))
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return new Uint8Array(brotliCompressSync(bytes, { params }))
}

/** Form tokens are masked (csrf.ts), so a compressed page gives no secret away by its length. */
async function compressPage(context: Context): Promise<void> {
  const { res } = context
  if (res.headers.get('content-type')?.startsWith('text/html') !== true || res.headers.has('content-encoding')) return
  res.headers.append('Vary', 'Accept-Encoding')
  const encoding = bestEncoding(context.req.header('accept-encoding'))
  if (encoding === null || res.body === null) return
  const bytes = new Uint8Array(await res.arrayBuffer())
  const small = bytes.length <= mostBytesUncompressed
  const answer = new Response(small ? bytes : compressed(bytes, encoding), res)
  if (!small) answer.headers.set('Content-Encoding', encoding)
  answer.headers.delete('Content-Length')
  context.res = answer
}

/** Patterns whose only variable part is a public name; any other may hold a secret of a sign-in. */
function isPublicRoute(route: string): boolean {
  return route !== 'unmatched' && !route.replace('/:language', '').replaceAll('/:slug', '').includes(':')
}

/**
 * Pages are never kept by proxies. The browser keeps what is nobody's secret, so that going back costs a thin line
 * nothing: no page of somebody signed in, no answer to a form, nothing whose address may hold a secret.
 */
function cachePage(context: Context<Web>): void {
  if (context.res.headers.has('cache-control')) return
  const { method, url } = context.req
  const visitor = context.get('visitor') as Web['Variables']['visitor'] | undefined
  const seenByAll = method === 'GET' && context.res.status === 200 && visitor?.person === null && !url.includes('?')
  context.res.headers.set(
    'Cache-Control',
    seenByAll && isPublicRoute(routeOf(context)) ? 'private, no-cache' : 'no-store',
  )
}

export type AnswerParts = {
  readonly https: boolean
  readonly log: Log
  now(): Instant
  /** Origins that forms may lead to besides our own; the provider's are known once it has answered. */
  formTargets?(): readonly string[]
}

export function finishAnswers(parts: AnswerParts): MiddlewareHandler<Web> {
  return async (context, next) => {
    const began = parts.now()
    await next()
    await compressPage(context)
    cachePage(context)
    const asked = context.res.headers.get(framingHeader)
    context.res.headers.delete(framingHeader)
    for (const [name, value] of [...securityHeaders(parts.https, parts.formTargets?.()), ...headersInstead(asked)]) {
      if (value === null) context.res.headers.delete(name)
      else context.res.headers.set(name, value)
    }
    parts.log('requestAnswered', {
      method: context.req.method,
      route: routeOf(context),
      status: context.res.status,
      milliseconds: parts.now() - began,
    })
  }
}
