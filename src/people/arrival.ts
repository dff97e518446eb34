// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Why somebody who came back from a provider is not let in, or not connected. */
import type { ProviderRefusal } from './provider.ts'

export type ArrivalRefusal =
  ProviderRefusal | 'visitGone' | 'noAddress' | 'noName' | 'connectedElsewhere' | 'otherPerson' | 'tooMany'

export type ConnectRefusal = 'offerGone' | 'connectedElsewhere' | 'tooMany'
