// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { firstCongress } from './0001-first-congress.ts'
import { mandatesChecked } from './0002-mandates.ts'
import { register } from './0003-register.ts'
import { lettersWithAttachments } from './0004-letters-with-attachments.ts'
import { mailOffice } from './0005-mail-office.ts'
import { signIn } from './0006-sign-in.ts'
import { privacy } from './0007-privacy.ts'
import { registration } from './0008-registration.ts'
import { sealedBallots } from './0009-sealed-ballots.ts'

/** A step of the database's shape; applied once, in order, each in a transaction of its own. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

export const migrations: readonly Migration[] = [
  firstCongress,
  mandatesChecked,
  register,
  lettersWithAttachments,
  mailOffice,
  signIn,
  privacy,
  registration,
  sealedBallots,
]

/** The shape this version knows: the number of the last migration. */
export const databaseVersionKnown = Math.max(...migrations.map(({ version }) => version))
