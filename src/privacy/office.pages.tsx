// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Privacy in the office: the day of deletion, who is responsible, and whoever asks in writing to be deleted. */
import {
  Button,
  Checkbox,
  EmptyState,
  Field,
  FieldErrors,
  Form,
  FormActions,
  FormSection,
  Notice,
  TextArea,
} from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { ClockSettings, NewSettings } from './clock.service.ts'
import { privacyLimits } from './privacy.limits.rules.ts'
import { privacyWords } from './privacy.words.ts'
import { spokenDay } from './spoken-day.ts'

export type OfficeShown = {
  readonly visitor: Visitor
  readonly settings: ClockSettings
  readonly typed: NewSettings
  /** The address that was looked for. */
  readonly sought: string
  readonly errors: FieldMessages
  readonly done: 'saved' | 'forgotten' | null
}

export function privacyOfficePage(shown: OfficeShown) {
  const { visitor, errors, done } = shown
  const words = privacyWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.officeTitle} lead={words.officeLead}>
      {done !== null && (
        <Notice kind="success" live="status">
          <p>{done === 'saved' ? words.saved : words.requestDone}</p>
        </Notice>
      )}
      <FieldErrors errors={errors} />
      <p>
        <Button href={href(visitor, '/office/privacy/record')}>{words.toRecord}</Button>
      </p>
      <SettingsForm {...shown} />
      <RequestForm {...shown} />
    </OfficePage>
  )
}

function SettingsForm({ visitor, settings, typed, errors }: OfficeShown) {
  const { language } = visitor
  const words = privacyWords(language)
  const intro = [
    words.clockNow(spokenDay(settings.day, language)),
    ...(settings.deleteOn === null ? [words.clockDefault(privacyLimits.keptMonthsDefault)] : []),
    words.clockReminder(privacyLimits.reminderDays),
    ...(settings.clearedOn === null ? [] : [words.clockCleared(spokenDay(settings.clearedOn, language))]),
  ]
  const area = (name: 'controller' | 'protectionOfficer') => ({
    name,
    value: typed[name],
    error: errors[name],
    maxlength: privacyLimits.operatorTextLettersMax,
    optional: true,
  })
  return (
    <Form action={href(visitor, '/office/privacy')} csrf={visitor.csrf}>
      <FormSection title={words.clockTitle} intro={<p>{intro.join(' ')}</p>}>
        <Field
          name="day"
          type="date"
          label={words.day}
          hint={words.dayHint}
          value={typed.day}
          error={errors.day}
          width="short"
          optional
        />
      </FormSection>
      <FormSection title={words.textsTitle}>
        <TextArea {...area('controller')} label={words.controller} hint={words.controllerHint} />
        <TextArea {...area('protectionOfficer')} label={words.protectionOfficer} hint={words.protectionOfficerHint} />
        <FormActions>
          <Button kind="primary">{words.save}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

function RequestForm({ visitor, sought, errors }: OfficeShown) {
  const words = privacyWords(visitor.language)
  return (
    <Form action={href(visitor, '/office/privacy/request')} csrf={visitor.csrf}>
      <FormSection title={words.requestTitle} intro={<p>{words.requestLead}</p>}>
        <Field
          name="email"
          type="email"
          label={words.requestEmail}
          value={sought}
          error={errors.email}
          autocomplete="off"
          maxlength={254}
          required
        />
        <FormActions>
          <Button icon="search">{words.requestFind}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

/** Before there is a congress there is no day to set. */
export function noCongressOfficePage({ visitor }: { readonly visitor: Visitor }) {
  const words = privacyWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.officeTitle}>
      <EmptyState title={words.dayRefusals.noCongress} />
    </OfficePage>
  )
}

export type Found = { readonly id: string; readonly name: string; readonly email: string }

export function requestPage({
  visitor,
  found,
  errors,
}: {
  readonly visitor: Visitor
  readonly found: Found
  readonly errors: FieldMessages
}) {
  const words = privacyWords(visitor.language)
  return (
    <OfficePage
      visitor={visitor}
      title={words.requestWho(found.name)}
      lead={words.forgetLead}
      crumbs={[{ label: words.officeTitle, href: href(visitor, '/office/privacy') }]}
    >
      <FieldErrors errors={errors} />
      <section class="prose">
        <h2>{words.goesTitle}</h2>
        <ul>
          {words.goes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Form action={href(visitor, '/office/privacy/forget')} csrf={visitor.csrf}>
        <input type="hidden" name="email" value={found.email} />
        <div class="form__section">
          <Checkbox name="proof" label={words.requestProof} error={errors.proof} required />
          <FormActions>
            <Button kind="danger">{words.forgetButton}</Button>
            <Button href={href(visitor, '/office/privacy')}>{words.cancel}</Button>
          </FormActions>
        </div>
      </Form>
    </OfficePage>
  )
}
