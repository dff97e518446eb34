// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One confirmed mandate in the office: who follows, when it ends, and handing the right over for a while. */
import { Button, Combobox, Field, FieldErrors, Form, FormActions, FormSection, Notice } from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { MandateEntry, PersonEntry, PersonFile } from './directory.service.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import { historyOf, MandateChip, periodOf, today, type Time } from './office-parts.tsx'
import { deskWords } from './office-desk.words.ts'
import { peopleWords } from './people.words.ts'

export type MandatePageProps = {
  readonly visitor: Visitor
  readonly time: Time
  readonly file: PersonFile
  readonly mandate: MandateEntry
  readonly typed: (name: string) => string
  readonly errors: FieldMessages
  readonly refusal: string | null
  /** People found for the successor; undefined before the first search. */
  readonly found: readonly PersonEntry[] | undefined
}

export function mandatePage(props: MandatePageProps) {
  const { visitor, time, file, mandate, errors, refusal } = props
  const words = deskWords(visitor.language)
  const to = `/office/people/${file.person.id}`
  return (
    <OfficePage
      visitor={visitor}
      title={words.changeOf(mandate.body.name)}
      lead={[file.person.name, periodOf(mandate, time, visitor)].filter((part) => part !== '').join(', ')}
      crumbs={[
        { label: words.peopleTitle, href: href(visitor, '/office/people') },
        { label: file.person.name, href: href(visitor, to) },
      ]}
    >
      {refusal !== null && (
        <Notice kind="warning" live="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <FieldErrors errors={errors} />
      <p>
        <MandateChip visitor={visitor} mandate={mandate} time={time} />
      </p>
      {historyOf(mandate, file.names, time, visitor).map((line) => (
        <p key={line} class="muted">
          {line}
        </p>
      ))}
      <SuccessionForm {...props} />
      <EndForm {...props} />
      {mandate.kind === 'delegate' && <RestForm {...props} />}
    </OfficePage>
  )
}

function actionOf({ visitor, file, mandate }: MandatePageProps, name: string): string {
  return href(visitor, `/office/people/${file.person.id}/mandates/${mandate.id}/${name}`)
}

function SuccessionForm(props: MandatePageProps) {
  const { visitor, time, typed, errors, found } = props
  const words = deskWords(visitor.language)
  const functions = peopleWords(visitor.language).functions
  const detailOf = (person: PersonEntry) =>
    [functions[person.function], ...person.mandates.map(({ body }) => body.name)].join(', ')
  return (
    <Form action={actionOf(props, 'successor')} csrf={visitor.csrf} enterSubmits>
      <FormSection title={words.successionTitle} intro={words.successionIntro}>
        <Combobox
          name="successor"
          label={words.successor}
          hint={words.successorHint}
          query={typed('successor-query')}
          value={typed('successor')}
          error={errors.successor}
          searchLabel={words.successorSearch}
          resultsLegend={words.successorWhich}
          nothingFound={words.successorNone}
          maxlength={mandateLimits.queryLettersMax}
          results={found?.map((person) => ({ value: person.id, label: person.name, detail: detailOf(person) }))}
        />
        <Field
          name="firstDay"
          type="date"
          label={words.firstDay}
          value={typed('firstDay') === '' ? today(time) : typed('firstDay')}
          error={errors.firstDay}
          width="short"
        />
        <FormActions>
          <Button kind="primary">{words.succeed}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

function EndForm(props: MandatePageProps) {
  const { visitor, time, typed, errors } = props
  const words = deskWords(visitor.language)
  return (
    <Form action={actionOf(props, 'end')} csrf={visitor.csrf}>
      <FormSection title={words.endTitle} intro={words.endIntro}>
        <Field
          name="lastDay"
          type="date"
          label={words.lastDay}
          value={typed('lastDay') === '' ? today(time) : typed('lastDay')}
          error={errors.lastDay}
          width="short"
        />
        <FormActions>
          <Button kind="danger">{words.end}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

function RestForm(props: MandatePageProps) {
  const { visitor, mandate } = props
  const words = deskWords(visitor.language)
  const rests = mandate.handedOverAt !== null
  return (
    <Form action={actionOf(props, rests ? 'take-back' : 'hand-over')} csrf={visitor.csrf}>
      <FormSection title={words.restTitle} intro={words.restIntro}>
        <FormActions>
          <Button>{rests ? words.takeBack : words.rest}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}
