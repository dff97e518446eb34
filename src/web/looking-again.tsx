// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Pages that look again by themselves, without JavaScript: for whoever waits, and for lists that fill while somebody
 * watches. Loading anew takes the focus away and begins reading aloud from the top, so each such page says that it
 * does, and can be made to stand still (WCAG 2.2.1 and 2.2.2). The order is a header of the answer; in the page itself
 * it would stand where nobody could have read of it yet.
 */
import type { Context } from 'hono'
import { href } from './href.ts'
import { shellWords } from './shell.words.ts'
import type { Visitor, Web } from './visitor.ts'

export type LookingAgain = { readonly seconds: number; readonly still: boolean }

export const stillQuery = '?still'

/** Unless the visitor has asked for the page to stand still. */
export function lookAgain(context: Context<Web>, seconds: number): LookingAgain {
  const still = context.req.query('still') !== undefined
  if (!still) context.header('Refresh', String(seconds))
  return { seconds, still }
}

type Props = { readonly visitor: Visitor; readonly again: LookingAgain }

/** To be put before anything else that can be pressed. */
export function LooksAgain({ visitor, again: { seconds, still } }: Props) {
  const words = shellWords(visitor.language)
  const here = href(visitor, visitor.path)
  return (
    <p>
      {still ? words.standsStill : words.looksAgain(seconds)}{' '}
      {still ? (
        <>
          <a href={`${here}${stillQuery}`}>{words.lookNow}</a> · <a href={here}>{words.lookByItself}</a>
        </>
      ) : (
        <a href={`${here}${stillQuery}`}>{words.standStill}</a>
      )}
    </p>
  )
}
