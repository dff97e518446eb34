// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run prove -- --cases 1000000 --seed 1 [--axioms]`: random hearings by the million. In each the promise must
 * hold after every place, and the fast path must rank as the exact one; with --axioms every first k must satisfy PJR,
 * every slate EJR+. A case that fails is named by its seed. The last line is the verdict, the exit code says the
 * same.
 */
import { parseArgs } from 'node:util'
import { seededRandom } from '../src/base/random.ts'
import { brokenAxiom, brokenEquality, brokenPromise, randomHearing } from '../src/hearing/index.ts'

type Wish = { readonly cases: number; readonly seed: number; readonly axioms: boolean }

const size = { votersMax: 10, itemsMax: 9 }
/** So many failures tell enough. */
const failuresMax = 5

function wish(): Wish | null {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string', default: '1000000' },
        seed: { type: 'string', default: '1' },
        axioms: { type: 'boolean', default: false },
      },
    })
    const [cases, seed] = [Number(values.cases), Number(values.seed)]
    const sensible = Number.isSafeInteger(cases) && cases > 0 && Number.isSafeInteger(seed) && seed >= 0
    return sensible ? { cases, seed, axioms: values.axioms } : null
  } catch {
    return null
  }
}

function brokenIn(seed: number, axioms: boolean): string | null {
  const random = seededRandom(seed)
  const hearing = randomHearing(random, size)
  const broken = brokenPromise(hearing) ?? brokenEquality(hearing)
  return broken ?? (axioms ? brokenAxiom(random, hearing.profile) : null)
}

const wished = wish()
if (wished === null) {
  console.error('Usage: npm run prove -- [--cases 1000000] [--seed 1] [--axioms]')
  process.exitCode = 2
} else {
  const { cases, seed, axioms } = wished
  let [looked, failed] = [0, 0]
  while (looked < cases && failed < failuresMax) {
    const broken = brokenIn(seed + looked, axioms)
    if (broken !== null) {
      console.log(`Seed ${seed + looked}: ${broken}`)
      failed += 1
    }
    looked += 1
    if (looked % 100_000 === 0) console.log(`${looked} cases`)
  }
  process.exitCode = failed === 0 ? 0 : 1
  console.log(`${failed === 0 ? 'PASSED' : 'FAILED'}: ${looked} cases from seed ${seed}, ${failed} broken`)
}
