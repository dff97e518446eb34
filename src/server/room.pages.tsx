// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The page of a live room: a still picture of it at once, and the place where the browser's half takes over. */
import type { Hono } from 'hono'
import { assert } from '../base/assert.ts'
import { localise } from '../base/language.ts'
import { asInstant } from '../base/instant.ts'
import { Button, formatTime, Notice } from '../ui/index.ts'
import { RoomPanel, roomWords, type PanelProps } from '../room/index.ts'
import { decodeView, type ToSeat } from '../room/wire/index.ts'
import { guarded } from '../web/guarded.ts'
import { href, renderPage } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor, Web } from '../web/visitor.ts'
import type { Door, DoorRefusal, Entrance } from './door.ts'
import { doorWords } from './door.words.ts'
import { serverAccess } from './server.access.rules.ts'

export function roomRoutes(door: Door): Hono<Web> {
  const { routes, get } = guarded(serverAccess)
  get('enterRoom', '/rooms/:slug', async (context) => {
    const visitor = context.get('visitor')
    const slug = context.req.param('slug')
    assert(visitor.person !== null, 'the guard lets nobody in who has not signed in')
    const entrance = await door.enter(visitor.person, slug)
    if (!entrance.ok) {
      if (entrance.refusal === 'noSuchRoom') return context.notFound()
      const status = entrance.refusal === 'roomElsewhere' ? 503 : 403
      return renderPage(context, <ClosedDoorPage visitor={visitor} slug={slug} why={entrance.refusal} />, status)
    }
    const { host, ticket } = entrance.value
    const welcome = await host.snapshot(ticket)
    return renderPage(context, <RoomPage visitor={visitor} entrance={entrance.value} welcome={welcome} />)
  })
  return routes
}

type RoomPageProps = {
  readonly visitor: Visitor
  readonly entrance: Entrance
  readonly welcome: Extract<ToSeat, { k: 'welcome' }>
}

function RoomPage({ visitor, entrance, welcome }: RoomPageProps) {
  const { language } = visitor
  const { session, ticket } = entrance
  const title = localise(session.title, language).text
  const until = formatTime(session.endsAt, session.timezone, language)
  const leave = href(visitor, `/sessions/${session.slug}`)
  assert(welcome.view !== null, 'a snapshot holds a whole view')
  const panel: PanelProps = {
    view: decodeView(welcome.view),
    texts: new Map(welcome.texts),
    unconfirmed: new Set(),
    cards: new Map(welcome.cards),
    present: new Set(welcome.present),
    own: welcome.own,
    ranking: welcome.ranking,
    pending: [],
    me: { seat: ticket.seat, role: ticket.role },
    now: () => asInstant(welcome.now),
    words: roomWords(language),
    language,
    timezone: session.timezone,
    send: null,
  }
  return (
    <Shell visitor={visitor} title={title} layout="room" scripts={[`room-${language}`]}>
      <div
        id="room"
        data-socket={`/rooms/${session.slug}/live`}
        data-key={ticket.seat}
        data-title={title}
        data-until={until}
        data-timezone={session.timezone}
        data-leave={leave}
      >
        <RoomPanel
          panel={panel}
          line={null}
          title={title}
          until={until}
          leaveHref={leave}
          refusal={null}
          onRefusalRead={() => {}}
          draft=""
          onDraft={() => {}}
          question=""
          onQuestion={() => {}}
        />
      </div>
    </Shell>
  )
}

type ClosedDoorProps = {
  readonly visitor: Visitor
  readonly slug: string
  readonly why: Exclude<DoorRefusal, 'noSuchRoom'>
}

function ClosedDoorPage({ visitor, slug, why }: ClosedDoorProps) {
  const words = doorWords(visitor.language)
  const session = href(visitor, `/sessions/${slug}`)
  const way =
    why === 'notRegistered'
      ? href(visitor, '/registration')
      : why === 'noPlace'
        ? session
        : href(visitor, `/rooms/${slug}`)
  return (
    <Shell visitor={visitor} title={words.title}>
      <h1>{words.title}</h1>
      <Notice kind="warning">{words.why[why]}</Notice>
      <p>
        <Button kind="primary" href={way}>
          {words.way[why]}
        </Button>{' '}
        {way !== session && <Button href={session}>{words.toSession}</Button>}
      </p>
    </Shell>
  )
}
