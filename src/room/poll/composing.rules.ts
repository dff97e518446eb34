// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A poll while it is being written: one field each, as typed, so that changing the kind loses nothing. */
import { unreachable } from '../../base/assert.ts'
import type { Language } from '../../base/language.ts'
import type { PollId } from '../envelope.rules.ts'
import { wordingOf } from './content.rules.ts'
import { readJson, wholeNumber } from './filling.rules.ts'
import { pollKinds, type Draft, type PollContent, type PollKind } from './state.rules.ts'

const emptyFields = {
  question: '',
  /** One a line. */
  options: '',
  fewest: '1',
  mostChoices: '2',
  from: '1',
  to: '5',
  low: '',
  high: '',
  least: '0',
  most: '100',
  step: '1',
  unit: '',
}
export type ComposingField = keyof typeof emptyFields

export type Composing = {
  /** The draft that is being changed; null for a new one. */
  readonly poll: PollId | null
  readonly kind: PollKind
  readonly hidden: boolean
  readonly fields: Readonly<Record<ComposingField, string>>
}

/** Hidden unless somebody wishes otherwise: who sees how others answer answers otherwise. */
export const emptyComposing: Composing = { poll: null, kind: 'one', hidden: true, fields: emptyFields }

export function composingOf({ id, shape, hidden }: Draft, body: string | undefined): Composing {
  const { question, options, low, high, unit } = wordingOf(shape, body)
  const numbers =
    shape.kind === 'several'
      ? { fewest: String(shape.least), mostChoices: String(shape.most) }
      : shape.kind === 'scale'
        ? { from: String(shape.from), to: String(shape.to) }
        : shape.kind === 'numbers'
          ? { least: String(shape.least), most: String(shape.most), step: String(shape.step) }
          : {}
  const words = { question, options: options.join('\n'), low, high, unit }
  return { poll: id, kind: shape.kind, hidden, fields: { ...emptyFields, ...numbers, ...words } }
}

/** As it comes back when the host refuses it. */
export function composingAgain(poll: PollId | null, { question, hidden, form }: PollContent): Composing {
  return { poll, kind: form.kind, hidden, fields: { ...emptyFields, question, ...fieldsOf(form) } }
}

function fieldsOf(form: PollContent['form']): Partial<Record<ComposingField, string>> {
  switch (form.kind) {
    case 'one':
    case 'ranking':
      return { options: form.options.join('\n') }
    case 'several':
      return { options: form.options.join('\n'), fewest: String(form.least), mostChoices: String(form.most) }
    case 'scale':
      return { from: String(form.from), to: String(form.to), low: form.low, high: form.high }
    case 'numbers':
      return { least: String(form.least), most: String(form.most), step: String(form.step), unit: form.unit }
    case 'words':
      return {}
    default:
      return unreachable(form)
  }
}

/** What was kept, or null when nothing was, or something else. */
export function keptComposing(kept: string): Composing | null {
  const read = readJson(kept) as Partial<Composing> | null
  const kind = pollKinds.find((each) => each === read?.kind)
  if (read === null || kind === undefined || typeof read.fields !== 'object') return null
  return { poll: read.poll ?? null, kind, hidden: read.hidden !== false, fields: { ...emptyFields, ...read.fields } }
}

export function contentIn({ kind, hidden, fields }: Composing, language: Language): PollContent {
  // What is no number is out of any range, and is refused with the words for it.
  const number = (field: ComposingField) => wholeNumber(fields[field], language) ?? Number.NaN
  const options = fields.options.split('\n').filter((line) => line.trim() !== '')
  const { question, low, high, unit } = fields
  const form = (): PollContent['form'] => {
    switch (kind) {
      case 'one':
      case 'ranking':
        return { kind, options }
      case 'several':
        return { kind, options, least: number('fewest'), most: number('mostChoices') }
      case 'scale':
        return { kind, from: number('from'), to: number('to'), low, high }
      case 'numbers':
        return { kind, least: number('least'), most: number('most'), step: number('step'), unit }
      case 'words':
        return { kind }
      default:
        return unreachable(kind)
    }
  }
  return { question, hidden, form: form() }
}
