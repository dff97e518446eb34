// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Beside a person: the last letter did not reach them, and why. Leads to the letter. */
import { Button, Chip, Form, FormActions, Notice } from '../ui/index.ts'
import { href } from '../web/href.ts'
import type { Visitor } from '../web/visitor.ts'
import type { FailedMail } from './mail-office.service.ts'
import { mailOfficeWords } from './mail-office.words.ts'

export type MailFailureProps = {
  readonly visitor: Visitor
  /** From `failuresOf`; undefined draws nothing. */
  readonly failure: FailedMail | undefined
}

export function MailFailure({ visitor, failure }: MailFailureProps) {
  if (failure === undefined) return null
  const words = mailOfficeWords(visitor.language)
  return (
    <a href={href(visitor, `/office/mail/letters/${failure.mail}`)}>
      <Chip kind="danger" icon="mail">
        {words.failureBeside(words.troubles[failure.trouble].title)}
      </Chip>
    </a>
  )
}

/** On the person's own page, with what can be done about it: read why, send it again. */
export function MailFailureNotice({ visitor, failure }: MailFailureProps) {
  if (failure === undefined) return null
  const words = mailOfficeWords(visitor.language)
  const { title, todo } = words.troubles[failure.trouble]
  const letter = href(visitor, `/office/mail/letters/${failure.mail}`)
  return (
    <Notice kind="warning" title={words.failureBeside(title)}>
      <p>{todo}</p>
      <Form action={`${letter}/retry`} csrf={visitor.csrf}>
        <FormActions>
          <Button>{words.retry}</Button>
          <Button kind="quiet" href={letter}>
            {words.failureLetter}
          </Button>
        </FormActions>
      </Form>
    </Notice>
  )
}
