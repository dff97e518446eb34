// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One registration in the office: taking somebody down, changing, what did not reach them. */
import { MailFailureNotice, type FailedMail } from '../mail/index.ts'
import type { Municipality } from '../municipality/index.ts'
import { functions, nameLettersMax, peopleWords } from '../people/index.ts'
import { Button, Checkbox, Checkboxes, Field, FieldErrors, Form, FormActions, FormSection } from '../ui/index.ts'
import { Notice, Select, TextArea, type FieldMessages } from '../ui/index.ts'
import { OfficePage } from '../web/office.tsx'
import { href } from '../web/page.tsx'
import type { Visitor } from '../web/visitor.ts'
import { needKinds } from './consents.rules.ts'
import { consentsWords } from './consents.words.ts'
import type { Entry } from './entries.rules.ts'
import { listPath } from './office.pages.tsx'
import { officeWords } from './office.words.ts'
import type { Slots } from './registration-form.ts'
import { accessNeedLimits, officeLimits } from './registration.limits.rules.ts'
import { MunicipalityField } from './registration.pages.tsx'
import { registrationWords } from './registration.words.ts'
import { WishFields } from './wish-fields.tsx'

export type OfficeForm = {
  readonly visitor: Visitor
  readonly slots: Slots
  readonly timeZone: string
  readonly typed: (name: string) => string
  readonly typedAll: (name: string) => readonly string[]
  readonly errors: FieldMessages
  readonly found: readonly Municipality[] | undefined
}

export function takeDownPage(shown: OfficeForm) {
  const { visitor, typed, errors } = shown
  const words = officeWords(visitor.language)
  return (
    <OfficePage
      visitor={visitor}
      title={words.enterTitle}
      lead={words.enterLead}
      crumbs={[{ label: words.title, href: href(visitor, listPath) }]}
    >
      <Form action={href(visitor, `${listPath}/new`)} csrf={visitor.csrf} enterSubmits>
        <FieldErrors errors={errors} />
        <FormSection title={words.saidTitle}>
          <SaidFields {...shown} />
          <Field
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            value={typed('email')}
            error={errors.email}
            maxlength={254}
            spellcheck={false}
            optional
          />
          <MunicipalityField {...shown} optional />
        </FormSection>
        <FormSection title={words.placesTitle}>
          <WishFields {...shown} chosen={typed} />
        </FormSection>
        <FormSection title={words.needsTitle}>
          <NeedFields {...shown} />
        </FormSection>
        <FormSection title={words.note}>
          <NoteField {...shown} />
          <Checkbox
            name="consent"
            label={words.agreed}
            hint={words.agreedHint}
            checked={typed('consent') !== ''}
            error={errors.consent}
            required
          />
        </FormSection>
        <FormActions>
          <Button kind="primary">{words.save}</Button>
          <Button kind="quiet" href={href(visitor, listPath)}>
            {words.back}
          </Button>
        </FormActions>
      </Form>
    </OfficePage>
  )
}

type Fields = Pick<OfficeForm, 'visitor' | 'typed' | 'typedAll' | 'errors'>

function SaidFields({ visitor, typed, errors }: Fields) {
  const words = registrationWords(visitor.language)
  const labels = peopleWords(visitor.language).functions
  return (
    <>
      <Field
        name="name"
        label={words.name}
        value={typed('name')}
        error={errors.name}
        maxlength={nameLettersMax}
        spellcheck={false}
        required
      />
      <Select
        name="function"
        label={words.function}
        placeholder={words.functionPlaceholder}
        value={typed('function')}
        error={errors.function}
        options={functions.map((value) => ({ value, label: labels[value] }))}
        required
      />
    </>
  )
}

