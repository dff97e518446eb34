// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may read letters: everybody, in the demo, which is the only one that shows them. */
import { everybody, type AccessTable } from '../web/access.rules.ts'

export type MailAction = 'readOutbox'

export const mailAccess: AccessTable<MailAction> = {
  readOutbox: everybody,
}
