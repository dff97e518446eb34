// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a screen reader is told without being asked: a throttled, polite summary, never a firehose, and a person can
 * switch it off. Sentences come from comparing what was shown before with what is shown now.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { questionsOf } from './floor/state.rules.ts'
import { secondsLeft, warningSeconds } from './floor/time.rules.ts'
import { nameOf, timeOf, type PanelProps } from './panel.ts'
import type { Question } from './questions/questions.rules.ts'
import { orderOf } from './room.rules.ts'

/**
 * Messages of the conversation and answered questions are counted for so long before they are said; everything else is
 * said at once.
 */
const countMilliseconds = 10_000

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
  if (is.mode !== was.mode) news.push(words.announce.order(words.modes[is.mode]))
  if (is.pause !== null && was.pause === null) news.push(words.announce.paused(timeOf(now, is.pause.until)))
  if (is.pause === null && was.pause !== null) news.push(words.announce.resumed)
  const { sharesDeclared } = now.view.questions
  if (sharesDeclared !== before.view.questions.sharesDeclared)
    news.push(sharesDeclared ? words.announce.sharesDeclared : words.announce.sharesEnded)
  news.push(...questionsSince(before, now))
  const { presiding } = now.view.entry
  if (presiding !== null && presiding !== before.view.entry.presiding) {
    news.push(words.announce.chair(nameOf(now, presiding)))
  }
  return [...news, ...questionNews(before, now)]
}

/** Only one question can be on at a time, and few are one's own: these are said at once. */
function questionNews(before: PanelProps, now: PanelProps): string[] {
  const { words, texts, own } = now
  const was = new Map(before.view.questions.all.map((question) => [question.id, question]))
  const mine = new Set(own.asks.map(({ question }) => question))
  return now.view.questions.all.flatMap((question) => {
    const status = was.get(question.id)?.status
    if (status === undefined || status === question.status) return []
    const text = question.text === null ? undefined : texts.get(question.text)
    if (mine.has(question.id)) return ownNews(question, status, words)
    return question.status === 'on' && text !== undefined ? [words.announce.questionOn(text)] : []
  })
}

function ownNews(
  { status }: Question,
  before: Question['status'],
  { announce, questions }: PanelProps['words'],
): string[] {
  if (status === 'open' && before === 'held') return [announce.ownAdmitted]
  // Withdrawing it was one's own doing.
  return status === 'withdrawn' ? [] : [announce.ownQuestion(questions.statuses[status])]
}

/** A question is news for the two who answer it. */
function questionsSince(before: PanelProps, now: PanelProps): string[] {
  const { view, me, words } = now
  if (view.floor.speaking?.seat !== me.seat && view.entry.presiding !== me.seat) return []
  const known = new Set(questionsOf(before.view.floor).map(({ number }) => number))
  const fresh = questionsOf(view.floor).filter(({ number }) => !known.has(number))
  return fresh.map(({ seat }) => words.announce.question(nameOf(now, seat)))
}

function placeOf({ view, me }: PanelProps): number {
  return orderOf(view).find(({ request }) => request.seat === me.seat)?.place ?? 0
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
  useCounts(panel, (counts) => setSaid(counts.join(' ')))
  useOwnTime(panel, setSaid)
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

/** Counts messages of others and answered questions, and tells the numbers at most every ten seconds. */
function useCounts(panel: PanelProps, tell: (counts: readonly string[]) => void): void {
  const told = useRef(panel.view)
  const latest = useRef({ panel, tell })
  latest.current = { panel, tell }
  useEffect(() => {
    const timer = setInterval(() => {
      const { panel, tell } = latest.current
      const counts = countsSince(told.current, panel)
      if (counts.length > 0) tell(counts)
      told.current = panel.view
    }, countMilliseconds)
    return () => clearInterval(timer)
  }, [])
}

/** How many messages of others have come since, and how many questions of others have been answered. */
export function countsSince(before: PanelProps['view'], { view, own, me, words }: PanelProps): string[] {
  const { chat, questions } = view
  const more = chat.count - before.chat.count
  const messages = more > 0 ? chat.latest.slice(-more).filter(({ seat }) => seat !== me.seat).length : 0
  const mine = own.asks.map(({ question }) => question)
  const answered = questions.answered.slice(before.questions.answered.length).filter((id) => !mine.includes(id)).length
  return [
    ...(messages > 0 ? [words.announce.messages(messages)] : []),
    ...(answered > 0 ? [words.announce.questionsAnswered(answered)] : []),
  ]
}

/** Tells the speaker once that half a minute is left, and once that the time is up. */
function useOwnTime({ view, me, now, words }: PanelProps, tell: (sentence: string) => void): void {
  const speech = view.floor.speaking
  const own = speech?.seat === me.seat && speech.running ? speech : null
  const told = useRef(tell)
  told.current = tell
  useEffect(() => {
    if (own === null) return
    let before = secondsLeft(own, now())
    const timer = setInterval(() => {
      const left = secondsLeft(own, now())
      if (before > warningSeconds && left <= warningSeconds) told.current(words.announce.thirtySeconds)
      if (before > 0 && left <= 0) told.current(words.announce.timeIsUp)
      before = left
    }, 1_000)
    return () => clearInterval(timer)
  }, [own?.from, own?.seconds])
}
