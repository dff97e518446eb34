// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Every check there is. A new one is a file with a Step, a line here, and a test that plants what it must refuse.
 * The slow ones stand first, so that two cores are busy from the start.
 */
import { arrows } from './arrows.ts'
import { deadCode } from './dead-code.ts'
import { lint } from './lint.ts'
import { lintTyped } from './lint-typed.ts'
import { migrations } from './migrations.ts'
import type { Step } from './step.ts'
import { tables } from './tables.ts'
import { licences } from './tidy/licences.ts'
import { links } from './tidy/links.ts'
import { hosts, looseEnds, machines, tests } from './tidy/loose-ends.ts'
import { names } from './tidy/names.ts'
import { sizes } from './tidy/sizes.ts'
import { types, typesOfRules } from './types.ts'
import { houseWords } from './words/house-words.ts'
import { words } from './words/words.ts'

export const steps: readonly Step[] = [
  arrows,
  lint,
  types,
  lintTyped,
  deadCode,
  typesOfRules,
  words,
  houseWords,
  names,
  licences,
  sizes,
  tests,
  looseEnds,
  hosts,
  machines,
  links,
  migrations,
  tables,
]
