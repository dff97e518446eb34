// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The whole programme: by the clock, and by track. */
import { localise } from '../base/language.ts'
import { asInstant } from '../base/instant.ts'
import { dayOf, langOf, zoneName } from '../congress/index.ts'
import { Day, EmptyState, formatDay, PageHead, Tabs, TimeRange } from '../ui/index.ts'
import { Timetable, TimetablePause, TimetableSlot } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { NextBanner } from './next.pages.tsx'
import type { Overview, SeenSession } from './overview.service.ts'
import { programmeWords } from './programme.words.ts'
import { SessionEntry, StateChip } from './session-parts.tsx'
import { timetableOf, type TimetableDay, type TimetableRow } from './timetable.rules.ts'

export const programmeViews = ['time', 'track'] as const
export type ProgrammeView = (typeof programmeViews)[number]

type Shown = { readonly visitor: Visitor; readonly overview: Overview }

export function programmePage({ visitor, overview, view }: Shown & { readonly view: ProgrammeView }) {
  const words = programmeWords(visitor.language)
  const { congress, sessions } = overview
  const tab = (name: ProgrammeView, label: string) => ({
    label,
    href: href(visitor, name === 'time' ? '/programme' : `/programme?view=${name}`),
    current: name === view,
  })
  return (
    <Shell visitor={visitor} title={words.title} layout="wide">
      <PageHead
        title={words.title}
        lead={words.lead(zoneName(congress.startsAt, congress.timezone, visitor.language))}
      />
      {visitor.person !== null && <NextBanner visitor={visitor} overview={overview} />}
      <Tabs label={words.views} tabs={[tab('time', words.byTime), tab('track', words.byTrack)]} />
      {sessions.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHow}</EmptyState>
      ) : view === 'time' ? (
        <ByTime visitor={visitor} overview={overview} />
      ) : (
        <ByTrack visitor={visitor} overview={overview} />
      )}
    </Shell>
  )
}

function ByTime({ visitor, overview }: Shown) {
  const { sessions, congress } = overview
  const days = timetableOf(sessions, (instant) => dayOf(instant, congress.timezone))
  return (
    <>
      {days.map((day) => (
        <DayPlan key={day.day} visitor={visitor} overview={overview} day={day} />
      ))}
    </>
  )
}

function DayPlan({ visitor, overview, day }: Shown & { readonly day: TimetableDay<SeenSession> }) {
  const words = programmeWords(visitor.language)
  const { timezone } = overview.congress
  return (
    <section class="flow">
      <h2>
        <Day at={day.startsAt} timeZone={timezone} />
      </h2>
      <Timetable label={words.dayPlan(formatDay(day.startsAt, timezone, visitor.language))}>
        {day.rows.map((row) => (
          <Row key={`${row.kind} ${row.startsAt} ${row.endsAt}`} visitor={visitor} overview={overview} row={row} />
        ))}
      </Timetable>
    </section>
  )
}

function Row({ visitor, overview, row }: Shown & { readonly row: TimetableRow<SeenSession> }) {
  const words = programmeWords(visitor.language)
  const timeZone = overview.congress.timezone
  const time = <TimeRange start={row.startsAt} end={row.endsAt} timeZone={timeZone} />
  if (row.kind === 'pause') return <TimetablePause time={time}>{words.pause}</TimetablePause>
  const running = row.startsAt <= overview.now && overview.now < row.endsAt
  const state = running ? 'now' : row.endsAt <= overview.now ? 'past' : 'later'
  const chip = state === 'later' ? null : <StateChip visitor={visitor} state={running ? 'running' : 'over'} />
  const note = chip ?? words.parallel(row.sessions.length)
  return (
    <TimetableSlot time={time} state={state} {...(note !== '' && { note })}>
      {row.sessions.map((session) => (
        <SessionEntry key={session.id} visitor={visitor} session={session} timeZone={timeZone} />
      ))}
    </TimetableSlot>
  )
}

function ByTrack({ visitor, overview }: Shown) {
  const words = programmeWords(visitor.language)
  const { sessions, congress } = overview
  const groups = [...Map.groupBy(sessions, ({ track }) => track?.id ?? null).values()]
  const position = ([first]: readonly SeenSession[]) => first?.track?.position ?? -1
  const sorted = groups.sort((one, other) => position(one) - position(other))
  return (
    <>
      {sorted.map((group) => {
        const track = group[0]?.track ?? null
        const title = track === null ? null : localise(track.title, visitor.language)
        const heading = title === null ? words.forEverybody : title.text
        return (
          <section class="flow" key={track?.id ?? 'all'}>
            <h2 lang={title === null ? undefined : langOf(title.language, visitor)}>{heading}</h2>
            <TrackDays visitor={visitor} sessions={group} timeZone={congress.timezone} label={heading} />
          </section>
        )
      })}
    </>
  )
}

type TrackDaysProps = {
  readonly visitor: Visitor
  readonly sessions: readonly SeenSession[]
  readonly timeZone: string
  readonly label: string
}

/** Where there is one day only, its heading is there for the outline and not for the eye. */
function TrackDays({ visitor, sessions, timeZone, label }: TrackDaysProps) {
  const days = [...Map.groupBy(sessions, ({ startsAt }) => dayOf(startsAt, timeZone)).values()]
  return (
    <>
      {days.map((ofDay) => (
        <div class="flow" key={ofDay[0]!.id}>
          <h3 class={days.length > 1 ? undefined : 'visually-hidden'}>
            <Day at={ofDay[0]?.startsAt ?? asInstant(0)} timeZone={timeZone} />
          </h3>
          <ul class="timetable__entries" aria-label={label}>
            {ofDay.map((session) => (
              <SessionEntry key={session.id} visitor={visitor} session={session} timeZone={timeZone} withTime />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
