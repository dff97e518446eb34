// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Writes to many sockets without holding up the process: a slice of them, then the event loop gets its turn. While
 * a broadcast is under way everything else waits behind it, so that no seat hears things out of order.
 */
import { textFrame } from './frame.ts'
import { serverLimits } from './limits.ts'

/** A line that takes frames as they are. */
export type Receiver = { write(frame: Buffer): void; end(code: number, reason: string): void }

type Job =
  | { readonly is: 'frame'; readonly receivers: readonly Receiver[]; readonly frame: Buffer; written: number }
  | { readonly is: 'end'; readonly receiver: Receiver; readonly code: number; readonly reason: string }

export type Broadcaster = {
  send(receivers: readonly Receiver[], text: string): void
  end(receiver: Receiver, code: number, reason: string): void
  /** Resolves when everything has been handed to the sockets. */
  drained(): Promise<void>
}

/** @param later gives the event loop a turn; tests give their own. */
export function broadcaster(later: (task: () => void) => void = setImmediate): Broadcaster {
  const jobs: Job[] = []
  let waiting: (() => void)[] = []
  let scheduled = false

  /** Writes at most one slice; true when nothing is left. */
  const slice = (): boolean => {
    let left: number = serverLimits.socketsPerSlice
    for (;;) {
      const job = jobs[0]
      if (job === undefined) return true
      if (left === 0) return false
      if (job.is === 'end') {
        job.receiver.end(job.code, job.reason)
        left -= 1
        jobs.shift()
        continue
      }
      const until = Math.min(job.receivers.length, job.written + left)
      left -= until - job.written
      while (job.written < until) job.receivers[job.written++]?.write(job.frame)
      if (job.written === job.receivers.length) jobs.shift()
    }
  }

  const run = () => {
    scheduled = false
    if (slice()) {
      for (const resolve of waiting) resolve()
      waiting = []
    } else schedule()
  }
  const schedule = () => {
    if (scheduled) return
    scheduled = true
    later(run)
  }
  const add = (job: Job) => {
    jobs.push(job)
    if (!scheduled) run()
  }

  return {
    send: (receivers, text) => add({ is: 'frame', receivers, frame: textFrame(text), written: 0 }),
    end: (receiver, code, reason) => add({ is: 'end', receiver, code, reason }),
    drained: () => (jobs.length === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  }
}
