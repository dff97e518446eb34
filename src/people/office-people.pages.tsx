// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's list of people: who is there, for whom they act, and who waits. */
import { MailFailure, type FailedMail } from '../mail/index.ts'
import { Button, Chip, EmptyState, Field, Form, FormActions, Table, Tabs } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { Listed, PersonEntry, Show } from './directory.service.ts'
import { mandateLimits } from './mandates.limits.rules.ts'
import { MandateChip, Pager, type Time } from './office-parts.tsx'
import { deskWords } from './office-desk.words.ts'
import { peopleWords } from './people.words.ts'
import { offices } from './people.rules.ts'

export type PeopleListProps = {
  readonly visitor: Visitor
  readonly time: Time
  readonly typed: string
  readonly show: Show
  readonly listed: Listed<PersonEntry>
  readonly waiting: number
  /** By address, in small letters. */
  readonly failures: ReadonlyMap<string, FailedMail>
}

const path = '/office/people'

export function peopleListPage(props: PeopleListProps) {
  const { visitor, typed, show, listed } = props
  const words = deskWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.peopleTitle} lead={words.peopleLead}>
      <Form method="get" action={href(visitor, path)}>
        {show !== 'all' && <input type="hidden" name="show" value={show} />}
        <Field
          name="q"
          type="search"
          label={words.query}
          value={typed}
          maxlength={mandateLimits.queryLettersMax}
          autocomplete="off"
          spellcheck={false}
        />
        <FormActions>
          <Button icon="search">{words.search}</Button>
        </FormActions>
      </Form>
      <Shows {...props} />
      {listed.total === 0 ? (
        <EmptyState title={show === 'waiting' && typed === '' ? words.nobodyWaits : words.nobody}>
          {show === 'waiting' && typed === '' ? words.nobodyWaitsHow : words.nobodyHow}
        </EmptyState>
      ) : (
        <PeopleTable {...props} />
      )}
      <Pager visitor={visitor} listed={listed} path={path} query={{ q: typed, show }} />
    </OfficePage>
  )
}

function Shows({ visitor, typed, show, waiting }: PeopleListProps) {
  const words = deskWords(visitor.language)
  const tab = (name: Show, label: string) => ({
    label,
    href: `${href(visitor, path)}?${new URLSearchParams({ q: typed, show: name })}`,
    current: show === name,
  })
  const tabs = [
    tab('all', words.showAll),
    tab('waiting', words.showWaiting(waiting)),
    tab('offices', words.showOffices),
  ]
  return <Tabs label={words.shows} tabs={tabs} />
}

function PeopleTable({ visitor, time, listed, failures }: PeopleListProps) {
  const words = deskWords(visitor.language)
  return (
    <Table
      caption={words.found(listed.total)}
      rows={listed.rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: words.person,
          names: true,
          cell: (person) => (
            <>
              <a href={href(visitor, `${path}/${person.id}`)}>{person.name}</a>
              <br />
              <span class="muted">{peopleWords(visitor.language).functions[person.function]}</span>
              <OfficeChips visitor={visitor} held={person.offices} />
              <MailFailure visitor={visitor} failure={failures.get(person.email ?? '')} />
            </>
          ),
        },
        {
          heading: words.actsFor,
          cell: ({ mandates }) =>
            mandates.length === 0 ? (
              <span class="muted">{words.nobodyActedFor}</span>
            ) : (
              mandates.map((mandate) => (
                <div key={mandate.id}>
                  {mandate.body.name} <MandateChip visitor={visitor} mandate={mandate} time={time} />
                </div>
              ))
            ),
        },
      ]}
    />
  )
}

function OfficeChips({ visitor, held }: { readonly visitor: Visitor; readonly held: readonly string[] }) {
  const words = deskWords(visitor.language)
  const known = offices.filter((office) => held.includes(office))
  if (known.length === 0) return null
  return (
    <>
      <br />
      {known.map((office) => (
        <Chip key={office} kind="info">
          {words.offices[office]}
        </Chip>
      ))}
    </>
  )
}
