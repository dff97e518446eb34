// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with the congress itself. */
import { offices, type AccessTable } from '../web/access.rules.ts'

export type CongressAction = 'openOffice'

/** The office's own page is open to whoever may do anything in it; each of its sections decides for itself. */
export const congressAccess: AccessTable<CongressAction> = {
  openOffice: offices('owner', 'organiser', 'programmeEditor', 'technician'),
}
