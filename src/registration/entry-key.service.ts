// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Personal links and codes at work: making them, looking at them, and letting their person in. */
import type { Id } from '../base/id.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Congress } from '../congress/index.ts'
import type { Database } from '../database/tables.ts'
import { hashOf, looksLikeSecret, newSecret, type OpenedSignIn } from '../people/index.ts'
import type { SignedIn } from '../web/visitor.ts'
import type { RegistrationParts } from './desk.ts'
import { decideEntry, type EntryKeyRefusal } from './entry-key.rules.ts'
import * as store from './entry-key.store.ts'
import { readableCodeFrom, readableCodeOf } from './readable-code.rules.ts'
import { entryKeyLimits, readableCodeLetters } from './registration.limits.rules.ts'

export type EntryDesk = {
  /** Looks behind a personal link without using it up. @returns whose it is */
  entryBehind(secret: string, visitor: SignedIn | null): Promise<Result<{ readonly name: string }, EntryKeyRefusal>>
  enterByLink(secret: string, visitor: SignedIn | null, device: string): Promise<Result<OpenedSignIn, EntryKeyRefusal>>
  enterByCode(typed: string, visitor: SignedIn | null, device: string): Promise<Result<OpenedSignIn, EntryKeyRefusal>>
  /** Who has a link that works no more gets a fresh letter, at the address it was for. Says nothing. */
  askAgain(secret: string, next: string): Promise<void>
  sweepEntryKeys(): Promise<void>
}

const dayMilliseconds = 24 * 60 * 60_000

export function entryDesk(parts: RegistrationParts): EntryDesk {
  const { db, clock, people } = parts
  return {
    async entryBehind(secret, visitor) {
      const found = await look(parts, keyOfLink(secret), 'link', visitor)
      if (!found.ok) return found
      const [contact] = await people.contactsOf([found.value.personId])
      return contact === undefined ? refused('keyUnknown') : accepted({ name: contact.name })
    },
    enterByLink: (secret, visitor, device) => enter(parts, keyOfLink(secret), 'link', visitor, device),
    async enterByCode(typed, visitor, device) {
      const waited = new Promise<void>((resolve) => void clock.after(entryKeyLimits.answerMilliseconds, resolve))
      const code = readableCodeFrom(typed)
      const entered = await enter(parts, code === null ? null : hashOf(code), 'code', visitor, device)
      await waited
      return entered
    },
    async askAgain(secret, next) {
      const hash = keyOfLink(secret)
      const key = hash === null ? null : await store.readEntryKey(db, hash, 'link')
      const [contact] = key === null ? [] : await people.contactsOf([key.personId])
      if (contact === undefined || contact.email === null) return
      const { email, language } = contact
      await people.startSignIn({ email, language, next, purpose: 'signIn' })
    },
    sweepEntryKeys: () => store.deleteKeysBefore(db, new Date(clock.now())),
  }
}

function keyOfLink(secret: string): Buffer | null {
  return looksLikeSecret(secret) ? hashOf(secret) : null
}

type Found = Result<store.EntryKeyRow, EntryKeyRefusal>

async function look(
  { db, clock, people }: RegistrationParts,
  hash: Buffer | null,
  kind: 'link' | 'code',
  visitor: SignedIn | null,
): Promise<Found> {
  const key = hash === null ? null : await store.readEntryKey(db, hash, kind)
  if (key === null) return refused('keyUnknown')
  const holdsOffice = await people.holdsOffice(key.personId)
  const decided = decideEntry({ ...key, holdsOffice }, visitor?.id ?? null, clock.now())
  return decided.ok ? accepted(key) : decided
}

async function enter(
  parts: RegistrationParts,
  hash: Buffer | null,
  kind: 'link' | 'code',
  visitor: SignedIn | null,
  device: string,
): Promise<Result<OpenedSignIn, EntryKeyRefusal>> {
  const found = await look(parts, hash, kind, visitor)
  if (!found.ok || hash === null) return found.ok ? refused('keyUnknown') : found
  return parts.db.transaction().execute(async (transaction) => {
    if (!(await store.useEntryKey(transaction, hash, new Date(parts.clock.now())))) return refused('keyUsed')
    return accepted(await parts.people.letIn(found.value.personId, device, transaction))
  })
}

function expiryOf({ endsAt }: Congress): Date {
  return new Date(endsAt + entryKeyLimits.daysAfterwards * dayMilliseconds)
}

/** @returns the address of a link that lets its person in once, until the congress is over */
export async function personalLink(
  { clock, randomBytes, site }: RegistrationParts,
  congress: Congress,
  { id, language }: { readonly id: Id<'person'>; readonly language: string },
  transaction: Database,
): Promise<string> {
  const secret = newSecret(randomBytes)
  const times = { createdAt: new Date(clock.now()), expiresAt: expiryOf(congress) }
  await store.insertEntryKey(transaction, { hash: hashOf(secret), personId: id, kind: 'link', ...times })
  return `${site.baseUrl}/${language}/enter/${secret}`
}

/** @returns a code for a sheet of paper; an earlier one works no more */
export async function paperCode(
  { clock, randomBytes }: RegistrationParts,
  congress: Congress,
  personId: Id<'person'>,
  transaction: Database,
): Promise<string> {
  const code = readableCodeOf(randomBytes(readableCodeLetters))
  await store.deleteKeysOf(transaction, personId, 'code')
  const times = { createdAt: new Date(clock.now()), expiresAt: expiryOf(congress) }
  await store.insertEntryKey(transaction, { hash: hashOf(code), personId, kind: 'code', ...times })
  return code
}
