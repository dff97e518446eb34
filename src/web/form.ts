// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Reading what a person typed into a form: every field with a limit and a message at its place, and what was typed
 * kept for the page that is shown again with status 422.
 *
 *     const form = await readForm(context)
 *     const name = form.line('name', { max: 120, missing: words.nameMissing })
 *     const role = form.choice('function', functions, { missing: words.functionMissing })
 *     if (form.failed()) return renderPage(context, <Page typed={form.typed} errors={form.errors()} />, 422)
 */
import type { Context } from 'hono'
import { assert } from '../base/assert.ts'
import type { Language } from '../base/language.ts'
import type { FieldMessages } from '../ui/index.ts'
import { formWords } from './form.words.ts'
import type { Web } from './visitor.ts'

/** More than this no form of ours holds: an answer with more is not from our pages and is cut off. */
export const fieldsMax = 200
/** Characters kept of any field, so that a huge paste is shown back in part, not in whole. */
export const charactersMax = 20_000

export type TextLimits = {
  /** Characters (UTF-16 units) allowed after trimming. */
  readonly max: number
  /** The message when nothing was typed; without it the field is optional. */
  readonly missing?: string | true
}

export type PostedForm = {
  /** One line: control characters and line breaks become spaces, ends trimmed. '' when empty. */
  line(name: string, limits: TextLimits): string
  /** Several lines: line breaks kept as \n. */
  text(name: string, limits: TextLimits): string
  /** An e-mail address as typed, lower case; checked for form only. */
  email(name: string, limits?: Partial<TextLimits>): string
  /** One of a closed set, or null. */
  choice<Value extends string>(
    name: string,
    allowed: readonly Value[],
    limits?: { readonly missing?: string | true },
  ): Value | null
  /** Any of a set, without repeats, in the order of the page; what is not in the set is dropped. */
  choices<Value extends string>(name: string, allowed: readonly Value[], limits: { readonly max: number }): Value[]
  checked(name: string): boolean
  /** True when the submit button with this name and value was pressed. */
  pressed(name: string, value: string): boolean
  /** Adds a message that only the use case knows: "Diese Adresse ist schon angemeldet." The first of a field stays. */
  refuse(name: string, message: string): void
  failed(): boolean
  /** Message by field, in the order the fields were read. */
  errors(): FieldMessages
  /** What was typed into a field, as it was typed, for showing it again. */
  typed(name: string): string
  typedAll(name: string): readonly string[]
}

/** Reads the posted body; files are not expected here and are left out. */
export async function readForm(context: Context<Web>): Promise<PostedForm> {
  const posted = await context.req.formData()
  const fields = new Map<string, string[]>()
  for (const [name, value] of [...posted.entries()].slice(0, fieldsMax)) {
    if (typeof value !== 'string') continue
    const cut = value.slice(0, charactersMax)
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [cut])
    else values.push(cut)
  }
  return postedForm(fields, context.get('visitor').language)
}

/** The form behind `readForm`, for tests and for forms that come another way. */
export function postedForm(fields: ReadonlyMap<string, readonly string[]>, language: Language): PostedForm {
  const words = formWords(language)
  const errors = new Map<string, string>()
  const typedAll = (name: string) => fields.get(name) ?? []
  const typed = (name: string) => typedAll(name)[0] ?? ''
  const refuse = (name: string, message: string) => {
    if (!errors.has(name)) errors.set(name, message)
  }

  const limited = (name: string, value: string, { max, missing }: TextLimits) => {
    assert(max > 0 && max <= charactersMax, `${name} has a limit the form can hold`)
    if (value === '' && missing !== undefined) refuse(name, missing === true ? words.missing : missing)
    if (value.length > max) refuse(name, words.tooLong(max))
    return value
  }
  const line = (name: string, limits: TextLimits) => limited(name, oneLine(typed(name)), limits)

  return {
    line,
    text: (name, limits) => limited(name, severalLines(typed(name)), limits),
    email: (name, limits = {}) => {
      const address = line(name, { max: 254, ...limits }).toLowerCase()
      if (address !== '' && !looksLikeAddress(address)) refuse(name, words.notAnAddress)
      return address
    },
    choice: (name, allowed, { missing } = {}) => {
      const value = allowed.find((one) => one === typed(name)) ?? null
      if (value === null && missing !== undefined) refuse(name, missing === true ? words.notChosen : missing)
      return value
    },
    choices: (name, allowed, { max }) => {
      const chosen = allowed.filter((one) => typedAll(name).includes(one))
      if (chosen.length > max) refuse(name, words.tooMany(max))
      return chosen
    },
    checked: (name) => fields.has(name),
    pressed: (name, value) => typedAll(name).includes(value),
    refuse,
    failed: () => errors.size > 0,
    errors: () => Object.fromEntries(errors),
    typed,
    typedAll,
  }
}

/** Everything below U+0020 and the delete character; the invisible direction marks that could disguise a name too. */
const invisible = /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function oneLine(text: string): string {
  return text.normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim()
}

function severalLines(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n')
  return lines
    .map((one) => one.replace(invisible, ' ').trimEnd())
    .join('\n')
    .trim()
}

/** Form only, after RFC 5321's lengths: whether a mailbox answers is found out by writing to it. */
export function looksLikeAddress(address: string): boolean {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  return at > 0 && at <= 64 && /^[^\s<>"(),:;\\[\]]+$/u.test(address) && /^[^.@\s]+(\.[^.@\s]+)+$/u.test(domain)
}
