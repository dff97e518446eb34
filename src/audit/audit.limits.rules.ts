// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every maximum of the audit trail. */
export const auditLimits = {
  /** Long enough for a question after the congress and its audit; then entries go by themselves. */
  keptDays: 730,
  entriesPerPageMax: 100,
} as const
