// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The page behind a personal link, and the one for the code on paper. */
import { Button, EmptyState, Field, FieldErrors, Form, FormActions, PageHead, type FieldMessages } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { EntryKeyRefusal } from './entry-key.rules.ts'
import { entryKeyWords } from './entry-key.words.ts'

type Linked = { readonly visitor: Visitor; readonly secret: string }

export function entryPage({ visitor, secret, name }: Linked & { readonly name: string }) {
  const words = entryKeyWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.title(name)}>
      <PageHead title={words.title(name)} lead={words.lead} />
      <Form action={href(visitor, `/enter/${secret}`)} csrf={visitor.csrf}>
        <FormActions>
          <Button kind="primary">{words.enter(name)}</Button>
        </FormActions>
      </Form>
      <p>{words.once}</p>
      <p>{words.notYou}</p>
    </Shell>
  )
}

export function entryRefusedPage({ visitor, secret, refusal }: Linked & { readonly refusal: EntryKeyRefusal }) {
  const words = entryKeyWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.refusedTitle}>
      <PageHead title={words.refusedTitle} />
      <EmptyState
        title={words.refused[refusal]}
        action={<WayOn visitor={visitor} secret={secret} refusal={refusal} />}
      />
    </Shell>
  )
}

function WayOn({ visitor, secret, refusal }: Linked & { readonly refusal: EntryKeyRefusal }) {
  const words = entryKeyWords(visitor.language)
  switch (refusal) {
    case 'keyUsed':
      return (
        <Form action={href(visitor, `/enter/${secret}/again`)} csrf={visitor.csrf}>
          <Button kind="primary">{words.again}</Button>
        </Form>
      )
    case 'signedInAsAnother':
      return <Button href={href(visitor, '/my')}>{words.toMy}</Button>
    case 'keyUnknown':
    case 'keyExpired':
    case 'holdsOffice':
      return (
        <FormActions>
          <Button kind="primary" href={signInPath(visitor)}>
            {words.signIn}
          </Button>
          <Button kind="quiet" href={href(visitor, '/registration')}>
            {words.register}
          </Button>
        </FormActions>
      )
  }
}

/** To the sign-in and back. */
function signInPath(visitor: Visitor): string {
  return `${href(visitor, '/sign-in')}?next=${encodeURIComponent(href(visitor, '/my'))}`
}

type CodeShown = {
  readonly visitor: Visitor
  readonly typed: string
  readonly errors: FieldMessages
  /** Whoever it is has to sign in by letter. */
  readonly signIn: boolean
}

export function codePage({ visitor, typed, errors, signIn }: CodeShown) {
  const words = entryKeyWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.codeTitle}>
      <PageHead title={words.codeTitle} lead={words.codeLead} />
      <Form action={href(visitor, '/enter')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <Field
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={typed}
          error={errors.code}
          maxlength={20}
          autocomplete="off"
          spellcheck={false}
        />
        <FormActions>
          <Button kind="primary">{words.codeGo}</Button>
          {signIn && <Button href={signInPath(visitor)}>{words.signIn}</Button>}
        </FormActions>
      </Form>
    </Shell>
  )
}
