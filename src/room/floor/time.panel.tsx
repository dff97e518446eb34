// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The speaking time, running where everybody sees it: a ring that empties, and the time left in figures. */
import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '../../base/instant.ts'
import { Ring } from '../../ui/index.ts'
import type { RoomWords } from '../room.words.ts'
import type { Speech } from './floor.rules.ts'

/** From here on the ring warns: time for a last sentence. */
const soonSeconds = 15

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
  const tone = left < 0 ? 'over' : left <= soonSeconds ? 'soon' : 'calm'
  const text = left < 0 ? words.floor.over(minutesAndSeconds(left)) : words.floor.remaining(minutesAndSeconds(left))
  return (
    <div class="speaker__time" role="timer" aria-label={text}>
      <Ring share={left < 0 ? 1 : left / speech.seconds} tone={tone}>
        <span aria-hidden="true">
          {left < 0 ? '+' : ''}
          {minutesAndSeconds(left)}
        </span>
      </Ring>
    </div>
  )
}
