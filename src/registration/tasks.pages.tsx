// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's pages of contributors: all sessions, and one with who has a task in it. */
import { localise, languages } from '../base/language.ts'
import { MailFailure, type FailedMail } from '../mail/index.ts'
import { nameLettersMax } from '../people/index.ts'
import { programmeWords, sessionRoles, type Session } from '../programme/index.ts'
import { Button, EmptyState, Field, FieldErrors, Form, FormActions, FormSection, Notice } from '../ui/index.ts'
import { formatDay, formatTime, Select, Table, type FieldMessages } from '../ui/index.ts'
import { OfficePage } from '../web/office.tsx'
import { href } from '../web/page.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { SessionTasks, TaskHolder } from './tasks.service.ts'
import { tasksWords } from './tasks.words.ts'

export const tasksPath = '/office/tasks'

type Listed = {
  readonly visitor: Visitor
  readonly timeZone: string
  readonly all: readonly SessionTasks[]
  /** By address, in small letters. */
  readonly failures: ReadonlyMap<string, FailedMail>
}

function pageOf({ slug }: Pick<Session, 'slug'>): string {
  return `${tasksPath}/${encodeURIComponent(slug)}`
}

export function tasksPage({ visitor, timeZone, all, failures }: Listed) {
  const { language } = visitor
  const words = tasksWords(language)
  const title = (session: Session) => localise(session.title, language).text
  return (
    <OfficePage visitor={visitor} title={words.title} lead={words.lead}>
      {all.length === 0 ? (
        <EmptyState title={words.noSessions}>{words.noSessionsHow}</EmptyState>
      ) : (
        <Table
          caption={words.title}
          rows={all}
          keyOf={({ session }) => session.id}
          columns={[
            { heading: words.session, names: true, cell: ({ session }) => title(session) },
            {
              heading: words.when,
              cell: ({ session: { startsAt } }) =>
                `${formatDay(startsAt, timeZone, language)}, ${formatTime(startsAt, timeZone, language)}`,
            },
            {
              heading: words.who,
              cell: ({ holders }) =>
                holders.length === 0 ? (
                  <span class="muted">{words.nobody}</span>
                ) : (
                  holders.map((holder) => (
                    <div key={`${holder.personId} ${holder.role}`}>
                      {holder.name} <span class="muted">{programmeWords(language).roles[holder.role]}</span>{' '}
                      <MailFailure visitor={visitor} failure={failures.get(holder.email ?? '')} />
                    </div>
                  ))
                ),
            },
            {
              heading: words.change,
              cell: ({ session }) => (
                <Button small href={href(visitor, pageOf(session))} label={words.changeOf(title(session))}>
                  {words.change}
                </Button>
              ),
            },
          ]}
        />
      )}
    </OfficePage>
  )
}

type OneShown = Omit<Listed, 'all'> & {
  readonly tasks: SessionTasks
  readonly done: 'given' | 'taken' | null
  readonly typed: (name: string) => string
  readonly errors: FieldMessages
}

export function sessionTasksPage(shown: OneShown) {
  const { visitor, timeZone, tasks, done, errors } = shown
  const { language } = visitor
  const words = tasksWords(language)
  const { session } = tasks
  const crumbs = [{ label: words.title, href: href(visitor, tasksPath) }]
  const when = `${formatDay(session.startsAt, timeZone, language)}, ${formatTime(session.startsAt, timeZone, language)}`
  return (
    <OfficePage visitor={visitor} title={localise(session.title, language).text} lead={when} crumbs={crumbs}>
      {done !== null && (
        <Notice kind="success" live="status">
          {words[done]}
        </Notice>
      )}
      <FieldErrors errors={errors} />
      <HoldersTable {...shown} />
      <GiveForm {...shown} />
    </OfficePage>
  )
}

function HoldersTable({ visitor, tasks: { session, holders }, failures }: OneShown) {
  const words = tasksWords(visitor.language)
  const roles = programmeWords(visitor.language).roles
  if (holders.length === 0) return <p class="muted">{words.nobody}</p>
  return (
    <Table
      caption={words.holders(holders.length)}
      rows={holders}
      keyOf={({ personId, role }) => `${personId} ${role}`}
      columns={[
        { heading: words.name, names: true, cell: ({ name }) => name },
        { heading: words.role, cell: ({ role }) => roles[role] },
        {
          heading: words.email,
          cell: ({ email }) => (
            <>
              {email} <MailFailure visitor={visitor} failure={failures.get(email ?? '')} />
            </>
          ),
        },
        {
          heading: words.take,
          cell: (holder) => <TakeForm visitor={visitor} session={session} holder={holder} />,
        },
      ]}
    />
  )
}

type TakeProps = { readonly visitor: Visitor; readonly session: Session; readonly holder: TaskHolder }

function TakeForm({ visitor, session, holder: { personId, name, role } }: TakeProps) {
  const words = tasksWords(visitor.language)
  return (
    <Form action={href(visitor, `${pageOf(session)}/take`)} csrf={visitor.csrf}>
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="role" value={role} />
      <Button small label={words.takeOf(name, programmeWords(visitor.language).roles[role])}>
        {words.take}
      </Button>
    </Form>
  )
}

function GiveForm({ visitor, tasks: { session }, typed, errors }: OneShown) {
  const words = tasksWords(visitor.language)
  const own = programmeWords(visitor.language)
  return (
    <Form action={href(visitor, pageOf(session))} csrf={visitor.csrf} enterSubmits>
      <FormSection title={words.add}>
        <Field
          name="name"
          label={words.name}
          value={typed('name')}
          error={errors.name}
          maxlength={nameLettersMax}
          spellcheck={false}
          required
        />
        <Field
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          value={typed('email')}
          error={errors.email}
          maxlength={254}
          spellcheck={false}
          required
        />
        <Select
          name="role"
          label={words.role}
          placeholder={words.choose}
          value={typed('role')}
          error={errors.role}
          options={sessionRoles.map((value) => ({ value, label: own.roles[value] }))}
          required
        />
        <Select
          name="language"
          label={words.language}
          value={typed('language') || visitor.language}
          options={languages.map((value) => ({ value, label: own.languages[value] }))}
        />
        <FormActions>
          <Button kind="primary">{words.give}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}
