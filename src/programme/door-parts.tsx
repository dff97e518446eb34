// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The way into a session's room, or what is needed first: the same wherever a session's door is shown. */
import { unreachable } from '../base/assert.ts'
import { localise } from '../base/language.ts'
import { Button, Form, formatDay, formatTime } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { SeenSession } from './overview.service.ts'
import type { SessionDoor, WaitingAtDoor } from './places.ts'
import { freePlaces, soonMilliseconds, type Session } from './programme.rules.ts'
import { programmeWords } from './programme.words.ts'
import { roomPath, sessionPath } from './session-parts.tsx'

type Props = {
  readonly visitor: Visitor
  readonly session: SeenSession
  readonly door: SessionDoor
  readonly timeZone: string
  /** Where there is room beside it: the button is as wide as its words. */
  readonly inline?: boolean
}

export function Door({ visitor, session, door, timeZone, inline = false }: Props) {
  const words = programmeWords(visitor.language)
  switch (door.kind) {
    case 'over':
      return <p>{words.isOver}</p>
    case 'enter':
      return <Enter visitor={visitor} session={session} door={door} timeZone={timeZone} inline={inline} />
    case 'signIn':
      return (
        <>
          <Button kind="primary" block={!inline} href={signInHref(visitor, sessionPath(session))}>
            {words.signIn}
          </Button>
          <p>
            {words.notYetRegistered} <a href={href(visitor, '/registration')}>{words.toRegistration}</a>
          </p>
          <AskLink visitor={visitor} session={session} />
        </>
      )
    case 'register':
      return (
        <>
          <p>{words.registerWhy}</p>
          <Button kind="primary" block={!inline} href={href(visitor, '/registration')}>
            {words.register}
          </Button>
          <AskLink visitor={visitor} session={session} />
        </>
      )
    case 'place':
      return <TakePlace visitor={visitor} session={session} leaving={door.leaving} inline={inline} />
    default:
      return unreachable(door)
  }
}

/** For whoever has no link that works, while there is somebody at the door. */
function AskLink({ visitor, session }: Pick<Props, 'visitor' | 'session'>) {
  if (session.state !== 'running' && session.state !== 'soon') return null
  return (
    <p>
      <a href={href(visitor, `${sessionPath(session)}/ask`)}>{programmeWords(visitor.language).cannotGetIn}</a>
    </p>
  )
}

export function signInHref(visitor: Visitor, path: string): string {
  return `${href(visitor, '/sign-in')}?next=${encodeURIComponent(href(visitor, path))}`
}

type EnterProps = Omit<Props, 'door'> & { readonly door: Extract<SessionDoor, { kind: 'enter' }> }

function Enter({ visitor, session, door, timeZone, inline }: EnterProps) {
  const words = programmeWords(visitor.language)
  const early = session.state === 'before'
  const opens = formatTime(session.startsAt - soonMilliseconds, timeZone, visitor.language)
  const { waiting = nobodyWaits } = door
  const wait = <Waiting visitor={visitor} session={session} waiting={waiting} timeZone={timeZone} inline={inline} />
  if (early && !door.task) {
    const seat = door.as === 'observer' ? words.opensAtToListen(opens) : words.opensAt(opens)
    return (
      <>
        {wait}
        <p>{seat}</p>
      </>
    )
  }
  const label = door.as === 'observer' ? words.listen : early ? words.enterEarly : words.enter
  const full = freePlaces(session.capacity, session.taken) === 0
  const why = door.as === 'observer' && (full ? words.listenWhy : words.watchWhy)
  return (
    <>
      {waiting.kind === 'offered' && wait}
      <Button kind="primary" block={!inline} iconAfter="arrow" href={href(visitor, roomPath(session))}>
        {label}
      </Button>
      {why && <p>{why}</p>}
      {waiting.kind !== 'offered' && wait}
    </>
  )
}

const nobodyWaits: WaitingAtDoor = { kind: 'none' }

type WaitingProps = Omit<Props, 'door'> & { readonly waiting: WaitingAtDoor }

/** The waiting list of a full session: get on it, off it, or answer its offer. Registration takes these forms. */
function Waiting({ visitor, session, waiting, timeZone, inline }: WaitingProps) {
  const words = programmeWords(visitor.language)
  const path = (what: string) => href(visitor, `${sessionPath(session)}/${what}`)
  switch (waiting.kind) {
    case 'none':
      return null
    case 'mayJoin':
      return (
        <Form action={path('wait')} csrf={visitor.csrf}>
          <p>{words.waitWhy}</p>
          <Button block={!inline}>{words.wait}</Button>
        </Form>
      )
    case 'waits':
      return (
        <Form action={path('leave-list')} csrf={visitor.csrf}>
          <p>{words.waits(waiting.rank)}</p>
          <Button kind="quiet" block={!inline}>
            {words.leaveList}
          </Button>
        </Form>
      )
    case 'offered': {
      const { until, leaving } = waiting
      const deadline = words.offeredUntil(
        formatDay(until, timeZone, visitor.language),
        formatTime(until, timeZone, visitor.language),
      )
      const titles = leaving.map(({ title }) => localise(title, visitor.language).text).join(', ')
      return (
        <Form action={path('offer')} csrf={visitor.csrf}>
          <p>{deadline}</p>
          {leaving.length > 0 && <p>{words.leaving(titles)}</p>}
          <Button kind="primary" block={!inline} name="answer" value="accept">
            {words.acceptOffer}
          </Button>{' '}
          <Button kind="quiet" block={!inline} name="answer" value="decline">
            {words.declineOffer}
          </Button>
        </Form>
      )
    }
    default:
      return unreachable(waiting)
  }
}

type TakePlaceProps = Pick<Props, 'visitor' | 'session' | 'inline'> & { readonly leaving: readonly Session[] }

function TakePlace({ visitor, session, leaving, inline }: TakePlaceProps) {
  const words = programmeWords(visitor.language)
  const titles = leaving.map(({ title }) => localise(title, visitor.language).text).join(', ')
  return (
    <Form action={href(visitor, `${sessionPath(session)}/place`)} csrf={visitor.csrf}>
      <p>{words.takePlaceWhy}</p>
      {leaving.length > 0 && <p>{words.leaving(titles)}</p>}
      <Button kind="primary" block={!inline}>
        {words.takePlace}
      </Button>
    </Form>
  )
}
