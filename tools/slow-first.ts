// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The order in which vitest takes the files of tests. On a machine that has never run them it would take the largest
 * file first, and a small one that waits a minute for processes to die would be left running alone at the end.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes more than ten seconds, mostly waiting, longest first. A file that is gone by now does no harm. */
const slow = [
  'src/mail/crashes.test.ts',
  'src/database/embedded/embedded.test.ts',
  'src/simulator/simulator.test.ts',
  'src/simulator/breaches/breaches.test.ts',
  'src/server/main.test.ts',
  'src/server/forgetting.test.ts',
  'src/mail/delivery.test.ts',
  'src/server/pages.test.ts',
  'src/registration/registration.test.ts',
  'tests/journeys/office-pages.journey.ts',
  'tests/journeys/pages.journey.ts',
]

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = slow.findIndex((file) => moduleId.replaceAll('\\', '/').endsWith(file))
      return at === -1 ? slow.length : at
    }
    // A stable sort: the others stay in vitest's own order.
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
