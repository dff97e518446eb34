// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Choosing one of thousands by typing, in two steps that need no script: the search button posts the form with
 * `search=<name>`, the server shows it again with what it found, and the person picks one of the results.
 *
 * The form receives: `<name>-query` (what was typed) and `<name>` (the value of the picked result). When a query comes
 * without a pick, the server searches as if the button had been pressed. Give the surrounding Form `enterSubmits`.
 */
import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Choice } from './choice.tsx'
import { classes } from './classes.ts'
import { describedBy, FieldMessage, OptionalMark, type FieldFrame } from './field.tsx'

export type ComboboxResult = { readonly value: string; readonly label: string; readonly detail?: ComponentChildren }

export type ComboboxProps = FieldFrame & {
  readonly query: string
  /** undefined before the first search; empty when nothing was found. */
  readonly results?: readonly ComboboxResult[] | undefined
  readonly value?: string | undefined
  /** "Suchen", or more exactly: "Kommune suchen". */
  readonly searchLabel: string
  /** The question above the results: "Welche meinen Sie?" */
  readonly resultsLegend: string
  /** Shown when nothing was found. */
  readonly nothingFound: ComponentChildren
  /** Whose data the results are, below them. */
  readonly source?: ComponentChildren
  readonly autocomplete?: string
  readonly maxlength?: number
}

export function Combobox(props: ComboboxProps) {
  const id = props.id ?? props.name
  const { results } = props
  return (
    <div class={classes('combobox field', props.error !== undefined && 'field--error')} data-combobox={props.name}>
      <label class="field__label" for={id}>
        {props.label}
        {props.optional && <OptionalMark />}
      </label>
      {props.hint !== undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div class="combobox__row">
        <input
          class="field__input"
          type="search"
          id={id}
          name={`${props.name}-query`}
          value={props.query}
          required={props.required}
          autocomplete={props.autocomplete ?? 'off'}
          maxLength={props.maxlength ?? 100}
          spellcheck={false}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={describedBy(id, props.hint, props.error)}
        />
        <Button icon="search" name="search" value={props.name}>
          {props.searchLabel}
        </Button>
      </div>
      <FieldMessage id={id} error={props.error} />
      {results !== undefined && results.length === 0 && <div class="combobox__nothing">{props.nothingFound}</div>}
      {results !== undefined && results.length > 0 && (
        <Choice
          name={props.name}
          id={`${id}-results`}
          legend={props.resultsLegend}
          look="cards"
          value={props.value}
          options={results.map(({ value, label, detail }) => ({ value, label, hint: detail }))}
        />
      )}
      {results !== undefined && results.length > 0 && props.source && <p class="field__hint">{props.source}</p>}
    </div>
  )
}
