// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the office looks for among the letters; their texts are not read here. */
import { sql, type ExpressionBuilder } from 'kysely'
import type { Database, Tables } from '../database/tables.ts'
import { stopped, tooLate } from './delivery.rules.ts'
import { mailRow, type GroupLetterId, type MailRow } from './mail.store.ts'

/** A letter without what stands in it. */
export type MailEntry = Omit<MailRow, 'text' | 'html' | 'attachments'>

export const mailStates = ['waiting', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]

export type MailFilter = {
  readonly state: MailState | null
  /** Part of an address; '' for all. */
  readonly search: string
  /** Addresses of people whose name was searched for. */
  readonly addresses: readonly string[]
  readonly groupLetter: GroupLetterId | null
}

export type MailCounts = Readonly<Record<MailState, number>>

type Where = ExpressionBuilder<Tables, 'mail'>

function inState(is: Where, state: MailState) {
  switch (state) {
    case 'waiting':
      return is.and([is('sent_at', 'is', null), is('failure', 'is', null)])
    case 'sent':
      return is('sent_at', 'is not', null)
    case 'failed':
      return is('failure', 'is not', null)
  }
}

function fits(is: Where, { state, search, addresses, groupLetter }: MailFilter) {
  const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const named = addresses.length === 0 ? [] : [is('to_address', 'in', [...addresses])]
  return is.and([
    ...(state === null ? [] : [inState(is, state)]),
    ...(search === '' ? [] : [is.or([is('to_address', 'like', part), ...named])]),
    ...(groupLetter === null ? [] : [is('group_letter_id', '=', groupLetter)]),
  ])
}

const entryColumns = [
  'id',
  'to_address',
  'language',
  'subject',
  'created_at',
  'sent_at',
  'attempts',
  'attempted_at',
  'trouble',
  'failure',
  'kind',
  'urgency',
  'open_to_office',
  'useful_until',
  'withdraw_url',
  'group_letter_id',
] as const

/** The newest first, and how many there are in all. */
export async function readEntries(
  db: Database,
  filter: MailFilter,
  limit: number,
): Promise<{ readonly entries: readonly MailEntry[]; readonly all: number }> {
  const rows = await db
    .selectFrom('mail')
    .select(entryColumns)
    .select(sql<number>`(count(*) over ())::int`.as('all_rows'))
    .where((is) => fits(is, filter))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  const entries = rows.map((row) => mailRow({ ...row, text: '', html: '', attachments: [] }))
  return { entries, all: rows[0]?.all_rows ?? 0 }
}

export async function readCounts(db: Database): Promise<MailCounts> {
  return db
    .selectFrom('mail')
    .select([
      sql<number>`count(*) filter (where sent_at is null and failure is null)::int`.as('waiting'),
      sql<number>`count(*) filter (where sent_at is not null)::int`.as('sent'),
      sql<number>`count(*) filter (where failure is not null)::int`.as('failed'),
    ])
    .executeTakeFirstOrThrow()
}

/** Of each address the newest letter that was given up, unless a later one arrived or was merely called off. */
export async function readFailures(db: Database, addresses: readonly string[]): Promise<readonly MailEntry[]> {
  if (addresses.length === 0) return []
  const rows = await db
    .selectFrom('mail')
    .distinctOn('to_address')
    .select(entryColumns)
    .where('to_address', 'in', [...addresses])
    .where((is) =>
      is.or([
        is('sent_at', 'is not', null),
        is.and([is('failure', 'is not', null), is('failure', 'not in', [stopped, tooLate])]),
      ]),
    )
    .orderBy('to_address')
    .orderBy('created_at', 'desc')
    .execute()
  return rows
    .filter(({ failure }) => failure !== null)
    .map((row) => mailRow({ ...row, text: '', html: '', attachments: [] }))
}
