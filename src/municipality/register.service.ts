// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Loading a register: the compact one that comes along, once, and the official one as often as there is a new edition,
 * shown first and then applied in one transaction. What was shown is what is applied.
 */
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import type { Audit } from '../audit/index.ts'
import { idFrom, type Id } from '../base/id.ts'
import { asInstant, type Clock } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import { changesBetween, sortedChanges, type Changes } from './changes.rules.ts'
import { readCompact } from './compact.rules.ts'
import type { Load, RegisterCounts, RegisterSource } from './loads.rules.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import { readSource } from './municipality.store.ts'
import type { LeftOut } from './official.rules.ts'
import { countRegister, dissolve, insertLoad, keepFormerNames, lockVersion, moveKeys } from './register.store.ts'
import { readLoads, readPresent, readVersion, writeEntries } from './register.store.ts'
import { deleteOldUploads, deleteUpload, insertUpload, readUpload } from './upload.store.ts'
import type { ReadWorkbook } from './workbook.ts'
import type { WorkbookRefusal } from './workbook.rules.ts'

export type RegisterParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  readonly randomBytes: (count: number) => Uint8Array
  readonly readWorkbook: ReadWorkbook
  /** A register was loaded: names kept in memory are old. */
  readonly loaded: () => Promise<void>
  /** Writes down who loaded a register, in the transaction that does. */
  readonly audit: Pick<Audit, 'record'>
}

export type RegisterStatus = { readonly loads: readonly Load[]; readonly counts: RegisterCounts }

export type Preview = {
  readonly fileName: string
  readonly asOf: string
  readonly populationAsOf: string
  readonly leftOut: LeftOut
  readonly changes: Changes
  /** Inhabitants before and after. */
  readonly inhabitants: { readonly before: number; readonly after: number }
  /** The day of the official register that is loaded, when it is younger than this one. */
  readonly olderThan: string | null
  /** What the changes were reckoned against; goes with the order to apply them. */
  readonly version: number
}

/** `uploadGone`: expired, applied or never there. `changedMeanwhile`: what was shown is no longer what would happen. */
export type ApplyRefusal = 'uploadGone' | 'changedMeanwhile'

export type RegisterService = {
  /** Loads the compact register if none was ever loaded. */
  loadCompact(packed: Uint8Array): Promise<'loaded' | 'thereAlready'>
  status(): Promise<RegisterStatus>
  /** Where the names that people see are from; null while nothing is loaded. */
  source(): Promise<RegisterSource | null>
  /** Reads a workbook and keeps it for an hour. */
  offer(
    file: Uint8Array,
    fileName: string,
    by: string | null,
  ): Promise<Result<{ readonly id: string }, WorkbookRefusal>>
  preview(id: string): Promise<Preview | null>
  /** @param by null from the command line. */
  apply(id: string, version: number, by: Id<'person'> | null): Promise<Result<Changes, ApplyRefusal>>
  discard(id: string): Promise<void>
  sweep(): Promise<void>
}

const unpacked = promisify(brotliDecompress)

type Registered = Pick<Load, 'source' | 'asOf' | 'populationAsOf' | 'fileName' | 'loadedBy'>

export function registerService(parts: RegisterParts): RegisterService {
  const { db, clock, randomBytes, audit } = parts
  const now = () => new Date(clock.now())
  const newId = () => idFrom<'municipalityLoad'>(randomBytes(16))
  const write = async (transaction: Database, changes: Changes, registered: Registered) => {
    await writeChanges(transaction, changes, registered.asOf)
    const id = newId()
    await insertLoad(transaction, { ...registered, id, loadedAt: now() }, changes)
    return id
  }
  return {
    async loadCompact(packed) {
      if ((await readLoads(db, 1)).length > 0) return 'thereAlready'
      const { asOf, entries } = readCompact((await unpacked(packed)).toString('utf8'))
      const loaded = await db.transaction().execute(async (transaction) => {
        await lockVersion(transaction)
        if ((await readLoads(transaction, 1)).length > 0) return 'thereAlready'
        const changes = changesBetween(await readPresent(transaction), entries)
        const compact = { source: 'compact', asOf, populationAsOf: null, fileName: null, loadedBy: null } as const
        await write(transaction, changes, compact)
        return 'loaded'
      })
      await parts.loaded()
      return loaded
    },
    async status() {
      const [loads, counts] = await Promise.all([readLoads(db, municipalityLimits.loadsShownMax), countRegister(db)])
      return { loads, counts }
    },
    source: () => readSource(db),
    async offer(file, fileName, by) {
      const read = await parts.readWorkbook(file)
      if (!read.ok) return read
      const id = idFrom<'municipalityUpload'>(randomBytes(16))
      const at = now()
      const expiresAt = new Date(asInstant(clock.now()) + municipalityLimits.uploadMinutesMax * 60_000)
      await insertUpload(db, { id, uploadedBy: by, at, expiresAt }, { ...read.value, fileName })
      await deleteOldUploads(db, at, municipalityLimits.uploadsMax)
      return accepted({ id })
    },
    preview: (id) => previewOf(db, id, now()),
    async apply(id, version, by) {
      const applied = await db.transaction().execute(async (transaction): Promise<Result<Changes, ApplyRefusal>> => {
        const present = await lockVersion(transaction)
        const upload = await readUpload(transaction, id, now())
        if (upload === null) return refused('uploadGone')
        if (present !== version) return refused('changedMeanwhile')
        const changes = changesBetween(await readPresent(transaction), upload.entries)
        const { asOf, populationAsOf, fileName } = upload
        const registered = { source: 'official', asOf, populationAsOf, fileName, loadedBy: by } as const
        const object = { kind: 'registerLoad', id: await write(transaction, changes, registered) }
        await audit.record({ actor: by, action: 'registerLoaded', object }, transaction)
        await deleteUpload(transaction, id)
        return accepted(changes)
      })
      if (applied.ok) await parts.loaded()
      return applied
    },
    discard: (id) => deleteUpload(db, id),
    sweep: () => deleteOldUploads(db, now(), municipalityLimits.uploadsMax),
  }
}

async function previewOf(db: Database, id: string, now: Date): Promise<Preview | null> {
  const upload = await readUpload(db, id, now)
  if (upload === null) return null
  // The version first: a change in between makes the order to apply outdated, and never the other way round.
  const version = await readVersion(db)
  const present = await readPresent(db)
  const official = (await readLoads(db, municipalityLimits.loadsShownMax)).find(({ source }) => source === 'official')
  const { entries, ...told } = upload
  const inhabitants = (all: readonly { readonly population: number | null }[]) =>
    all.reduce((sum, { population }) => sum + (population ?? 0), 0)
  return {
    ...told,
    changes: changesBetween(present, entries),
    inhabitants: { before: inhabitants(present), after: inhabitants(entries) },
    olderThan: official !== undefined && official.asOf > upload.asOf ? official.asOf : null,
    version,
  }
}

async function writeChanges(transaction: Database, changes: Changes, asOf: string): Promise<void> {
  const { moved, renamed } = sortedChanges(changes)
  await moveKeys(transaction, moved)
  await keepFormerNames(transaction, renamed, asOf)
  const written = [...changes.added, ...changes.changed.map(({ after }) => after)]
  const { rowsAtOnce } = municipalityLimits
  for (let start = 0; start < written.length; start += rowsAtOnce) {
    await writeEntries(transaction, written.slice(start, start + rowsAtOnce))
  }
  await dissolve(transaction, changes.dissolved, asOf)
}
