// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { firstCongress } from './0001-first-congress.ts'
import { registration } from './0002-registration.ts'

/** A step of the database's shape; applied once, in order, each in a transaction of its own. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

export const migrations: readonly Migration[] = [firstCongress, registration]

/** The shape this version knows: the number of the last migration. */
export const databaseVersionKnown = Math.max(...migrations.map(({ version }) => version))
