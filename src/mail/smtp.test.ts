// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { smtpAddress, smtpTrouble } from './smtp.ts'

test.each([
  ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
  ['smtp://mail.example:25', { port: 25, requireTLS: true }],
  ['smtps://mail.example', { port: 465, secure: true, requireTLS: false, ignoreTLS: false }],
  ['smtp://relay.example?tls=off', { requireTLS: false, ignoreTLS: true }],
  ['smtps://relay.example?tls=off', { secure: true, ignoreTLS: false }],
  ['smtp://127.0.0.1:2525', { host: '127.0.0.1', requireTLS: false, ignoreTLS: true }],
  ['smtp://[::1]:2525', { host: '::1', requireTLS: false }],
  ['smtp://127.0.0.1.evil.example', { requireTLS: true }],
  ['smtp://me%40x:p%3Aw@mail.example', { auth: { user: 'me@x', pass: 'p:w' } }],
])('given %s, when it is read, then it is encrypted wherever a letter leaves this machine', (url, expected) => {
  expect(smtpAddress(url)).toMatchObject(expected)
})

test('given an error that quotes the addressee, when it is told, then the addressee is not', () => {
  const error = Object.assign(new Error('550 no mayor@village.example here'), {
    responseCode: 550,
    command: 'RCPT TO',
    code: 'EENVELOPE',
  })
  expect(smtpTrouble(error)).toEqual({ replyCode: 550, command: 'RCPT TO', reason: 'EENVELOPE' })
  expect(smtpTrouble('thrown')).toEqual({ replyCode: null, command: null, reason: 'unknown' })
})
