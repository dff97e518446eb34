// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with letters. */
import { everybody, offices, signedIn } from '../web/access.rules.ts'

const office = offices('owner', 'organiser')

export const mailAccess = {
  /** In the demo alone, which is the only one that shows letters whole. */
  readOutbox: everybody,
  seeLetters: office,
  retryLetter: office,
  seeTemplates: office,
  writeToGroup: office,
  chooseLetters: signedIn,
  /** Whoever holds the link of a letter: it is their address. */
  withdraw: everybody,
} as const
