// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The two cookies that are always there, both necessary: who is signed in, and which browser a form was given to. What
 * signing in keeps for a while besides stands in people/kept.ts. Under https
 * their names begin with __Host-, so that no other site of the same domain can set them and none travels in clear.
 */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'

export type Cookies = {
  readonly signIn: Cookie
  readonly form: Cookie
}

export type Cookie = {
  readonly name: string
  read(context: Context): string | undefined
  /** @param secondsMax without it the cookie ends with the browser. */
  write(context: Context, value: string, secondsMax?: number): void
  remove(context: Context): void
  /** For the socket, whose upgrade never gets as far as Hono. */
  readHeader(header: string | undefined): string | undefined
}

function cookie(plainName: string, https: boolean): Cookie {
  const name = https ? `__Host-${plainName}` : plainName
  const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure: https }
  return {
    name,
    read: (context) => getCookie(context, name),
    write: (context, value, secondsMax) =>
      setCookie(context, name, value, secondsMax === undefined ? options : { ...options, maxAge: secondsMax }),
    remove: (context) => void deleteCookie(context, name, options),
    readHeader: (header = '') =>
      header
        .split(';')
        .map((pair) => pair.trim())
        .find((pair) => pair.startsWith(`${name}=`))
        ?.slice(name.length + 1),
  }
}

export function serverCookies(https: boolean): Cookies {
  return { signIn: cookie('allmende-sign-in', https), form: cookie('allmende-form', https) }
}
