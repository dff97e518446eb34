// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's page of letters: what became of each, whom they did not reach and what to do about it. */
import {
  Button,
  Chip,
  DefinitionList,
  EmptyState,
  Field,
  Form,
  FormActions,
  formatDay,
  formatTime,
} from '../ui/index.ts'
import { Notice, Select, Table, type ChipKind } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import { nextAttemptBy, troubleOf } from './delivery.rules.ts'
import { LetterText } from './letter-preview.tsx'
import type { MailCounts, MailEntry, MailSearch, MailState } from './mail-office.service.ts'
import type { MailOfficeWords } from './mail-office.words.de.ts'
import { mailOfficeWords } from './mail-office.words.ts'
import type { MailRow } from './mail.service.ts'
import { labelOfKind, type LetterTemplate } from './templates.rules.ts'

export type OfficeView = {
  readonly visitor: Visitor
  /** IANA zone of the congress. */
  readonly timeZone: string
  readonly templates: readonly LetterTemplate[]
  readonly delivers: boolean
}

type Listed = {
  readonly search: MailSearch
  readonly counts: MailCounts
  readonly entries: readonly MailEntry[]
  readonly all: number
  readonly names: ReadonlyMap<string, string>
}

export function lettersPage(view: OfficeView, listed: Listed) {
  const { visitor, delivers } = view
  const words = mailOfficeWords(visitor.language)
  const { counts, entries } = listed
  const figures = (['waiting', 'sent', 'failed'] as const).map((state) => ({
    term: words.counts[state],
    value: counts[state],
  }))
  return (
    <OfficePage visitor={visitor} title={words.label} lead={words.intro} actions={<Ways visitor={visitor} />}>
      {!delivers && <NotDelivering visitor={visitor} />}
      <DefinitionList facts={figures} look="figures" />
      <Filter visitor={visitor} search={listed.search} />
      {entries.length === 0 ? <EmptyState title={words.none} /> : <LetterTable view={view} listed={listed} />}
    </OfficePage>
  )
}

export function NotDelivering({ visitor }: { readonly visitor: Visitor }) {
  const words = mailOfficeWords(visitor.language)
  return (
    <Notice kind={visitor.site.demo ? 'info' : 'warning'}>
      <p>{visitor.site.demo ? words.notDelivering : words.noServer}</p>
    </Notice>
  )
}

function Ways({ visitor }: { readonly visitor: Visitor }) {
  const words = mailOfficeWords(visitor.language)
  return (
    <>
      <Button href={href(visitor, '/office/mail/send')} icon="people">
        {words.toGroups}
      </Button>
      <Button href={href(visitor, '/office/mail/templates')} icon="document">
        {words.toTemplates}
      </Button>
    </>
  )
}

function Filter({ visitor, search }: { readonly visitor: Visitor; readonly search: MailSearch }) {
  const words = mailOfficeWords(visitor.language)
  const options = (['all', 'waiting', 'sent', 'failed'] as const).map((value) => ({
    value,
    label: words.states[value],
  }))
  return (
    <Form action={href(visitor, '/office/mail')} method="get" label={words.filter} class="letter-filter">
      <Select name="state" label={words.stateLabel} value={search.state ?? 'all'} options={options} />
      <Field name="q" label={words.searchLabel} type="search" value={search.search} />
      {search.groupLetter !== null && <input type="hidden" name="group" value={search.groupLetter} />}
      <FormActions>
        <Button icon="search">{words.apply}</Button>
      </FormActions>
    </Form>
  )
}

function LetterTable({ view, listed }: { readonly view: OfficeView; readonly listed: Listed }) {
  const { visitor, templates } = view
  const words = mailOfficeWords(visitor.language)
  return (
    <Table<MailEntry>
      caption={words.caption(listed.entries.length, listed.all)}
      rows={listed.entries}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: words.columns.to,
          names: true,
          cell: ({ to }) => <Addressee email={to} name={listed.names.get(to.toLowerCase()) ?? null} />,
        },
        {
          heading: words.columns.what,
          cell: ({ id, subject, kind, language }) => (
            <>
              <a href={href(visitor, `/office/mail/letters/${id}`)} lang={language}>
                {subject}
              </a>
              <br />
              <small>{labelOfKind(templates, kind, visitor.language)}</small>
            </>
          ),
        },
        { heading: words.columns.written, cell: ({ createdAt }) => <When view={view} at={createdAt} short /> },
        { heading: words.columns.state, cell: (entry) => <State view={view} letter={entry} /> },
      ]}
    />
  )
}

function Addressee({ email, name }: { readonly email: string; readonly name: string | null }) {
  const [local = '', ...domain] = email.split('@')
  return (
    <>
      {name !== null && (
        <>
          {name}
          <br />
        </>
      )}
      <small>
        {local}@<wbr />
        {domain.join('@')}
      </small>
    </>
  )
}

type WhenProps = { readonly view: OfficeView; readonly at: Date; readonly short?: boolean }

