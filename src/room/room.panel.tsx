// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The whole room: its head with the state of the line, and three regions that a narrow screen shows one at a time. */
import { useState } from 'preact/hooks'
import { Button, Count, Icon, Notice, type IconName } from '../ui/index.ts'
import { Announcements } from './announce.panel.tsx'
import { ChatPanel } from './chat/chat.panel.tsx'
import { ConnectionLine, type LineProps } from './connection.panel.tsx'
import { PeoplePanel } from './entry/people.panel.tsx'
import { FloorPanel } from './floor/floor.panel.tsx'
import { OwnTurn } from './floor/own-turn.panel.tsx'
import type { PanelProps } from './panel.ts'

export type RoomProps = {
  readonly panel: PanelProps
  readonly line: LineProps | null
  readonly title: string
  /** The time at which the session ends, as the reader's clock shows it. */
  readonly until: string
  readonly leaveHref: string
  /** A refusal to be read now, in words. */
  readonly refusal: string | null
  readonly onRefusalRead: () => void
  readonly draft: string
  readonly onDraft: (draft: string) => void
}

const regions = ['floor', 'chat', 'people'] as const
type Region = (typeof regions)[number]
const icons: Record<Region, IconName> = { floor: 'hand', chat: 'message', people: 'people' }

export function RoomPanel(props: RoomProps) {
  const { panel, line, draft, onDraft, refusal } = props
  const [region, setRegion] = useState<Region>('floor')
  return (
    <div class={`room room--show-${region}`}>
      <RoomHead {...props} />
      <div class="room__tabs" role="group" aria-label={panel.words.room.sections}>
        {regions.map((each) => (
          <button
            key={each}
            type="button"
            class={`room__tab room__tab--${each}`}
            aria-pressed={each === region}
            onClick={() => setRegion(each)}
          >
            <Icon name={icons[each]} />
            <span>{panel.words.room[each]}</span>
            {countOf(panel, each) > 0 && <Count value={countOf(panel, each)} label={labelOf(panel, each)} />}
          </button>
        ))}
      </div>
      <div class="room__notice">
        {line === null ? (
          <Notice kind="info">{panel.words.room.needsScript}</Notice>
        ) : (
          <ConnectionLine {...line} words={panel.words} />
        )}
        {refusal !== null && (
          <div role="alert">
            <Notice kind="warning">
              {refusal}{' '}
              <Button kind="quiet" small onClick={props.onRefusalRead}>
                {panel.words.room.close}
              </Button>
            </Notice>
          </div>
        )}
      </div>
      <FloorPanel {...panel} />
      <ChatPanel {...panel} draft={draft} onDraft={onDraft} />
      <PeoplePanel {...panel} />
      <OwnTurn {...panel} />
    </div>
  )
}

function countOf({ view, present }: PanelProps, region: Region): number {
  switch (region) {
    case 'floor':
      return view.floor.requests.length
    case 'chat':
      return 0
    case 'people':
      return present.size
  }
}

function labelOf({ view, present, words }: PanelProps, region: Region): string {
  return region === 'people' ? words.people.count(present.size) : words.floor.waiting(view.floor.requests.length)
}

function RoomHead({ title, until, leaveHref, panel, line }: RoomProps) {
  const { words } = panel
  return (
    <header class="room__head">
      <a class="room__leave" href={leaveHref} aria-label={words.room.leave} title={words.room.leave}>
        <Icon name="back" />
      </a>
      <div class="room__names">
        <h1 class="room__title">{title}</h1>
        <p class="room__when">{words.room.until(until)}</p>
      </div>
      {line !== null && (
        <div class="room__state">
          <Announcements panel={panel} live={line.live} />
          <span class={`connection connection--${lineKind(line)}`}>{words.connection[lineKind(line)]}</span>
        </div>
      )}
    </header>
  )
}

function lineKind({ live, state }: LineProps): 'online' | 'waiting' | 'offline' {
  if (live) return 'online'
  return state.is === 'connecting' || state.is === 'open' ? 'waiting' : 'offline'
}
