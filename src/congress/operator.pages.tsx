// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Imprint, privacy, accessibility: the operator's own words, or plainly that they are missing. */
import { Notice, PageHead } from '../ui/index.ts'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { congressWords } from './congress.words.ts'
import type { OperatorPage, OperatorTexts } from './operator.ts'
import { Prose } from './prose.tsx'

type Props = {
  readonly visitor: Visitor
  readonly page: OperatorPage
  readonly texts: OperatorTexts
  readonly facts: readonly string[]
}

export function operatorPage({ visitor, page, texts, facts: found }: Props) {
  const words = congressWords(visitor.language)
  const { title, missing } = words[page]
  const text = texts[page]
  const facts = [...factsOf(page, visitor), ...found]
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} />
      {text !== null ? (
        <Prose visitor={visitor} text={text} />
      ) : (
        <Notice kind="warning" title={words.missingTitle}>
          <p>{missing}</p>
          <p>{words.missingWhoseTask}</p>
        </Notice>
      )}
      {facts.length > 0 && (
        <section class="prose">
          <h2>{words.ofTheSoftware}</h2>
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
      )}
    </Shell>
  )
}

function factsOf(page: OperatorPage, { language }: Visitor): readonly string[] {
  const words = congressWords(language)
  return { imprint: [], privacy: words.privacyFacts, accessibility: words.accessibilityFacts }[page]
}
