// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with data about people: everybody with their own, the office with those who ask it in writing. */
import { everybody, offices, signedIn, type AccessTable } from '../web/access.rules.ts'

export type PrivacyAction =
  'readOwnData' | 'forgetMyself' | 'readGoodbye' | 'setPrivacy' | 'readRecord' | 'forgetOthers'

export const privacyAccess: AccessTable<PrivacyAction> = {
  readOwnData: signedIn,
  forgetMyself: signedIn,
  readGoodbye: everybody,
  setPrivacy: offices('owner', 'organiser'),
  readRecord: offices('owner', 'organiser'),
  forgetOthers: offices('owner', 'organiser'),
}
