// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { BrokenInvariant } from '../base/assert.ts'
import { charactersMax, fieldsMax, looksLikeAddress, postedForm, readForm } from './form.ts'
import { formWordsDe } from './form.words.de.ts'
import type { Visitor, Web } from './visitor.ts'

const posted = (fields: Record<string, string | string[]>) =>
  postedForm(new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()])), 'de')

const visitor: Visitor = {
  language: 'de',
  path: '/x',
  person: null,
  csrf: 'token',
  site: { title: { de: 'Kongress' }, baseUrl: 'http://127.0.0.1', demo: false },
}

describe('a line', () => {
  test('given blanks, breaks and control letters, when it is read, then one line remains, and what was typed is kept', () => {
    const form = posted({ name: '  Anna\r\n\tLena \u0000 Groß\u202e ' })
    expect(form.line('name', { max: 50 })).toBe('Anna Lena Groß')
    expect(form.typed('name')).toBe('  Anna\r\n\tLena \u0000 Groß\u202e ')
    expect(form.failed()).toBe(false)
  })

  test('given nothing where something is needed, when it is read, then the message stands at its field', () => {
    const form = posted({ name: '   ' })
    expect(form.line('name', { max: 50, missing: 'Wie heißen Sie?' })).toBe('')
    expect(form.line('place', { max: 50, missing: true })).toBe('')
    expect(form.errors()).toEqual({ name: 'Wie heißen Sie?', place: formWordsDe.missing })
  })

  test('given exactly as much as allowed, when it is read, then it is well; one more is too long', () => {
    expect(posted({ name: 'x'.repeat(50) }).failed()).toBe(false)
    const full = posted({ name: 'x'.repeat(50) })
    full.line('name', { max: 50 })
    expect(full.errors()).toEqual({})
    const over = posted({ name: 'x'.repeat(51) })
    over.line('name', { max: 50 })
    expect(over.errors()).toEqual({ name: formWordsDe.tooLong(50) })
  })

  test('given any text, when it is read, then nothing invisible or doubled is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const line = posted({ a: typed }).line('a', { max: 1000 })
        expect(line).toBe(line.trim())
        expect(line).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]| {2}/)
      }),
    )
  })

  test('given a limit the form cannot hold, when it is asked for, then that is a fault of ours', () => {
    expect(() => posted({}).line('a', { max: charactersMax + 1 })).toThrow(BrokenInvariant)
  })
})

test('given several lines, when they are read as text, then their breaks stay, one kind only', () => {
  expect(posted({ t: ' eins \r\nzwei\r\rdrei\u0007\n' }).text('t', { max: 50 })).toBe('eins\nzwei\n\ndrei')
})

describe('an address', () => {
  test.each(['anna@dorf.example', 'Anna.Lena+x@a-b.c.example', 'änne@börde.example'])(
    'given %s, then it looks like one',
    (address) => {
      expect(looksLikeAddress(address)).toBe(true)
    },
  )
  test.each([
    'anna',
    '@dorf.example',
    'anna@dorf',
    'anna@.example',
    'an na@dorf.example',
    'a<b@dorf.example',
    'anna@dorf..example',
    `${'x'.repeat(65)}@dorf.example`,
  ])('given %s, then it does not', (address) => {
    expect(looksLikeAddress(address)).toBe(false)
  })
  test('given capitals, when it is read, then it is in lower case; given none, it is only missing', () => {
    expect(posted({ email: ' Anna@Dorf.Example ' }).email('email')).toBe('anna@dorf.example')
    const form = posted({})
    form.email('email', { missing: true })
    expect(form.errors()).toEqual({ email: formWordsDe.missing })
  })
  test('given something else, when it is read, then the message says what one looks like', () => {
    const form = posted({ email: 'anna(at)dorf' })
    form.email('email')
    expect(form.errors()).toEqual({ email: formWordsDe.notAnAddress })
  })
})

describe('a choice', () => {
  const kinds = ['workshop', 'plenary'] as const

  test('given one of the set, when it is read, then it is that; anything else is none', () => {
    expect(posted({ kind: 'plenary' }).choice('kind', kinds)).toBe('plenary')
    const forged = posted({ kind: '__proto__' })
    expect(forged.choice('kind', kinds, { missing: true })).toBeNull()
    expect(forged.errors()).toEqual({ kind: formWordsDe.notChosen })
  })

  test('given several, when they are read, then each once, in the page’s order, and no forged one', () => {
    const form = posted({ kind: ['plenary', 'forged', 'workshop', 'plenary'] })
    expect(form.choices('kind', kinds, { max: 2 })).toEqual(['workshop', 'plenary'])
    expect(form.failed()).toBe(false)
    form.choices('kind', kinds, { max: 1 })
    expect(form.errors()).toEqual({ kind: formWordsDe.tooMany(1) })
  })

  test('given buttons and boxes, when they are read, then pressed and checked are told apart from absent', () => {
    const form = posted({ search: 'place', consent: 'yes' })
    expect([
      form.pressed('search', 'place'),
      form.pressed('search', 'other'),
      form.checked('consent'),
      form.checked('news'),
    ]).toEqual([true, false, true, false])
  })
})

test('given two messages for one field, when the form is refused, then the first stays', () => {
  const form = posted({})
  form.refuse('email', 'Schon angemeldet')
  form.refuse('email', 'Etwas anderes')
  expect(form.errors()).toEqual({ email: 'Schon angemeldet' })
  expect(form.failed()).toBe(true)
})

async function read(body: FormData | URLSearchParams) {
  const app = new Hono<Web>()
  app.use(async (context, next) => {
    context.set('visitor', visitor)
    // The guard in front of every module has read the body before, for the token.
    await context.req.parseBody()
    return next()
  })
  app.post('/x', async (context) => {
    const form = await readForm(context)
    return context.json({ name: form.typed('name').length, kinds: form.typedAll('kind'), last: form.typed('f250') })
  })
  const response = await app.request('/x', { method: 'POST', body })
  return (await response.json()) as { name: number; kinds: string[]; last: string }
}

test('given a form read before by the guard, when a module reads it, then all values of a field are there', async () => {
  expect((await read(new URLSearchParams('kind=a&kind=b'))).kinds).toEqual(['a', 'b'])
})

test('given a body larger than any form of ours, when it is read, then the rest is cut off', async () => {
  const body = new URLSearchParams({ name: 'x'.repeat(charactersMax + 5) })
  for (let index = 0; index < fieldsMax + 100; index += 1) body.append(`f${index}`, 'v')
  expect(await read(body)).toEqual({ name: charactersMax, kinds: [], last: '' })
})

test('given a file where a text belongs, when it is read, then it counts as nothing', async () => {
  const body = new FormData()
  body.append('name', new File(['abc'], 'name.txt'))
  expect((await read(body)).name).toBe(0)
})
