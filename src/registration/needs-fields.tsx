// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What somebody needs to take part, and that they agree to its being kept; said by them or by the office for them. */
import { Checkbox, Checkboxes, TextArea } from '../ui/index.ts'
import { needKinds } from './consents.rules.ts'
import { consentsWords } from './consents.words.ts'
import { accessNeedLimits } from './registration.limits.rules.ts'
import type { TypedFields } from './who-fields.tsx'

type NeedsProps = TypedFields & {
  readonly typedAll: (name: string) => readonly string[]
  /** How it is agreed to here. */
  readonly agreed: { readonly label: string; readonly hint?: string }
}

export function NeedsFields({ visitor, typed, typedAll, errors, agreed }: NeedsProps) {
  const words = consentsWords(visitor.language)
  return (
    <>
      <Checkboxes
        name="need"
        legend={words.needs}
        hint={words.needsHint}
        values={typedAll('need')}
        error={errors.need}
        options={needKinds.map((value) => ({ value, label: words.needLabels[value] }))}
        optional
      />
      <TextArea
        name="need-note"
        label={words.note}
        hint={words.noteHint}
        value={typed('need-note')}
        error={errors['need-note']}
        rows={2}
        maxlength={accessNeedLimits.noteLettersMax}
        optional
      />
      <Checkbox
        name="consent-accessNeeds"
        {...agreed}
        checked={typed('consent-accessNeeds') !== ''}
        error={errors['consent-accessNeeds']}
      />
    </>
  )
}
