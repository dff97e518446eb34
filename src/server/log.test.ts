// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultFields, openLog } from './log.ts'

function recordedLog() {
  const lines: string[] = []
  return { log: openLog('info', { write: (line: string) => void lines.push(line) }), lines }
}

test('given a transition, when it is logged, then one line of JSON names it with its fields', () => {
  const { log, lines } = recordedLog()
  log('serverListening', { port: 3000, milliseconds: 412 })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0]!)).toMatchObject({ is: 'serverListening', port: 3000, milliseconds: 412, level: 30 })
})

test('given an error whose message quotes a person, when it is logged, then only name, code and places are', () => {
  const { log, lines } = recordedLog()
  const error = new Error('duplicate key: (email)=(erika@musterdorf.example)\n    Erika Mustermann')
  Object.assign(error, { code: '23505', constraint: 'person_email_key', detail: 'erika@musterdorf.example' })
  log('requestFailed', { method: 'POST', route: '/:language/registration', ...faultFields(error) })
  expect(lines.join('')).not.toMatch(/erika|mustermann/i)
  const line = JSON.parse(lines[0]!) as { frames: string[] }
  expect(line).toMatchObject({ error: 'Error', code: '23505', constraint: 'person_email_key' })
  expect(line.frames[0]).toMatch(/^at .*log\.test\.ts/)
})

test('given what is no error at all was thrown, when it is logged, then its content stays out', () => {
  const { log, lines } = recordedLog()
  log('processFaulted', faultFields('Erika Mustermann'))
  expect(lines[0]).toContain('"error":"string"')
  expect(lines.join('')).not.toMatch(/erika/i)
})

test('given any text in place of a field, when it is logged, then no address and no sentence gets through', () => {
  const personal = fc.oneof(
    fc.emailAddress(),
    fc.constantFrom('Erika Mustermann', 'Ortsgemeinde Musterdorf', '192.168.1.1, 10.0.0.1', '/de/sign-in?token=s3cret'),
    fc.string({ minLength: 1 }).map((text) => `${text} ${text}`),
  )
  fc.assert(
    fc.property(personal, (text) => {
      const { log, lines } = recordedLog()
      log('requestRefused', { method: text, route: text, why: text })
      log('seatGone', { room: text, seat: text, why: text, seconds: Number.NaN })
      for (const line of lines) {
        expect(Object.keys(JSON.parse(line) as object).toSorted()).toEqual(['is', 'level', 'time'])
      }
    }),
  )
})
