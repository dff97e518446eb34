// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One question with one answer: label, hint, input, message, in KERN's order. The input's id is its name unless told
 * otherwise, so that FieldErrors can lead to it.
 */
import { createElement, type ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { useUiWords } from './language.ts'

export type FieldFrame = {
  readonly name: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly id?: string
  /** Tells assistive technology; nothing is drawn, since most questions are required. */
  readonly required?: boolean
  /** Draws "freiwillig" beside the label. */
  readonly optional?: boolean
  readonly disabled?: boolean
}

export type FieldProps = FieldFrame & {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'url' | 'number' | 'date' | 'time' | 'password'
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url'
  readonly maxlength?: number
  /** 'code' for a six-digit number, 'short' for a postcode or a time. */
  readonly width?: 'full' | 'short' | 'code'
  readonly spellcheck?: boolean
  readonly readonly?: boolean
  readonly autofocus?: boolean
}

/** The ids that describe a field, in reading order; undefined when there is neither hint nor message. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined
}

export function OptionalMark() {
  return <span class="field__optional"> – {useUiWords().optional}</span>
}

export function FieldMessage({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  const words = useUiWords()
  if (error === undefined) return null
  return (
    <p class="field__error" id={`${id}-error`}>
      <Icon name="error" size="small" />
      <span>
        <span class="visually-hidden">{words.errorPrefix}</span>
        {error}
      </span>
    </p>
  )
}

function Frame({
  id,
  frame,
  children,
}: {
  readonly id: string
  readonly frame: FieldFrame
  readonly children: ComponentChildren
}) {
  return (
    <div class={classes('field', frame.error !== undefined && 'field--error')}>
      <label class="field__label" for={id}>
        {frame.label}
        {frame.optional && <OptionalMark />}
      </label>
      {frame.hint !== undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {frame.hint}
        </p>
      )}
      {children}
      <FieldMessage id={id} error={frame.error} />
    </div>
  )
}

function control(id: string, frame: FieldFrame) {
  return {
    id,
    name: frame.name,
    required: frame.required,
    disabled: frame.disabled,
    'aria-invalid': frame.error === undefined ? undefined : ('true' as const),
    'aria-describedby': describedBy(id, frame.hint, frame.error),
  }
}

export function Field(props: FieldProps) {
  const id = props.id ?? props.name
  // As a call: in JSX, Preact's types want one known type of input, since the roles allowed hang on it.
  const input = createElement('input', {
    ...control(id, props),
    class: classes('field__input', props.width && `field__input--${props.width}`),
    type: props.type ?? 'text',
    value: props.value,
    autocomplete: props.autocomplete,
    inputMode: props.inputmode,
    maxLength: props.maxlength,
    spellcheck: props.spellcheck,
    readOnly: props.readonly,
    autofocus: props.autofocus,
  })
  return (
    <Frame id={id} frame={props}>
      {input}
    </Frame>
  )
}

export type FileFieldProps = FieldFrame & {
  /** Endings and media types the browser offers: '.xlsx'. What comes is checked by the server. */
  readonly accept?: string
}

/** The surrounding Form needs `files`. */
export function FileField(props: FileFieldProps) {
  const id = props.id ?? props.name
  return (
    <Frame id={id} frame={props}>
      <input {...control(id, props)} class="field__input field__input--file" type="file" accept={props.accept} />
    </Frame>
  )
}

export type TextAreaProps = FieldFrame & {
  readonly value?: string | undefined
  readonly rows?: number
  readonly maxlength?: number
}

export function TextArea(props: TextAreaProps) {
  const id = props.id ?? props.name
  return (
    <Frame id={id} frame={props}>
      <textarea
        {...control(id, props)}
        class="field__input field__input--area"
        rows={props.rows ?? 4}
        maxLength={props.maxlength}
        value={props.value}
      />
    </Frame>
  )
}

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean }
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

export type SelectProps = FieldFrame & {
  readonly value?: string | undefined
  readonly options: readonly (Option | OptionGroup)[]
  /** The first, empty choice: "Bitte wählen". */
  readonly placeholder?: string
  readonly autocomplete?: string
}

function SelectOption({ option, value }: { readonly option: Option; readonly value: string | undefined }) {
  return (
    <option value={option.value} selected={option.value === value} disabled={option.disabled}>
      {option.label}
    </option>
  )
}

export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  return (
    <Frame id={id} frame={props}>
      <div class="field__select">
        <select {...control(id, props)} class="field__input" autocomplete={props.autocomplete}>
          {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
          {props.options.map((entry) =>
            'options' in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map((option) => (
                  <SelectOption key={option.value} option={option} value={props.value} />
                ))}
              </optgroup>
            ) : (
              <SelectOption key={entry.value} option={entry} value={props.value} />
            ),
          )}
        </select>
        <Icon name="down" />
      </div>
    </Frame>
  )
}
