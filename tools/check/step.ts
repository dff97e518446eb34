// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a check is: a name, a way to look at a tree of files, and findings that say what to write instead. */
import type { Tree } from './tree.ts'

export type Finding = {
  /** Relative to the root of the tree, with forward slashes. */
  readonly file: string
  readonly line?: number
  /** What is wrong and what to do instead, in one line. */
  readonly says: string
}

export type Outcome = {
  /** How much was looked at, so that a check which saw nothing shows itself: '214 modules'. */
  readonly detail: string
  readonly findings: readonly Finding[]
  /** Worth a look, but no reason to fail. */
  readonly notes?: readonly Finding[]
}

export type Step = {
  readonly name: string
  look(tree: Tree): Outcome | Promise<Outcome>
}

/** 'src/a.ts:12  …': a form that terminals and editors turn into a link. */
export function lineOf(finding: Finding): string {
  const place = finding.line === undefined ? finding.file : `${finding.file}:${finding.line}`
  return `${place}  ${finding.says}`
}
