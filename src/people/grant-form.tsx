// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The form with which the office gives somebody a mandate: for which body, as what, from when until when. */
import type { Instant } from '../base/instant.ts'
import { municipalityDetail, type Municipality, type MunicipalityService } from '../municipality/index.ts'
import { Button, Choice, Combobox, Field, Form, FormActions, FormSection, Select } from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import type { PostedForm } from '../web/form.ts'
import { href } from '../web/href.ts'
import type { Visitor } from '../web/visitor.ts'
import type { NamedBody } from './bodies.service.ts'
import { firstMoment, momentAfter } from './days.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import { deskWords } from './office-desk.words.ts'
import { bodyKinds, mandateKinds, nameRefusal, type MandateKind } from './people.rules.ts'
import { peopleWords } from './people.words.ts'

export type GrantShown = {
  readonly typed: (name: string) => string
  readonly errors: FieldMessages
  readonly found: readonly Municipality[] | undefined
}

export const nothingGranted: GrantShown = { typed: () => '', errors: {}, found: undefined }

export type Granting = {
  readonly body: NamedBody
  readonly kind: MandateKind
  /** Null: from now on. */
  readonly from: Instant | null
  readonly to: Instant | null
}

const ofs = ['municipality', 'other'] as const
const otherKinds = bodyKinds.filter((kind) => kind !== 'municipality')

type Reader = {
  readonly form: PostedForm
  readonly visitor: Visitor
  readonly timezone: string
  readonly municipalities: Pick<MunicipalityService, 'search'>
}

/** Null as long as something is missing; the form then holds the messages, unless a search was asked for. */
export async function readGrant(
  reader: Reader,
): Promise<{ readonly granting: Granting | null; readonly found: readonly Municipality[] | undefined }> {
  const { form, visitor } = reader
  const words = deskWords(visitor.language)
  const typed = form.typed('municipality-query').trim()
  const found = typed === '' ? undefined : await reader.municipalities.search(typed, mandateLimits.candidatesMax)
  if (form.pressed('search', 'municipality')) return { granting: null, found }
  const of = form.choice('of', ofs, { missing: true })
  const body = of === 'other' ? readOther(reader) : of === 'municipality' ? readMunicipality(reader, found) : null
  const kind = form.choice('mandateKind', mandateKinds, { missing: words.kindMissing })
  const from = readDay(reader, 'from', firstMoment)
  const to = readDay(reader, 'to', momentAfter)
  return { granting: form.failed() || body === null || kind === null ? null : { body, kind, from, to }, found }
}

function readMunicipality({ form, visitor }: Reader, found: readonly Municipality[] | undefined): NamedBody | null {
  const picked = found?.find(({ key }) => key === form.typed('municipality'))
  if (picked === undefined) form.refuse('municipality', deskWords(visitor.language).municipalityMissing)
  return picked === undefined ? null : { municipalityKey: picked.key }
}

function readOther({ form, visitor }: Reader): NamedBody | null {
  const words = deskWords(visitor.language)
  const kind = form.choice('bodyKind', otherKinds, { missing: words.bodyKindMissing })
  const name = form.line('bodyName', { max: mandateLimits.bodyNameLettersMax, missing: words.bodyNameMissing })
  if (nameRefusal(name) === 'nameWithAddress') form.refuse('bodyName', words.bodyNameWithAddress)
  return kind === null || name === '' ? null : { kind, name }
}

function readDay(
  { form, visitor, timezone }: Reader,
  field: string,
  momentOf: (text: string, timezone: string) => Instant | null,
): Instant | null {
  const text = form.typed(field).trim()
  const moment = text === '' ? null : momentOf(text, timezone)
  if (text !== '' && moment === null) form.refuse(field, deskWords(visitor.language).dayInvalid)
  return moment
}

type SectionProps = GrantShown & { readonly visitor: Visitor; readonly action: string }

export function GrantSection(props: SectionProps) {
  const { visitor, action, typed, errors } = props
  const words = deskWords(visitor.language)
  return (
    <Form action={href(visitor, action)} csrf={visitor.csrf} enterSubmits>
      <FormSection title={words.grantTitle} intro={words.grantIntro}>
        <GrantBody {...props} />
        <Select
          name="mandateKind"
          label={words.kind}
          placeholder={words.choose}
          value={typed('mandateKind')}
          error={errors.mandateKind}
          options={mandateKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <Field
          name="from"
          type="date"
          label={words.fromDay}
          hint={words.fromHint}
          value={typed('from')}
          error={errors.from}
          width="short"
          optional
        />
        <Field
          name="to"
          type="date"
          label={words.toDay}
          hint={words.toHint}
          value={typed('to')}
          error={errors.to}
          width="short"
          optional
        />
        <FormActions>
          <Button kind="primary">{words.grant}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

function GrantBody({ visitor, typed, errors, found }: SectionProps) {
  const words = deskWords(visitor.language)
  const own = peopleWords(visitor.language)
  return (
    <>
      <Choice
        name="of"
        legend={words.grantFor}
        value={typed('of') === 'other' ? 'other' : 'municipality'}
        error={errors.of}
        options={[
          { value: 'municipality', label: words.ofMunicipality },
          { value: 'other', label: words.ofOther },
        ]}
      />
      <Combobox
        name="municipality"
        label={words.municipality}
        query={typed('municipality-query')}
        value={typed('municipality')}
        error={errors.municipality}
        searchLabel={words.municipalitySearch}
        resultsLegend={words.municipalityWhich}
        nothingFound={words.municipalityNone}
        results={found?.map((municipality) => ({
          value: municipality.key,
          label: municipality.name,
          detail: municipalityDetail(municipality, visitor.language),
        }))}
      />
      <Select
        name="bodyKind"
        label={words.bodyKind}
        placeholder={words.choose}
        value={typed('bodyKind')}
        error={errors.bodyKind}
        options={otherKinds.map((kind) => ({ value: kind, label: own.bodyKinds[kind] }))}
      />
      <Field
        name="bodyName"
        label={words.bodyName}
        value={typed('bodyName')}
        error={errors.bodyName}
        maxlength={mandateLimits.bodyNameLettersMax}
        autocomplete="off"
      />
    </>
  )
}
