// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** "Mein Kongress": one's registration, one's workshops and the ways into their rooms; changing and taking back. */
import { NextBanner, SessionCard, sessionPath, type Overview } from '../programme/index.ts'
import { Button, CardGrid, EmptyState, FieldErrors, Form, FormActions, FormSection, Notice } from '../ui/index.ts'
import { PageHead, type FieldMessages } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { SignedIn, Visitor } from '../web/visitor.ts'
import { ConsentSection, NeedsSection } from './consents.pages.tsx'
import { consentsWords } from './consents.words.ts'
import { doorWords } from './door.words.ts'
import { GiveLink } from './handover.pages.tsx'
import type { PlaceRefusal } from './places.service.ts'
import type { Slots } from './registration-form.ts'
import type { RegistrationStatus } from './status.rules.ts'
import { registrationWords } from './registration.words.ts'
import { WaitingSection } from './waiting-list.pages.tsx'
import type { Wait } from './waiting-list.service.ts'
import { slotLabel, WishFields } from './wish-fields.tsx'

type My = {
  readonly visitor: Visitor
  readonly person: SignedIn
  readonly overview: Overview
  readonly status: RegistrationStatus | null
  readonly slots: Slots
  readonly waits: readonly Wait[]
}

export function myPage({ visitor, person, overview, status, slots, waits }: My) {
  const words = registrationWords(visitor.language)
  const hasTask = overview.sessions.some((session) => session.mine && !session.place)
  return (
    <Shell visitor={visitor} title={words.myTitle} layout="wide">
      <PageHead
        title={words.myTitle}
        lead={[words.myHello(person.name), ...(status === 'confirmed' ? [words.status.confirmed] : [])].join(' ')}
      />
      <NextBanner visitor={visitor} overview={overview} />
      <Status visitor={visitor} status={status} hasTask={hasTask} />
      <WaitingSection visitor={visitor} timeZone={overview.congress.timezone} waits={waits} />
      <MySessions
        visitor={visitor}
        overview={overview}
        isRegistered={status === 'confirmed'}
        hasTask={hasTask}
        slots={slots}
      />
      {status === 'confirmed' && (
        <FormActions>
          <Button href={href(visitor, '/my/workshops')}>{words.changeWorkshops}</Button>
          <Button href={href(visitor, '/my/calendar.ics')} download>
            {words.calendar}
          </Button>
          <Button href={href(visitor, '/my/consents')}>{consentsWords(visitor.language).mine}</Button>
          <Button href={href(visitor, '/my/participants')}>{consentsWords(visitor.language).participants}</Button>
          <Button kind="quiet" href={href(visitor, '/letters')}>
            {words.myLetters}
          </Button>
          <Button kind="quiet" href={href(visitor, '/my/cancel')}>
            {words.cancel}
          </Button>
        </FormActions>
      )}
      <p>
        <a href={href(visitor, '/my/security')}>{words.toSecurity}</a>
      </p>
      <p>
        <a href={href(visitor, '/my/data')}>{words.myData}</a>
      </p>
    </Shell>
  )
}

type StatusProps = Pick<My, 'visitor' | 'status'> & { readonly hasTask: boolean }

/** Whoever speaks, moderates or presides is in without registering; they may register for the rest. */
function Status({ visitor, status, hasTask }: StatusProps) {
  const words = registrationWords(visitor.language)
  switch (status) {
    case 'confirmed':
      return null
    case 'pending':
      return (
        <Notice kind="warning">
          <p>{words.status.pending}</p>
        </Notice>
      )
    case 'cancelled':
    case null:
      if (hasTask) {
        return (
          <Notice title={words.taskTitle}>
            <p>
              {words.task} <a href={href(visitor, '/registration')}>{words.register}</a>
            </p>
          </Notice>
        )
      }
      return (
        <EmptyState
          title={status === null ? words.notRegistered : words.status.cancelled}
          action={
            <Button kind="primary" href={href(visitor, '/registration')}>
              {status === null ? words.register : words.registerAgain}
            </Button>
          }
        />
      )
  }
}

type MySessionsProps = Pick<My, 'visitor' | 'overview' | 'slots'> & {
  readonly isRegistered: boolean
  readonly hasTask: boolean
}

