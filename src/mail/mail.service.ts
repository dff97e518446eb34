// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The one way mail leaves. `post` writes the letter's row and its delivery into the caller's transaction: a letter is
 * never lost, and never sent for something that did not happen. Without a mail server (the demo) the row stays, and
 * the outbox shows it.
 */
import { assert } from '../base/assert.ts'
import { idFrom } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import { localise } from '../base/language.ts'
import type { Database } from '../database/tables.ts'
import type { Site } from '../web/visitor.ts'
import { attachmentFault } from './attachments.rules.ts'
import { deliveryLimits } from './delivery.rules.ts'
import { htmlOf, isOneLine, textOf, type Letter, type LetterFooter } from './letter.rules.ts'
import { deleteMailBefore, insertMail, readMail, readNewestMail, type MailId, type MailRow } from './mail.store.ts'
import { mailWords } from './mail.words.ts'

export type { MailAttachment, MailId, MailRow } from './mail.store.ts'

/** Puts a letter's delivery into the queue, in the given transaction; see delivery.ts. */
export type Delivery = {
  enqueue(id: MailId, transaction: Database): Promise<void>
  stop(): Promise<void>
}

export type Mailbox = {
  /** Writes the letter and what delivers it, in the caller's transaction when it has one. */
  post(letter: Letter, transaction?: Database): Promise<MailId>
  newest(limit: number): Promise<readonly MailRow[]>
  letter(id: MailId): Promise<MailRow | null>
  /** Deletes the rows of letters written more than `deliveryLimits.keptDays` ago; to be called once a day. */
  sweep(): Promise<number>
  /** Whether letters leave, or stay here for the outbox. */
  readonly delivers: boolean
}

export type MailboxParts = {
  readonly db: Database
  readonly clock: Clock
  readonly randomBytes: (count: number) => Uint8Array
  readonly site: Site
  /** Null: no mail server is configured. */
  readonly delivery: Delivery | null
}

const dayMilliseconds = 24 * 60 * 60 * 1000

export function createMailbox({ db, clock, randomBytes, site, delivery }: MailboxParts): Mailbox {
  const write = async (letter: Letter, transaction: Database) => {
    const id = idFrom<'mail'>(randomBytes(16))
    const footer = footerOf(letter, site)
    const { to, language, subject } = letter
    const attachments = (letter.attachments ?? []).map((one) => ({ ...one, content: Buffer.from(one.content) }))
    const fault = attachmentFault(
      letter.attachments ?? [],
      attachments.map(({ content }) => content.length),
    )
    assert(fault === null, `what is attached keeps to its limits: ${fault}`)
    const bodies = { text: textOf(letter, footer), html: htmlOf(letter, footer) }
    await insertMail(transaction, {
      id,
      to,
      language,
      subject,
      ...bodies,
      attachments,
      createdAt: new Date(clock.now()),
    })
    await delivery?.enqueue(id, transaction)
    return id
  }

  return {
    delivers: delivery !== null,
    async post(letter, transaction) {
      assert(isOneLine(letter.subject), 'a subject is one line')
      assert(isOneLine(letter.to) && letter.to.includes('@'), 'a letter has one address')
      if (transaction === undefined) return db.transaction().execute((own) => write(letter, own))
      assert(transaction.isTransaction, 'a letter is posted in a transaction')
      return write(letter, transaction)
    },
    newest: (limit) => readNewestMail(db, limit),
    letter: (id) => readMail(db, id),
    sweep: () => deleteMailBefore(db, new Date(clock.now() - deliveryLimits.keptDays * dayMilliseconds)),
  }
}

function footerOf({ language }: Letter, site: Site): LetterFooter {
  const words = mailWords(language)
  const lines = [words.footerAutomatic(localise(site.title, language).text), words.footerReason]
  return { lines: site.demo ? [...lines, words.footerSample] : lines, url: `${site.baseUrl}/${language}` }
}
