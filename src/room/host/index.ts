// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export { RoomHost, type HostLine } from './host.ts'
export { RoomHosts } from './hosts.ts'
export type { Outcome } from './outcomes.ts'
export type { HostPorts, HostTransition, SeatConnection, Standing, Ticket } from './ports.ts'
export type { Append, Appended, KeptText, Logged, RoomId, RoomLog } from './log.ts'
export { MemoryLog } from './log.memory.ts'
export { PostgresLog } from './log.postgres.ts'
export { hostLimits, type HostLimits } from './limits.ts'
// The rules that a host carries out, for those who carry rooms or watch over them without any page (../index.ts has
// panels).
export {
  decide,
  emptyRoom,
  evolve,
  orderOf,
  type RoomCommand,
  type RoomEvent,
  type RoomState,
  type SeatCommand,
} from '../room.rules.ts'
export { own, seatsOfView, textsOfView, viewFor } from '../view.rules.ts'
export { classOf, mayReadNotes, type Role } from '../roles.rules.ts'
export type { Placed } from '../floor/order.rules.ts'
export { isQuestion, means, orderModes, requestKinds, spokenAt } from '../floor/state.rules.ts'
export { limits } from '../limits.rules.ts'
export { heardIn, standingIn, type Heard } from '../questions/hearing.rules.ts'
export type { Question } from '../questions/questions.rules.ts'
export { standsForNobody, type SizeClass, type Stands } from '../envelope.rules.ts'
export type { CommandId, QuestionId, SeatId, TextId } from '../envelope.rules.ts'
