// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The front page of the congress office: what can be done here, one card a section. */
import { Card, CardGrid } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import { officeOf, type Visitor } from '../web/visitor.ts'
import { congressWords } from './congress.words.ts'

export function officeHomePage({ visitor }: { readonly visitor: Visitor }) {
  const words = congressWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.officeTitle} lead={words.officeLead}>
      <CardGrid as="ul">
        {officeOf(visitor).map(({ path, label, lead }) => (
          <Card key={path} as="li" title={label(visitor.language)} href={href(visitor, path)}>
            <p>{lead(visitor.language)}</p>
          </Card>
        ))}
      </CardGrid>
    </OfficePage>
  )
}
