// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The templates: which there are, and each in both languages as people get it. */
import { languages } from '../base/language.ts'
import { Button, Card, CardGrid } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import { LetterPreview } from './letter-preview.tsx'
import { mailCrumbs } from './mail-office.pages.tsx'
import { mailOfficeWords } from './mail-office.words.ts'
import { footerOf } from './mail.service.ts'
import type { LetterTemplate } from './templates.rules.ts'

export function templatesPage(visitor: Visitor, templates: readonly LetterTemplate[]) {
  const words = mailOfficeWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.templatesTitle} lead={words.templatesLead} crumbs={mailCrumbs(visitor)}>
      <CardGrid as="ul">
        {templates.map(({ kind, label, occasion }) => (
          <Card
            key={kind}
            as="li"
            title={label(visitor.language)}
            href={href(visitor, `/office/mail/templates/${kind}`)}
          >
            <p>{occasion(visitor.language)}</p>
          </Card>
        ))}
      </CardGrid>
    </OfficePage>
  )
}

export function templatePage(visitor: Visitor, { kind, label, occasion, sample }: LetterTemplate) {
  const words = mailOfficeWords(visitor.language)
  const crumbs = [
    ...mailCrumbs(visitor),
    { label: words.templatesTitle, href: href(visitor, '/office/mail/templates') },
  ]
  return (
    <OfficePage visitor={visitor} title={label(visitor.language)} lead={occasion(visitor.language)} crumbs={crumbs}>
      <div class="letter-pair">
        {languages.map((language) => {
          const letter = sample(language)
          return (
            <LetterPreview
              key={language}
              language={visitor.language}
              letter={letter}
              footer={footerOf(letter, visitor.site)}
              title={words.templateLanguages[language]}
              frame={href(visitor, `/office/mail/templates/${kind}/${language}`)}
            />
          )
        })}
      </div>
    </OfficePage>
  )
}

export function templateMissingPage(visitor: Visitor) {
  const words = mailOfficeWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.templateMissingTitle} crumbs={mailCrumbs(visitor)}>
      <Button href={href(visitor, '/office/mail/templates')} icon="back">
        {words.backToTemplates}
      </Button>
    </OfficePage>
  )
}
