// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The record of processing activities (Article 30 GDPR), as a page that is printed as it stands. */
import { localise } from '../base/language.ts'
import type { Language } from '../base/language.ts'
import { Card, DefinitionList } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { ClockSettings } from './clock.service.ts'
import type { Day } from './erasure.rules.ts'
import type { Activity, Retention } from './personal-data.ts'
import { privacyWords } from './privacy.words.ts'
import { spokenDay } from './spoken-day.ts'

type RecordShown = {
  readonly visitor: Visitor
  readonly settings: ClockSettings
  readonly activities: readonly Activity[]
}

export function recordPage({ visitor, settings, activities }: RecordShown) {
  const { language } = visitor
  const words = privacyWords(language)
  const { frame, controller, protectionOfficer } = settings
  const typed = (text: string) => (text === '' ? words.recordMissing : <span class="as-typed">{text}</span>)
  return (
    <OfficePage
      visitor={visitor}
      title={words.recordTitle}
      lead={words.recordOf(localise(frame.title, language).text)}
      crumbs={[{ label: words.officeTitle, href: href(visitor, '/office/privacy') }]}
    >
      <DefinitionList
        facts={[
          { term: words.recordController, value: typed(controller) },
          { term: words.recordHolder, value: frame.organiser },
          { term: words.recordOfficer, value: typed(protectionOfficer) },
          { term: words.recordSubjects, value: words.recordSubjectsAre },
          { term: words.recordAbroad, value: words.recordAbroadIs },
        ]}
      />
      <p>{words.recordLead}</p>
      {activities.map((activity) => (
        <ActivityCard key={activity.key} activity={activity} language={language} day={settings.day} />
      ))}
      <section class="prose">
        <h2>{words.recordSecurityTitle}</h2>
        <ul>
          {words.recordSecurity.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </section>
    </OfficePage>
  )
}

type ActivityProps = { readonly activity: Activity; readonly language: Language; readonly day: Day }

function ActivityCard({ activity, language, day }: ActivityProps) {
  const words = privacyWords(language)
  return (
    <Card as="article" kind="plain" title={activity.title}>
      <DefinitionList
        facts={[
          { term: words.purpose, value: activity.purpose },
          { term: words.categories, value: activity.categories.join(', ') },
          { term: words.legalBasis, value: words.legalBases[activity.legalBasis] },
          { term: words.recipientsTerm, value: activity.recipients.map((one) => words.recipients[one]).join(', ') },
          { term: words.retention, value: retentionText(activity.retention, day, language) },
        ]}
      />
    </Card>
  )
}

/** @param day null while there is no congress. */
export function retentionText(retention: Retention, day: Day | null, language: Language): string {
  const words = privacyWords(language)
  switch (retention.kind) {
    case 'untilDeletion':
      return day === null ? words.retentionUntilUnknown : words.retentionUntil(spokenDay(day, language))
    case 'days':
      return words.retentionDays(retention.days)
    case 'always':
      return words.retentionAlways
  }
}
