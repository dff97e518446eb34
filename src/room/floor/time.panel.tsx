// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The speaking time, running where everybody sees it: a ring that empties, and the time left in figures. */
import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '../../base/instant.ts'
import type { RoomWords } from '../room.words.ts'
import type { Speech } from './state.rules.ts'
import { minutesAndSeconds, secondsLeft, warningSeconds } from './time.rules.ts'

const radius = 44
const round = 2 * Math.PI * radius

type Props = { readonly speech: Speech; readonly now: () => Instant; readonly words: RoomWords }

/** Seconds left, as they run; negative when the time is over. */
export function useSecondsLeft(speech: Speech, now: () => Instant): number {
  const [left, setLeft] = useState(secondsLeft(speech, now()))
  useEffect(() => {
    const tick = () => setLeft(secondsLeft(speech, now()))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [speech.from, speech.seat, speech.seconds, speech.running])
  return left
}

export function SpeakingTime({ speech, now, words }: Props) {
  const left = useSecondsLeft(speech, now)
  const share = Math.max(0, Math.min(1, left / speech.seconds))
  const state = left < 0 ? 'over' : left <= warningSeconds ? 'soon' : 'running'
  const figure = minutesAndSeconds(left)
  const text = left < 0 ? words.floor.over(figure) : words.floor.remaining(figure)
  const label = speech.running ? text : `${text}, ${words.floor.stopped}`
  return (
    <div class={`speaking-time speaking-time--${state}`} role="timer" aria-label={label}>
      <svg class="speaking-time__ring" viewBox="0 0 100 100" aria-hidden="true">
        <circle class="speaking-time__track" cx="50" cy="50" r={radius} />
        <circle
          class="speaking-time__rest"
          cx="50"
          cy="50"
          r={radius}
          stroke-dasharray={`${share * round} ${round}`}
          transform="rotate(-90 50 50)"
        />
      </svg>
      <span class="speaking-time__figure" aria-hidden="true">
        {left < 0 ? '+' : ''}
        {figure}
      </span>
    </div>
  )
}

/** What only the speaker needs: that it is time to come to an end. */
export function OwnTime({ speech, now, words }: Props) {
  const left = useSecondsLeft(speech, now)
  if (left > warningSeconds || !speech.running) return null
  return (
    <p class={left < 0 ? 'own-turn__time own-turn__time--over' : 'own-turn__time'}>
      {left < 0 ? words.floor.timeIsUp(minutesAndSeconds(left)) : words.floor.secondsLeft(left)}
    </p>
  )
}
