// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The browser as a seat needs it: its clock, its sockets, its chance, its storage. */
import { idFrom } from '../base/id.ts'
import { asInstant, type Clock } from '../base/instant.ts'
import type { Link, LinkEvents, SeatPorts } from '../room/seat/index.ts'
import { keepPending, keptPending } from './storage.ts'

export const browserClock: Clock = {
  now: () => asInstant(Date.now()),
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds)
    return () => clearTimeout(timer)
  },
}

export function browserPorts(socket: string, key: string): SeatPorts {
  return {
    clock: browserClock,
    random: { next: Math.random },
    open: (events) => openSocket(socket, events),
    newCommand: () => idFrom<'command'>(crypto.getRandomValues(new Uint8Array(16))),
    newText: () => idFrom<'text'>(crypto.getRandomValues(new Uint8Array(16))),
    storage: { load: () => keptPending(key), save: (pending) => keepPending(key, pending) },
  }
}
function openSocket(path: string, events: LinkEvents): Link {
  const address = new URL(path, location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  socket.onopen = events.onOpen
  socket.onmessage = ({ data }) => events.onFrame(String(data))
  socket.onclose = ({ code }) => events.onClose(code)
  return { send: (frame) => socket.send(frame), close: () => socket.close() }
}
