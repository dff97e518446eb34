// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with the register of municipalities. */
import { everybody, type AccessTable } from '../web/access.rules.ts'

export type MunicipalityAction = 'searchRegister'

export const municipalityAccess: AccessTable<MunicipalityAction> = {
  searchRegister: everybody,
}
