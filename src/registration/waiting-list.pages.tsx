// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The waiting list on pages: where one waits, the page behind an offer's link, and why something did not work. */
import { localise } from '../base/language.ts'
import { langOf } from '../congress/index.ts'
import { sessionPath, type Session } from '../programme/index.ts'
import { Button, Card, CardGrid, EmptyState, Form, FormActions, formatDay, formatTime, Notice } from '../ui/index.ts'
import { PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { JoinRefusal, OfferRefusal } from './waiting-list.rules.ts'
import type { Wait } from './waiting-list.service.ts'
import { waitingListWords } from './waiting-list.words.ts'

type Shown = { readonly visitor: Visitor; readonly timeZone: string }

export function WaitingSection({ visitor, timeZone, waits }: Shown & { readonly waits: readonly Wait[] }) {
  const words = waitingListWords(visitor.language)
  if (waits.length === 0) return null
  return (
    <section class="flow" id="waiting-list">
      <h2>{words.title}</h2>
      <CardGrid as="ul">
        {waits.map((wait) => (
          <WaitCard key={wait.session.id} visitor={visitor} timeZone={timeZone} wait={wait} />
        ))}
      </CardGrid>
    </section>
  )
}

function WaitCard({ visitor, timeZone, wait }: Shown & { readonly wait: Wait }) {
  const words = waitingListWords(visitor.language)
  const { session, rank, offerUntil } = wait
  const title = localise(session.title, visitor.language)
  const path = (what: string) => href(visitor, `${sessionPath(session)}/${what}`)
  const answer = (
    <Form action={path(offerUntil === null ? 'leave-list' : 'offer')} csrf={visitor.csrf}>
      {offerUntil === null ? (
        <Button kind="quiet">{words.leave}</Button>
      ) : (
        <OfferButtons visitor={visitor} leaving={wait.leaving} />
      )}
    </Form>
  )
  return (
    <Card
      as="li"
      level={3}
      kind={offerUntil === null ? 'raised' : 'highlight'}
      title={<span lang={langOf(title.language, visitor)}>{title.text}</span>}
      kicker={whenOf(session, timeZone, visitor)}
      footer={answer}
    >
      {offerUntil === null ? (
        <p>
          {words.rank(rank)} {words.rankWhy}
        </p>
      ) : (
        <p>{words.offer(...atOf(offerUntil, timeZone, visitor))}</p>
      )}
    </Card>
  )
}

function OfferButtons({ visitor, leaving }: { readonly visitor: Visitor; readonly leaving: readonly Session[] }) {
  const words = waitingListWords(visitor.language)
  const titles = leaving.map(({ title }) => localise(title, visitor.language).text).join(', ')
  return (
    <>
      {leaving.length > 0 && <p>{words.leaving(titles)}</p>}
      <FormActions>
        <Button kind="primary" name="answer" value="accept">
          {words.accept}
        </Button>
        <Button kind="quiet" name="answer" value="decline">
          {words.decline}
        </Button>
      </FormActions>
    </>
  )
}

function atOf(instant: number, timeZone: string, { language }: Visitor): [day: string, time: string] {
  return [formatDay(instant, timeZone, language), formatTime(instant, timeZone, language)]
}

function whenOf({ startsAt, endsAt }: Session, timeZone: string, visitor: Visitor): string {
  const [day, from] = atOf(startsAt, timeZone, visitor)
  return waitingListWords(visitor.language).offerWhen(day, from, formatTime(endsAt, timeZone, visitor.language))
}

/** Behind the link of a letter: looking at it changes nothing. */
export function offerPage({
  visitor,
  timeZone,
  wait,
  secret,
}: Shown & { readonly wait: Wait; readonly secret: string }) {
  const words = waitingListWords(visitor.language)
  const title = words.offerTitle(localise(wait.session.title, visitor.language).text)
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} lead={whenOf(wait.session, timeZone, visitor)} />
      <Form action={href(visitor, `/offers/${secret}`)} csrf={visitor.csrf}>
        {wait.offerUntil !== null && <p>{words.offerUntil(...atOf(wait.offerUntil, timeZone, visitor))}</p>}
        <OfferButtons visitor={visitor} leaving={wait.leaving} />
      </Form>
    </Shell>
  )
}

export function offerRefusedPage({ visitor, refusal }: { readonly visitor: Visitor; readonly refusal: OfferRefusal }) {
  const words = waitingListWords(visitor.language)
  const action = <Button href={href(visitor, '/my')}>{words.toMy}</Button>
  return (
    <Shell visitor={visitor} title={words.goneTitle}>
      <PageHead title={words.goneTitle} />
      <EmptyState title={words.refused[refusal]} action={action} />
    </Shell>
  )
}

export type Answered = 'accepted' | 'declined'

export function answeredPage({ visitor, how }: { readonly visitor: Visitor; readonly how: Answered }) {
  const words = waitingListWords(visitor.language)
  const title = how === 'accepted' ? words.acceptedTitle : words.declinedTitle
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} />
      <Notice kind="success">
        <p>{words[how]}</p>
      </Notice>
      <FormActions>
        <Button kind="primary" href={href(visitor, '/my')}>
          {words.toMy}
        </Button>
        <Button kind="quiet" href={href(visitor, '/programme')}>
          {words.toProgramme}
        </Button>
      </FormActions>
    </Shell>
  )
}

type JoinRefusedProps = { readonly visitor: Visitor; readonly slug: string; readonly refusal: JoinRefusal }

export function joinRefusedPage({ visitor, slug, refusal }: JoinRefusedProps) {
  const words = waitingListWords(visitor.language)
  const action = <Button href={href(visitor, sessionPath({ slug }))}>{words.toSession}</Button>
  return (
    <Shell visitor={visitor} title={words.joinRefusedTitle}>
      <PageHead title={words.joinRefusedTitle} />
      <EmptyState title={words.joinRefused[refusal]} action={action} />
    </Shell>
  )
}
