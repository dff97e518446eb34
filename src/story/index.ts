// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the story: one living sample congress, put into a database and kept at now. */
export type { Persona } from './personas.ts'
export { mayBeSeeded, seedStory, type Story } from './seed.ts'
export { shiftStory } from './shift.ts'
