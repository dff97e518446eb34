// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the database: its type, how it is opened, and what to tell a person when it does not. */
export { writeBackup } from './backup/backup.ts'
export { backupWords } from './backup/backup.words.ts'
export { restoreBackup, serverRunsOn } from './backup/restore.ts'
export type { RestoreRefusal } from './backup/restore.ts'
export { databaseConfig, erasureFileOf, findDatabase, openDatabase } from './open.ts'
export type { DatabaseConfig, DatabaseEvents, OpenDatabase } from './open.ts'
export { databaseRefusalText, terminalLanguages } from './database.words.ts'
export { databaseVersionKnown } from './migrations/index.ts'
export type { DatabaseRefusal } from './refusals.ts'
export type { Database, Tables } from './tables.ts'
