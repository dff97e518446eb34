// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The programme's part of the home page: what happens now and next, and three to get a taste. */
import { Band, CardGrid } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import type { Visitor } from '../web/visitor.ts'
import { highlightsOf } from './highlights.rules.ts'
import type { Overview, SeenSession } from './overview.service.ts'
import { programmeWords } from './programme.words.ts'
import { SessionCard } from './session-parts.tsx'

type Shown = { readonly visitor: Visitor; readonly overview: Overview }

/** More than this is the programme's own page. */
const cardsMax = 6
const highlightsMax = 3

export function ProgrammeAtHome({ visitor, overview }: Shown) {
  const words = programmeWords(visitor.language)
  const { sessions, congress } = overview
  const near = nearOf(sessions)
  const highlights = highlightsOf(
    sessions.filter((session) => !near.includes(session)),
    highlightsMax,
  )
  const begun = sessions.some(({ state }) => state === 'running' || state === 'over')
  const more = <a href={href(visitor, '/programme')}>{words.wholeProgramme}</a>
  const cards = (shown: readonly SeenSession[]) => (
    <CardGrid as="ul">
      {shown.map((session) => (
        <SessionCard key={session.id} visitor={visitor} session={session} timeZone={congress.timezone} />
      ))}
    </CardGrid>
  )
  return (
    <>
      {near.length > 0 && (
        <Band title={begun ? words.nowAndNext : words.comesFirst} more={more}>
          {cards(near)}
        </Band>
      )}
      {highlights.length > 0 && (
        <Band title={words.highlights} ground="surface" {...(near.length === 0 && { more })}>
          {cards(highlights)}
        </Band>
      )}
    </>
  )
}

/** What runs, one's own first, then what begins next; in all no more than there is room for. */
function nearOf(sessions: readonly SeenSession[]): readonly SeenSession[] {
  const running = sessions.filter(({ state }) => state === 'running').sort(ownFirst)
  const coming = sessions.filter(({ state }) => state === 'before' || state === 'soon')
  const nextStart = coming[0]?.startsAt
  const next = coming.filter(({ startsAt }) => startsAt === nextStart).sort(ownFirst)
  const room = Math.max(1, cardsMax - running.length)
  return [...running.slice(0, cardsMax - 1), ...next.slice(0, room)]
}

function ownFirst(one: SeenSession, other: SeenSession): number {
  return Number(other.mine) - Number(one.mine)
}
