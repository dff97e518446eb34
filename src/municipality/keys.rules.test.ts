// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { agsOf, associationOf, membershipOf, readMunicipalityKey, type MunicipalityKey } from './keys.rules.ts'

const key = (text: string): MunicipalityKey => {
  const read = readMunicipalityKey(text)
  if (read === null) throw new Error(`${text} is no key`)
  return read
}

test('given the examples of the official list, then AGS and association are cut out of the ARS', () => {
  const bollendorf = key('072325005019')
  expect(agsOf(bollendorf)).toBe('07232019')
  expect(associationOf(bollendorf)).toBe('072325005000')
  const mainz = key('073150000000')
  expect(agsOf(mainz)).toBe('07315000')
  expect(associationOf(mainz)).toBeNull()
})

test('given a sixth digit, then it says whether there is an association', () => {
  expect(membershipOf(key('072325005019'))).toBe('member')
  expect(membershipOf(key('073150000000'))).toBe('free')
  expect(membershipOf(key('032419452452'))).toBe('unincorporated')
  expect(membershipOf(key('032417452452'))).toBeNull()
})

test('given what is no key, then it is refused; printed spaces do not disturb and leading zeros stay', () => {
  expect(readMunicipalityKey('07 2 32 5005 019')).toBe('072325005019')
  for (const text of ['', '07232019', '0723250050190', '07232500501a', '٠٧٢٣٢٥٠٠٥٠١٩']) {
    expect(readMunicipalityKey(text), text).toBeNull()
  }
})
