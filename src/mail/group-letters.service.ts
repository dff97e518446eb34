// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Writing to a group: a draft, a look at it, a sample to oneself, and then one letter for each address. */
import type { Audit } from '../audit/index.ts'
import { idFrom, type Id } from '../base/id.ts'
import type { Clock } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import type { Database } from '../database/tables.ts'
import type { Choices, ChoiceWithLinks } from './choices.service.ts'
import { groupLetter } from './group.letters.ts'
import { audienceOf, groupLetterLimits, noTally, textFor } from './group-letters.rules.ts'
import type { Audience, Draft, MailGroup, Member, Tally } from './group-letters.rules.ts'
import * as store from './group-letters.store.ts'
import type { GroupLetter } from './group-letters.store.ts'
import type { Letter } from './letter.rules.ts'
import type { GroupLetterId, Mailbox } from './mail.service.ts'

export type { GroupLetter } from './group-letters.store.ts'

export type GroupLettersParts = {
  readonly db: Database
  readonly clock: Pick<Clock, 'now'>
  readonly randomBytes: (count: number) => Uint8Array
  readonly mailbox: Pick<Mailbox, 'post' | 'postAll'>
  readonly choices: Choices
  /** The groups there are at this moment; from above. */
  groups(): Promise<readonly MailGroup[]>
  /** Null for somebody without an address. */
  memberOf(person: Id<'person'>): Promise<Member | null>
  readonly audit: Pick<Audit, 'record'>
}

export type GroupLetterRefusal =
  'groupGone' | 'nobodyInGroup' | 'tooManyAddresses' | 'tooManyToday' | 'alreadySent' | 'noAddress'

export type Shown = { readonly letter: GroupLetter; readonly tally: Tally }

export type GroupLetters = {
  groups(): Promise<readonly MailGroup[]>
  list(): Promise<readonly Shown[]>
  find(id: GroupLetterId): Promise<Shown | null>
  /** Writes a draft, or writes it again. */
  write(draft: Draft, by: Id<'person'>, id: GroupLetterId | null): Promise<Result<GroupLetterId, GroupLetterRefusal>>
  /** Who gets it, as things stand now; null when the group is no longer there. */
  audience(letter: GroupLetter): Promise<Audience | null>
  /** As somebody of the group would get it. */
  preview(letter: GroupLetter, language: Language, by: Id<'person'>): Promise<Letter>
  /** To oneself, in each language there is. @returns the address */
  sendSample(id: GroupLetterId, to: Id<'person'>): Promise<Result<string, GroupLetterRefusal>>
  send(id: GroupLetterId, by: Id<'person'>): Promise<Result<Audience, GroupLetterRefusal>>
  stop(id: GroupLetterId, by: Id<'person'>): Promise<void>
  discard(id: GroupLetterId): Promise<void>
}

const dayMilliseconds = 24 * 60 * 60 * 1000
const nowhere = () => ''
const thing = (id: GroupLetterId) => ({ kind: 'groupLetter', id })

export function groupLettersService(parts: GroupLettersParts): GroupLetters {
  const { db, clock, audit } = parts
  return {
    groups: () => parts.groups(),
    async list() {
      const letters = await store.readGroupLetters(db, groupLetterLimits.shownMax)
      const tallies = await store.readTallies(
        db,
        letters.map(({ id }) => id),
      )
      return letters.map((letter) => ({ letter, tally: tallies.get(letter.id) ?? noTally }))
    },
    async find(id) {
      const letter = await store.readGroupLetter(db, id)
      return letter === null ? null : { letter, tally: (await store.readTallies(db, [id])).get(id) ?? noTally }
    },
    write: (draft, by, id) => write(parts, draft, by, id),
    audience: (letter) => audienceNow(parts, letter),
    preview: (letter, language, by) => previewOf(parts, letter, language, by),
    sendSample: (id, to) => sendSample(parts, id, to),
    send: (id, by) => send(parts, id, by),
    stop: (id, by) =>
      db.transaction().execute(async (own) => {
        const stopped = await store.stopGroupLetter(own, id, new Date(clock.now()))
        if (stopped) await audit.record({ actor: by, action: 'groupLetterStopped', object: thing(id) }, own)
      }),
    discard: (id) => store.deleteDraft(db, id),
  }
}

