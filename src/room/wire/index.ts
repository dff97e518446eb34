// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export {
  decodeView,
  encodeView,
  farewells,
  protocol,
  type Card,
  type Cards,
  type Farewell,
  type FromSeat,
  type Position,
  type RankedClass,
  type RankedPlace,
  type Ranking,
  type Texts,
  type ToSeat,
  type WireEvent,
  type WireOwn,
  type WireView,
} from './messages.ts'
export { commandTypes, readFromSeat } from './schema.ts'
