// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The polls of the room in the order in which they were opened: those that run to be answered, those that are over with
 * their results. New ones come to the end, and figures change at most every two seconds, so that nothing moves under
 * somebody who is reading or answering.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, Chip } from '../../ui/index.ts'
import type { Kept, PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { AnswerForm, mineOf, titleId, type PollProps } from './answer.panel.tsx'
import { GroupWords } from './group.panel.tsx'
import { mayAnswer } from './poll.rules.ts'
import { PreparePolls } from './prepare.panel.tsx'
import { Result } from './result.panel.tsx'
import { isOpen, isShown, type Poll } from './state.rules.ts'
import { answerText, wordingIn } from './wording.ts'

/** How long a result stands still before it shows what has come in since. */
const calmMilliseconds = 2_000

/** The open polls that this person may answer and has not answered. */
export function unanswered(props: PanelProps): number {
  const { view, me } = props
  if (!mayAnswer(me.role)) return 0
  return view.polls.all.filter((poll) => isOpen(poll) && mineOf({ ...props, poll }) === null).length
}

export function PollsPanel(props: PanelProps & { readonly kept: Kept }) {
  const { view, words, me, send } = props
  const { all } = view.polls
  const leads = send !== null && has(me.role, 'poll')
  return (
    <section class="room__polls" id="polls" aria-labelledby="polls-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="polls-title">
          {words.polls.title}
        </h2>
      </header>
      <div class="polls__scroll" tabIndex={0} role="group" aria-labelledby="polls-title">
        {all.length === 0 && <p class="room__empty">{words.polls.empty}</p>}
        <ol class="polls">
          {all.map((poll, index) => (
            <PollCard
              key={poll.id}
              {...props}
              poll={poll}
              wording={wordingIn(props, poll)}
              last={index === all.length - 1}
            />
          ))}
        </ol>
        {leads && <PreparePolls {...props} />}
      </div>
    </section>
  )
}

type CardProps = PollProps & { readonly last: boolean }

/** A poll that is over is folded up, unless it is the last one or was open when this page came. */
function PollCard(props: CardProps) {
  const { poll, wording, words, last } = props
  const [unfolded, setUnfolded] = useState(isOpen(poll) || last)
  const title = (
    <h3 class="poll__question" id={titleId(poll)}>
      {wording.question}
    </h3>
  )
  if (isOpen(poll)) {
    return (
      <li class="poll poll--open">
        {title}
        <OpenPoll {...props} />
      </li>
    )
  }
  return (
    <li class="poll">
      <details open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary class="poll__summary">
          {title} <Chip>{words.polls.closed}</Chip>
        </summary>
        <ClosedPoll {...props} />
      </details>
    </li>
  )
}

function OpenPoll(props: CardProps) {
  const { poll, words, me, send, wording } = props
  const calm = useCalm(poll)
  const leads = send !== null && has(me.role, 'poll')
  return (
    <>
      <p class="poll__state">
        <Chip kind="now">{words.polls.open}</Chip> <span>{words.polls.answeredBy(calm.answered)}</span>
      </p>
      <AnswerForm {...props} />
      <p class="poll__hint">{poll.hidden ? words.polls.hidden : words.polls.live}</p>
      {isShown(poll) && <Result {...props} poll={calm} />}
      {leads && isShown(poll) && <GroupWords {...props} />}
      {leads && (
        <Button
          small
          label={words.polls.prepare.closeLabel(wording.question)}
          onClick={() => send({ type: 'closePoll', poll: poll.id })}
        >
          {words.polls.prepare.close}
        </Button>
      )}
    </>
  )
}

function ClosedPoll(props: CardProps) {
  const { send, me } = props
  const mine = mineOf(props)
  return (
    <>
      <Result {...props} />
      {mine !== null && <p class="poll__mine">{answerText(props, mine.answer, mine.spoken, props.wording)}</p>}
      {send !== null && has(me.role, 'poll') && <GroupWords {...props} />}
    </>
  )
}

/** The poll as it was a moment ago, at most two seconds: whatever came in since is shown together. */
function useCalm(poll: Poll): Poll {
  const [shown, setShown] = useState(poll)
  const since = useRef(-Infinity)
  const latest = useRef(poll)
  latest.current = poll
  useEffect(() => {
    if (shown === poll) return
    const show = () => {
      since.current = performance.now()
      setShown(latest.current)
    }
    const timer = setTimeout(show, Math.max(0, since.current + calmMilliseconds - performance.now()))
    return () => clearTimeout(timer)
  }, [poll, shown])
  return shown
}
