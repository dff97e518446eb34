// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The worlds of the unit run, on the log in memory. `npm run simulate` tells more of them. */
import { expect, test } from 'vitest'
import { failureReport, verdictLine } from './index.ts'
import { runWorld, runWorlds } from './run.ts'

const worlds = 2_000

test(
  `given ${worlds} worlds in which much goes wrong, then every law holds in each of them`,
  async () => {
    const verdict = await runWorlds(1, worlds, { failuresMax: 3 })
    expect(verdict.failed.map((told) => failureReport(told, false)).join('\n')).toBe('')
    expect(verdict.worlds).toBe(worlds)
    // Worlds in which nothing happens would prove nothing.
    expect(verdict.events / worlds).toBeGreaterThan(20)
    expect(verdict.commands / worlds).toBeGreaterThan(20)
  },
  // Seconds on an idle machine; a busy one may take its time.
  180_000,
)

test('given a seed, then it makes the same world every time, and another seed makes another', async () => {
  const seeds = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
  const hashes = new Map<number, string>()
  for (const seed of seeds) hashes.set(seed, (await runWorld(seed)).hash)
  for (const seed of seeds.toReversed()) expect((await runWorld(seed, { keepLines: true })).hash).toBe(hashes.get(seed))
  expect(new Set(hashes.values()).size).toBe(seeds.length)
})

test('given a world that is traced, then it tells what happened, when and to whom', async () => {
  const { lines, steps } = await runWorld(1, { keepLines: true })
  expect(lines).toHaveLength(steps)
  expect(lines.some((line) => line.includes('roomOpened'))).toBe(true)
  expect((await runWorld(1)).lines).toEqual([])
})

/**
 * What a world showed once, with the code as it was then; each was mended, and each of these seeds shows it again
 * when it is broken again.
 */
const found: [number, string][] = [
  [6, 'somebody on the telephone was named to pages that had no card of them'],
  [44, 'a page that had been away went on showing words of somebody who was forgotten'],
  [69, 'a person’s older line went on in a role that was taken back'],
  [98, 'who went and came back in one moment was missing on pages that came in between'],
  [112, 'a command was refused, and a late copy of it carried out; a seat’s own line was lost for good'],
  [819, 'a repeated command that memory had forgotten threw everybody out'],
  [881, 'an owner that was overtaken erased words, and the new one went on showing them'],
  [886, 'the word of an erasure was lost, and nobody noticed'],
  [1_720, 'who was put back and had asked again stood on the list twice after being called'],
  [102_290, 'words came later than the word that they were erased, and stayed'],
]

test.each(found)('given world %i, then it does not happen again: %s', async (seed) => {
  expect((await runWorld(seed)).breaches).toEqual([])
})

test('given what became of the worlds, then the verdict says it in one line, and a failure says how to see it again', () => {
  const told = {
    seed: 84,
    breaches: [{ oracle: 'oneOutcome', told: 'c1 was refused and is in the log' }],
    hash: '',
    events: 3,
    commands: 4,
    steps: 9,
    lines: [],
  } as const
  expect(verdictLine({ worlds: 2, events: 7, commands: 9, failed: [] })).toBe(
    'PASSED: 2 worlds, 9 commands, 7 events, every law held',
  )
  expect(verdictLine({ worlds: 1, events: 3, commands: 4, failed: [told] })).toBe(
    'FAILED: 1 world, 4 commands, 3 events; 1 broke a law, of seed 84',
  )
  expect(verdictLine({ worlds: 0, events: 0, commands: 0, failed: [] })).toMatch(/^FAILED/)
  expect(failureReport(told, true)).toContain('npm run simulate -- --worlds 1 --seed 84 --postgres --trace')
  expect(failureReport(told, true)).toContain('oneOutcome: c1 was refused and is in the log')
})
