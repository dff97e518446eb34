// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the mathematics of being heard: pure, so that rules, rooms and browsers may import it. */
export { audit, closestLeftOut, ejr, ejrPlus, jr, pjr, type ClosestLeftOut, type Verdict } from './axioms.rules.ts'
