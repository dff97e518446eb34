// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a run says to the developer who started it; the last line is the verdict. */
import type { Told, Verdict } from './run.ts'

const breachesMax = 5
const charactersMax = 800

/** How to see it again, exactly. */
export function replayCommand(seed: number, onPostgres: boolean): string {
  return `npm run simulate -- --worlds 1 --seed ${seed}${onPostgres ? ' --postgres' : ''} --trace`
}

export function failureReport({ seed, breaches }: Told, onPostgres: boolean): string {
  const seen = breaches.slice(0, breachesMax).map(({ oracle, told }) => `  ${oracle}: ${told.slice(0, charactersMax)}`)
  return [`World ${seed} broke a law:`, ...seen, `See it again: ${replayCommand(seed, onPostgres)}`].join('\n')
}

export function verdictLine({ worlds, events, commands, failed }: Verdict): string {
  const counted = `${worlds} ${worlds === 1 ? 'world' : 'worlds'}, ${commands} commands, ${events} events`
  if (worlds === 0) return 'FAILED: no world was told'
  if (failed.length === 0) return `PASSED: ${counted}, every law held`
  const seeds = failed.map(({ seed }) => seed).join(', ')
  return `FAILED: ${counted}; ${failed.length} broke a law, of ${failed.length === 1 ? 'seed' : 'seeds'} ${seeds}`
}
