// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export { RoomHost, type HostLine } from './host.ts'
export { RoomHosts } from './hosts.ts'
export type { Outcome } from './batch.ts'
export type { HostPorts, HostTransition, SeatConnection, Ticket } from './ports.ts'
export type { Append, KeptText, Logged, RoomId, RoomLog } from './log.ts'
export { MemoryLog } from './log.memory.ts'
export { PostgresLog } from './log.postgres.ts'
export { hostLimits } from './limits.ts'