function NeedFields({ visitor, typed, typedAll, errors }: Fields) {
  const [words, own] = [consentsWords(visitor.language), officeWords(visitor.language)]
  return (
    <>
      <Checkboxes
        name="need"
        legend={words.needs}
        values={typedAll('need')}
        options={needKinds.map((value) => ({ value, label: words.needLabels[value] }))}
        optional
      />
      <TextArea
        name="need-note"
        label={words.note}
        hint={words.noteHint}
        value={typed('need-note')}
        error={errors['need-note']}
        rows={2}
        maxlength={accessNeedLimits.noteLettersMax}
        optional
      />
      <Checkbox
        name="consent-accessNeeds"
        label={own.needsAgreed}
        checked={typed('consent-accessNeeds') !== ''}
        error={errors['consent-accessNeeds']}
      />
    </>
  )
}

function NoteField({ visitor, typed, errors }: Fields) {
  const words = officeWords(visitor.language)
  return (
    <TextArea
      name="note"
      label={words.note}
      hint={words.noteHint}
      value={typed('note')}
      error={errors.note}
      rows={2}
      maxlength={officeLimits.noteLettersMax}
      optional
    />
  )
}

export const officeDones = ['entered', 'saved', 'cancelled'] as const
/** What the press before did; it stands at the top, for the form that was sent may be far below. */
type OfficeDone = (typeof officeDones)[number]

type EditShown = OfficeForm & {
  readonly entry: Entry
  readonly failure: FailedMail | undefined
  readonly done: OfficeDone | null
}

export function editPage(shown: EditShown) {
  const { visitor, entry, typed, errors, failure, done } = shown
  const words = officeWords(visitor.language)
  const action = href(visitor, `${listPath}/${entry.id}`)
  return (
    <OfficePage
      visitor={visitor}
      title={entry.name}
      lead={words.editLead(words.statuses[entry.status])}
      crumbs={[{ label: words.title, href: href(visitor, listPath) }]}
    >
      {done !== null && (
        <Notice kind="success" live="status">
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <FieldErrors errors={errors} />
      <MailFailureNotice visitor={visitor} failure={failure} />
      <p>
        {entry.email ?? words.noEmail} <a href={href(visitor, `/office/people/${entry.personId}`)}>{words.toPerson}</a>
      </p>
      {entry.status === 'confirmed' && (
        <>
          <Form action={`${action}/places`} csrf={visitor.csrf}>
            <FormSection title={words.placesTitle}>
              <WishFields {...shown} chosen={typed} />
              <Button kind="primary">{words.placesSave}</Button>
            </FormSection>
          </Form>
          <Form action={`${action}/needs`} csrf={visitor.csrf}>
            <FormSection title={words.needsTitle}>
              <NeedFields {...shown} />
              <Button>{words.needsSave}</Button>
            </FormSection>
          </Form>
        </>
      )}
      {entry.email === null && (
        <Form action={`${action}/said`} csrf={visitor.csrf}>
          <FormSection title={words.saidTitle} intro={<p>{words.saidHint}</p>}>
            <SaidFields {...shown} />
            <Button>{words.saidSave}</Button>
          </FormSection>
        </Form>
      )}
      <Form action={`${action}/note`} csrf={visitor.csrf}>
        <FormSection title={words.note}>
          <NoteField {...shown} />
          <Button>{words.noteSave}</Button>
        </FormSection>
      </Form>
      {entry.status === 'confirmed' && <LastSteps visitor={visitor} entry={entry} action={action} />}
    </OfficePage>
  )
}

type LastStepsProps = { readonly visitor: Visitor; readonly entry: Entry; readonly action: string }

function LastSteps({ visitor, entry, action }: LastStepsProps) {
  const words = officeWords(visitor.language)
  return (
    <>
      {entry.email === null && (
        <Form action={`${action}/sheet`} csrf={visitor.csrf}>
          <p>{words.sheetWhy}</p>
          <Button>{words.sheet}</Button>
        </Form>
      )}
      <Form action={`${action}/cancel`} csrf={visitor.csrf}>
        <p>{words.cancelWhy}</p>
        <Button kind="danger">{words.cancel}</Button>
      </Form>
    </>
  )
}
