// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of the programme, with its unit in its name. */
export const programmeLimits = {
  /** People with a task in one session; whoever has two tasks counts twice. */
  tasksPerSessionMax: 40,
} as const
