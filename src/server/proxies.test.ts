// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { clientOf, namedProxies, rateKey } from './proxies.ts'

const proxies = namedProxies(['10.0.0.0/8', '192.0.2.7', '2001:db8:1::/48'])
const forwarded = (forwardedFor: string, forwardedProto?: string) => ({ forwardedFor, forwardedProto })

test('given a visitor who writes the headers, when nobody named them a proxy, then they are not believed', () => {
  expect(clientOf('203.0.113.9', forwarded('198.51.100.1', 'https'), proxies)).toEqual({
    address: '203.0.113.9',
    https: null,
  })
})

test('given a named proxy, when it names the visitor, then that is who asked', () => {
  expect(clientOf('10.1.2.3', forwarded('198.51.100.1', 'https'), proxies)).toEqual({
    address: '198.51.100.1',
    https: true,
  })
  expect(clientOf('::ffff:10.1.2.3', forwarded('198.51.100.1:4711', 'http'), proxies)).toEqual({
    address: '198.51.100.1',
    https: false,
  })
  expect(clientOf('2001:db8:1::5', forwarded('[2001:db8:ffff::1]:4711'), proxies)).toEqual({
    address: '2001:db8:ffff::1',
    https: null,
  })
})

test('given a visitor who wrote entries of their own, when the proxy appends the true one, then the rightmost counts', () => {
  expect(clientOf('10.1.2.3', forwarded('127.0.0.1, 198.51.100.1'), proxies).address).toBe('198.51.100.1')
  expect(clientOf('10.1.2.3', forwarded('198.51.100.99, 198.51.100.1, 192.0.2.7'), proxies).address).toBe(
    '198.51.100.1',
  )
})

test('given a chain that ends in nonsense, when it is read, then the last named proxy counts', () => {
  expect(clientOf('10.1.2.3', forwarded('unknown'), proxies).address).toBe('10.1.2.3')
  expect(clientOf('10.1.2.3', forwarded(''), proxies).address).toBe('10.1.2.3')
  expect(clientOf('10.1.2.3', { forwardedFor: undefined, forwardedProto: undefined }, proxies)).toEqual({
    address: '10.1.2.3',
    https: null,
  })
})

test('given two addresses of one household, when they are counted, then an IPv6 network is one', () => {
  expect(rateKey('2001:db8:0:1::1')).toBe(rateKey('2001:0db8:0000:0001:ffff::2'))
  expect(rateKey('2001:db8:0:2::1')).not.toBe(rateKey('2001:db8:0:1::1'))
  expect(rateKey('::1')).toBe('0:0:0:0')
  expect(rateKey('198.51.100.1')).toBe('198.51.100.1')
})
