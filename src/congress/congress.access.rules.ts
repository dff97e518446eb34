// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with the congress itself. */
import { atHand, everybody, offices, type AccessTable } from '../web/access.rules.ts'

export type CongressAction = 'openHome' | 'readOperatorPages' | 'foundCongress' | 'openOffice'

export const congressAccess: AccessTable<CongressAction> = {
  openHome: everybody,
  readOperatorPages: everybody,
  /** The owner, and only while there is no congress; for all others there is no such page. */
  foundCongress: atHand,
  /** The office's own page is open to whoever may do anything in it; each of its sections decides for itself. */
  openOffice: offices('owner', 'organiser', 'programmeEditor', 'technician'),
}
