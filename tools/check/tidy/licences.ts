// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Every source file says whose it is and under which licence, in its first lines (REUSE, SPDX). */
import type { Step } from '../step.ts'
import { codeFiles, filesEnding } from '../tree.ts'

const owner = 'SPDX-FileCopyrightText: 2026 The Allmende developers'
const licence = 'SPDX-License-Identifier: EUPL-1.2'

/** Excerpts of other people's work under the same licence, which say so. */
const ofOthers: Readonly<Record<string, string>> = {
  'src/ui/kern.css': 'SPDX-FileCopyrightText: KERN-UX contributors, https://kern-ux.de',
}

export const licences: Step = {
  name: 'licence headers',
  look(tree) {
    const settings = filesEnding(tree, '.yml', '.yaml').filter((file) => file !== 'publiccode.yml')
    const files = [...codeFiles(tree), ...settings]
    const findings = files.flatMap((file) => {
      const head = tree.read(file).split('\n').slice(0, 4).join('\n')
      const lacking = [ofOthers[file] ?? owner, licence].filter((line) => !head.includes(line))
      const says = `write into the first lines, as a comment: ${lacking.join(' and ')}`
      return lacking.length === 0 ? [] : [{ file, line: 1, says }]
    })
    return { detail: `${files.length} files`, findings }
  },
}
