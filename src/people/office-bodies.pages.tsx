// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's list of bodies, and one body: whom it has sent, how many votes it has, which domains confirm. */
import type { Id } from '../base/id.ts'
import {
  Button,
  Chip,
  DefinitionList,
  EmptyState,
  Field,
  FieldErrors,
  Form,
  FormActions,
  FormSection,
} from '../ui/index.ts'
import { Notice, Select, Table, type FieldMessages } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { BodyFile, Directory, Listed, ListedBody } from './directory.service.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import { bySeniority, inForce, type Mandate } from './mandates.rules.ts'
import { DoneNotice, MandateChip, Pager, periodOf, waits, type Done, type Time } from './office-parts.tsx'
import { deskWords } from './office-desk.words.ts'
import { mandateKinds } from './people.rules.ts'
import { peopleWords } from './people.words.ts'

export type BodiesPageProps = {
  readonly visitor: Visitor
  readonly time: Time
  readonly typed: string
  readonly listed: Listed<ListedBody> & { readonly names: ReadonlyMap<Id<'person'>, string> }
  readonly represented: Awaited<ReturnType<Directory['represented']>>
}

const path = '/office/bodies'

export function bodiesPage(props: BodiesPageProps) {
  const { visitor, typed, listed } = props
  const words = deskWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.bodiesTitle} lead={words.bodiesLead}>
      <Represented {...props} />
      <Form method="get" action={href(visitor, path)}>
        <Field
          name="q"
          type="search"
          label={words.bodyQuery}
          value={typed}
          maxlength={mandateLimits.queryLettersMax}
          autocomplete="off"
          spellcheck={false}
        />
        <FormActions>
          <Button icon="search">{words.search}</Button>
        </FormActions>
      </Form>
      {listed.total === 0 ? (
        <EmptyState title={words.noBody}>{words.noBodyHow}</EmptyState>
      ) : (
        <BodiesTable {...props} />
      )}
      <Pager visitor={visitor} listed={listed} path={path} query={{ q: typed }} />
    </OfficePage>
  )
}

function Represented({ visitor, represented }: BodiesPageProps) {
  const words = deskWords(visitor.language)
  const locale = visitor.language === 'de' ? 'de-DE' : 'en-GB'
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  return (
    <section class="flow">
      <DefinitionList
        look="figures"
        facts={[
          { term: words.representedBodies, value: number(represented.bodies) },
          { term: words.representedMunicipalities, value: number(represented.municipalities) },
          { term: words.representedInhabitants, value: number(represented.inhabitants) },
        ]}
      />
      <p class="muted">
        {words.inhabitantsHow} {represented.unknown > 0 && words.inhabitantsUnknown(represented.unknown)}
      </p>
    </section>
  )
}

function BodiesTable({ visitor, time, listed }: BodiesPageProps) {
  const words = deskWords(visitor.language)
  const kinds = peopleWords(visitor.language).bodyKinds
  return (
    <Table
      caption={words.bodiesFound(listed.total)}
      rows={listed.rows}
      keyOf={({ body }) => body.id}
      columns={[
        {
          heading: words.body,
          names: true,
          cell: ({ body }) => (
            <>
              <a href={href(visitor, `${path}/${body.id}`)}>{body.name}</a>
              <br />
              <span class="muted">
                {kinds[body.kind]}, {words.votesCount(body.votes)}
              </span>
            </>
          ),
        },
        {
          heading: words.delegation,
          cell: ({ delegation }) => {
            const waiting = delegation.mandates.filter(waits).length
            const sent = delegation.mandates.filter((one) => one.kind !== 'observer' && inForce(one, time.now))
            return (
              <>
                {sent.length === 0 && <span class="muted">{words.nobodySent}</span>}
                {inOrder(sent).map(({ id, personId, kind }) => (
                  <div key={id}>
                    {listed.names.get(personId)} <span class="muted">{words.kinds[kind]}</span>
                  </div>
                ))}
                {waiting > 0 && <Chip kind="warning">{words.waiting(waiting)}</Chip>}
              </>
            )
          },
        },
      ]}
    />
  )
}

