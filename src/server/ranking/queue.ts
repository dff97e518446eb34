// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The ranking thread's work: hearings by room, and what is to be ranked, few places before many, in slices, so that a
 * short list never waits for a long one. A new wish takes the place of one for the same room and length that has not
 * begun; one that has begun is finished, so that lists come out however often they are asked for.
 */
import { liveHearing, type LiveHearing, type LiveRanking } from '../../hearing/index.ts'
import type { FromRanking, ToRanking } from './messages.ts'

type Room = { readonly hearing: LiveHearing; position: number }

type Job = {
  readonly request: number
  readonly room: string
  readonly first: number
  /** Begun: at which position, and where it stands. */
  run: { readonly position: number; readonly steps: Generator<void, LiveRanking, void> } | null
}

export type RankingQueue = {
  take(message: ToRanking): void
  /** Goes on until `pause` says so, or nothing is left to do; returns whether something is. */
  work(pause: () => boolean): boolean
}

function isSameWish({ run, room, first }: Job, wish: { readonly room: string; readonly first: number }): boolean {
  return run === null && room === wish.room && first === wish.first
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
      case 'rank':
        if (!rooms.has(message.room)) return answer({ k: 'roomUnknown', request: message.request })
        for (const { request } of [...jobs.values()].filter((job) => isSameWish(job, message))) {
          jobs.delete(request)
          answer({ k: 'superseded', request })
        }
        jobs.set(message.request, { ...message, run: null })
        return
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
        const { hearing, position } = rooms.get(job.room)!
        job.run ??= { position, steps: hearing.rankInSteps(job.first) }
        const step = job.run.steps.next()
        if (step.done) {
          jobs.delete(job.request)
          answer({ k: 'ranked', request: job.request, position: job.run.position, ranking: step.value })
        }
        if (pause()) return jobs.size > 0
      }
      return false
    },
  }
}
