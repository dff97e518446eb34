// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The registration form, the page after it, and the page for when there is none. */
import type { Municipality } from '../municipality/index.ts'
import { peopleWords } from '../people/index.ts'
import { Button, Choice, EmptyState, Field, FieldErrors, Form } from '../ui/index.ts'
import { FormActions, FormSection, Notice, PageHead, Select, type FieldMessages } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { ConsentSection, NeedsSection } from './consents.pages.tsx'
import { DraftFound, SaveForLater } from './draft.pages.tsx'
import type { SavedDraft } from './draft.service.ts'
import { actings, otherBodyKinds, type Slots } from './registration-form.ts'
import { registrationLimits } from './registration.limits.rules.ts'
import { registrationWords } from './registration.words.ts'
import { EmailField, FunctionField, MunicipalityField, NameField } from './who-fields.tsx'
import { WishFields } from './wish-fields.tsx'

export type FormShown = {
  readonly visitor: Visitor
  readonly slots: Slots
  readonly timeZone: string
  /** What was typed into a field. */
  readonly typed: (name: string) => string
  readonly typedAll: (name: string) => readonly string[]
  readonly errors: FieldMessages
  readonly found: readonly Municipality[] | undefined
  readonly searched: boolean
  /** What was typed before and saved for later. */
  readonly saved?: SavedDraft | null
}

export function registrationPage(shown: FormShown) {
  const { visitor, errors, found, searched } = shown
  const words = registrationWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <p>
        {words.alreadyHave} <a href={href(visitor, '/sign-in')}>{words.signIn}</a>
      </p>
      {shown.saved && <DraftFound visitor={visitor} draft={shown.saved} timeZone={shown.timeZone} />}
      <Form action={href(visitor, '/registration')} csrf={visitor.csrf} enterSubmits>
        <FieldErrors errors={errors} />
        {searched && found !== undefined && found.length > 0 && (
          <Notice title={words.municipalityFound(found.length)}>
            <a href="#municipality-results">{words.municipalityToChoice}</a>
          </Notice>
        )}
        <WhoSection {...shown} />
        <ForWhomSection {...shown} />
        <FormSection title={words.workshops} intro={<p>{words.workshopsIntro}</p>}>
          <WishFields {...shown} chosen={shown.typed} />
        </FormSection>
        <NeedsSection {...shown} />
        <ConsentSection {...shown} />
        <FormActions>
          <Button kind="primary">{words.submit}</Button>
        </FormActions>
        <SaveForLater visitor={visitor} />
      </Form>
    </Shell>
  )
}

function WhoSection({ visitor, typed, errors }: FormShown) {
  const words = registrationWords(visitor.language)
  const shown = { visitor, typed, errors, own: true }
  return (
    <FormSection title={words.who}>
      <NameField {...shown} label={words.name} hint={words.nameHint} />
      <EmailField {...shown} label={words.email} hint={words.emailHint} />
    </FormSection>
  )
}

function ForWhomSection(shown: FormShown) {
  const { visitor, typed, errors } = shown
  const words = registrationWords(visitor.language)
  return (
    <FormSection title={words.forWhom}>
      <Choice
        name="acting"
        legend={words.acting}
        hint={words.actingHint}
        value={typed('acting')}
        error={errors.acting}
        options={actings.map((value) => ({ value, label: words.actingOptions[value] }))}
        required
      />
      <MunicipalityField {...shown} />
      <OtherBodyFields {...shown} />
      <FunctionField visitor={visitor} typed={typed} errors={errors} hint={words.functionHint} />
    </FormSection>
  )
}

function OtherBodyFields({ visitor, typed, errors }: FormShown) {
  const words = registrationWords(visitor.language)
  const kinds = peopleWords(visitor.language).bodyKinds
  return (
    <>
      <Select
        name="bodyKind"
        label={words.bodyKind}
        hint={words.bodyKindHint}
        placeholder={words.bodyKindPlaceholder}
        value={typed('bodyKind')}
        error={errors.bodyKind}
        options={otherBodyKinds.map((value) => ({ value, label: kinds[value] }))}
        optional
      />
      <Field
        name="bodyName"
        label={words.bodyName}
        value={typed('bodyName')}
        error={errors.bodyName}
        autocomplete="organization"
        maxlength={registrationLimits.otherBodyLettersMax}
        optional
      />
    </>
  )
}

/** The same whether the address was known or not. */
export function sentPage({ visitor }: { readonly visitor: Visitor }) {
  const words = registrationWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.sentTitle}>
      <PageHead title={words.sentTitle} lead={words.sentLead} />
      {visitor.site.demo && (
        <Notice title={words.sentDemo}>
          <a href={href(visitor, '/outbox')}>{words.sentOutbox}</a>
        </Notice>
      )}
      <p>{words.sentHold(registrationLimits.pendingHoldHours)}</p>
      <p>
        <Button href={href(visitor, '/sign-in/sent')}>{words.sentCode}</Button>
      </p>
      <section class="prose">
        <h2>{words.sentNothing}</h2>
        <ul>
          {words.sentSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p>
          <a href={href(visitor, '/sign-in')}>{words.signIn}</a>
        </p>
        <p>
          <a href={href(visitor, '/registration')}>{words.again}</a>
        </p>
      </section>
    </Shell>
  )
}

export function notOpenPage({ visitor }: { readonly visitor: Visitor }) {
  const words = registrationWords(visitor.language)
  const action = <Button href={href(visitor, '/programme')}>{words.toProgramme}</Button>
  return (
    <Shell visitor={visitor} title={words.notOpenTitle}>
      <PageHead title={words.notOpenTitle} />
      <EmptyState title={words.notOpen} action={action} />
    </Shell>
  )
}
