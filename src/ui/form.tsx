// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A form that posts, with its token, and the summary of what is to be corrected at its top. */
import type { ComponentChildren } from 'preact'
import { assert } from '../base/assert.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { useUiWords } from './language.ts'

/** Message by field name, in the order of the fields; empty when all is well. */
export type FieldMessages = Readonly<Record<string, string>>

export type FormProps = {
  readonly action: string
  readonly method?: 'post' | 'get'
  /** visitor.csrf; every posting form needs it. */
  readonly csrf?: string
  readonly id?: string
  readonly class?: string
  readonly label?: string
  /**
   * For a form that holds other submit buttons before its main one (a Combobox): Enter in a field then presses the
   * main action and not the first button in the page's order.
   */
  readonly enterSubmits?: boolean
  /** For a form that sends a file. */
  readonly files?: boolean
  readonly children: ComponentChildren
}

/** Checks are the server's, so that every person gets the same words: the browser's own bubbles are switched off. */
export function Form({ action, method = 'post', csrf, id, label, enterSubmits, files, children, ...rest }: FormProps) {
  assert(method === 'get' || csrf !== undefined, 'a posting form carries the csrf token')
  return (
    <form
      class={classes('form', rest.class)}
      action={action}
      method={method}
      encType={files ? 'multipart/form-data' : undefined}
      id={id}
      aria-label={label}
      noValidate
    >
      {method === 'post' && <input type="hidden" name="csrf" value={csrf} />}
      {enterSubmits && <button class="form__enter" type="submit" tabIndex={-1} aria-hidden="true" />}
      {children}
    </form>
  )
}

/** The buttons at a form's end. */
export function FormActions({ children }: { readonly children: ComponentChildren }) {
  return <div class="form__actions">{children}</div>
}

/** Fields that belong together, as a card with a heading. */
export function FormSection({
  title,
  intro,
  children,
}: {
  readonly title: string
  readonly intro?: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <section class="form__section">
      <h2 class="form__section-title">{title}</h2>
      {intro !== undefined && <div class="form__section-intro">{intro}</div>}
      {children}
    </section>
  )
}

/** Lists what to correct and leads to each field; takes the focus when the page opens. Nothing without messages. */
export function FieldErrors({ errors }: { readonly errors: FieldMessages }) {
  const words = useUiWords()
  const fields = Object.entries(errors)
  if (fields.length === 0) return null
  return (
    <div class="notice notice--error field-errors" role="alert" tabIndex={-1} autofocus id="field-errors">
      <Icon name="error" />
      <div class="notice__text">
        <h2 class="notice__title">{words.errorSummary(fields.length)}</h2>
        <ul class="field-errors__list">
          {fields.map(([field, message]) => (
            <li key={field}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
