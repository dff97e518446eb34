// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the operator reads in the terminal: where it runs, how to get in, or why it does not start and what to do. */
import type { Language } from '../base/language.ts'
import { serverWords } from './server.words.ts'
import type { ServerWords } from './server.words.de.ts'

type Say = (words: ServerWords['terminal']) => string

export type Terminal = {
  /** One message, in the first of the terminal's languages. */
  say(message: Say): void
  /** Why the server does not start: `reason` in each of the terminal's languages. */
  refuse(reason: (language: Language) => string): void
  /** A refusal whose text knows its languages itself (the database's). */
  refuseWith(text: string): void
  line(text: string): void
}

/** @param spoken the languages of the terminal: the one it names, or all of them. */
export function terminal(
  spoken: readonly Language[],
  out: (text: string) => void = (text) => process.stdout.write(text),
  err: (text: string) => void = (text) => process.stderr.write(text),
): Terminal {
  return {
    say: (message) => out(`${message(serverWords(spoken[0] ?? 'en').terminal)}\n`),
    refuse: (reason) => {
      const texts = spoken.map((language) => `${serverWords(language).terminal.refused}\n${reason(language)}`)
      err(`\n${texts.join('\n\n')}\n\n`)
    },
    refuseWith: (text) => err(`\n${text}\n\n`),
    line: (text) => out(`${text}\n`),
  }
}
