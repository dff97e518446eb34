// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's way through people and bodies: who is there, who waits to be checked, whom a body has sent. */
import type { Id } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import type { Database } from '../database/tables.ts'
import * as store from './directory.store.ts'
import type { BodyEntry, PersonEntry, Show } from './directory.store.ts'
import type { DomainRule } from './domains.rules.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import { populationRepresented, type Delegation, type PopulationRepresented } from './mandates.rules.ts'
import { readDelegations, readDomains } from './mandates.store.ts'
import type { PersonId } from './people.store.ts'

export type { BodyEntry, MandateEntry, PersonEntry, Show } from './directory.store.ts'

export type Listed<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

export type PersonFile = {
  readonly person: PersonEntry
  /** Names of those who checked the mandates. */
  readonly names: ReadonlyMap<PersonId, string>
}

export type BodyFile = {
  readonly body: BodyEntry
  readonly delegation: Delegation
  readonly names: ReadonlyMap<PersonId, string>
  readonly domains: readonly DomainRule[]
}

export type ListedBody = { readonly body: BodyEntry; readonly delegation: Delegation }

export type Directory = {
  /** People as the office searches them: by name, address or body. */
  listPeople(query: { typed: string; show: Show; page: number }): Promise<Listed<PersonEntry>>
  /** How many people wait for a claim to be checked. */
  countWaiting(): Promise<number>
  personFile(id: PersonId): Promise<PersonFile | null>
  /** Who could be meant by a name: for a successor. */
  findPeople(typed: string): Promise<readonly PersonEntry[]>
  listBodies(query: {
    typed: string
    page: number
  }): Promise<Listed<ListedBody> & { names: ReadonlyMap<PersonId, string> }>
  bodyFile(id: Id<'body'>): Promise<BodyFile | null>
  /** All bodies somebody may speak for now, and the inhabitants of the municipalities among them. */
  represented(): Promise<PopulationRepresented & { readonly bodies: number }>
}

export type DirectoryParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  /** Of these municipalities of the register, by key. */
  readonly populationsOf: (keys: readonly string[]) => Promise<ReadonlyMap<string, number | null>>
}

export function directory(parts: DirectoryParts): Directory {
  const { db, clock } = parts
  const words = (typed: string) => store.readWords(db, typed.slice(0, mandateLimits.queryLettersMax))
  return {
    async listPeople({ typed, show, page }) {
      const query = { words: await words(typed), show }
      return listed(await store.countPeople(db, query), page, (cut) => store.readPeople(db, query, cut))
    },
    countWaiting: () => store.countPeople(db, { words: [], show: 'waiting' }),
    async personFile(id) {
      const [person] = await store.readEntries(db, [id])
      if (person === undefined) return null
      return {
        person,
        names: await namesOf(
          db,
          person.mandates.flatMap(({ checked }) => checked?.by ?? []),
        ),
      }
    },
    async findPeople(typed) {
      const query = { words: await words(typed), show: 'all' } as const
      if (query.words.length === 0) return []
      return store.readPeople(db, query, { limit: mandateLimits.candidatesMax, offset: 0 })
    },
    async listBodies({ typed, page }) {
      const query = await words(typed)
      const total = await store.countBodies(db, query)
      const found = await listed(total, page, (cut) => store.readBodies(db, query, cut))
      const delegations = await readDelegations(
        db,
        found.rows.map(({ id }) => id),
      )
      const rows = found.rows.flatMap((body) => {
        const delegation = delegations.find(({ bodyId }) => bodyId === body.id)
        return delegation === undefined ? [] : [{ body, delegation }]
      })
      const acting = delegations.flatMap(({ mandates }) => mandates.filter(({ kind }) => kind !== 'observer'))
      return {
        ...found,
        rows,
        names: await namesOf(
          db,
          acting.map(({ personId }) => personId),
        ),
      }
    },
    async bodyFile(id) {
      const body = await store.readBody(db, id)
      const [delegation] = await readDelegations(db, [id])
      if (body === null || delegation === undefined) return null
      const names = await namesOf(
        db,
        delegation.mandates.map(({ personId }) => personId),
      )
      return { body, delegation, names, domains: await readDomains(db, id) }
    },
    async represented() {
      const bodies = await store.readRepresented(db, new Date(clock.now()))
      const keys = bodies.flatMap(({ municipalityKey }) => municipalityKey ?? [])
      return { bodies: bodies.length, ...populationRepresented(bodies, await parts.populationsOf(keys)) }
    },
  }
}

/** A page beyond the last is the last. */
async function listed<Row>(
  total: number,
  asked: number,
  read: (page: store.Page) => Promise<readonly Row[]>,
): Promise<Listed<Row>> {
  const { rowsPerPage, pagesMax } = mandateLimits
  const pages = Math.min(pagesMax, Math.max(1, Math.ceil(total / rowsPerPage)))
  const page = Math.min(pages, Math.max(1, asked))
  return { rows: await read({ limit: rowsPerPage, offset: (page - 1) * rowsPerPage }), total, page, pages }
}

async function namesOf(db: Database, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const entries = await store.readNames(db, [...new Set(ids)])
  return new Map(entries.map(({ id, name }) => [id, name]))
}