/** What is over comes last, so that the way into the next room is at hand. */
function MySessions({ visitor, overview, isRegistered, hasTask, slots }: MySessionsProps) {
  const words = registrationWords(visitor.language)
  const { sessions, congress } = overview
  const mine = sessions.filter((session) => session.mine || ((isRegistered || hasTask) && session.kind === 'plenary'))
  const sorted = [...mine.filter(({ state }) => state !== 'over'), ...mine.filter(({ state }) => state === 'over')]
  const open = isRegistered ? slots.filter((slot) => !slot.sessions.some((session) => session.mine)) : []
  if (mine.length === 0 && !isRegistered) return null
  return (
    <section class="flow">
      <h2>{words.mySessions}</h2>
      {mine.length === 0 && <p>{words.mySessionsNone}</p>}
      <CardGrid as="ul">
        {sorted.map((session) => (
          <SessionCard
            key={session.id}
            visitor={visitor}
            session={session}
            timeZone={congress.timezone}
            {...(session.place &&
              session.state !== 'over' && { actions: <GiveLink visitor={visitor} session={session} /> })}
          />
        ))}
      </CardGrid>
      {hasTask && (
        <p>
          <a href={href(visitor, '/door')}>{doorWords(visitor.language).title}</a>:{' '}
          {doorWords(visitor.language).sectionLead}
        </p>
      )}
      {open.map((slot) => (
        <p key={slot.name}>
          {words.slotOpen(slotLabel(slot, slots, congress.timezone, visitor))}{' '}
          <a href={href(visitor, '/my/workshops')}>{words.changeWorkshops}</a>
        </p>
      ))}
    </section>
  )
}

export type WishesShown = {
  readonly visitor: Visitor
  readonly slots: Slots
  readonly timeZone: string
  readonly chosen: (name: string) => string
  readonly errors: FieldMessages
}

export function changeWorkshopsPage(shown: WishesShown) {
  const { visitor, errors } = shown
  const words = registrationWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.changeTitle}>
      <PageHead title={words.changeTitle} crumbs={[{ label: words.myTitle, href: href(visitor, '/my') }]} />
      <Form action={href(visitor, '/my/workshops')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <FormSection title={words.workshopsSignedIn} intro={<p>{words.workshopsIntro}</p>}>
          <WishFields {...shown} />
        </FormSection>
        <FormActions>
          <Button kind="primary">{words.changeSave}</Button>
          <Button kind="quiet" href={href(visitor, '/my')}>
            {words.back}
          </Button>
        </FormActions>
      </Form>
    </Shell>
  )
}

/** For somebody who is signed in and only has to choose: address, name and body are known. */
type SignedInForm = WishesShown & {
  readonly person: SignedIn
  readonly typedAll: (name: string) => readonly string[]
}

export function signedInRegistrationPage(shown: SignedInForm) {
  const { visitor, errors, person, chosen: typed, typedAll } = shown
  const words = registrationWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.title}>
      <PageHead title={words.title} lead={words.leadSignedIn(person.name)} />
      <Form action={href(visitor, '/registration')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <FormSection title={words.workshopsSignedIn} intro={<p>{words.workshopsIntro}</p>}>
          <WishFields {...shown} />
        </FormSection>
        <NeedsSection visitor={visitor} typed={typed} typedAll={typedAll} errors={errors} short />
        <ConsentSection visitor={visitor} typed={typed} typedAll={typedAll} errors={errors} short />
        <FormActions>
          <Button kind="primary">{words.submit}</Button>
        </FormActions>
      </Form>
    </Shell>
  )
}

export function cancelPage({ visitor }: { readonly visitor: Visitor }) {
  const words = registrationWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.cancelTitle}>
      <PageHead title={words.cancelTitle} lead={words.cancelWhat} />
      <Form action={href(visitor, '/my/cancel')} csrf={visitor.csrf}>
        <FormActions>
          <Button kind="danger">{words.cancelYes}</Button>
          <Button href={href(visitor, '/my')}>{words.cancelNo}</Button>
        </FormActions>
      </Form>
    </Shell>
  )
}

type RefusedProps = { readonly visitor: Visitor; readonly slug: string; readonly refusal: PlaceRefusal }

export function placeRefusedPage({ visitor, slug, refusal }: RefusedProps) {
  const words = registrationWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.placeRefusedTitle}>
      <PageHead title={words.placeRefusedTitle} />
      <EmptyState
        title={words.placeRefused[refusal]}
        action={<Button href={href(visitor, sessionPath({ slug }))}>{words.toSession}</Button>}
      />
    </Shell>
  )
}
