// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** A session as it stands in lists: an entry of the timetable, a card, the words that say its state. */
import type { ComponentChildren } from 'preact'
import { localise } from '../base/language.ts'
import { langOf } from '../congress/index.ts'
import { Button, Card, Chip, Icon, TimeRange, TimetableEntry } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import type { Visitor } from '../web/visitor.ts'
import { excerptOf } from './highlights.rules.ts'
import type { SeenSession } from './overview.service.ts'
import { freePlaces, type SessionState } from './programme.rules.ts'
import { programmeWords } from './programme.words.ts'

export type ShownSession = { readonly visitor: Visitor; readonly session: SeenSession; readonly timeZone: string }

const excerptLettersMax = 150

export function sessionPath({ slug }: Pick<SeenSession, 'slug'>): string {
  return `/sessions/${encodeURIComponent(slug)}`
}

export function roomPath({ slug }: Pick<SeenSession, 'slug'>): string {
  return `/rooms/${encodeURIComponent(slug)}`
}

export function SessionTitle({ visitor, session }: Omit<ShownSession, 'timeZone'>) {
  const { text, language } = localise(session.title, visitor.language)
  return <span lang={langOf(language, visitor)}>{text}</span>
}

export function StateChip({ visitor, state }: { readonly visitor: Visitor; readonly state: SessionState }) {
  const words = programmeWords(visitor.language)
  switch (state) {
    case 'running':
      return <Chip kind="now">{words.running}</Chip>
    case 'soon':
      return <Chip kind="info">{words.soon}</Chip>
    case 'over':
      return <Chip>{words.over}</Chip>
    case 'before':
      return null
  }
}

/** The track, or the kind of what is in none. */
function Kicker({ visitor, session }: Omit<ShownSession, 'timeZone'>) {
  if (session.track === null) return <>{programmeWords(visitor.language).kinds[session.kind]}</>
  const { text, language } = localise(session.track.title, visitor.language)
  return <span lang={langOf(language, visitor)}>{text}</span>
}

function Excerpt({ visitor, session }: Omit<ShownSession, 'timeZone'>) {
  const { text, language } = localise(session.abstract, visitor.language)
  return <span lang={langOf(language, visitor)}>{excerptOf(text, excerptLettersMax)}</span>
}

function Marks({ visitor, session }: Omit<ShownSession, 'timeZone'>) {
  const words = programmeWords(visitor.language)
  const { place, mine, state, capacity, taken } = session
  const free = freePlaces(capacity, taken)
  return (
    <>
      {free !== null && state !== 'over' && (
        <span>
          <Icon name="people" size="small" /> {words.free(free)}
        </span>
      )}
      {mine && (
        <Chip kind="accent" icon="check">
          {place ? words.yourPlace : words.yourTask}
        </Chip>
      )}
    </>
  )
}

function hasMarks({ mine, state, capacity }: SeenSession): boolean {
  return mine || (capacity !== null && state !== 'over')
}

function When({ visitor, session: { startsAt, endsAt, state }, timeZone }: ShownSession) {
  return (
    <>
      <TimeRange start={startsAt} end={endsAt} timeZone={timeZone} /> <StateChip visitor={visitor} state={state} />
    </>
  )
}

/** @param withTime where the entries around it are not at the same time */
export function SessionEntry(props: ShownSession & { readonly withTime?: boolean }) {
  const { visitor, session, withTime } = props
  const words = programmeWords(visitor.language)
  const speakers = session.hosts.filter(({ roles }) => roles.includes('speaker')).map(({ card }) => card.name)
  return (
    <TimetableEntry
      title={<SessionTitle visitor={visitor} session={session} />}
      href={href(visitor, sessionPath(session))}
      accent={session.track?.accent ?? null}
      kicker={withTime ? <When {...props} /> : <Kicker visitor={visitor} session={session} />}
      summary={<Excerpt visitor={visitor} session={session} />}
      meta={
        <>
          {speakers.length > 0 && (
            <span>
              <Icon name="person" size="small" /> {words.with(speakers.join(', '))}
            </span>
          )}
          <Marks visitor={visitor} session={session} />
        </>
      }
      chosen={session.mine}
      wide={session.kind === 'plenary'}
    />
  )
}

/** What else can be done with one's place; below the way in. */
type CardActions = { readonly actions?: ComponentChildren }

/** A card of what is near: the way into the room for those who belong there, the session's page for all others. */
export function SessionCard({ visitor, session, timeZone, actions }: ShownSession & CardActions) {
  const words = programmeWords(visitor.language)
  const { state, mine } = session
  const isWayIn = mine && (state === 'running' || state === 'soon')
  return (
    <Card
      as="li"
      level={3}
      kind={isWayIn ? 'highlight' : 'raised'}
      title={<SessionTitle visitor={visitor} session={session} />}
      href={href(visitor, sessionPath(session))}
      accent={session.track?.accent ?? null}
      kicker={<When visitor={visitor} session={session} timeZone={timeZone} />}
      {...((isWayIn || actions !== undefined) && {
        footer: (
          <>
            {isWayIn && (
              <Button kind="primary" iconAfter="arrow" href={href(visitor, roomPath(session))}>
                {words.enter}
              </Button>
            )}
            {actions}
          </>
        ),
      })}
    >
      <p>
        <Excerpt visitor={visitor} session={session} />
      </p>
      {hasMarks(session) && (
        <div class="entry__meta">
          <Marks visitor={visitor} session={session} />
        </div>
      )}
    </Card>
  )
}
