// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run simulate -- --worlds 5000 --seed 1 [--postgres] [--trace]`: as many simulated worlds as wanted, from this
 * seed on. The last line is the verdict, the exit code says the same; `--trace` tells each world's story.
 */
import { parseArgs } from 'node:util'
import { createTestDatabase } from '../src/database/test-server.ts'
import {
  failureReport,
  postgresWorlds,
  runWorlds,
  verdictLine,
  type Told,
  type Verdict,
  type WorldOptions,
} from '../src/simulator/index.ts'

type Wish = { readonly worlds: number; readonly seed: number; readonly postgres: boolean; readonly trace: boolean }

const usage = 'Usage: npm run simulate -- [--worlds 1000] [--seed 1] [--postgres] [--trace]'
/** So many failures tell enough. */
const failuresMax = 5

function wish(): Wish | null {
  try {
    const { values } = parseArgs({
      options: {
        worlds: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        postgres: { type: 'boolean', default: false },
        trace: { type: 'boolean', default: false },
      },
    })
    const [worlds, seed] = [Number(values.worlds), Number(values.seed)]
    const sensible = Number.isSafeInteger(worlds) && worlds > 0 && Number.isSafeInteger(seed) && seed >= 0
    return sensible ? { worlds, seed, postgres: values.postgres, trace: values.trace } : null
  } catch {
    return null
  }
}

async function run(
  { worlds, seed, postgres, trace }: Wish,
  more: (seed: number) => Promise<WorldOptions>,
): Promise<Verdict> {
  const told = (world: Told, count: number) => {
    if (trace) console.log([`World ${world.seed}, hash ${world.hash}:`, ...world.lines].join('\n'))
    if (world.breaches.length > 0) console.log(failureReport(world, postgres))
    if (count % 1000 === 0) console.log(`${count} worlds`)
  }
  return await runWorlds(seed, worlds, {
    failuresMax,
    told,
    options: async (each) => ({ ...(await more(each)), keepLines: trace }),
  })
}

async function onPostgres(wished: Wish): Promise<Verdict> {
  const database = await createTestDatabase()
  try {
    return await run(wished, await postgresWorlds(database.db))
  } finally {
    await database.drop()
  }
}

const wished = wish()
if (wished === null) {
  console.error(usage)
  process.exitCode = 2
} else {
  const verdict = wished.postgres ? await onPostgres(wished) : await run(wished, () => Promise.resolve({}))
  process.exitCode = verdict.failed.length === 0 && verdict.worlds > 0 ? 0 : 1
  console.log(verdictLine(verdict))
}
