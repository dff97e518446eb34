// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The sheet of paper with the code, for whoever has no address. */
import { localise } from '../base/language.ts'
import { DefinitionList, formatDay, formatTime, PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { Sheet } from './office.service.ts'
import { officeWords } from './office.words.ts'
import { spaced } from './readable-code.rules.ts'

type SheetShown = { readonly visitor: Visitor; readonly sheet: Sheet; readonly timeZone: string }

/** To be printed: no menu leads on from a sheet of paper. */
export function sheetPage({ visitor, sheet, timeZone }: SheetShown) {
  const { language } = visitor
  const words = officeWords(language)
  const address = `${visitor.site.baseUrl}${href(visitor, '/enter')}`
  const items = sheet.sessions.map((session) =>
    words.sheetSession(
      localise(session.title, language).text,
      formatDay(session.startsAt, timeZone, language),
      formatTime(session.startsAt, timeZone, language),
      formatTime(session.endsAt, timeZone, language),
    ),
  )
  return (
    <Shell visitor={visitor} title={words.sheetTitle}>
      <PageHead title={words.sheetTitle} lead={words.sheetHello(sheet.name)} />
      <p>{words.sheetHow(address)}</p>
      <DefinitionList look="figures" facts={[{ term: words.sheetCode, value: spaced(sheet.code) }]} />
      <p>{words.sheetOnly}</p>
      <section class="prose">
        <h2>{words.sheetSessions}</h2>
        {items.length === 0 ? (
          <p>{words.sheetNone}</p>
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </section>
    </Shell>
  )
}
