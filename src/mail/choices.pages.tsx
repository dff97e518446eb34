// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** "Meine E-Mails": what somebody wants, and the page a letter leads to that says "no more". */
import { Button, Checkbox, Form, FormActions, Notice, PageHead } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { MailChoice, WithdrawFrom } from './choices.service.ts'
import { choicesWords } from './choices.words.ts'

type Chosen = {
  readonly visitor: Visitor
  /** Null for somebody without an address. */
  readonly email: string | null
  readonly choice: MailChoice
  readonly saved: boolean
}

export function choicesPage({ visitor, email, choice, saved }: Chosen) {
  const words = choicesWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      {saved && (
        <Notice kind="success" live="status">
          {words.saved}
        </Notice>
      )}
      {email === null ? (
        <Notice>{words.noAddress}</Notice>
      ) : (
        <Form action={href(visitor, '/letters')} csrf={visitor.csrf}>
          <p>{words.to(email)}</p>
          <Checkbox name="reminders" label={words.reminders} hint={words.remindersHint} checked={choice.reminders} />
          <Checkbox name="news" label={words.news} hint={words.newsHint} checked={choice.news} />
          <FormActions>
            <Button kind="primary">{words.save}</Button>
          </FormActions>
        </Form>
      )}
    </Shell>
  )
}

type Withdrawing = { readonly visitor: Visitor; readonly from: WithdrawFrom; readonly token: string }

/** A GET changes nothing: mail scanners open every link. */
export function withdrawPage({ visitor, from, token }: Withdrawing) {
  const words = choicesWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.withdrawTitle[from]}>
      <PageHead title={words.withdrawTitle[from]} lead={words.withdrawLead[from]} />
      <Form action={href(visitor, `/letters/withdraw/${from}/${token}`)} csrf={visitor.csrf}>
        <FormActions>
          <Button kind="primary">{words.withdraw[from]}</Button>
        </FormActions>
      </Form>
    </Shell>
  )
}

export function withdrawnPage({ visitor, from }: Pick<Withdrawing, 'visitor' | 'from'>) {
  const words = choicesWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.withdrawnTitle}>
      <PageHead title={words.withdrawnTitle} lead={words.withdrawn[from]} />
      <p>{words.undo}</p>
      <Button href={href(visitor, '/letters')}>{words.toChoices}</Button>
    </Shell>
  )
}

export function withdrawUnknownPage({ visitor }: Pick<Withdrawing, 'visitor'>) {
  const words = choicesWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.unknownTitle}>
      <PageHead title={words.unknownTitle} lead={words.unknown} />
      <Button href={href(visitor, '/letters')}>{words.toChoices}</Button>
    </Shell>
  )
}
