// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The one page on which a congress begins: what it is called, who invites, when it is. */
import { Button, Field, FieldErrors, Form, FormActions, PageHead } from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { foundingWords } from './founding.words.ts'

export const foundingFields = ['name', 'organiser', 'firstDay', 'lastDay'] as const
export const foundingLettersMax = 120

type Typed = Readonly<Record<(typeof foundingFields)[number], string | undefined>>
export const nothingTyped: Typed = { name: '', organiser: '', firstDay: '', lastDay: '' }

type FoundingProps = { readonly visitor: Visitor; readonly typed: Typed; readonly errors: FieldMessages }

export function foundingPage({ visitor, typed, errors }: FoundingProps) {
  const words = foundingWords(visitor.language)
  const field = (name: keyof Typed) => ({ name, value: typed[name], error: errors[name], required: true })
  return (
    <Shell visitor={visitor} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <Form action={href(visitor, '/set-up')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <div class="form__section">
          <Field {...field('name')} label={words.name} hint={words.nameHint} maxlength={foundingLettersMax} />
          <Field
            {...field('organiser')}
            label={words.organiser}
            hint={words.organiserHint}
            maxlength={foundingLettersMax}
          />
          <Field {...field('firstDay')} label={words.firstDay} type="date" width="short" />
          <Field {...field('lastDay')} label={words.lastDay} hint={words.lastDayHint} type="date" width="short" />
          <FormActions>
            <Button kind="primary">{words.button}</Button>
          </FormActions>
        </div>
      </Form>
    </Shell>
  )
}
