// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What lies in the outbox, and one letter of it: its text with links to press, its HTML as source only. */
import { Fragment } from 'preact'
import {
  Button,
  Card,
  Chip,
  DefinitionList,
  EmptyState,
  formatDay,
  formatTime,
  PageHead,
  type ChipKind,
} from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { runsOf } from './letter.rules.ts'
import type { MailRow } from './mail.service.ts'
import type { MailWords } from './mail.words.de.ts'
import { mailWords } from './mail.words.ts'

/** Letters are written where the congress is. */
const timeZone = 'Europe/Berlin'

type Looked = { readonly visitor: Visitor; readonly delivers: boolean }

export function outboxPage({
  visitor,
  delivers,
  letters,
  shownMax,
}: Looked & { readonly letters: readonly MailRow[]; readonly shownMax: number }) {
  const words = mailWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.outboxTitle}>
      <PageHead title={words.outboxTitle} lead={delivers ? words.outboxIntroSending : words.outboxIntro} />
      {letters.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          action={<Button href={href(visitor, '/sign-in')}>{words.emptyAction}</Button>}
        >
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <ul class="mail-list">
            {letters.map((letter) => (
              <LetterCard key={letter.id} visitor={visitor} delivers={delivers} letter={letter} />
            ))}
          </ul>
          {letters.length === shownMax && <p>{words.outboxNewest(shownMax)}</p>}
        </>
      )}
    </Shell>
  )
}

function LetterCard({ visitor, delivers, letter }: Looked & { readonly letter: MailRow }) {
  const words = mailWords(visitor.language)
  return (
    <Card
      as="li"
      title={<span lang={letter.language}>{letter.subject}</span>}
      href={href(visitor, `/outbox/${letter.id}`)}
      kicker={<Written visitor={visitor} letter={letter} />}
      footer={<StateChip words={words} delivers={delivers} letter={letter} />}
    >
      <p>
        {words.to} <Address email={letter.to} />
      </p>
    </Card>
  )
}

function Written({
  visitor: { language },
  letter: { createdAt },
}: {
  readonly visitor: Visitor
  readonly letter: MailRow
}) {
  return (
    <time dateTime={createdAt.toISOString()}>
      {formatDay(createdAt, timeZone, language)}, {formatTime(createdAt, timeZone, language)}
    </time>
  )
}

/** May break after the @, so that a long address fits a telephone. */
function Address({ email }: { readonly email: string }) {
  const [local = '', ...domain] = email.split('@')
  return (
    <>
      {local}@<wbr />
      {domain.join('@')}
    </>
  )
}

type StateProps = { readonly words: MailWords; readonly delivers: boolean; readonly letter: MailRow }

function StateChip({ words, delivers, letter }: StateProps) {
  const [kind, text] = stateOf(words, delivers, letter)
  return <Chip kind={kind}>{text}</Chip>
}

function stateOf(words: MailWords, delivers: boolean, letter: MailRow): readonly [ChipKind, string] {
  if (letter.failure !== null) return ['danger', words.stateFailed]
  if (letter.sentAt !== null) return ['success', words.stateSent]
  if (!delivers) return ['info', words.stateKept]
  return letter.attempts === 0 ? ['plain', words.stateWaiting] : ['warning', words.stateTryingAgain(letter.attempts)]
}

export function letterPage({ visitor, delivers, letter }: Looked & { readonly letter: MailRow }) {
  const words = mailWords(visitor.language)
  const facts = [
    { term: words.to, value: <Address email={letter.to} /> },
    { term: words.written, value: <Written visitor={visitor} letter={letter} /> },
    { term: words.language, value: words.languageName[letter.language] },
    { term: words.state, value: <StateChip words={words} delivers={delivers} letter={letter} /> },
    ...(letter.attachments.length === 0
      ? []
      : [{ term: words.attachments, value: <Attachments visitor={visitor} letter={letter} /> }]),
    ...(letter.failure === null ? [] : [{ term: words.failure, value: letter.failure }]),
  ]
  return (
    <Shell visitor={visitor} title={letter.subject}>
      <PageHead
        title={letter.subject}
        lang={letter.language}
        crumbs={[{ label: words.outboxTitle, href: href(visitor, '/outbox') }]}
      />
      <div class="flow">
        <DefinitionList facts={facts} />
        {letter.text === '' ? <p>{words.textGone}</p> : <Bodies words={words} letter={letter} />}
        <Button href={href(visitor, '/outbox')} icon="back">
          {words.back}
        </Button>
      </div>
    </Shell>
  )
}

function Attachments({ visitor, letter }: { readonly visitor: Visitor; readonly letter: MailRow }) {
  const words = mailWords(visitor.language)
  return (
    <ul>
      {letter.attachments.map(({ name, content }, index) => (
        <li key={index}>
          <a href={href(visitor, `/outbox/${letter.id}/attachments/${index}`)} download>
            {name}
          </a>{' '}
          ({words.kilobytes(Math.max(1, Math.round(content.length / 1024)))})
        </li>
      ))}
    </ul>
  )
}

/** The HTML is shown as text: a letter's markup never becomes part of a page of ours. */
function Bodies({ words, letter }: { readonly words: MailWords; readonly letter: MailRow }) {
  return (
    <>
      <Card as="section" title={words.textVersion}>
        <div class="flow" lang={letter.language}>
          {letter.text
            .trimEnd()
            .split('\n\n')
            .map((block, index) => (
              <Block key={index} text={block} />
            ))}
        </div>
      </Card>
      <details>
        <summary>{words.htmlVersion}</summary>
        <p>
          <code>
            {letter.html.split('\n').map((line, index) => (
              <Fragment key={index}>
                {line}
                <br />
              </Fragment>
            ))}
          </code>
        </p>
      </details>
    </>
  )
}

/** A paragraph; its line breaks stay. */
function Block({ text }: { readonly text: string }) {
  return (
    <p>
      {text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {runsOf(line).map((run, at) =>
            run.href === null ? (
              run.text
            ) : (
              <a key={at} href={run.href}>
                {run.text}
              </a>
            ),
          )}
        </Fragment>
      ))}
    </p>
  )
}

export function letterMissingPage({ visitor }: { readonly visitor: Visitor }) {
  const words = mailWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.notFoundTitle}>
      <PageHead title={words.notFoundTitle} lead={words.notFoundText} />
      <Button href={href(visitor, '/outbox')} icon="back">
        {words.back}
      </Button>
    </Shell>
  )
}
