// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { BrokenInvariant } from '../base/assert.ts'
import {
  accentClass,
  Button,
  Card,
  Checkboxes,
  Chip,
  Choice,
  Combobox,
  Field,
  FieldErrors,
  Form,
  Icon,
  initials,
  LanguageProvider,
  Notice,
  Ring,
  Select,
  Tabs,
  TextArea,
  TimeRange,
} from './index.ts'

const inEnglish = (part: VNode) => render(<LanguageProvider value="en">{part}</LanguageProvider>)

/** The attributes of the first such element. */
function attributesOf(html: string, element: string): Record<string, string> {
  const inside = new RegExp(`<${element}((?:\\s[^>]*)?)/?>`).exec(html)?.[1]
  expect(inside, `${element} in ${html}`).toBeDefined()
  return Object.fromEntries(
    [...(inside ?? '').matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

describe('Button', () => {
  test('given an address, when it is rendered, then it is a link', () => {
    expect(render(<Button href="/de/programme">Programm</Button>)).toMatch(
      /^<a class="button button--secondary" href="\/de\/programme">/,
    )
  })

  test('given no press handler, when it is rendered, then it submits; with one, it does not', () => {
    expect(attributesOf(render(<Button>Senden</Button>), 'button').type).toBe('submit')
    expect(attributesOf(render(<Button onClick={() => undefined}>Öffnen</Button>), 'button').type).toBe('button')
  })

  test('given a command under way, when it is rendered, then it says so and keeps its place in the tab order', () => {
    const button = attributesOf(render(<Button busy>Wird gesendet</Button>), 'button')
    expect(button).toMatchObject({ 'aria-busy': 'true', 'aria-disabled': 'true' })
    expect(button).not.toHaveProperty('disabled')
  })
})

describe('Icon', () => {
  test('given a word beside it, when it is read aloud, then it is silent; alone, it has a name', () => {
    expect(attributesOf(render(<Icon name="clock" />), 'svg')).toMatchObject({ 'aria-hidden': 'true' })
    const alone = attributesOf(render(<Icon name="clock" label="Uhrzeit" />), 'svg')
    expect(alone).toMatchObject({ role: 'img', 'aria-label': 'Uhrzeit' })
    expect(alone).not.toHaveProperty('aria-hidden')
  })
})

describe('Field', () => {
  test('given a hint and a message, when it is rendered, then the input is named and described by both in reading order', () => {
    const html = render(<Field name="email" label="E-Mail" hint="Für den Zugang" error="Fehlt" value='a"<b>' />)
    expect(html).toContain('<label class="field__label" for="email">')
    expect(html).toContain('id="email-hint"')
    expect(html).toContain('id="email-error"')
    const input = attributesOf(html, 'input')
    expect(input).toMatchObject({
      id: 'email',
      name: 'email',
      'aria-describedby': 'email-hint email-error',
      'aria-invalid': 'true',
    })
    expect(html).not.toContain('<b>')
  })

  test('given all is well, when it is rendered, then nothing points to what is not there', () => {
    const input = attributesOf(render(<Field name="name" label="Name" required />), 'input')
    expect(input).not.toHaveProperty('aria-describedby')
    expect(input).not.toHaveProperty('aria-invalid')
    expect(input).toHaveProperty('required')
  })

  test('given a message, when it stands at a text area or a choice of a list, then these are described by it too', () => {
    expect(attributesOf(render(<TextArea name="t" label="T" error="Zu lang" />), 'textarea')['aria-describedby']).toBe(
      't-error',
    )
    const select = render(
      <Select
        name="s"
        label="S"
        error="Fehlt"
        value="b"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />,
    )
    expect(attributesOf(select, 'select')['aria-describedby']).toBe('s-error')
    expect(select).toMatch(/<option value="b" selected/)
    expect(select).not.toMatch(/<option value="a" selected/)
  })

  test('given English, when a field is optional, then its mark is English', () => {
    expect(inEnglish(<Field name="phone" label="Phone" optional />)).toContain('optional')
    expect(render(<Field name="phone" label="Telefon" optional />)).toContain('freiwillig')
  })
})

const options = [
  { value: 'a', label: 'Erste' },
  { value: 'b', label: 'Zweite', hint: 'noch 3 Plätze' },
]

describe('Choice and Checkboxes', () => {
  test('given a message, when the group is rendered, then the group is described and the first answer is its target', () => {
    const html = render(<Choice name="kind" legend="Welche?" options={options} error="Fehlt" />)
    expect(attributesOf(html, 'fieldset')).toMatchObject({
      role: 'radiogroup',
      'aria-describedby': 'kind-error',
      'aria-invalid': 'true',
    })
    expect(attributesOf(html, 'input')).toMatchObject({ id: 'kind', type: 'radio', value: 'a' })
    expect(html).toContain('aria-describedby="kind-2-about"')
    expect(html).toContain('id="kind-2-about"')
  })

  test('given chosen answers, when boxes are rendered, then these and no others are checked', () => {
    const html = render(<Checkboxes name="s" legend="Welche?" options={options} values={['b']} />)
    const checked = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => / checked/.test(input))
    expect(checked).toEqual([false, true])
  })
})

describe('FieldErrors', () => {
  test('given messages, when the page opens, then the summary takes the focus and leads to each field', () => {
    const html = render(<FieldErrors errors={{ email: 'Fehlt', name: 'Zu lang' }} />)
    expect(attributesOf(html, 'div')).toMatchObject({ role: 'alert', tabindex: '-1', autofocus: '' })
    expect(html).toContain('<a href="#email">Fehlt</a>')
    expect(html.indexOf('#email')).toBeLessThan(html.indexOf('#name'))
    expect(html).toContain('2 Angaben')
  })

  test('given none, when it is rendered, then there is nothing', () => {
    expect(render(<FieldErrors errors={{}} />)).toBe('')
  })
})

describe('Form', () => {
  test('given a posting form, when it is rendered, then it carries its token', () => {
    const html = render(
      <Form action="/de/x" csrf="abc">
        <p />
      </Form>,
    )
    expect(html).toContain('method="post"')
    expect(html).toContain('<input type="hidden" name="csrf" value="abc"')
  })

  test('given a posting form without its token, when it is rendered, then that is a fault of ours', () => {
    const forgotten = () =>
      render(
        <Form action="/de/x">
          <p />
        </Form>,
      )
    expect(forgotten).toThrow(BrokenInvariant)
  })

  test('given a search inside a form, when Enter is pressed in any field, then the first submit button is the form’s own', () => {
    const html = render(
      <Form action="/de/x" csrf="abc" enterSubmits>
        <Combobox
          name="place"
          label="Ort"
          query=""
          searchLabel="Suchen"
          resultsLegend="Welcher?"
          nothingFound="Nichts"
        />
        <Button>Senden</Button>
      </Form>,
    )
    const buttons = [...html.matchAll(/<button[^>]*>/g)].map(([button]) => button)
    expect(buttons[0]).toContain('form__enter')
    expect(buttons[0]).not.toContain('name=')
    expect(buttons[1]).toContain('name="search" value="place"')
  })
})

describe('Combobox', () => {
  const box = {
    name: 'place',
    label: 'Ort',
    query: 'lin',
    searchLabel: 'Suchen',
    resultsLegend: 'Welcher?',
    nothingFound: 'Nichts gefunden',
  }

  test('given results, when it is rendered, then one of them can be picked and the picked one is', () => {
    const html = render(
      <Combobox
        {...box}
        value="2"
        results={[
          { value: '1', label: 'Linden' },
          { value: '2', label: 'Linz' },
        ]}
      />,
    )
    expect(attributesOf(html, 'input')).toMatchObject({ name: 'place-query', value: 'lin', id: 'place' })
    expect([...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([radio]) => / checked/.test(radio))).toEqual([
      false,
      true,
    ])
    expect(html).not.toContain('Nichts gefunden')
  })

  test('given no search yet or nothing found, when it is rendered, then it says only what is true', () => {
    expect(render(<Combobox {...box} />)).not.toContain('Nichts gefunden')
    expect(render(<Combobox {...box} results={[]} />)).toContain('Nichts gefunden')
  })
})

test('given a time range, when it is rendered, then a person reads the zone’s clock and a machine the instant', () => {
  const range = (
    <TimeRange
      start={new Date('2020-09-11T08:00:00Z')}
      end={new Date('2020-09-11T09:15:00Z')}
      timeZone="Europe/Berlin"
    />
  )
  expect(render(range)).toContain('<time datetime="2020-09-11T08:00:00.000Z">10:00</time>')
  expect(render(range)).toContain('>11:15 Uhr</time>')
  expect(inEnglish(range)).toContain(' to ')
  expect(inEnglish(range)).not.toContain('Uhr')
})

test('given views of one thing, when one is shown, then only that tab is current', () => {
  const html = render(
    <Tabs
      label="Ansichten"
      tabs={[
        { label: 'Zeit', href: '/a', current: false },
        { label: 'Strang', href: '/b', current: true },
      ]}
    />,
  )
  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  expect(html).toMatch(/href="\/b" aria-current="page"/)
})

test('given an accent nobody knows, when it is worn, then it is slate', () => {
  expect(accentClass('see')).toBe('accent--see')
  expect(accentClass('neon')).toBe('accent--schiefer')
  expect(accentClass(null)).toBe('accent--schiefer')
})

test.each([
  ['Anneliese Brück', 'AB'],
  ['Dr. Jörg Weidner', 'JW'],
  ['Łukasz', 'Ł'],
  ['Maria von der Lahn', 'ML'],
  ['', ''],
])('given %s, when initials are taken, then they are %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

test.each([
  [-1, null],
  [0, null],
  [0.5, '50 100'],
  [7, '100 100'],
])('given a share of %s, when a ring is drawn, then its arc is %s', (share, arc) => {
  const drawn = /stroke-dasharray="([^"]*)"/.exec(render(<Ring share={share}>0:30</Ring>))?.[1] ?? null
  expect(drawn).toBe(arc)
})

test('given a card with an address, when it is rendered, then its title is the one link', () => {
  const html = render(<Card title="Eröffnung" level={3} href="/de/x" accent="see" />)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('<h3 class="card__title"><a href="/de/x">Eröffnung</a></h3>')
  expect(html).toContain('accent--see')
})

test('given a notice that appears while the page is open, when it is marked live, then it is read aloud', () => {
  expect(attributesOf(render(<Notice live="alert" kind="error" title="Nein" />), 'div').role).toBe('alert')
  expect(attributesOf(render(<Notice title="Ruhig" />), 'div')).not.toHaveProperty('role')
  expect(render(<Chip kind="now">Jetzt</Chip>)).toContain('aria-hidden="true"')
})
