// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who somebody is: name, address, what they are at home, for which municipality; in every form that asks it. */
import { municipalityDetail, municipalitySource, type Municipality } from '../municipality/index.ts'
import { functions, nameLettersMax, peopleWords } from '../people/index.ts'
import { Combobox, Field, Select, type FieldMessages } from '../ui/index.ts'
import type { Visitor } from '../web/visitor.ts'
import { registrationWords } from './registration.words.ts'

export type TypedFields = {
  readonly visitor: Visitor
  /** What was typed into a field. */
  readonly typed: (name: string) => string
  readonly errors: FieldMessages
}

type Said = { readonly label: string; readonly hint?: string }
type Own = {
  /** The browser may offer what it knows of whoever sits before it; not where somebody types for another. */
  readonly own?: boolean
}

/** `exactOptionalPropertyTypes`: what is not there is left out. */
const completing = (own: boolean, autocomplete: string) => (own ? { autocomplete } : {})

export function NameField({ typed, errors, own = false, ...said }: TypedFields & Said & Own) {
  return (
    <Field
      name="name"
      {...wordsOf(said)}
      {...completing(own, 'name')}
      value={typed('name')}
      error={errors.name}
      maxlength={nameLettersMax}
      spellcheck={false}
      required
    />
  )
}

type EmailProps = TypedFields & Said & Own & { readonly optional?: boolean }

export function EmailField({ typed, errors, own = false, optional = false, ...said }: EmailProps) {
  return (
    <Field
      name="email"
      type="email"
      {...wordsOf(said)}
      {...completing(own, 'email')}
      value={typed('email')}
      error={errors.email}
      maxlength={254}
      spellcheck={false}
      required={!optional}
      optional={optional}
    />
  )
}

function wordsOf({ label, hint }: Said): Said {
  return hint === undefined ? { label } : { label, hint }
}

export function FunctionField({ visitor, typed, errors, hint }: TypedFields & { readonly hint?: string }) {
  const words = registrationWords(visitor.language)
  const labels = peopleWords(visitor.language).functions
  return (
    <Select
      name="function"
      {...(hint === undefined ? {} : { hint })}
      label={words.function}
      placeholder={words.functionPlaceholder}
      value={typed('function')}
      error={errors.function}
      options={functions.map((value) => ({ value, label: labels[value] }))}
      required
    />
  )
}

type MunicipalityProps = TypedFields & {
  readonly found: readonly Municipality[] | undefined
  readonly optional?: boolean
}

export function MunicipalityField({ visitor, typed, errors, found, optional = false }: MunicipalityProps) {
  const words = registrationWords(visitor.language)
  const query = typed('municipality-query')
  const only = found?.length === 1 ? found[0]?.key : undefined
  return (
    <Combobox
      name="municipality"
      label={words.municipality}
      hint={words.municipalityHint}
      query={query}
      results={found?.map((municipality) => ({
        value: municipality.key,
        label: municipality.name,
        detail: municipalityDetail(municipality, visitor.language),
      }))}
      value={typed('municipality') || only}
      error={errors.municipality}
      searchLabel={words.municipalitySearch}
      resultsLegend={words.municipalityWhich}
      nothingFound={words.municipalityNothing(query)}
      source={municipalitySource(found ?? [], visitor.language)}
      optional={optional}
    />
  )
}
