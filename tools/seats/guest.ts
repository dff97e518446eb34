// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One real browser in the full room: it writes and asks for the floor while the crowd talks, and is timed at it. */
import type { Browser, Page } from 'playwright-core'
import type { Installation } from '../../tests/journeys/installation.ts'
import { newPerson, signIn } from '../../tests/journeys/persons.ts'
import { enterRoom } from '../../tests/journeys/story.ts'

export type Felt = {
  /** From pressing "send" to one's own message being confirmed by the host. */
  readonly ownMessageMilliseconds: { readonly median: number; readonly max: number }
  /** From the key press to the next frame painted (Event Timing API), as the slowest of all. */
  readonly keyToPaintMillisecondsMax: number
  /** The longest time the page did not answer (Long Tasks API, 50 ms and more; 0 when there was none). */
  readonly longestTaskMilliseconds: number
}

export function takePart(browser: Browser, installation: Installation, seconds: number) {
  const { promise: isIn, resolve: entered, reject } = Promise.withResolvers<void>()
  const felt = (async (): Promise<Felt> => {
    const page = await newPerson(browser)
    await signIn(page, installation.links.participant)
    await enterRoom(page, installation.address)
    await watch(page)
    entered()
    const own: number[] = []
    const until = Date.now() + seconds * 1000
    for (let number = 0; Date.now() < until; number += 1) {
      own.push(await writeOne(page, `Gast ${number}`))
      await page.waitForTimeout(2_000)
    }
    const seen = await page.evaluate(() => (globalThis as unknown as { felt: { key: number; task: number } }).felt)
    await page.context().close()
    const sorted = own.toSorted((one, other) => one - other)
    return {
      ownMessageMilliseconds: {
        median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
        max: sorted.at(-1) ?? Number.NaN,
      },
      keyToPaintMillisecondsMax: seen.key,
      longestTaskMilliseconds: seen.task,
    }
  })()
  felt.catch(reject)
  return { isIn, felt }
}

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const felt = { key: 0, task: 0 }
    Object.assign(globalThis, { felt })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) felt.task = Math.max(felt.task, duration)
    }).observe({ type: 'longtask' })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) felt.key = Math.max(felt.key, duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
}

/** Milliseconds until one's own message is no longer on its way. */
async function writeOne(page: Page, text: string): Promise<number> {
  const field = page.getByLabel('Nachricht an alle im Raum')
  await field.pressSequentially(text)
  const begin = performance.now()
  await field.press('Enter')
  await page.locator('.message--me:not(.message--pending)', { hasText: text }).waitFor()
  return performance.now() - begin
}
