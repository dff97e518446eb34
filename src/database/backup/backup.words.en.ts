// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { BackupWords } from './backup.words.de.ts'

/** What the command line says about backups. */
export const backupWordsEn: BackupWords = {
  usageBackup: 'Usage: npm run backup -- FILE   for example: npm run backup -- congress.backup.gz',
  usageRestore: 'Usage: npm run restore -- FILE   into an empty database',
  written: (file, rows) =>
    `Backed up: ${rows} rows in ${file}. The file holds personal data; keep it accordingly, and do not put the list of deletions (erasures.jsonl) beside it.`,
  exists: (file) => `${file} is there already; nothing is overwritten.`,
  notWritable: (file, reason) => `${file} cannot be written: ${reason}`,
  restored: (rows) =>
    `Restored: ${rows} rows. Whoever has been deleted since will be deleted again at the next start, before anybody gets in.`,
  fileMissing: (file) => `There is no file ${file}.`,
  fileDamaged: (file) => `${file} is no whole backup: cut off or changed. Nothing was restored.`,
  backupNewer: (found, known) =>
    `The backup is of version ${found}, this Allmende knows version ${known} at most. Please use the version that wrote it, or a newer one.`,
  notEmpty:
    'There is a congress in this database already. A backup is restored into an empty one only: set ALLMENDE_DATA to a new folder or DATABASE_URL to a new database.',
  serverRuns: 'An Allmende is running on this database. Please stop it first.',
  shapeNewer: (found, backup) =>
    `The database is empty, but of version ${found} already; the backup is of version ${backup}. Use a database or a folder that is entirely new.`,
}