function When({ view: { visitor, timeZone }, at, short = false }: WhenProps) {
  const { language } = visitor
  const day = short
    ? new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
        day: '2-digit',
        month: '2-digit',
        timeZone,
      }).format(at)
    : formatDay(at, timeZone, language)
  return (
    <time dateTime={at.toISOString()}>
      {day}, {formatTime(at, timeZone, language)}
    </time>
  )
}

export function mailStateOf({ sentAt, failure }: Pick<MailEntry, 'sentAt' | 'failure'>): MailState {
  if (failure !== null) return 'failed'
  return sentAt === null ? 'waiting' : 'sent'
}

const chips: Readonly<Record<MailState, ChipKind>> = { waiting: 'info', sent: 'success', failed: 'danger' }

function State({ view, letter }: { readonly view: OfficeView; readonly letter: MailEntry }) {
  const { visitor, timeZone } = view
  const words = mailOfficeWords(visitor.language)
  const state = mailStateOf(letter)
  const trouble = letter.failure ?? letter.trouble
  const { attempts, attemptedAt } = letter
  return (
    <>
      <Chip kind={chips[state]}>{words.states[state]}</Chip>
      {trouble !== null && (
        <>
          <br />
          <small>{words.troubles[troubleOf(trouble)].title}</small>
        </>
      )}
      {state === 'waiting' && attempts > 0 && attemptedAt !== null && (
        <>
          <br />
          <small>
            {words.attempts(attempts)},{' '}
            {words.nextBy(formatTime(nextAttemptBy(attemptedAt.getTime(), attempts), timeZone, visitor.language))}
          </small>
        </>
      )}
    </>
  )
}

export type Notices = { readonly retried: boolean; readonly refused: boolean }

export function officeLetterPage(view: OfficeView, letter: MailRow, name: string | null, said: Notices) {
  const { visitor, templates } = view
  const words = mailOfficeWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.letterTitle} crumbs={mailCrumbs(visitor)}>
      {said.retried && <Notice kind="success">{words.retried}</Notice>}
      {said.refused && <Notice kind="warning">{words.retryRefused}</Notice>}
      <DefinitionList
        facts={[
          { term: words.to, value: <Addressee email={letter.to} name={name} /> },
          { term: words.subject, value: <span lang={letter.language}>{letter.subject}</span> },
          { term: words.kind, value: labelOfKind(templates, letter.kind, visitor.language) },
          { term: words.columns.state, value: <State view={view} letter={letter} /> },
          { term: words.written, value: <When view={view} at={letter.createdAt} /> },
          ...(letter.sentAt === null ? [] : [{ term: words.sentAt, value: <When view={view} at={letter.sentAt} /> }]),
          { term: words.attempted, value: letter.attempts },
          ...groupFact(visitor, letter, words),
          ...troubleFacts(letter, words),
        ]}
      />
      <RetryForm visitor={visitor} letter={letter} />
      <Content letter={letter} words={words} />
    </OfficePage>
  )
}

function groupFact(visitor: Visitor, { groupLetter }: MailRow, words: MailOfficeWords) {
  if (groupLetter === null) return []
  return [
    { term: words.group, value: <a href={href(visitor, `/office/mail/send/${groupLetter}`)}>{words.groupLink}</a> },
  ]
}

function troubleFacts({ failure, trouble }: MailRow, words: MailOfficeWords) {
  const written = failure ?? trouble
  if (written === null) return []
  const { title, todo } = words.troubles[troubleOf(written)]
  return [
    {
      term: words.why,
      value: (
        <>
          {title}. {todo}
        </>
      ),
    },
    { term: words.answer, value: <code>{written}</code> },
  ]
}

function RetryForm({ visitor, letter }: { readonly visitor: Visitor; readonly letter: MailRow }) {
  const words = mailOfficeWords(visitor.language)
  if (letter.failure === null || letter.text === '') return null
  return (
    <Form action={href(visitor, `/office/mail/letters/${letter.id}/retry`)} csrf={visitor.csrf}>
      <FormActions>
        <Button kind="primary">{words.retry}</Button>
      </FormActions>
      <p>{words.retryHint}</p>
    </Form>
  )
}

function Content({ letter, words }: { readonly letter: MailRow; readonly words: MailOfficeWords }) {
  if (!letter.openToOffice) return <Notice>{words.closed}</Notice>
  if (letter.text === '') return <p>{letter.sentAt === null ? words.troubles.stopped.todo : words.gone}</p>
  return (
    <section class="flow">
      <h2>{words.textTitle}</h2>
      <LetterText text={letter.text} language={letter.language} />
    </section>
  )
}

export function mailCrumbs(visitor: Visitor) {
  return [{ label: mailOfficeWords(visitor.language).label, href: href(visitor, '/office/mail') }]
}

export function letterGonePage({ visitor }: { readonly visitor: Visitor }) {
  const words = mailOfficeWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.missingTitle} lead={words.missing} crumbs={mailCrumbs(visitor)}>
      <Button href={href(visitor, '/office/mail')} icon="back">
        {words.back}
      </Button>
    </OfficePage>
  )
}
