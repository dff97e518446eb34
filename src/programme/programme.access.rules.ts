// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with the programme. */
import { everybody, type AccessTable } from '../web/access.rules.ts'

export type ProgrammeAction = 'readProgramme' | 'readSession' | 'readNext'

export const programmeAccess: AccessTable<ProgrammeAction> = {
  readProgramme: everybody,
  readSession: everybody,
  readNext: everybody,
}