async function groupOf({ groups }: GroupLettersParts, key: string): Promise<MailGroup | null> {
  return (await groups()).find((group) => group.key === key) ?? null
}

async function write(
  parts: GroupLettersParts,
  draft: Draft,
  by: Id<'person'>,
  known: GroupLetterId | null,
): Promise<Result<GroupLetterId, GroupLetterRefusal>> {
  const group = await groupOf(parts, draft.groupKey)
  if (group === null) return refused('groupGone')
  const id = known ?? idFrom<'groupLetter'>(parts.randomBytes(16))
  const groupLabel = { de: group.label('de'), en: group.label('en') }
  const createdAt = new Date(parts.clock.now())
  const written = await store.upsertDraft(parts.db, { ...draft, id, groupLabel, writtenBy: by, createdAt })
  return written ? accepted(id) : refused('alreadySent')
}

async function audienceNow(parts: GroupLettersParts, { groupKey, purpose }: GroupLetter): Promise<Audience | null> {
  const group = await groupOf(parts, groupKey)
  if (group === null) return null
  return audienceOf(await group.members(), purpose, await parts.choices.agreedToNews())
}

async function previewOf(
  { memberOf }: GroupLettersParts,
  draft: GroupLetter,
  language: Language,
  by: Id<'person'>,
): Promise<Letter> {
  const self = (await memberOf(by)) ?? { name: '…', email: '' }
  return groupLetter({ draft, member: { ...self, language }, withdrawUrl: nowhere })
}

async function sendSample(
  { db, mailbox, memberOf, choices }: GroupLettersParts,
  id: GroupLetterId,
  to: Id<'person'>,
): Promise<Result<string, GroupLetterRefusal>> {
  const [draft, self] = [await store.readGroupLetter(db, id), await memberOf(to)]
  if (draft === null || self === null) return refused('noAddress')
  if (draft.sentAt !== null) return refused('alreadySent')
  const languages: readonly Language[] = textFor(draft, 'en').germanOnly ? [self.language] : ['de', 'en']
  await db.transaction().execute(async (transaction) => {
    const links = (await choices.withLinks([self.email], transaction)).get(self.email.toLowerCase())
    for (const language of languages) {
      const letter = groupLetter({ draft, member: { ...self, language }, withdrawUrl: withdrawFrom(links) })
      await mailbox.post({ ...letter, urgency: 'soon' }, transaction)
    }
  })
  return accepted(self.email)
}

function withdrawFrom(links: ChoiceWithLinks | undefined): (language: Language) => string {
  return (language) => links?.withdrawUrl('news', language) ?? ''
}

/** Who is in the group is looked up when it is sent; two presses send it once. */
async function send(
  parts: GroupLettersParts,
  id: GroupLetterId,
  by: Id<'person'>,
): Promise<Result<Audience, GroupLetterRefusal>> {
  const { db, clock, mailbox, choices, audit } = parts
  const draft = await store.readGroupLetter(db, id)
  if (draft === null) return refused('groupGone')
  const audience = await audienceNow(parts, draft)
  if (audience === null) return refused('groupGone')
  const { members, leftOut } = audience
  if (members.length === 0) return refused('nobodyInGroup')
  if (members.length > groupLetterLimits.addressesMax) return refused('tooManyAddresses')
  const at = new Date(clock.now())
  return db.transaction().execute(async (transaction) => {
    await store.lockGroupLetters(transaction)
    const today = await store.countSentSince(transaction, new Date(at.getTime() - dayMilliseconds))
    if (today >= groupLetterLimits.perDayMax) return refused('tooManyToday')
    const sent = { at, by, addresses: members.length, leftOut }
    if (!(await store.markGroupLetterSent(transaction, id, sent))) return refused('alreadySent')
    const addresses = members.map(({ email }) => email)
    const links =
      draft.purpose === 'news' ? await choices.withLinks(addresses, transaction) : new Map<string, ChoiceWithLinks>()
    const letters = members.map((member) =>
      groupLetter({ draft, member, withdrawUrl: withdrawFrom(links.get(member.email.toLowerCase())) }),
    )
    await mailbox.postAll(letters, id, transaction)
    await audit.record({ actor: by, action: 'groupLetterSent', object: thing(id) }, transaction)
    return accepted(audience)
  })
}
