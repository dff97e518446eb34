// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who wants which letters, by address. An address without a row gets reminders and no news. */
import type { Database } from '../database/tables.ts'

export type MailChoice = { readonly news: boolean; readonly reminders: boolean }

export const unchosen: MailChoice = { news: false, reminders: true }

export async function readChoice(db: Database, address: string): Promise<MailChoice> {
  const row = await db
    .selectFrom('mail_choice')
    .select(['news', 'reminders'])
    .where('address', '=', address.toLowerCase())
    .executeTakeFirst()
  return row ?? unchosen
}

export type ChosenAddress = MailChoice & { readonly address: string; readonly token: string }

export async function readChoiceByToken(db: Database, token: string): Promise<ChosenAddress | null> {
  const columns = ['address', 'news', 'reminders', 'token'] as const
  const row = await db.selectFrom('mail_choice').select(columns).where('token', '=', token).executeTakeFirst()
  return row ?? null
}

/** Rows of these addresses; for those without one it is made, so that each has its token. */
export async function ensureChoices(
  db: Database,
  fresh: readonly { readonly address: string; readonly token: string }[],
  at: Date,
): Promise<ReadonlyMap<string, ChosenAddress>> {
  if (fresh.length === 0) return new Map()
  // Always in the same order: two transactions that write the same addresses never wait for each other in a circle.
  const rows = fresh
    .map(({ address, token }) => ({ address: address.toLowerCase(), token, changed_at: at }))
    .sort((one, other) => (one.address < other.address ? -1 : 1))
  await db
    .insertInto('mail_choice')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const chosen = await db
    .selectFrom('mail_choice')
    .select(['address', 'news', 'reminders', 'token'])
    .where(
      'address',
      'in',
      rows.map(({ address }) => address),
    )
    .execute()
  return new Map(chosen.map((row) => [row.address, row]))
}

export async function updateChoice(db: Database, address: string, choice: Partial<MailChoice>, at: Date) {
  await db
    .updateTable('mail_choice')
    .set({ ...choice, changed_at: at })
    .where('address', '=', address.toLowerCase())
    .execute()
}

export async function readAgreed(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('mail_choice').select('address').where('news', '=', true).execute()
  return new Set(rows.map(({ address }) => address))
}

export async function deleteChoice(db: Database, address: string): Promise<void> {
  await db.deleteFrom('mail_choice').where('address', '=', address.toLowerCase()).execute()
}
