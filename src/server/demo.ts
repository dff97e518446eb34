// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the demo has and production has not: links that sign three people in, and company in the running room. */
import type { Clock } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import type { People } from '../people/index.ts'
import type { RoomHost, RoomHosts, RoomId } from '../room/host/index.ts'
import type { Story } from '../story/index.ts'
import { guestLimits, seatGuests } from './demo-guests.ts'
import type { Door } from './door.ts'
import { faultFields } from './log.ts'
import type { Log } from './log.ts'

export type DemoLink = { readonly role: 'organiser' | 'moderator' | 'participant'; readonly url: string }

export type Demo = {
  /** Links that sign the demo's three people in; none in production. */
  demoLinks(language: Language): Promise<readonly DemoLink[]>
  /** Keeps the demo's sample people in its running room; the function it gives sends them home. */
  keepGuests(): () => void
}

export type DemoParts = {
  readonly clock: Clock
  readonly log: Log
  /** Null in production. */
  readonly story: Story | null
  readonly people: Pick<People, 'demoSignInLink'>
  readonly hosts: RoomHosts
  readonly door: Door
}

export function demoOf(parts: DemoParts): Demo {
  const { story, people } = parts
  return {
    async demoLinks(language) {
      if (story === null) return []
      const link = async (role: DemoLink['role']) => ({
        role,
        url: await people.demoSignInLink(story[role].id, language),
      })
      return Promise.all([link('organiser'), link('moderator'), link('participant')])
    },
    keepGuests: () => (story === null ? () => {} : keepGuests(parts, story)),
  }
}

/** After a crash the dead process owns the room for some seconds, and a host may leave: guests come again then. */
function keepGuests({ clock, log, hosts, door }: DemoParts, story: Story): () => void {
  const onFault = (error: unknown) => log('processFaulted', faultFields(error))
  let host: RoomHost | null = null
  let sendHome = () => {}
  let cancel = () => {}
  let over = false
  const seat = async (found: RoomHost, room: RoomId) => {
    sendHome()
    host = found
    const visitors = await door.seatsOf(room, [story.organiser.id, story.moderator.id, story.participant.id])
    sendHome = await seatGuests({ clock, host: found, visitors, cards: (seats) => door.cards(seats), onFault })
    if (over) sendHome()
  }
  const look = async () => {
    const room = await door.roomOf(story.room)
    const found = room === null ? null : await hosts.host(room)
    if (!over && room !== null && found !== null && found !== host) await seat(found, room)
  }
  const keepLooking = () => {
    look()
      .catch(onFault)
      .finally(() => {
        if (!over) cancel = clock.after(guestLimits.lookMilliseconds, keepLooking)
      })
  }
  keepLooking()
  return () => {
    over = true
    cancel()
    sendHome()
  }
}
