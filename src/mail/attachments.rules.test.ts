// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentFault, attachmentLimits, attachmentTypes, contentTypeOf, isFileName } from './attachments.rules.ts'
import type { LetterAttachment } from './attachments.rules.ts'

const calendar: LetterAttachment = {
  name: 'kongress.ics',
  mediaType: 'text/calendar; method=REQUEST',
  content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
}

test('given a calendar that says its method, when it is looked at, then nothing is wrong', () => {
  expect(attachmentFault([calendar], [50])).toBeNull()
  expect(contentTypeOf(calendar.mediaType)).toBe('text/calendar; method=REQUEST; charset=utf-8')
  expect(contentTypeOf('application/pdf')).toBe('application/pdf')
})

test.each([
  ['another method', { ...calendar, mediaType: 'text/calendar; method=CANCEL' }, 'calendarMethodDiffers'],
  ['its method in a description only', { ...calendar, content: 'X:METHOD:REQUEST' }, 'calendarMethodDiffers'],
  ['bytes where a text belongs', { ...calendar, content: new Uint8Array(3) }, 'calendarMethodDiffers'],
  ['a name that climbs', { ...calendar, name: '../kongress.ics' }, 'attachmentNameInvalid'],
  ['a name of two lines', { ...calendar, name: 'a\r\nBcc: b.ics' }, 'attachmentNameInvalid'],
  ['a hidden name', { ...calendar, name: '.profile' }, 'attachmentNameInvalid'],
] as const)('given %s, when it is looked at, then that is found', (_what, attachment, fault) => {
  expect(attachmentFault([attachment as LetterAttachment], [50])).toBe(fault)
})

test('given more than the limits, when they are looked at, then that is found, and the limits themselves are not', () => {
  const { perLetterMax, bytesMax } = attachmentLimits
  const many = Array.from({ length: perLetterMax + 1 }, () => calendar)
  expect(attachmentFault(many, [])).toBe('tooManyAttachments')
  expect(attachmentFault(many.slice(1), [bytesMax])).toBeNull()
  expect(attachmentFault([calendar], [bytesMax + 1])).toBe('attachmentsTooLarge')
})

test('whatever is taken for a file name, it holds nothing a header or a folder could be made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      if (isFileName(name)) expect(name).not.toMatch(/[\u0000-\u001f"\\/:;<>|*?]|^\.|^ /)
    }),
  )
  expect(isFileName('Bestätigung 2026 (Entwurf).pdf')).toBe(true)
})

test('every type names a kind of text, calendar or document', () => {
  for (const type of attachmentTypes) expect(contentTypeOf(type)).toMatch(/^(text|application)\/[a-z]+/)
})
