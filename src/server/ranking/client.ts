// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Rankings from a thread of their own. The latest wish wins: a new one for the same room and length supersedes one
 * that has not begun. Every ranking carries the position of the room's log that it was computed for.
 */
import { Worker } from 'node:worker_threads'
import { unreachable } from '../../base/assert.ts'
import type { Change, Hearing, LiveRanking } from '../../hearing/index.ts'
import type { FromRanking, ToRanking } from './messages.ts'

export type Ranked =
  | { readonly is: 'ranked'; readonly position: number; readonly ranking: LiveRanking }
  /** A later wish took its place. */
  | { readonly is: 'superseded' }
  /** The room was never opened here, or has been closed. */
  | { readonly is: 'roomUnknown' }
  /** The thread has ended; a new one has to be started and told everything again. */
  | { readonly is: 'lost' }

export type RankingThread = {
  open(room: string, position: number, hearing: Hearing): void
  change(room: string, position: number, changes: readonly Change[]): void
  rank(room: string, first: number): Promise<Ranked>
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
  const waiting = new Map<number, (ranked: Ranked) => void>()
  let requests = 0
  let state: 'running' | 'stopped' | 'lost' = 'running'

  const settle = (request: number, ranked: Ranked) => {
    waiting.get(request)?.(ranked)
    waiting.delete(request)
    if (waiting.size === 0) worker.unref()
  }
  const end = (as: 'stopped' | 'lost', error: unknown) => {
    if (state !== 'running') return
    state = as
    for (const request of [...waiting.keys()]) settle(request, { is: 'lost' })
    if (as === 'lost') onLost(error)
  }
  const tell = (message: ToRanking) => {
    if (state === 'running') worker.postMessage(message)
  }
  worker.on('message', (message: FromRanking) => {
    switch (message.k) {
      case 'ranked':
        return settle(message.request, { is: 'ranked', position: message.position, ranking: message.ranking })
      case 'superseded':
      case 'roomUnknown':
        return settle(message.request, { is: message.k })
      default:
        return unreachable(message)
    }
  })
  worker.on('error', (error) => end('lost', error))
  worker.on('exit', (code) => end('lost', new Error(`the ranking thread ended with code ${code}`)))
  // It holds nothing that would be lost: the process waits for it only while somebody waits for a ranking.
  worker.unref()
  return {
    open: (room, position, hearing) => tell({ k: 'open', room, position, hearing }),
    change: (room, position, changes) => tell({ k: 'change', room, position, changes }),
    close: (room) => tell({ k: 'close', room }),
    rank(room, first) {
      if (state !== 'running') return Promise.resolve({ is: 'lost' })
      const request = ++requests
      return new Promise((resolve) => {
        waiting.set(request, resolve)
        worker.ref()
        tell({ k: 'rank', room, request, first })
      })
    },
    async stop() {
      end('stopped', null)
      await worker.terminate()
    },
  }
}
