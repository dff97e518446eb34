// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Asks for the fair order of the questions when something has changed it: not for every support, but once in a while,
 * one at a time, and always for the newest position. It is computed from the log and no part of it (law 16).
 */
import { unreachable } from '../../base/assert.ts'
import type { RoomEvent, RoomState } from '../room.rules.ts'
import type { Logged, RoomId } from './log.ts'
import type { HostPorts, Standing } from './ports.ts'

type Source = { readonly room: RoomId; state(): RoomState; position(): number }

export class Rankings {
  readonly #ports: HostPorts
  readonly #source: Source
  readonly #told: (standing: Standing) => void
  #cancel: (() => void) | null = null
  #asking = false
  #stale = false
  #stopped = false

  constructor(ports: HostPorts, source: Source, told: (standing: Standing) => void) {
    this.#ports = ports
    this.#source = source
    this.#told = told
    if (source.state().questions.all.length > 0) this.#soon()
  }

  changed(entries: readonly Logged[]): void {
    if (this.#source.state().questions.all.length === 0) return
    if (entries.some(({ event }) => movesQuestions(event))) this.#soon()
  }

  stop(): void {
    this.#stopped = true
    this.#cancel?.()
  }

  /** Joined for a while, so that many supports make one ranking. */
  #soon(): void {
    this.#stale = true
    if (this.#cancel !== null || this.#asking) return
    this.#cancel = this.#ports.clock.after(this.#ports.limits.rankingMilliseconds, () => {
      this.#cancel = null
      void this.#ask()
    })
  }

  async #ask(): Promise<void> {
    this.#asking = true
    this.#stale = false
    const { room } = this.#source
    const standing = await this.#ports.rank(room, this.#source.position(), this.#source.state())
    this.#asking = false
    if (this.#stopped) return
    if (standing !== null) this.#told(standing)
    if (this.#stale) this.#soon()
  }
}

/** Who comes counts, too: everybody who is here earns credit. */
function movesQuestions(event: RoomEvent): boolean {
  switch (event.type) {
    case 'seatTaken':
    case 'questionAsked':
    case 'questionWithdrawn':
    case 'questionSupported':
    case 'supportTakenBack':
    case 'questionAdmitted':
    case 'questionTakenUp':
    case 'questionAnswered':
    case 'questionSetAside':
    case 'questionHandedOn':
    case 'questionReopened':
    case 'questionMerged':
    case 'sharesDeclared':
      return true
    case 'questionEdited':
    case 'questionsOpened':
    case 'questionsClosed':
    case 'questionsModerated':
    case 'chairTaken':
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'requestRemoved':
    case 'requestPassedOver':
    case 'questionTaken':
    case 'floorGiven':
    case 'floorEnded':
    case 'floorReturned':
    case 'speechExtended':
    case 'meetingPaused':
    case 'meetingResumed':
    case 'orderSet':
    case 'alternationSet':
    case 'budgetsSet':
    case 'proxyNamed':
    case 'proxyForgotten':
    case 'listOpened':
    case 'listClosed':
    case 'speakingTimeSet':
    case 'messagePosted':
    case 'messageRemoved':
      return false
    default:
      return unreachable(event)
  }
}
