// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A transaction that a refusal undoes, too: what was begun for somebody who is turned away leaves no trace. */
import type { Result } from '../base/result.ts'
import type { Database } from './tables.ts'

export async function undoing<Value, Refusal>(
  db: Database,
  work: (transaction: Database) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const transaction = await db.startTransaction().execute()
  try {
    const result = await work(transaction)
    await (result.ok ? transaction.commit() : transaction.rollback()).execute()
    return result
  } catch (fault) {
    if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute()
    throw fault
  }
}
