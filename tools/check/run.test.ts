// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { runSteps } from './run.ts'
import type { Outcome, Step } from './step.ts'
import { steps } from './steps.ts'

const nothing = { root: '/', files: [], read: () => '' }
const step = (name: string, outcome: Outcome): Step => ({ name, look: () => outcome })
const fine = step('fine', { detail: '3 files', findings: [] })

async function said(...chosen: Step[]) {
  const lines: string[] = []
  const verdict = await runSteps(chosen, nothing, 1, (line) => lines.push(line))
  return { lines, verdict }
}

describe('the run of the checks', () => {
  test('given steps in order, then each has one line and the last line counts them', async () => {
    const { lines, verdict } = await said(fine, step('also', { detail: '1 file', findings: [] }))
    expect(lines).toEqual(['ok    fine (3 files)', 'ok    also (1 file)', '2 passed, 0 failed'])
    expect(verdict).toEqual({ passed: 2, failed: 0 })
  })

  test('given findings, then they stand below their step, and the run has failed', async () => {
    const bad = step('bad', { detail: '3 files', findings: [{ file: 'src/a.ts', line: 2, says: 'write b' }] })
    const { lines, verdict } = await said(bad, fine)
    expect(lines).toEqual([
      'FAIL  bad (1 finding in 3 files)',
      '      src/a.ts:2  write b',
      'ok    fine (3 files)',
      '1 passed, 1 failed',
    ])
    expect(verdict.failed).toBe(1)
  })

  test('given notes only, then the step passes and they are told', async () => {
    const noted = step('noted', { detail: '1 file', findings: [], notes: [{ file: 'src/a.ts', says: '401 lines' }] })
    const { lines } = await said(noted)
    expect(lines).toEqual(['ok    noted (1 file)', '      note  src/a.ts  401 lines', '1 passed, 0 failed'])
  })

  test('given more findings than anybody reads, then the rest is counted', async () => {
    const findings = Array.from({ length: 75 }, (_, index) => ({ file: `src/${index}.ts`, says: 'x' }))
    const { lines } = await said(step('much', { detail: '75 files', findings }))
    expect(lines).toHaveLength(1 + 60 + 1 + 1)
    expect(lines.at(-2)).toBe('      … and 15 more')
  })

  test('given a check that breaks down, then it has failed and says why', async () => {
    const broken: Step = { name: 'broken', look: () => Promise.reject(new Error('no compiler')) }
    const { lines, verdict } = await said(broken, fine)
    expect(lines[0]).toBe('FAIL  broken (1 finding in a check that broke down)')
    expect(lines[1]).toMatch(/the check itself broke down: .*no compiler/)
    expect(verdict).toEqual({ passed: 1, failed: 1 })
  })

  test('given two at once, then a second step begins before a slow first one ends', async () => {
    const order: string[] = []
    let finish = () => {}
    const slow: Step = {
      name: 'slow',
      look: async () => {
        await new Promise<void>((resolve) => (finish = resolve))
        order.push('slow')
        return { detail: '', findings: [] }
      },
    }
    const quick: Step = { name: 'quick', look: () => (order.push('quick'), finish(), { detail: '', findings: [] }) }
    await runSteps([slow, quick], nothing, 2, () => undefined)
    expect(order).toEqual(['quick', 'slow'])
  })

  test('every step has a name of its own', () => {
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length)
  })
})
