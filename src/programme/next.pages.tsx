// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** "Wo geht es jetzt weiter?": one answer, large; and the same answer as one line for other pages. */
import { Button, Card, CardGrid, EmptyState, formatDay, formatTime, Notice, PageHead, TimeRange } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { Door, signInHref } from './door-parts.tsx'
import type { Overview, SeenSession } from './overview.service.ts'
import type { SessionDoor } from './places.ts'
import { programmeWords } from './programme.words.ts'
import { roomPath, SessionCard, sessionPath, SessionTitle } from './session-parts.tsx'

type Shown = { readonly visitor: Visitor; readonly overview: Overview }
/** The door of the session the answer names; null for "nothing more today". */
type Answered = Shown & { readonly door: SessionDoor | null }

export function nextPage({ visitor, overview, door }: Answered) {
  const words = programmeWords(visitor.language)
  const { now, next, sessions, congress } = overview
  const named = next.kind === 'nothing' ? next.another : next.session
  const others = sessions.filter(({ state, id }) => state === 'running' && id !== named?.id)
  return (
    <Shell visitor={visitor} title={words.nextTitle} layout="wide">
      <PageHead title={words.nextTitle} lead={words.nextAsOf(formatTime(now, congress.timezone, visitor.language))} />
      {visitor.person === null && (
        <Notice title={words.nextSignedOut}>
          <a href={signInHref(visitor, '/next')}>{words.nextSignIn}</a>
        </Notice>
      )}
      <section class="flow">
        <h2>{answerOf(visitor, overview)}</h2>
        {named !== null && <Answer visitor={visitor} overview={overview} door={door} session={named} />}
        {named === null && sessions.length === 0 && <EmptyState title={words.empty}>{words.emptyHow}</EmptyState>}
      </section>
      {others.length > 0 && (
        <section class="flow">
          <h2>{next.kind === 'running' ? words.alsoOnNow : words.onNow}</h2>
          <CardGrid as="ul">
            {others.map((session) => (
              <SessionCard key={session.id} visitor={visitor} session={session} timeZone={congress.timezone} />
            ))}
          </CardGrid>
        </section>
      )}
    </Shell>
  )
}

function answerOf(visitor: Visitor, { next, congress }: Overview): string {
  const words = programmeWords(visitor.language)
  const time = (session: SeenSession) => formatTime(session.startsAt, congress.timezone, visitor.language)
  const day = (session: SeenSession) => formatDay(session.startsAt, congress.timezone, visitor.language)
  switch (next.kind) {
    case 'running':
      return next.mine ? words.nextRunning : words.nextRunningForAll
    case 'soon':
      return words.nextSoon
    case 'later':
      return words.nextLater(time(next.session))
    case 'nothing':
      if (next.another !== null) return words.nextAnother(day(next.another), time(next.another))
      return visitor.person === null ? words.nextNothingForAll : words.nextNothing
  }
}

function Answer({ visitor, overview, door, session }: Answered & { readonly session: SeenSession }) {
  const words = programmeWords(visitor.language)
  const timeZone = overview.congress.timezone
  const near = session.state === 'running' || session.state === 'soon'
  return (
    <Card
      kind="highlight"
      level={3}
      title={<SessionTitle visitor={visitor} session={session} />}
      accent={session.track?.accent ?? null}
      kicker={<TimeRange start={session.startsAt} end={session.endsAt} timeZone={timeZone} />}
      href={href(visitor, sessionPath(session))}
    >
      {near && door !== null ? (
        <Door visitor={visitor} session={session} door={door} timeZone={timeZone} inline />
      ) : (
        <Button kind="primary" href={href(visitor, sessionPath(session))}>
          {words.toSession}
        </Button>
      )}
    </Card>
  )
}

/** One line for other pages; nothing when there is nothing more today. */
export function NextBanner({ visitor, overview }: Shown) {
  const words = programmeWords(visitor.language)
  const { next, congress } = overview
  if (next.kind === 'nothing') return null
  const { session, mine } = next
  const lead = { running: words.bannerRunning, soon: words.bannerSoon, later: words.bannerLater }[next.kind]
  const wayIn = mine && next.kind !== 'later'
  return (
    <Notice kind={wayIn ? 'success' : 'info'}>
      <p>
        <strong>{lead}:</strong>{' '}
        <a href={href(visitor, wayIn ? roomPath(session) : sessionPath(session))}>
          <SessionTitle visitor={visitor} session={session} />
        </a>{' '}
        <TimeRange start={session.startsAt} end={session.endsAt} timeZone={congress.timezone} />
      </p>
    </Notice>
  )
}
