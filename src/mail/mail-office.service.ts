// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What organisers ask about letters: what became of them, and whom they could not reach. Never a secret. */
import type { Audit } from '../audit/index.ts'
import type { Id } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import { troubleOf, type Trouble } from './delivery.rules.ts'
import { looksLikeId } from './letter.rules.ts'
import type { GroupLetterId, Mailbox, MailId, MailRow } from './mail.service.ts'
import { readCounts, readEntries, readFailures } from './mail-office.store.ts'
import type { MailCounts, MailEntry, MailState } from './mail-office.store.ts'
import { readMail } from './mail.store.ts'

export { mailStates, type MailCounts, type MailEntry, type MailState } from './mail-office.store.ts'

export const mailOfficeLimits = { shownMax: 200, searchLettersMax: 100, namedMax: 500 } as const

/** Who is behind an address; people/ knows, and stands above. */
export type AddressBook = {
  /** Addresses of people whose name holds this text. */
  named(text: string, limit: number): Promise<readonly string[]>
  /** Names by address, in small letters; addresses of nobody are left out. */
  namesOf(addresses: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export type MailOfficeParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  readonly mailbox: Pick<Mailbox, 'retry' | 'delivers'>
  readonly addressBook: AddressBook
  readonly audit: Pick<Audit, 'record'>
}

export type MailSearch = {
  readonly state: MailState | null
  readonly search: string
  readonly groupLetter: GroupLetterId | null
}

export type FailedMail = { readonly mail: MailId; readonly trouble: Trouble; readonly at: Date }

export type MailOffice = {
  readonly delivers: boolean
  letters(search: MailSearch): Promise<{
    readonly entries: readonly MailEntry[]
    readonly all: number
    readonly names: ReadonlyMap<string, string>
  }>
  counts(): Promise<MailCounts>
  /** With its text only when it holds no secret. */
  letter(id: MailId): Promise<{ readonly letter: MailRow; readonly name: string | null } | null>
  retry(id: MailId, by: Id<'person'>): Promise<boolean>
  /** To stand beside the person: whom the last letter did not reach. By address, in small letters. */
  failuresOf(addresses: readonly string[]): Promise<ReadonlyMap<string, FailedMail>>
}

export function mailOfficeService({ db, mailbox, addressBook, audit }: MailOfficeParts): MailOffice {
  return {
    delivers: mailbox.delivers,
    async letters({ state, search, groupLetter }) {
      const { namedMax, shownMax } = mailOfficeLimits
      const addresses = search === '' ? [] : await addressBook.named(search, namedMax)
      const found = await readEntries(db, { state, search, addresses, groupLetter }, shownMax)
      const names = await addressBook.namesOf(found.entries.map(({ to }) => to))
      return { ...found, names }
    },
    counts: () => readCounts(db),
    async letter(id) {
      const letter = looksLikeId(id) ? await readMail(db, id) : null
      if (letter === null) return null
      const name = (await addressBook.namesOf([letter.to])).get(letter.to.toLowerCase()) ?? null
      return { letter: letter.openToOffice ? letter : { ...letter, text: '', html: '', attachments: [] }, name }
    },
    retry: (id, by) =>
      db.transaction().execute(async (own) => {
        const retried = await mailbox.retry(id, own)
        if (retried) await audit.record({ actor: by, action: 'letterRetried', object: { kind: 'letter', id } }, own)
        return retried
      }),
    async failuresOf(addresses) {
      const failed = await readFailures(
        db,
        addresses.map((address) => address.toLowerCase()),
      )
      return new Map(
        failed.map(({ id, to, failure, attemptedAt, createdAt }) => [
          to,
          { mail: id, trouble: troubleOf(failure ?? ''), at: attemptedAt ?? createdAt },
        ]),
      )
    },
  }
}
