// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The groups that can be written to, from what registration, programme, people, municipalities and rooms know. */
import type { Id } from '../base/id.ts'
import { localise, type Language } from '../base/language.ts'
import type { CongressService } from '../congress/index.ts'
import type { Database } from '../database/index.ts'
import type { MailGroup } from '../mail/index.ts'
import { municipalityWords, sizeClasses, sizeClassesByKey, type SizeClass } from '../municipality/index.ts'
import type { AddressService, People, PersonId } from '../people/index.ts'
import { needsPlace, type ProgrammeService, type Session } from '../programme/index.ts'
import type { Reminders } from '../registration/index.ts'
import type { RoomStore } from '../room/index.ts'
import { mailGroupsWords } from './mail-groups.words.ts'
import type { MailGroupsWords } from './mail-groups.words.de.ts'

export type MailGroupParts = {
  readonly db: Database
  readonly congress: Pick<CongressService, 'current'>
  readonly programme: Pick<ProgrammeService, 'sessions'>
  readonly addresses: Pick<AddressService, 'contacts'>
  readonly people: Pick<People, 'cardsOf'>
  readonly reminders: Pick<Reminders, 'participants'>
  readonly rooms: Pick<RoomStore, 'seatedPersons'>
}

/** None while there is no congress. Who is in a group is looked up when it is asked for. */
export async function mailGroups(parts: MailGroupParts): Promise<readonly MailGroup[]> {
  const congress = await parts.congress.current()
  if (congress === null) return []
  const sessions = await parts.programme.sessions(congress.id)
  const registered = async (status: string) => {
    const all = await parts.reminders.participants(congress.id)
    return all.filter((one) => one.status === status)
  }
  const confirmed = async () => (await registered('confirmed')).map(({ personId }) => personId)
  const group = (key: string, label: Labelled, ids: () => Promise<readonly PersonId[]>): MailGroup => ({
    key,
    label: (language) => label(mailGroupsWords(language), language),
    members: async () => parts.addresses.contacts(await ids()),
  })
  return [
    group('registered', (words) => words.registered, confirmed),
    group(
      'pending',
      (words) => words.pending,
      async () => (await registered('pending')).map((one) => one.personId),
    ),
    group(
      'notEntered',
      (words) => words.notEntered,
      async () => {
        const seated = await parts.rooms.seatedPersons()
        return (await confirmed()).filter((id) => !seated.has(id))
      },
    ),
    group(
      'leaders',
      (words) => words.leaders,
      async () => leadersOf(sessions),
    ),
    ...sessions
      .filter(needsPlace)
      .flatMap((session) => [
        group(`session:${session.id}`, titled('session', session), async () =>
          (await registered('confirmed')).filter((one) => one.sessions.includes(session.id)).map((one) => one.personId),
        ),
        group(`leaders:${session.id}`, titled('sessionLeaders', session), async () => leadersOf([session])),
      ]),
    ...sizeClasses.map((size) =>
      group(
        `size:${size}`,
        (words, language) => words.size(municipalityWords(language).sizeClasses[size]),
        async () => ofSize(parts, await confirmed(), size),
      ),
    ),
  ]
}

type Labelled = (words: MailGroupsWords, language: Language) => string

function titled(word: 'session' | 'sessionLeaders', { title }: Session): Labelled {
  return (words, language) => words[word](localise(title, language).text)
}

function leadersOf(sessions: readonly Session[]): readonly Id<'person'>[] {
  return [...new Set(sessions.flatMap(({ people }) => people.map(({ personId }) => personId)))]
}

/** Whoever acts for several municipalities is in the group of each. */
async function ofSize({ db, people }: MailGroupParts, ids: readonly PersonId[], size: SizeClass) {
  const cards = await people.cardsOf(ids)
  const keysOf = ({ bodies }: (typeof cards)[number]) => bodies.flatMap(({ municipalityKey }) => municipalityKey ?? [])
  const sizes = await sizeClassesByKey(db, [...new Set(cards.flatMap(keysOf))])
  return cards.filter((card) => keysOf(card).some((key) => sizes.get(key) === size)).map(({ id }) => id)
}
