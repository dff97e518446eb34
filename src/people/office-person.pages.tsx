// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One person in the office: for whom they act, checking it, further mandates, and their offices. */
import { MailFailureNotice, type FailedMail } from '../mail/index.ts'
import {
  Button,
  Card,
  CardGrid,
  DefinitionList,
  Field,
  FieldErrors,
  Form,
  FormActions,
  FormSection,
  Notice,
  Select,
  TextArea,
} from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { MandateEntry, PersonFile } from './directory.service.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import { GrantSection, type GrantShown } from './grant-form.tsx'
import { DoneNotice, historyOf, MandateChip, periodOf, type Done, type Time } from './office-parts.tsx'
import { deskWords } from './office-desk.words.ts'
import { officesToGive } from './offices.rules.ts'
import { mandateKinds, offices } from './people.rules.ts'
import { peopleWords } from './people.words.ts'

export type PersonPageProps = {
  readonly visitor: Visitor
  readonly time: Time
  readonly file: PersonFile
  readonly done: Done | null
  /** The last letter to them that did not arrive. */
  readonly failure: FailedMail | undefined
  /** What was typed as the right address, while it is not right. */
  readonly address: { readonly typed: string; readonly error: string } | null
  /** Why the last press of a button did nothing. */
  readonly refusal: string | null
  readonly grant: GrantShown
  readonly officeErrors: FieldMessages
  /** What was typed as the reason of a refusal, while it is not right. */
  readonly refusing: Refusing
}

type Refusing = { readonly typed: (name: string) => string; readonly errors: FieldMessages }
export const nothingRefused: Refusing = { typed: () => '', errors: {} }

/** Of one mandate: several can wait on the same page. */
export function reasonField(mandate: MandateEntry['id']): string {
  return `reason-${mandate}`
}

