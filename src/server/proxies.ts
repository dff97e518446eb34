// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who really asked. Anybody can write X-Forwarded-For, so it is believed only from proxies the operator named,
 * read from the right, and only as far as the chain consists of named proxies.
 */
import { BlockList, isIP } from 'node:net'

export type Client = {
  /** For rate limits only; never logged, never stored. */
  readonly address: string
  /** Null when no named proxy said how the visitor reached it. */
  readonly https: boolean | null
}

export type Proxies = { trusts(address: string): boolean }

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** ::ffff:192.0.2.1 is how a dual-stack socket shows 192.0.2.1. */
function plain(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  return mapped?.[1] ?? address
}

/** @param networks addresses and address/prefix, checked by config.ts. */
export function namedProxies(networks: readonly string[]): Proxies {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    if (prefix === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(prefix), familyOf(address))
  }
  return {
    trusts: (address) => {
      const known = plain(address)
      return isIP(known) !== 0 && list.check(known, familyOf(known))
    },
  }
}

/** What a proxy wrote may carry a port: "192.0.2.1:4711", "[2001:db8::1]:4711". */
function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(text)
  if (bracketed?.[1] !== undefined) return bracketed[1]
  return isIP(text) === 0 ? text.replace(/:\d+$/, '') : text
}

export function clientOf(
  peer: string,
  headers: { readonly forwardedFor: string | undefined; readonly forwardedProto: string | undefined },
  proxies: Proxies,
): Client {
  if (!proxies.trusts(peer)) return { address: plain(peer), https: null }
  const hops = (headers.forwardedFor ?? '').split(',').map((hop) => plain(withoutPort(hop.trim())))
  let address = plain(peer)
  while (proxies.trusts(address)) {
    const hop = hops.pop()
    if (hop === undefined || isIP(hop) === 0) break
    address = hop
  }
  const proto = headers.forwardedProto?.split(',').at(-1)?.trim().toLowerCase()
  return { address, https: proto === undefined ? null : proto === 'https' }
}

/** IPv6 gives every household a whole /64: the network counts as one address. */
export function rateKey(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
