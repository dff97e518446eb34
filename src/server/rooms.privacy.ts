// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the live rooms hold of people, for privacy. The room knows nothing of the field, so its port is made here: the
 * rows are its store's, and what lives in an open room is ended by its host (docs/decisions/0074).
 */
import { asId } from '../base/id.ts'
import type { Database } from '../database/index.ts'
import type { PersonalData } from '../privacy/index.ts'
import type { RoomStore } from '../room/index.ts'
import type { RoomHosts } from '../room/host/index.ts'
import { roomsPrivacyWords } from './rooms-privacy.words.ts'

type Parts = {
  readonly db: Database
  readonly hosts: Pick<RoomHosts, 'host'>
  readonly rooms: RoomStore
  titlesOf(sessions: readonly string[], transaction: Database): Promise<ReadonlyMap<string, string>>
}

export function roomsPersonalData({ db, hosts, rooms, titlesOf }: Parts): PersonalData {
  return {
    module: 'room',
    activities: (language) => [
      {
        key: 'room',
        ...roomsPrivacyWords(language).activity,
        legalBasis: 'publicTask',
        recipients: ['sameRoom'],
        retention: { kind: 'untilDeletion' },
      },
    ],
    sections: (language) => roomsPrivacyWords(language).held,
    async exportOf({ id }, transaction) {
      const sessions = await rooms.sessionsOf(id, transaction)
      const words = await rooms.wordsOf(id, transaction)
      const titles = await titlesOf([...sessions, ...words.map(({ session }) => session)], transaction)
      const titled = (session: string) => titles.get(session) ?? session
      return {
        seats: sessions.map((session) => ({ room: titled(session) })),
        words: words.map(({ session, body, at }) => ({ room: titled(session), at, text: body })),
      }
    },
    forget: ({ id }, transaction) => rooms.forgetPerson(id, transaction),
    async finish(traces) {
      const roomOf = await rooms.roomsOf(
        traces.map((trace) => asId<'seat'>(trace)),
        db,
      )
      const ended: string[] = []
      for (const [room, seats] of Map.groupBy(roomOf, ([, room]) => room)) {
        const ids = seats.map(([seat]) => seat)
        // A room that another process owns is ended by that one, within a minute.
        const host = await hosts.host(room)
        if (host !== null && (await host.forget(ids))) ended.push(...ids)
      }
      return ended
    },
    async sweepBefore(date, transaction) {
      const { rows, seats } = await rooms.eraseWordsBefore(date, transaction)
      return { rows, traces: seats }
    },
  }
}
