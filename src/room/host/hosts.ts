// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The rooms this process carries. A room opens when the first person comes and another node does not own it; when
 * its host leaves (fenced, uncertain write), the next comer opens it anew from the log.
 */
import { RoomHost } from './host.ts'
import type { RoomId } from './log.ts'
import type { HostPorts } from './ports.ts'

export class RoomHosts {
  readonly #ports: HostPorts
  readonly #open = new Map<RoomId, Promise<RoomHost | null>>()
  #stopped = false

  constructor(ports: HostPorts) {
    this.#ports = ports
  }

  /** The room's host in this process; null when another node owns the room now, or when we are stopping. */
  async host(room: RoomId): Promise<RoomHost | null> {
    if (this.#stopped) return null
    const known = this.#open.get(room)
    if (known !== undefined) return await known
    const opening = RoomHost.open(room, this.#ports, () => this.#open.delete(room))
    this.#open.set(room, opening)
    try {
      const host = await opening
      if (host === null) this.#open.delete(room)
      return host
    } catch (error) {
      this.#open.delete(room)
      throw error
    }
  }

  /** How many rooms are open here. */
  get count(): number {
    return this.#open.size
  }

  async stop(): Promise<void> {
    this.#stopped = true
    // An opening that fails was its caller's to hear of.
    const hosts = await Promise.allSettled([...this.#open.values()])
    const open = hosts.flatMap((opened) =>
      opened.status === 'fulfilled' && opened.value !== null ? [opened.value] : [],
    )
    await Promise.all(open.map((host) => host.stop()))
  }
}
