// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Runs the steps, a few at a time, and tells what they found, each as soon as it is known. */
import { lineOf, type Outcome, type Step } from './step.ts'
import type { Tree } from './tree.ts'

/** So many findings of one step are read at once; the rest is counted. */
const findingsShownMax = 60

export type Verdict = { readonly passed: number; readonly failed: number }

/**
 * @param atOnce how many steps may run at the same time
 * @param say prints one line
 */
export async function runSteps(
  steps: readonly Step[],
  tree: Tree,
  atOnce: number,
  say: (line: string) => void,
): Promise<Verdict> {
  const waiting = [...steps]
  let failed = 0
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const started = performance.now()
      const outcome = await look(step, tree)
      if (outcome.findings.length > 0) failed++
      for (const line of linesFor(step, outcome, (performance.now() - started) / 1000)) say(line)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  say(`${steps.length - failed} passed, ${failed} failed`)
  return { passed: steps.length - failed, failed }
}

/** A check that breaks down has not found everything in order: it fails. */
async function look(step: Step, tree: Tree): Promise<Outcome> {
  try {
    return await step.look(tree)
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const says = `the check itself broke down: ${why}`
    return { detail: 'a check that broke down', findings: [{ file: 'tools/check', says }] }
  }
}

function linesFor(step: Step, { detail, findings, notes = [] }: Outcome, seconds: number): string[] {
  const time = seconds >= 1 ? `, ${Math.round(seconds)} s` : ''
  const bad = findings.length === 1 ? '1 finding in ' : `${findings.length} findings in `
  const fine = findings.length === 0
  const head = `${fine ? 'ok   ' : 'FAIL '} ${step.name} (${fine ? '' : bad}${detail}${time})`
  const shown = findings.slice(0, findingsShownMax)
  const more = findings.length - shown.length
  return [
    head,
    ...shown.map((finding) => `      ${lineOf(finding)}`),
    ...(more > 0 ? [`      … and ${more} more`] : []),
    ...notes.map((note) => `      note  ${lineOf(note)}`),
  ]
}
