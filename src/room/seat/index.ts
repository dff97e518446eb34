// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export { Seat, type Known, type SeatListener } from './seat.ts'
export type { ConnectionState } from './connection.ts'
export type { PendingCommand, Shown } from './pending.ts'
export type { Link, LinkEvents, SeatPorts } from './ports.ts'
export type { Card, Ranking, WireOwn } from '../wire/messages.ts'
