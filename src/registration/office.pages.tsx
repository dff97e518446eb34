// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's list of registrations: who is in it, what is looked for, how many places are taken. */
import { localise } from '../base/language.ts'
import { MailFailure, type FailedMail } from '../mail/index.ts'
import type { Session } from '../programme/index.ts'
import { Button, Checkbox, Chip, EmptyState, Field, Form, FormActions, Select, Table } from '../ui/index.ts'
import { OfficePage } from '../web/office.tsx'
import { href } from '../web/page.tsx'
import type { Visitor } from '../web/visitor.ts'
import { consentsWords } from './consents.words.ts'
import type { Entry, Looking, Page } from './entries.rules.ts'
import type { WorkshopCount } from './office.service.ts'
import { officeWords } from './office.words.ts'
import { officeLimits } from './registration.limits.rules.ts'
import { statuses } from './status.rules.ts'

export const listPath = '/office/registrations'

type ListShown = {
  readonly visitor: Visitor
  readonly looking: Looking
  readonly found: Page<Entry>
  readonly foundCount: number
  readonly counts: readonly WorkshopCount[]
  /** By address, in small letters. */
  readonly failures: ReadonlyMap<string, FailedMail>
  /** The address's query without the page. */
  readonly query: string
}

export function listPage(shown: ListShown) {
  const { visitor, foundCount, counts } = shown
  const words = officeWords(visitor.language)
  return (
    <OfficePage
      visitor={visitor}
      title={words.title}
      lead={words.lead}
      actions={
        <Button kind="primary" href={href(visitor, `${listPath}/new`)}>
          {words.enter}
        </Button>
      }
    >
      <details open={shown.query !== ''}>
        <summary>{words.look}</summary>
        <LookForm {...shown} />
      </details>
      {foundCount === 0 ? <EmptyState title={words.none} /> : <EntriesTable {...shown} />}
      <Pages {...shown} />
      <WorkshopsTable visitor={visitor} counts={counts} />
    </OfficePage>
  )
}

function LookForm({ visitor, looking, counts }: ListShown) {
  const words = officeWords(visitor.language)
  return (
    <Form action={href(visitor, listPath)} method="get" label={words.look}>
      <Field
        name="query"
        type="search"
        label={words.query}
        value={looking.query}
        maxlength={officeLimits.queryLettersMax}
      />
      <Select
        name="status"
        label={words.status}
        value={looking.status ?? ''}
        options={[
          { value: '', label: words.anyStatus },
          ...statuses.map((value) => ({ value, label: words.statuses[value] })),
        ]}
      />
      <Select
        name="session"
        label={words.session}
        value={looking.sessionId ?? ''}
        options={[
          { value: '', label: words.anySession },
          ...counts.map(({ session }) => ({ value: session.id, label: titleOf(session, visitor) })),
        ]}
      />
      <Checkbox name="needs" label={words.onlyNeeds} checked={looking.onlyNeeds} />
      <Checkbox name="paper" label={words.onlyWithoutEmail} checked={looking.onlyWithoutEmail} />
      <FormActions>
        <Button>{words.apply}</Button>
      </FormActions>
    </Form>
  )
}

function titleOf({ title }: Pick<Session, 'title'>, { language }: Visitor): string {
  return localise(title, language).text
}

function EntriesTable({ visitor, found, foundCount, counts, failures }: ListShown) {
  const words = officeWords(visitor.language)
  const titles = (ids: readonly string[]) =>
    counts.flatMap(({ session }) => (ids.includes(session.id) ? [titleOf(session, visitor)] : []))
  return (
    <Table
      caption={words.count(foundCount)}
      rows={found.items}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: words.name,
          names: true,
          cell: (entry) => <Who visitor={visitor} entry={entry} failure={failures.get(entry.email ?? '')} />,
        },
        { heading: words.bodies, cell: ({ bodies }) => bodies.join(', ') },
        {
          heading: words.status,
          cell: ({ status }) => <Chip kind={statusChips[status]}>{words.statuses[status]}</Chip>,
        },
        {
          heading: words.chosen,
          cell: ({ places, waits, offers }) => (
            <>
              {titles(places).map((title) => (
                <div key={title}>{title}</div>
              ))}
              {titles(waits).map((title) => (
                <div key={title}>
                  <Chip kind="info">{words.waits}</Chip> {title}
                </div>
              ))}
              {titles(offers).map((title) => (
                <div key={title}>
                  <Chip kind="warning">{words.offered}</Chip> {title}
                </div>
              ))}
            </>
          ),
        },
        { heading: words.needs, cell: (entry) => needsText(entry, visitor) },
      ]}
    />
  )
}

const statusChips = { pending: 'warning', confirmed: 'success', cancelled: 'plain' } as const

type WhoProps = { readonly visitor: Visitor; readonly entry: Entry; readonly failure: FailedMail | undefined }

function Who({ visitor, entry, failure }: WhoProps) {
  const words = officeWords(visitor.language)
  return (
    <>
      <a href={href(visitor, `${listPath}/${entry.id}`)}>{entry.name}</a>
      <div class="muted">{entry.email === null ? words.noEmail : <Address of={entry.email} />}</div>
      {entry.enteredBy !== null && <div class="muted">{words.by(entry.enteredBy)}</div>}
      <MailFailure visitor={visitor} failure={failure} />
    </>
  )
}

/** A long word that may break where its parts meet. */
function Address({ of }: { readonly of: string }) {
  const at = of.lastIndexOf('@')
  return (
    <>
      {of.slice(0, at)}
      <wbr />
      {of.slice(at)}
    </>
  )
}

function needsText({ needs }: Entry, { language }: Visitor): string {
  if (needs === null) return ''
  const labels = consentsWords(language).needLabels
  return [...needs.needs.map((need) => labels[need]), needs.note].filter((text) => text !== '').join(', ')
}

function Pages({ visitor, found: { number, count }, query }: ListShown) {
  const words = officeWords(visitor.language)
  if (count === 1) return null
  const to = (page: number) => href(visitor, `${listPath}?${query}&page=${page}`)
  return (
    <FormActions>
      {number > 1 && <Button href={to(number - 1)}>{words.previous}</Button>}
      <span>{words.pageOf(number, count)}</span>
      {number < count && <Button href={to(number + 1)}>{words.next}</Button>}
    </FormActions>
  )
}

function WorkshopsTable({ visitor, counts }: Pick<ListShown, 'visitor' | 'counts'>) {
  const words = officeWords(visitor.language)
  return (
    <Table
      caption={words.workshops}
      rows={counts}
      keyOf={({ session }) => session.id}
      columns={[
        { heading: words.workshop, cell: ({ session }) => titleOf(session, visitor), names: true },
        { heading: words.places, cell: ({ places }) => places, number: true },
        { heading: words.capacity, cell: ({ session }) => session.capacity ?? words.unlimited, number: true },
        { heading: words.waiting, cell: ({ waiting }) => waiting, number: true },
        { heading: words.offers, cell: ({ offers }) => offers, number: true },
      ]}
    />
  )
}
