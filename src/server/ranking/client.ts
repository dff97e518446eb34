// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Rankings from a thread of their own. The latest wish wins: a new one for the same room and length supersedes one
 * that has not begun. Every ranking carries the position of the room's log that it was computed for.
 */
import { Worker } from 'node:worker_threads'
import { assert } from '../../base/assert.ts'
import type { Change, Hearing, LiveRanking, ShownRanking } from '../../hearing/index.ts'
import type { FromRanking, ToRanking } from './messages.ts'
import { packed, type Asked } from './packed.ts'

export type Ranked =
  | { readonly is: 'ranked'; readonly position: number; readonly ranking: LiveRanking }
  /** A later wish took its place. */
  | { readonly is: 'superseded' }
  /** The room was never opened here, or has been closed. */
  | { readonly is: 'roomUnknown' }
  /** The thread has ended; a new one has to be started and told everything again. */
  | Lost

type Lost = { readonly is: 'lost' }
export type Shown = { readonly is: 'shown'; readonly ranking: ShownRanking } | Lost

export type RankingThread = {
  open(room: string, position: number, hearing: Hearing): void
  change(room: string, position: number, changes: readonly Change[]): void
  rank(room: string, first: number): Promise<Ranked>
  /** The ranking of a hearing that is not kept in the thread, with the reasons of the first places. */
  show(hearing: Asked, explained: number): Promise<Shown>
  close(room: string): void
  stop(): Promise<void>
}

export type RankingThreadParts = {
  /** Called once if the thread ends without being asked to. */
  onLost(error: unknown): void
  /** Where the worker's module is, if not beside this one. */
  readonly module?: URL
}

/** In the build beside main.js, in the sources beside this file. */
function moduleBeside(): URL {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './ranking-worker.js'
  return new URL(name, import.meta.url)
}

export function startRankingThread({ onLost, module = moduleBeside() }: RankingThreadParts): RankingThread {
  const worker = new Worker(module)
  const waiting = new Map<number, (answer: FromRanking | null) => void>()
  let requests = 0
  let state: 'running' | 'stopped' | 'lost' = 'running'

  const settle = (request: number, answer: FromRanking | null) => {
    waiting.get(request)?.(answer)
    waiting.delete(request)
    if (waiting.size === 0) worker.unref()
  }
  const end = (as: 'stopped' | 'lost', error: unknown) => {
    if (state !== 'running') return
    state = as
    for (const request of [...waiting.keys()]) settle(request, null)
    if (as === 'lost') onLost(error)
  }
  const tell = (message: ToRanking) => {
    if (state === 'running') worker.postMessage(message)
  }
  const ask = <Told>(message: (request: number) => ToRanking, read: (answer: FromRanking) => Told) => {
    const lost: Lost = { is: 'lost' }
    if (state !== 'running') return Promise.resolve(lost)
    const request = ++requests
    return new Promise<Told | Lost>((resolve) => {
      waiting.set(request, (answer) => resolve(answer === null ? lost : read(answer)))
      worker.ref()
      tell(message(request))
    })
  }
  worker.on('message', (message: FromRanking) => settle(message.request, message))
  worker.on('error', (error) => end('lost', error))
  worker.on('exit', (code) => end('lost', new Error(`the ranking thread ended with code ${code}`)))
  // It holds nothing that would be lost: the process waits for it only while somebody waits for a ranking.
  worker.unref()
  return {
    open: (room, position, hearing) => tell({ k: 'open', room, position, hearing }),
    change: (room, position, changes) => tell({ k: 'change', room, position, changes }),
    close: (room) => tell({ k: 'close', room }),
    rank: (room, first) => ask((request) => ({ k: 'rank', room, request, first }), rankedOf),
    show(hearing, explained) {
      const toShow = packed(hearing)
      return ask((request) => ({ k: 'show', request, hearing: toShow, explained }), shownOf)
    },
    async stop() {
      end('stopped', null)
      await worker.terminate()
    },
  }
}

function rankedOf(answer: FromRanking): Ranked {
  switch (answer.k) {
    case 'ranked':
      return { is: 'ranked', position: answer.position, ranking: answer.ranking }
    case 'superseded':
    case 'roomUnknown':
      return { is: answer.k }
    case 'shown':
      assert(false, 'only what was asked to be shown is answered as such')
  }
}

function shownOf(answer: FromRanking): Shown {
  assert(answer.k === 'shown', 'what is to be shown is answered as such')
  return { is: 'shown', ranking: answer.ranking }
}
