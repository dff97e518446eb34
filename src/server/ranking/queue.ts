// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The ranking thread's work: hearings by room, and what is to be ranked, few places before many, in slices, so that a
 * short list never waits for a long one. A new wish takes the place of one for the same room and length that has not
 * begun; one that has begun is finished, so that lists come out however often they are asked for.
 */
import { liveHearing, shownRanking, type LiveHearing } from '../../hearing/index.ts'
import type { FromRanking, ToRanking } from './messages.ts'
import { unpacked, type PackedHearing } from './packed.ts'

type Room = { readonly hearing: LiveHearing; position: number }

type Steps = Generator<void, FromRanking, void>

type Job = {
  readonly request: number
  /** Null: of no room that is kept here. */
  readonly room: string | null
  readonly first: number
  readonly begin: () => Steps
  /** Where it stands once it has begun. */
  run: Steps | null
}

export type RankingQueue = {
  take(message: ToRanking): void
  /** Goes on until `pause` says so, or nothing is left to do; returns whether something is. */
  work(pause: () => boolean): boolean
}

function isSameWish({ run, room, first }: Job, wish: { readonly room: string; readonly first: number }): boolean {
  return run === null && room === wish.room && first === wish.first
}

function* ranked(request: number, { hearing, position }: Room, first: number): Steps {
  return { k: 'ranked', request, position, ranking: yield* hearing.rankInSteps(first) }
}

function* shown(request: number, hearing: PackedHearing, explained: number): Steps {
  return { k: 'shown', request, ranking: yield* shownRanking(unpacked(hearing), explained) }
}

export function rankingQueue(answer: (message: FromRanking) => void): RankingQueue {
  const rooms = new Map<string, Room>()
  const jobs = new Map<number, Job>()

  const take = (message: ToRanking) => {
    switch (message.k) {
      case 'open':
        rooms.set(message.room, { hearing: liveHearing(message.hearing), position: message.position })
        return
      case 'change': {
        const room = rooms.get(message.room)
        if (room === undefined) return
        for (const change of message.changes) room.hearing.change(change)
        room.position = message.position
        return
      }
      case 'rank': {
        const { request, room, first } = message
        if (!rooms.has(room)) return answer({ k: 'roomUnknown', request })
        for (const job of [...jobs.values()].filter((job) => isSameWish(job, message))) {
          jobs.delete(job.request)
          answer({ k: 'superseded', request: job.request })
        }
        jobs.set(request, { request, room, first, begin: () => ranked(request, rooms.get(room)!, first), run: null })
        return
      }
      case 'show': {
        const { request, hearing, explained } = message
        const first = hearing.askedAt.length
        jobs.set(request, { request, room: null, first, begin: () => shown(request, hearing, explained), run: null })
        return
      }
      case 'close':
        rooms.delete(message.room)
        for (const job of [...jobs.values()].filter(({ room }) => room === message.room)) {
          jobs.delete(job.request)
          answer({ k: 'roomUnknown', request: job.request })
        }
    }
  }
  /** Fewest places first; among equals who asked first. */
  const next = () => [...jobs.values()].reduce<Job | null>((a, b) => (a === null || b.first < a.first ? b : a), null)

  return {
    take,
    work(pause) {
      for (let job = next(); job !== null; job = next()) {
        job.run ??= job.begin()
        const step = job.run.next()
        if (step.done) {
          jobs.delete(job.request)
          answer(step.value)
        }
        if (pause()) return jobs.size > 0
      }
      return false
    },
  }
}
