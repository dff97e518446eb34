// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The ranking thread: the room's own thread never waits for a ranking. Started by client.ts. */
import { parentPort } from 'node:worker_threads'
import { assert } from '../../base/assert.ts'
import { serverLimits } from '../limits.ts'
import type { ToRanking } from './messages.ts'
import { rankingQueue } from './queue.ts'

assert(parentPort !== null, 'this file is started as a worker')
const port = parentPort
const queue = rankingQueue((message) => port.postMessage(message))
let working = false

/** A slice of work, then whatever messages have come, then the next slice. */
function work(): void {
  const until = performance.now() + serverLimits.rankingSliceMilliseconds
  working = queue.work(() => performance.now() > until)
  if (working) setImmediate(work)
}

port.on('message', (message: ToRanking) => {
  queue.take(message)
  if (working) return
  working = true
  setImmediate(work)
})
