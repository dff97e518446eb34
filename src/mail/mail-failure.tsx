// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Beside a person: the last letter did not reach them, and why. Leads to the letter. */
import { Chip } from '../ui/index.ts'
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
