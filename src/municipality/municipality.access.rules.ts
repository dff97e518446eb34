// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with the register of municipalities. */
import { everybody, offices, type AccessTable } from '../web/access.rules.ts'

export type MunicipalityAction = 'searchRegister' | 'seeRegister' | 'loadRegister'

export const municipalityAccess: AccessTable<MunicipalityAction> = {
  /** Whoever registers chooses from it before they have a sign-in. */
  searchRegister: everybody,
  seeRegister: offices('owner', 'organiser'),
  loadRegister: offices('owner', 'organiser'),
}
