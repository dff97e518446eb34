// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { confirmingDomain, domainFrom, isUnder } from './domains.rules.ts'
import { officesToGive } from './offices.rules.ts'

describe('given a domain that was typed', () => {
  test.each([
    ['@Musterdorf.example ', 'musterdorf.example'],
    ['rathaus.musterdorf.example', 'rathaus.musterdorf.example'],
    ['ährental.example', 'ährental.example'],
  ])('when it is %s, then it is kept as %s', (typed, domain) => {
    expect(domainFrom(typed)).toEqual({ ok: true, value: domain })
  })
  test.each([
    '',
    'example',
    'a b.example',
    'erika@musterdorf.example',
    'https://musterdorf.example',
    '.example',
    '-a.b',
  ])('when it is “%s”, then it is none', (typed) => {
    expect(domainFrom(typed)).toEqual({ ok: false, refusal: 'domainInvalid' })
  })
  test.each(['GMX.de', '@web.de', 'gmail.com'])(
    'when everybody gets an address at %s, then it confirms nobody',
    (typed) => {
      expect(domainFrom(typed)).toEqual({ ok: false, refusal: 'domainOfEverybody' })
    },
  )
})

test('given an address, then it is under its own domain and those above, and under none that only ends alike', () => {
  expect(isUnder('erika@musterdorf.example', 'musterdorf.example')).toBe(true)
  expect(isUnder('erika@rathaus.musterdorf.example', 'musterdorf.example')).toBe(true)
  expect(isUnder('erika@boesesmusterdorf.example', 'musterdorf.example')).toBe(false)
  expect(isUnder('erika@musterdorf.example.evil.example', 'musterdorf.example')).toBe(false)
  expect(isUnder('musterdorf.example@evil.example', 'musterdorf.example')).toBe(false)
})

test('given rules, then they confirm claims up to their kind and nothing that was checked', () => {
  const rules = [{ domain: 'musterdorf.example', kind: 'substitute' }] as const
  const confirms = (kind: 'delegate' | 'substitute' | 'observer', status: 'claimed' | 'refused' = 'claimed') =>
    confirmingDomain({ status, kind }, 'erika@musterdorf.example', rules)
  expect([confirms('delegate'), confirms('substitute'), confirms('observer')]).toEqual([
    ...[null, 'musterdorf.example', 'musterdorf.example'],
  ])
  expect(confirms('substitute', 'refused')).toBeNull()
  expect(confirmingDomain({ status: 'claimed', kind: 'observer' }, 'erika@elsewhere.example', rules)).toBeNull()
})

test('given who somebody is, then only owners make owners, and only the office gives offices', () => {
  expect(officesToGive(['owner'])).toContain('owner')
  expect(officesToGive(['organiser'])).toEqual(['organiser', 'programmeEditor', 'technician', 'ministry'])
  expect(officesToGive(['programmeEditor', 'technician', 'ministry'])).toEqual([])
})
