// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The whole room: its head with the state of the line, and three regions that a narrow screen shows one at a time. */
import { useState } from 'preact/hooks'
import { Button, Chip, Count, Icon, type IconName } from '../ui/index.ts'
import { Announcements } from './announce.panel.tsx'
import { ChatPanel } from './chat/chat.panel.tsx'
import { ConnectionLine, type LineProps } from './connection.panel.tsx'
import { PeoplePanel } from './entry/people.panel.tsx'
import { FloorPanel } from './floor/floor.panel.tsx'
import type { PanelProps } from './panel.ts'
import { QuestionsPanel } from './questions/questions.panel.tsx'
import { isWaiting } from './questions/questions.rules.ts'
import { SizesPanel } from './sizes.panel.tsx'

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
  /** The question that is being written. */
  readonly question: string
  readonly onQuestion: (draft: string) => void
}

const regions = ['floor', 'questions', 'chat', 'people'] as const
type Region = (typeof regions)[number]
const icons: Record<Region, IconName> = { floor: 'hand', questions: 'question', chat: 'message', people: 'people' }

export function RoomPanel(props: RoomProps) {
  const { panel, line, draft, onDraft, question, onQuestion } = props
  const [region, setRegion] = useState<Region>('floor')
  return (
    <div class={`room room--${region}`}>
      <RoomHead {...props} />
      {line === null ? (
        <p class="room__line room__line--still">{panel.words.room.needsScript}</p>
      ) : (
        <ConnectionLine {...line} words={panel.words} />
      )}
      {props.refusal !== null && (
        <div class="room__refusal" role="alert">
          <Icon name="warning" /> <span>{props.refusal}</span>
          <Button kind="quiet" small icon="close" label={panel.words.room.close} onClick={props.onRefusalRead} />
        </div>
      )}
      <nav class="room__tabs" aria-label={panel.words.room.sections}>
        {regions.map((each) => (
          <button
            key={each}
            type="button"
            class={`room__tab room__tab--${each}`}
            aria-current={each === region ? 'true' : undefined}
            onClick={() => setRegion(each)}
          >
            <Icon name={icons[each]} />
            <span>{panel.words.room[each]}</span>
            {countOf(panel, each) > 0 && <Count value={countOf(panel, each)} label={labelOf(panel, each)} />}
          </button>
        ))}
      </nav>
      <div class="room__regions">
        <FloorPanel {...panel}>
          <SizesPanel {...panel} />
        </FloorPanel>
        <QuestionsPanel {...panel} draft={question} onDraft={onQuestion} />
        <ChatPanel {...panel} draft={draft} onDraft={onDraft} />
        <PeoplePanel {...panel} />
      </div>
      {line !== null && <Announcements panel={panel} live={line.live} />}
    </div>
  )
}

function countOf({ view, present }: PanelProps, region: Region): number {
  switch (region) {
    case 'floor':
      return view.floor.requests.length
    case 'chat':
      return 0
    case 'questions':
      return view.questions.all.filter(isWaiting).length
    case 'people':
      return present.size
  }
}

function labelOf({ view, present, words }: PanelProps, region: Region): string {
  if (region === 'people') return words.people.count(present.size)
  if (region === 'questions') return words.questions.waiting(view.questions.all.filter(isWaiting).length)
  return words.floor.waiting(view.floor.requests.length)
}

function RoomHead({ title, until, leaveHref, panel, line }: RoomProps) {
  const { words } = panel
  return (
    <header class="room__head">
      <div class="room__title">
        <h1 class="room__name">{title}</h1>
        <p class="room__until">
          <Icon name="clock" size="small" /> {words.room.until(until)}
        </p>
      </div>
      <div class="room__state">
        {line?.live && (
          <Chip kind="success" icon="check">
            {words.connection.live}
          </Chip>
        )}
        <Button kind="quiet" small icon="door" href={leaveHref}>
          {words.room.leave}
        </Button>
      </div>
    </header>
  )
}
