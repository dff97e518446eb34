// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may do what, in words that pages and routes share. A module says it once, in its `x.access.rules.ts`, as a table
 * from what is done to who may do it; guarded.ts holds routes to it.
 */
import type { Language } from '../base/language.ts'

export type Access =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'signedIn' }
  /** The thing asked for decides, in its service: a link's secret, an invitation. Anybody may ask. */
  | { readonly kind: 'atHand' }
  /** Whoever holds one of these offices of the whole congress. */
  | { readonly kind: 'offices'; readonly offices: readonly string[] }

export const everybody: Access = { kind: 'everybody' }
export const signedIn: Access = { kind: 'signedIn' }
export const atHand: Access = { kind: 'atHand' }
export const offices = (...names: readonly string[]): Access => ({ kind: 'offices', offices: names })

export type AccessTable<Action extends string> = Readonly<Record<Action, Access>>

/** @param person null for somebody who has not signed in. */
export function mayDo(person: { readonly offices: readonly string[] } | null, access: Access): boolean {
  switch (access.kind) {
    case 'everybody':
    case 'atHand':
      return true
    case 'signedIn':
      return person !== null
    case 'offices':
      return person !== null && access.offices.some((office) => person.offices.includes(office))
  }
}

/** A section of the congress office; its module brings it, the server joins them. */
export type OfficeSection = {
  /** /office/register */
  readonly path: string
  readonly access: Access
  label(language: Language): string
  /** One sentence: what is done there. */
  lead(language: Language): string
}
