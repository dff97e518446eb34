// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One of several (Choice) or any of several (Checkboxes), each answer with a press area of 44 px and more. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { describedBy, FieldMessage, OptionalMark, type FieldFrame } from './field.tsx'

export type ChoiceOption = {
  readonly value: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly disabled?: boolean
}

type GroupProps = Omit<FieldFrame, 'label'> & {
  /** The question. */
  readonly legend: ComponentChildren
  readonly options: readonly ChoiceOption[]
  /** 'cards' gives each answer a surface of its own; for answers with a hint. */
  readonly look?: 'list' | 'cards'
}

export type ChoiceProps = GroupProps & { readonly value?: string | undefined }
export type CheckboxesProps = GroupProps & { readonly values?: readonly string[] }

/** The first answer wears the group's id, so that FieldErrors leads to it. */
const optionId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`)

type OptionRowProps = {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly id: string
  readonly option: ChoiceOption
  readonly checked: boolean
  readonly disabled: boolean | undefined
  readonly invalid: boolean
}

function OptionRow({ type, name, id, option, checked, disabled, invalid }: OptionRowProps) {
  const hintId = option.hint === undefined ? undefined : `${id}-about`
  return (
    <div class="choice__option">
      <input
        class="choice__input"
        type={type}
        name={name}
        id={id}
        value={option.value}
        checked={checked}
        disabled={disabled || option.disabled}
        aria-describedby={hintId}
        aria-invalid={invalid && type === 'checkbox' ? 'true' : undefined}
      />
      <label class="choice__label" for={id}>
        {option.label}
      </label>
      {option.hint !== undefined && (
        <p class="choice__hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  )
}

function Group({
  type,
  group,
  chosen,
}: {
  readonly type: 'radio' | 'checkbox'
  readonly group: GroupProps
  readonly chosen: readonly string[]
}) {
  const id = group.id ?? group.name
  const invalid = group.error !== undefined
  return (
    <fieldset
      class={classes('choice', `choice--${group.look ?? 'list'}`, 'field', invalid && 'field--error')}
      aria-describedby={describedBy(id, group.hint, group.error)}
      role={type === 'radio' ? 'radiogroup' : undefined}
      aria-invalid={invalid && type === 'radio' ? 'true' : undefined}
      aria-required={type === 'radio' && group.required ? 'true' : undefined}
    >
      <legend class="field__label">
        {group.legend}
        {group.optional && <OptionalMark />}
      </legend>
      {group.hint !== undefined && (
        <p class="field__hint" id={`${id}-hint`}>
          {group.hint}
        </p>
      )}
      <div class="choice__options">
        {group.options.map((option, index) => (
          <OptionRow
            key={option.value}
            type={type}
            name={group.name}
            id={optionId(id, index)}
            option={option}
            checked={chosen.includes(option.value)}
            disabled={group.disabled}
            invalid={invalid}
          />
        ))}
      </div>
      <FieldMessage id={id} error={group.error} />
    </fieldset>
  )
}

export function Choice(props: ChoiceProps) {
  return <Group type="radio" group={props} chosen={props.value === undefined ? [] : [props.value]} />
}

export function Checkboxes(props: CheckboxesProps) {
  return <Group type="checkbox" group={props} chosen={props.values ?? []} />
}

export type CheckboxProps = Omit<FieldFrame, 'hint'> & {
  readonly value?: string
  readonly checked?: boolean
  readonly hint?: ComponentChildren
}

/** A single box: a consent, a switch. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  value = 'yes',
  checked,
  disabled,
  required,
  ...rest
}: CheckboxProps) {
  const id = rest.id ?? name
  return (
    <div class={classes('choice', 'field', error !== undefined && 'field--error')}>
      <div class="choice__option">
        <input
          class="choice__input"
          type="checkbox"
          name={name}
          id={id}
          value={value}
          checked={checked}
          disabled={disabled}
          required={required}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={describedBy(id, hint, error)}
        />
        <label class="choice__label" for={id}>
          {label}
        </label>
        {hint !== undefined && (
          <p class="choice__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <FieldMessage id={id} error={error} />
    </div>
  )
}
