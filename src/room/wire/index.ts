// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

export * from './messages.ts'
export { readFromSeat } from './schema.ts'
