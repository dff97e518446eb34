// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What is remembered of something done in the office: who, what, with which thing, when. Ids and our words only. */
import type { Id } from '../base/id.ts'
import type { Language, Localised } from '../base/language.ts'

export type AuditObject = { readonly kind: string; readonly id: string }

export type AuditAction = {
  /** Null: the software itself, as the clock that deletes. */
  readonly actor: Id<'person'> | null
  /** What was done, as the module's vocabulary has it: congressFounded */
  readonly action: string
  readonly object: AuditObject | null
}

/** A module's words for what is done in its office pages, by the name that is kept. */
export type AuditVocabulary = {
  readonly actions: Readonly<Record<string, Localised>>
  /** Kinds of things: person, session. */
  readonly objects: Readonly<Record<string, Localised>>
}

/** A word of our code, or one of our ids: a name or a text does not fit through here. */
export function isAuditWord(text: string): boolean {
  return /^[a-z][A-Za-z]{0,59}$/.test(text)
}

export function isAuditId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text)
}

/** All modules' words as one; a word that two modules use for different things is a slip of ours. */
export function joinedVocabulary(parts: readonly AuditVocabulary[]): AuditVocabulary {
  return {
    actions: Object.assign({}, ...parts.map(({ actions }) => actions)) as AuditVocabulary['actions'],
    objects: Object.assign({}, ...parts.map(({ objects }) => objects)) as AuditVocabulary['objects'],
  }
}

/** An action of an older version may have lost its words: its name is still readable. */
export function saidIn(language: Language, words: Readonly<Record<string, Localised>>, name: string): string {
  const word = Object.hasOwn(words, name) ? words[name] : undefined
  return word?.[language] ?? word?.de ?? name
}
