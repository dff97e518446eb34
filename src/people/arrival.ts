// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Why somebody who came back from a provider is not let in, or not connected. */
import type { ProviderRefusal } from './provider.ts'

/**
 * visitGone: this browser did not leave for the provider, or came back before. connectedElsewhere: the identity
 * belongs to somebody else here. otherPerson: somebody else is signed in by now.
 */
export type ArrivalRefusal =
  ProviderRefusal | 'visitGone' | 'noAddress' | 'noName' | 'connectedElsewhere' | 'otherPerson' | 'tooMany'

export type ConnectRefusal = 'offerGone' | 'connectedElsewhere' | 'tooMany'
