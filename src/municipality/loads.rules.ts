// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Where the register that is loaded is from, and how much it holds. */

export type RegisterSource = 'compact' | 'official'

export type Load = {
  readonly id: string
  readonly source: RegisterSource
  readonly asOf: string
  readonly populationAsOf: string | null
  readonly loadedAt: Date
  readonly loadedBy: string | null
  readonly fileName: string | null
  readonly added: number
  readonly changed: number
  readonly dissolved: number
}

export type RegisterCounts = {
  readonly municipalities: number
  readonly associations: number
  readonly districts: number
  readonly withPopulation: number
  readonly inhabitants: number
  readonly dissolved: number
}
