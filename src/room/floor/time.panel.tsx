// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The speaking time, running where everybody sees it: a ring that empties, and the time left in figures. */
import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '../../base/instant.ts'
import type { RoomWords } from '../room.words.ts'
import type { Speech } from './floor.rules.ts'

const radius = 44
const round = 2 * Math.PI * radius

/** Seconds left of a speech, negative once it is over time; whole seconds, rounded up. */
export function secondsLeft(speech: Speech, now: Instant): number {
  return Math.ceil((speech.from - now) / 1000 + speech.seconds)
}

/** 75 → "1:15". */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.abs(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

type Props = { readonly speech: Speech; readonly now: () => Instant; readonly words: RoomWords }

export function SpeakingTime({ speech, now, words }: Props) {
  const [left, setLeft] = useState(secondsLeft(speech, now()))
  useEffect(() => {
    const tick = () => setLeft(secondsLeft(speech, now()))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [speech.from, speech.seat])
  const share = Math.max(0, Math.min(1, left / speech.seconds))
  const state = left < 0 ? 'over' : left <= 15 ? 'soon' : 'running'
  const text = left < 0 ? words.floor.over(minutesAndSeconds(left)) : words.floor.remaining(minutesAndSeconds(left))
  return (
    <div class={`speaking-time speaking-time--${state}`} role="timer" aria-label={text}>
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
        {minutesAndSeconds(left)}
      </span>
      <span class="speaking-time__text" aria-hidden="true">
        {text}
      </span>
    </div>
  )
}
