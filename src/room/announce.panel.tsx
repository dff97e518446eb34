// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a screen reader is told without being asked: a throttled, polite summary, never a firehose, and a person can
 * switch it off. Sentences come from comparing what was shown before with what is shown now.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { nameOf, type PanelProps } from './panel.ts'

/** Messages of the conversation are counted for so long before they are said; everything else is said at once. */
const messagesMilliseconds = 10_000

/** What has changed since `before` that a person should hear of. */
export function newsSince(before: PanelProps, now: PanelProps): string[] {
  const { words, me } = now
  const was = before.view.floor
  const is = now.view.floor
  const news: string[] = []
  if (is.speaking !== null && is.speaking.seat !== was.speaking?.seat) {
    const isMe = is.speaking.seat === me.seat
    news.push(isMe ? words.announce.floorGivenToYou : words.announce.floorGiven(nameOf(now, is.speaking.seat)))
  } else if (is.speaking === null && was.speaking !== null) news.push(words.announce.floorEnded)
  const placeBefore = placeOf(before)
  const place = placeOf(now)
  if (place !== 0 && place !== placeBefore) news.push(words.announce.place(place))
  if (is.open !== was.open) news.push(is.open ? words.announce.listOpened : words.announce.listClosed)
  const { presiding } = now.view.entry
  if (presiding !== null && presiding !== before.view.entry.presiding) {
    news.push(words.announce.chair(nameOf(now, presiding)))
  }
  return news
}

function placeOf({ view, me }: PanelProps): number {
  return view.floor.requests.findIndex(({ seat }) => seat === me.seat) + 1
}

type Props = { readonly panel: PanelProps; readonly live: boolean }

export function Announcements({ panel, live }: Props) {
  const before = useRef(panel)
  const wasLive = useRef(live)
  const [said, setSaid] = useState('')
  const [on, setOn] = useState(true)
  const { words, me } = panel
  useEffect(() => {
    const news = newsSince(before.current, panel)
    if (wasLive.current && !live) news.push(words.announce.lost)
    if (!wasLive.current && live) news.push(words.announce.back)
    before.current = panel
    wasLive.current = live
    if (news.length > 0) setSaid(news.join(' '))
  })
  useMessageCount(panel, (count) => setSaid(words.announce.messages(count)))
  return (
    <div class="announcements">
      <label class="announcements__toggle">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.currentTarget.checked)} />{' '}
        {words.announce.toggle}
      </label>
      <p class="visually-hidden" role="status" aria-live={on ? 'polite' : 'off'} data-seat={me.seat}>
        {on ? said : ''}
      </p>
    </div>
  )
}

/** Counts messages of others and tells the number at most every ten seconds. */
function useMessageCount({ view, me }: PanelProps, tell: (count: number) => void): void {
  const told = useRef(view.chat.count)
  const latest = useRef({ view, tell })
  latest.current = { view, tell }
  useEffect(() => {
    const timer = setInterval(() => {
      const { chat } = latest.current.view
      const fresh = chat.latest.slice(-(chat.count - told.current)).filter(({ seat }) => seat !== me.seat)
      if (chat.count > told.current && fresh.length > 0) latest.current.tell(fresh.length)
      told.current = chat.count
    }, messagesMilliseconds)
    return () => clearInterval(timer)
  }, [me.seat])
}
