// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Where the source code of the running version lies, as the EUPL asks of everybody who offers it (article 5). */
import type { Hono } from 'hono'
import packageFacts from '../../package.json' with { type: 'json' }
import type { Language } from '../base/language.ts'
import { DefinitionList, PageHead } from '../ui/index.ts'
import { guarded } from '../web/guarded.ts'
import { renderPage } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import { serverAccess } from './server.access.rules.ts'
import { sourceWords } from './source.words.ts'

const licenceAddress: Record<Language, string> = { de: 'https://eupl.eu/1.2/de/', en: 'https://eupl.eu/1.2/en/' }

export const version = packageFacts.version

type SourceProps = { readonly visitor: Visitor; readonly sourceUrl: string | null }

function SourcePage({ visitor, sourceUrl }: SourceProps) {
  const { language } = visitor
  const own = sourceWords(language)
  const where = sourceUrl === null ? own.whereMissing : <a href={sourceUrl}>{sourceUrl}</a>
  return (
    <Shell visitor={visitor} title={own.title}>
      <PageHead title={own.title} lead={own.lead} />
      <DefinitionList
        facts={[
          { term: own.version, value: version },
          { term: own.licence, value: <a href={licenceAddress[language]}>{own.licenceName}</a> },
          { term: own.where, value: where },
        ]}
      />
      <section class="prose">
        <h2>{own.othersTitle}</h2>
        <ul>
          {own.others.map((other) => (
            <li key={other}>{other}</li>
          ))}
        </ul>
      </section>
    </Shell>
  )
}

export function sourceRoutes(sourceUrl: string | null): Hono<Web> {
  const { routes, get } = guarded(serverAccess)
  get('readSource', '/source', (context) =>
    renderPage(context, <SourcePage visitor={context.get('visitor')} sourceUrl={sourceUrl} />),
  )
  return routes
}
