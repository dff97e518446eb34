// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What keeps the database from opening, for the person who starts the server. */
import type { DatabaseWords } from './refusals.ts'

const ownDatabase =
  'Or name a PostgreSQL of your own, version 15 or later, in DATABASE_URL (see docs/operate/database.md).'

export const databaseWordsEn: DatabaseWords = {
  labels: { happened: 'What happened', expected: 'What was expected', todo: 'What to do' },
  troubles: {
    folderNotWritable: ({ folder, account }) => ({
      happened: `The data folder ${folder} cannot be written to (account: ${account}).`,
      expected: 'The database lives there; the account that starts Allmende must be allowed to write.',
      todo: 'Change the owner of the folder, or choose another one with ALLMENDE_DATA.',
    }),
    folderOutOfReach: ({ folder, account }) => ({
      happened: `The account “${account}” cannot enter the data folder ${folder}.`,
      expected: 'PostgreSQL never runs as root; started by root, it works under this account.',
      todo: 'Choose a folder this account may enter with ALLMENDE_DATA, for instance below /var/lib/allmende.',
    }),
    diskFull: ({ folder, neededMegabytes }) => ({
      happened: `There is no room left on the disk of ${folder}.`,
      expected: `At least ${neededMegabytes} MB should be free for the database.`,
      todo: 'Make room, or choose a folder on another disk with ALLMENDE_DATA.',
    }),
    noBinary: ({ platform }) => ({
      happened: `There is no embedded PostgreSQL for this platform (${platform}), or it was not installed.`,
      expected: 'PostgreSQL comes embedded for Linux and macOS, x64 and arm64 each.',
      todo: 'Set DATABASE_URL to a PostgreSQL 15 or later (see docs/operate/database.md). On one of these platforms: run “npm ci” without --omit=optional.',
    }),
    binaryDoesNotRun: ({ platform, reason }) => ({
      happened: `The embedded PostgreSQL for ${platform} does not run: ${reason}`,
      expected: 'It needs a Linux with glibc (not Alpine) or macOS, and a disk that may run programs.',
      todo: `Run “npm ci” again. ${ownDatabase}`,
    }),
    noAccount: () => ({
      happened: 'Allmende was started by root, but there is no account PostgreSQL can run under.',
      expected: 'PostgreSQL never runs as root; the accounts “allmende” and “nobody” were looked for.',
      todo: 'Make an account (“useradd --system allmende”), or start Allmende under an ordinary account.',
    }),
    accountForbidden: ({ account }) => ({
      happened: `Starting a program under the account “${account}” is not allowed here.`,
      expected: 'Started by root, Allmende changes the account for PostgreSQL; some containers forbid that.',
      todo: `Start Allmende under an ordinary account. ${ownDatabase}`,
    }),
    otherMajorVersion: ({ folder, found, expected }) => ({
      happened: `The data in ${folder} were made by PostgreSQL ${found}.`,
      expected: `This version of Allmende brings PostgreSQL ${expected}, which cannot read those files.`,
      todo: 'Start the version of Allmende that made the data, and move as described in docs/operate/database.md.',
    }),
    alreadyRunning: ({ folder }) => ({
      happened: `An Allmende is already running on the data folder ${folder}.`,
      expected: 'A data folder belongs to exactly one running server.',
      todo: 'Stop the other one first, or choose a folder of its own with ALLMENDE_DATA (and a port of its own with PORT).',
    }),
    doesNotStart: ({ logFile, lastLines }) => ({
      happened: `The embedded PostgreSQL does not start. Its last lines:\n${lastLines}`,
      expected: 'It accepts connections after a few seconds.',
      todo: `The whole log is in ${logFile}. Delete nothing in the data folder before it is backed up.`,
    }),
    addressNotUnderstood: ({ reason }) => ({
      happened: `DATABASE_URL cannot be read: ${reason}`,
      expected: 'An address such as postgresql://account:password@host:5432/database.',
      todo: 'Correct DATABASE_URL. Special characters in the password are written as %xx.',
    }),
    notReachable: ({ address, reason }) => ({
      happened: `No PostgreSQL answers at ${address}: ${reason}`,
      expected: 'DATABASE_URL names a running server that can be reached from here.',
      todo: 'Check host, port and firewall. Without DATABASE_URL Allmende uses its embedded PostgreSQL.',
    }),
    signInFailed: ({ address, reason }) => ({
      happened: `PostgreSQL at ${address} rejects the sign-in: ${reason}`,
      expected: 'Account, password and database in DATABASE_URL exist on that server.',
      todo: 'Check DATABASE_URL. How to make account and database is described in docs/operate/database.md.',
    }),
    serverTooOld: ({ found, oldest }) => ({
      happened: `The server in DATABASE_URL is PostgreSQL ${found}.`,
      expected: `Allmende needs PostgreSQL ${oldest} or later.`,
      todo: 'Upgrade PostgreSQL, or name a newer server.',
    }),
    notUtf8: ({ found }) => ({
      happened: `The database in DATABASE_URL stores text as ${found}.`,
      expected: 'Names from all languages need UTF8.',
      todo: 'Make the database anew as described in docs/operate/database.md.',
    }),
    extensionMissing: ({ extension }) => ({
      happened: `The PostgreSQL in DATABASE_URL lacks the extension ${extension}.`,
      expected: 'With it the search finds a municipality even when it is misspelt.',
      todo: `Install the extensions that come with PostgreSQL (package “postgresql-contrib”), or ask your provider to allow ${extension}.`,
    }),
    notAllowed: ({ reason }) => ({
      happened: `The account in DATABASE_URL may not make the tables: ${reason}`,
      expected: 'It owns the database.',
      todo: 'Make the account the owner of the database as described in docs/operate/database.md.',
    }),
    newerDatabase: ({ found, known }) => ({
      happened: `The database is at version ${found}; this version of Allmende knows it up to ${known} only.`,
      expected: 'An older version does not touch a newer database, so that nothing is lost.',
      todo: 'Start the newer version of Allmende again, or restore a backup from before the upgrade.',
    }),
    editedMigration: ({ version, name }) => ({
      happened: `The database was made with another edition of step ${version} (“${name}”).`,
      expected: 'A step that was once applied never changes; changes are new steps.',
      todo: 'If it holds sample data only, delete the data folder and start again. Otherwise start the version that made it.',
    }),
  },
}
