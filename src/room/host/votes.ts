// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Opening and closing a vote need somebody outside the room: who is entitled stands in mandates, the key of a secret
 * vote in a file. A vote that opens or closes is an errand that is run until the log holds its outcome: by this host,
 * and by the next one if this one dies. Whatever was done before the crash is done again and is the same.
 */
import type { VoteId } from '../envelope.rules.ts'
import type { RoomState } from '../room.rules.ts'
import type { Vote, VotesErrand } from '../vote/state.rules.ts'
import type { RoomId } from './log.ts'
import type { HostPorts } from './ports.ts'

type Source = { readonly room: RoomId; state(): RoomState }

export class VoteErrands {
  readonly #ports: HostPorts
  readonly #source: Source
  readonly #submit: (vote: Vote, errand: VotesErrand) => Promise<boolean>
  readonly #running = new Set<VoteId>()
  /** Votes that are over and whose key is known to be gone. */
  readonly #ended = new Set<VoteId>()
  readonly #waits = new Set<() => void>()
  #stopped = false

  /** @param submit hands an errand's outcome to the room; true once it is in the log or refused for good */
  constructor(ports: HostPorts, source: Source, submit: (vote: Vote, errand: VotesErrand) => Promise<boolean>) {
    this.#ports = ports
    this.#source = source
    this.#submit = submit
    this.look()
  }

  /** After everything that may have changed a vote, and when a room comes to life. */
  look(): void {
    for (const vote of this.#source.state().votes.all) {
      const { id, status, rule } = vote
      if (this.#stopped || this.#running.has(id)) continue
      if (status === 'opening' || status === 'closing') this.#run(vote)
      else if ((status === 'closed' || status === 'withdrawn') && rule.procedure === 'secret') this.#end(vote)
    }
  }

  stop(): void {
    this.#stopped = true
    for (const cancel of this.#waits) cancel()
    this.#waits.clear()
  }

  #run(vote: Vote): void {
    this.#running.add(vote.id)
    this.#carryOut(vote).then(
      (done) => this.#ran(vote, done),
      (error: unknown) => {
        this.#ports.tell({ is: 'voteDelayed', room: this.#source.room, vote: vote.id, error })
        this.#ran(vote, false)
      },
    )
  }

  async #carryOut(vote: Vote): Promise<boolean> {
    const { room } = this.#source
    const box = vote.status === 'closing' ? await this.#ports.log.box(room, vote.id) : []
    const errand = await this.#ports.votes.settle(room, vote, this.#source.state(), box)
    if (this.#stopped) return false
    return errand === null ? false : this.#submit(vote, errand)
  }

  /** Not done: somebody is not there now, a key or the database; in a while it is tried again. */
  #ran({ id }: Vote, done: boolean): void {
    this.#running.delete(id)
    if (this.#stopped) return
    if (done) this.look()
    else this.#later()
  }

  #end({ id }: Vote): void {
    if (this.#ended.has(id)) return
    this.#ended.add(id)
    this.#ports.votes.over(this.#source.room, id).catch((error: unknown) => {
      this.#ended.delete(id)
      this.#ports.tell({ is: 'voteDelayed', room: this.#source.room, vote: id, error })
      if (!this.#stopped) this.#later()
    })
  }

  #later(): void {
    if (this.#waits.size > 0) return
    const cancel = this.#ports.clock.after(this.#ports.limits.voteRetryMilliseconds, () => {
      this.#waits.delete(cancel)
      this.look()
    })
    this.#waits.add(cancel)
  }
}
