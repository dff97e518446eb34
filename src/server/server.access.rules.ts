// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what on the pages of the server itself. */
import { everybody, signedIn, type AccessTable } from '../web/access.rules.ts'

export type ServerAction = 'enterRoom' | 'readSource'

export const serverAccess: AccessTable<ServerAction> = {
  /** Which role somebody has in a session's room, or why none, the door says (door.ts). */
  enterRoom: signedIn,
  readSource: everybody,
}
