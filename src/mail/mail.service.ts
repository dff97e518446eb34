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
import { keepTallies } from './group-letters.store.ts'
import { holdsSecret, htmlOf, isOneLine, looksLikeId, textOf, type Letter, type LetterFooter } from './letter.rules.ts'
import * as store from './mail.store.ts'
import type { GroupLetterId, MailId, MailRow } from './mail.store.ts'
import { mailWords } from './mail.words.ts'

export type { GroupLetterId, MailAttachment, MailId, MailRow } from './mail.store.ts'

type Queued = Pick<MailRow, 'id' | 'urgency'>

/** Puts letters' deliveries into the queue, in the given transaction; see delivery.ts. */
export type Delivery = {
  enqueue(letters: readonly Queued[], transaction: Database): Promise<void>
  /** The same for a letter that was in the queue before, whatever became of it there. */
  enqueueAgain(letter: Queued, transaction: Database): Promise<void>
  /** Letters that wait and that the queue does not know. */
  missed(): Promise<readonly Queued[]>
  stop(): Promise<void>
}

export type Mailbox = {
  /** Writes the letter and what delivers it, in the caller's transaction when it has one. */
  post(letter: Letter, transaction?: Database): Promise<MailId>
  /** Many at once, to people who were chosen as a group. */
  postAll(letters: readonly Letter[], groupLetter: GroupLetterId | null, transaction: Database): Promise<void>
  newest(limit: number): Promise<readonly MailRow[]>
  letter(id: MailId): Promise<MailRow | null>
  /** Puts letters back into the queue that it has lost; to be called once a minute. @returns how many */
  recover(): Promise<number>
  /** Another try, from the beginning, for a letter that was given up. @returns false when it is gone or too late */
  retry(id: MailId, transaction: Database): Promise<boolean>
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

export function createMailbox(parts: MailboxParts): Mailbox {
  const { db, clock, delivery } = parts
  const write = async (letters: readonly Letter[], groupLetter: GroupLetterId | null, transaction: Database) => {
    const rows = letters.map((letter) => rowOf(parts, letter, groupLetter))
    await store.insertMail(transaction, rows)
    await delivery?.enqueue(rows, transaction)
    return rows
  }
  const writeOne = async (letter: Letter, transaction: Database) => {
    const [row] = await write([letter], null, transaction)
    assert(row !== undefined, 'a letter makes a row')
    return row.id
  }

  return {
    delivers: delivery !== null,
    async post(letter, transaction) {
      if (transaction === undefined) return db.transaction().execute((own) => writeOne(letter, own))
      assert(transaction.isTransaction, 'a letter is posted in a transaction')
      return writeOne(letter, transaction)
    },
    async postAll(letters, groupLetter, transaction) {
      assert(transaction.isTransaction, 'letters are posted in a transaction')
      await write(letters, groupLetter, transaction)
    },
    newest: (limit) => store.readNewestMail(db, limit),
    letter: async (id) => (looksLikeId(id) ? store.readMail(db, id) : null),
    async recover() {
      const missed = (await delivery?.missed()) ?? []
      if (missed.length === 0) return 0
      await db.transaction().execute(async (transaction) => {
        for (const letter of missed) await delivery?.enqueueAgain(letter, transaction)
      })
      return missed.length
    },
    async retry(id, transaction) {
      assert(transaction.isTransaction, 'a letter is tried again in a transaction')
      if (delivery === null || !looksLikeId(id)) return false
      const urgency = await store.reopenFailed(transaction, id, new Date(clock.now()))
      if (urgency !== null) await delivery.enqueueAgain({ id, urgency }, transaction)
      return urgency !== null
    },
    async sweep() {
      const before = new Date(clock.now() - deliveryLimits.keptDays * dayMilliseconds)
      return db.transaction().execute(async (transaction) => {
        await keepTallies(transaction, before)
        return store.deleteMailBefore(transaction, before)
      })
    },
  }
}

/** Letters are made by us, so what is wrong with one is a fault of ours. */
function rowOf({ clock, randomBytes, site }: MailboxParts, letter: Letter, groupLetter: GroupLetterId | null) {
  const { to, language, subject, openToOffice = false } = letter
  assert(isOneLine(subject), 'a subject is one line')
  assert(isOneLine(to) && to.includes('@'), 'a letter has one address')
  assert(!openToOffice || !holdsSecret(letter), 'what the office may read holds no secret')
  const attachments = (letter.attachments ?? []).map((one) => ({ ...one, content: Buffer.from(one.content) }))
  const bytes = attachments.map(({ content }) => content.length)
  const fault = attachmentFault(letter.attachments ?? [], bytes)
  assert(fault === null, `what is attached keeps to its limits: ${fault}`)
  const footer = footerOf(letter, site)
  return {
    id: idFrom<'mail'>(randomBytes(16)),
    ...{ to, language, subject, attachments, openToOffice, groupLetter },
    text: textOf(letter, footer),
    html: htmlOf(letter, footer),
    kind: letter.kind ?? 'letter',
    urgency: letter.urgency ?? 'soon',
    usefulUntil: letter.usefulUntil === undefined ? null : new Date(letter.usefulUntil),
    withdrawUrl: letter.withdraw?.url ?? null,
    createdAt: new Date(clock.now()),
  }
}

/** Also for previews, so that they show what people get. */
export function footerOf(
  { kind, language, withdraw }: Pick<Letter, 'kind' | 'language' | 'withdraw'>,
  site: Site,
): LetterFooter {
  const words = mailWords(language)
  const from = kind === 'group' ? words.footerGroup : words.footerAutomatic
  const lines = [from(localise(site.title, language).text), words.footerReason]
  return {
    lines: site.demo ? [...lines, words.footerSample] : lines,
    url: `${site.baseUrl}/${language}`,
    ...(withdraw === undefined ? {} : { withdraw: { label: words.footerWithdraw[withdraw.from], url: withdraw.url } }),
  }
}
