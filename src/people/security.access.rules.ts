// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Who may do what with providers, devices and the second factor. */
import { atHand, everybody, offices, signedIn, type AccessTable } from '../web/access.rules.ts'

export type SecurityAction =
  | 'goToProvider'
  | 'comeFromProvider'
  | 'showFactor'
  | 'seeSecurity'
  | 'endDevices'
  | 'connectProvider'
  | 'keepFactor'
  | 'watchOverFactors'

export const securityAccess: AccessTable<SecurityAction> = {
  goToProvider: everybody,
  /** Whoever holds the cookie of the browser that left. */
  comeFromProvider: atHand,
  /** Whoever holds a sign-in that waits for its second factor. */
  showFactor: atHand,
  seeSecurity: signedIn,
  endDevices: signedIn,
  connectProvider: signedIn,
  keepFactor: signedIn,
  watchOverFactors: offices('owner'),
}
