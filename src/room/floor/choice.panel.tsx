// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One of a few, in the line it stands in; pairs of value and text. */
type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly onChoice: (value: Value) => void
  readonly children: readonly (readonly string[])[]
}

export function Choice<Value extends string>({ label, value, onChoice, children }: ChoiceProps<Value>) {
  return (
    <label class="chair__time ask-form__choice">
      <span>{label}</span>{' '}
      <select value={value} onChange={(event) => onChoice(event.currentTarget.value as Value)}>
        {children.map(([each = '', text = '']) => (
          <option key={each} value={each} selected={each === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
