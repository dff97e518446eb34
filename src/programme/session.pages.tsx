// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One session: what it is about, when, who is there, and its door. */
import { localise } from '../base/language.ts'
import { langOf, Prose, zoneName } from '../congress/index.ts'
import { peopleWords, type PersonCard } from '../people/index.ts'
import { Card, Chip, Day, DefinitionList, PageHead, Person, TimeRange, WithAside, type Fact } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { Door } from './door-parts.tsx'
import type { Overview, SeenSession } from './overview.service.ts'
import type { SessionDoor } from './places.ts'
import { freePlaces } from './programme.rules.ts'
import { programmeWords } from './programme.words.ts'
import { StateChip } from './session-parts.tsx'

type Props = {
  readonly visitor: Visitor
  readonly overview: Overview
  readonly session: SeenSession
  readonly door: SessionDoor
}

export function sessionPage({ visitor, overview, session, door }: Props) {
  const words = programmeWords(visitor.language)
  const { timezone } = overview.congress
  const title = localise(session.title, visitor.language)
  return (
    <Shell visitor={visitor} title={title.text} layout="wide">
      <WithAside
        head={
          <PageHead
            crumbs={[{ label: words.title, href: href(visitor, '/programme') }]}
            kicker={
              <>
                <TrackName visitor={visitor} session={session} /> <StateChip visitor={visitor} state={session.state} />
              </>
            }
            title={title.text}
            lang={langOf(title.language, visitor)}
            accent={session.track?.accent ?? null}
          />
        }
        aside={
          <Card kind={session.state === 'over' ? 'plain' : 'highlight'} as="aside">
            <Door visitor={visitor} session={session} door={door} timeZone={timezone} />
            <DefinitionList look="stacked" facts={factsOf(visitor, session, timezone)} />
            <p>
              <a href={href(visitor, `/programme/sessions/${session.slug}.ics`)}>{words.toCalendar}</a>
            </p>
          </Card>
        }
      >
        <Prose visitor={visitor} text={session.abstract} />
        <Hosts visitor={visitor} session={session} />
      </WithAside>
    </Shell>
  )
}

function TrackName({ visitor, session }: Pick<Props, 'visitor' | 'session'>) {
  const kind = programmeWords(visitor.language).kinds[session.kind]
  if (session.track === null) return <>{kind}</>
  const { text, language } = localise(session.track.title, visitor.language)
  return (
    <span>
      <span lang={langOf(language, visitor)}>{text}</span>
      {` · ${kind}`}
    </span>
  )
}

function factsOf(visitor: Visitor, session: SeenSession, timeZone: string): readonly Fact[] {
  const words = programmeWords(visitor.language)
  const { startsAt, endsAt, capacity, taken } = session
  const free = freePlaces(capacity, taken)
  const when = (
    <>
      <Day at={startsAt} timeZone={timeZone} />
      <br />
      <TimeRange start={startsAt} end={endsAt} timeZone={timeZone} />
    </>
  )
  const places =
    capacity === null || free === null ? words.unlimited : `${words.placesTaken(taken, capacity)}, ${words.free(free)}`
  return [
    { term: words.when, value: when, icon: 'clock' },
    { term: words.zone, value: zoneName(startsAt, timeZone, visitor.language), icon: 'calendar' },
    { term: words.places, value: places, icon: 'people' },
    { term: words.language, value: words.languages[session.language], icon: 'language' },
  ]
}

function Hosts({ visitor, session }: Pick<Props, 'visitor' | 'session'>) {
  const words = programmeWords(visitor.language)
  const { hosts, vacancies } = session
  if (hosts.length === 0 && vacancies.length === 0) return null
  return (
    <section class="flow">
      <h2>{words.whoIsThere}</h2>
      <ul class="people-list">
        {hosts.map(({ card, roles }) => (
          <li key={card.id}>
            <Person
              name={card.name}
              detail={cardDetail(card, visitor)}
              marks={roles.map((role) => (
                <Chip key={role}>{words.roles[role]}</Chip>
              ))}
            />
          </li>
        ))}
        {vacancies.map((role, index) => (
          <li key={`${role}-${index}`}>
            <Person name={words.vacant} marks={<Chip>{words.roles[role]}</Chip>} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a person is in public: Ortsbürgermeister/in, Niederlinden, Sportverein Niederlinden */
function cardDetail({ function: office, bodies }: PersonCard, { language }: Visitor): string | undefined {
  const parts = [
    ...(office === 'guest' ? [] : [peopleWords(language).functions[office]]),
    ...bodies.map(({ name }) => name),
  ]
  return parts.length === 0 ? undefined : parts.join(', ')
}