export function personPage(props: PersonPageProps) {
  const { visitor, file, done, refusal, officeErrors, grant, refusing, failure, address } = props
  const words = deskWords(visitor.language)
  const { person } = file
  return (
    <OfficePage
      visitor={visitor}
      title={person.name}
      crumbs={[{ label: words.peopleTitle, href: href(visitor, '/office/people') }]}
    >
      <DoneNotice visitor={visitor} done={done} />
      {refusal !== null && (
        <Notice kind="warning" live="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <FieldErrors
        errors={{
          ...(address === null ? {} : { email: address.error }),
          ...refusing.errors,
          ...grant.errors,
          ...officeErrors,
        }}
      />
      <DefinitionList
        facts={[
          { term: words.atHome, value: peopleWords(visitor.language).functions[person.function] },
          { term: words.email, value: person.email ?? words.noEmail },
        ]}
      />
      <MailFailureNotice visitor={visitor} failure={failure} />
      <AddressForm {...props} />
      <section class="flow">
        <h2>{words.mandatesTitle}</h2>
        {person.mandates.length === 0 && <p>{words.noMandates}</p>}
        <CardGrid as="ul">
          {person.mandates.map((mandate) => (
            <MandateCard key={mandate.id} {...props} mandate={mandate} />
          ))}
        </CardGrid>
      </section>
      <GrantSection visitor={visitor} action={`/office/people/${person.id}/mandates`} {...grant} />
      <OfficesSection {...props} />
    </OfficePage>
  )
}

/** Whoever holds an office has shown their address, and changes it by nobody's hand. */
function AddressForm({ visitor, file: { person }, failure, address }: PersonPageProps) {
  const words = deskWords(visitor.language)
  if (person.offices.length > 0) return null
  return (
    <details open={address !== null || failure !== undefined}>
      <summary>{person.email === null ? words.addressEnter : words.addressCorrect}</summary>
      <Form action={href(visitor, `/office/people/${person.id}/address`)} csrf={visitor.csrf} enterSubmits>
        <Field
          name="email"
          type="email"
          label={words.addressNew}
          hint={words.addressHint}
          value={address?.typed ?? ''}
          error={address?.error}
          maxlength={254}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <FormActions>
          <Button>{words.addressSave}</Button>
        </FormActions>
      </Form>
    </details>
  )
}

function MandateCard({ visitor, time, file, refusing, mandate }: PersonPageProps & { readonly mandate: MandateEntry }) {
  const own = peopleWords(visitor.language)
  const period = periodOf(mandate, time, visitor)
  return (
    <Card
      as="li"
      level={3}
      id={mandate.id}
      title={mandate.body.name}
      kicker={own.bodyKinds[mandate.body.kind]}
      footer={<MandateActions visitor={visitor} file={file} refusing={refusing} mandate={mandate} />}
    >
      <p>
        <MandateChip visitor={visitor} mandate={mandate} time={time} />
      </p>
      {period !== '' && <p>{period}</p>}
      {historyOf(mandate, file.names, time, visitor).map((line) => (
        <p key={line} class="muted">
          {line}
        </p>
      ))}
    </Card>
  )
}

type ActionsProps = Pick<PersonPageProps, 'visitor' | 'file' | 'refusing'> & { readonly mandate: MandateEntry }

function MandateActions({ visitor, file, refusing, mandate }: ActionsProps) {
  const words = deskWords(visitor.language)
  const to = href(visitor, `/office/people/${file.person.id}/mandates/${mandate.id}`)
  switch (mandate.status) {
    case 'claimed':
      return (
        <>
          <Form action={`${to}/confirm`} csrf={visitor.csrf}>
            <Select
              name="kind"
              id={`${mandate.id}-kind`}
              label={words.confirmAs}
              value={mandate.kind}
              options={mandateKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <FormActions>
              <Button kind="primary">{words.confirm}</Button>
            </FormActions>
          </Form>
          <RefuseForm visitor={visitor} action={`${to}/refuse`} refusing={refusing} mandate={mandate} />
        </>
      )
    case 'confirmed':
      return (
        <Button href={to} label={words.changeOf(mandate.body.name)}>
          {words.change}
        </Button>
      )
    case 'refused':
      return null
  }
}

type RefuseProps = Pick<ActionsProps, 'visitor' | 'refusing' | 'mandate'> & { readonly action: string }

/** The person learns why: whoever refuses says so here, not on the telephone afterwards. */
function RefuseForm({ visitor, action, refusing, mandate }: RefuseProps) {
  const words = deskWords(visitor.language)
  const name = reasonField(mandate.id)
  return (
    <details open={refusing.errors[name] !== undefined}>
      <summary>{words.refuseOpen}</summary>
      <Form action={action} csrf={visitor.csrf}>
        <TextArea
          name={name}
          label={words.reason}
          hint={words.reasonHint}
          value={refusing.typed(name)}
          error={refusing.errors[name]}
          rows={3}
          maxlength={mandateLimits.reasonLettersMax}
          required
        />
        <FormActions>
          <Button>{words.refuse}</Button>
        </FormActions>
      </Form>
    </details>
  )
}

function OfficesSection({ visitor, file: { person }, officeErrors }: PersonPageProps) {
  const words = deskWords(visitor.language)
  const mine = officesToGive(visitor.person?.offices ?? [])
  const held = offices.filter((office) => person.offices.includes(office))
  const free = mine.filter((office) => !held.includes(office))
  const to = href(visitor, `/office/people/${person.id}/offices`)
  return (
    <FormSection title={words.officesTitle}>
      {held.length === 0 && <p>{words.noOffices}</p>}
      {held.map((office) => (
        <Form key={office} action={`${to}/take`} csrf={visitor.csrf}>
          <input type="hidden" name="office" value={office} />
          <p>
            <strong>{words.offices[office]}</strong>: {words.officeHints[office]}{' '}
            {mine.includes(office) && (
              <Button kind="quiet" label={words.takeOf(words.offices[office])}>
                {words.take}
              </Button>
            )}
          </p>
        </Form>
      ))}
      {free.length > 0 && (
        <Form action={to} csrf={visitor.csrf}>
          <Select
            name="office"
            label={words.office}
            placeholder={words.choose}
            value=""
            error={officeErrors.office}
            options={free.map((office) => ({
              value: office,
              label: `${words.offices[office]} – ${words.officeHints[office]}`,
            }))}
          />
          <FormActions>
            <Button>{words.give}</Button>
          </FormActions>
        </Form>
      )}
    </FormSection>
  )
}
