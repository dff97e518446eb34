// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The room's door for everybody; who carries rooms also uses ./host/index.ts, who sits in one ./seat/index.ts. */
export {
  decide,
  emptyRoom,
  evolve,
  orderOf,
  replay,
  type RoomCommand,
  type RoomEvent,
  type RoomState,
  type SeatCommand,
} from './room.rules.ts'
export { commandAccess, type CommandAccess } from './room.access.rules.ts'
export { has, roles, type Right, type Role, type SeatClass } from './roles.rules.ts'
export type { Refusal } from './refusals.rules.ts'
export { standsForNobody } from './envelope.rules.ts'
export type { CommandId, Decision, Envelope, SeatId, SizeClass, Stands, TextId, Words } from './envelope.rules.ts'
export { RoomPanel, type RoomProps } from './room.panel.tsx'
export type { PanelProps } from './panel.ts'
export { roomStore, type RoomStore } from './room.store.ts'
export { roomWords, roomWordsDe, roomWordsEn, type RoomWords } from './room.words.ts'