/** Delegates, substitutes, observers; the most senior of each first. */
function inOrder(mandates: readonly Mandate[]): readonly Mandate[] {
  const rank = ({ kind }: Mandate) => mandateKinds.indexOf(kind)
  return [...mandates].sort((one, other) => rank(one) - rank(other) || bySeniority(one, other))
}

export type BodyPageProps = {
  readonly visitor: Visitor
  readonly time: Time
  readonly file: BodyFile
  readonly done: Done | null
  readonly typed: (name: string) => string
  readonly errors: FieldMessages
  readonly refusal: string | null
}

export function bodyPage(props: BodyPageProps) {
  const { visitor, file, done, errors, refusal } = props
  const words = deskWords(visitor.language)
  return (
    <OfficePage
      visitor={visitor}
      title={file.body.name}
      lead={peopleWords(visitor.language).bodyKinds[file.body.kind]}
      crumbs={[{ label: words.bodiesTitle, href: href(visitor, path) }]}
    >
      <DoneNotice visitor={visitor} done={done} />
      {refusal !== null && (
        <Notice kind="warning" live="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      <FieldErrors errors={errors} />
      <Members {...props} />
      <VotesForm {...props} />
      <Domains {...props} />
    </OfficePage>
  )
}

function Members({ visitor, time, file }: BodyPageProps) {
  const words = deskWords(visitor.language)
  if (file.delegation.mandates.length === 0) return <p>{words.nobodySent}</p>
  return (
    <Table
      caption={words.delegation}
      rows={inOrder(file.delegation.mandates).slice(0, mandateLimits.membersShownMax)}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: words.person,
          names: true,
          cell: ({ personId }) => <a href={href(visitor, `/office/people/${personId}`)}>{file.names.get(personId)}</a>,
        },
        {
          heading: words.mandatesTitle,
          cell: (mandate) => (
            <>
              <MandateChip visitor={visitor} mandate={mandate} time={time} /> {periodOf(mandate, time, visitor)}
            </>
          ),
        },
      ]}
    />
  )
}

function VotesForm({ visitor, file, typed, errors }: BodyPageProps) {
  const words = deskWords(visitor.language)
  return (
    <Form action={href(visitor, `${path}/${file.body.id}/votes`)} csrf={visitor.csrf}>
      <FormSection title={words.votesTitle} intro={words.votesIntro}>
        <Field
          name="votes"
          label={words.votes}
          inputmode="numeric"
          width="short"
          maxlength={2}
          value={typed('votes') === '' ? String(file.body.votes) : typed('votes')}
          error={errors.votes}
        />
        <FormActions>
          <Button>{words.changeVotes}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

function Domains({ visitor, file, typed, errors }: BodyPageProps) {
  const words = deskWords(visitor.language)
  const to = href(visitor, `${path}/${file.body.id}/domains`)
  return (
    <FormSection title={words.domainsTitle} intro={words.domainsIntro}>
      {file.domains.length === 0 && <p>{words.noDomains}</p>}
      {file.domains.map(({ domain, kind }) => (
        <Form key={domain} action={`${to}/remove`} csrf={visitor.csrf}>
          <input type="hidden" name="domain" value={domain} />
          <p>
            <strong>{domain}</strong> {words.confirmsAs(words.kinds[kind])}{' '}
            <Button kind="quiet" label={words.removeDomainOf(domain)}>
              {words.removeDomain}
            </Button>
          </p>
        </Form>
      ))}
      <Form action={to} csrf={visitor.csrf}>
        <Field
          name="domain"
          label={words.domain}
          hint={words.domainHint}
          value={typed('domain')}
          error={errors.domain}
          maxlength={mandateLimits.domainLettersMax}
          autocomplete="off"
          spellcheck={false}
        />
        <Select
          name="domainKind"
          label={words.domainKind}
          placeholder={words.choose}
          value={typed('domainKind')}
          error={errors.domainKind}
          options={mandateKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <FormActions>
          <Button>{words.enterDomain}</Button>
        </FormActions>
      </Form>
    </FormSection>
  )
}
