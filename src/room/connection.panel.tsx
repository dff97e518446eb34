// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Says plainly when the line is broken, that nothing is lost by it, and when it is tried again. */
import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '../base/instant.ts'
import { Button, Icon } from '../ui/index.ts'
import type { RoomWords } from './room.words.ts'
import type { ConnectionState } from './seat/index.ts'

export type LineProps = {
  readonly state: ConnectionState
  readonly live: boolean
  readonly pending: number
  /** The device's own clock: waits are counted by it. */
  readonly clock: () => Instant
  readonly onRetry: () => void
}

export function ConnectionLine({ state, live, pending, clock, onRetry, words }: LineProps & { words: RoomWords }) {
  if (live) return null
  return (
    <div class={`room__line room__line--${state.is}`}>
      <Icon name={state.is === 'ended' ? 'error' : 'offline'} />
      <p class="room__line-text">
        <strong>
          <State state={state} clock={clock} words={words} />
        </strong>{' '}
        {state.is !== 'ended' && words.connection.kept} {pending > 0 && words.connection.pending(pending)}
      </p>
      {state.is === 'waiting' && (
        <Button small onClick={onRetry}>
          {words.connection.now}
        </Button>
      )}
      {state.is === 'ended' && (
        <Button small onClick={() => location.reload()}>
          {words.connection.reload}
        </Button>
      )}
    </div>
  )
}

function State({ state, clock, words }: { state: ConnectionState; clock: () => Instant; words: RoomWords }) {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  switch (state.is) {
    case 'waiting':
      return <>{words.connection.waiting(Math.max(0, Math.ceil((state.until - clock()) / 1000)))}</>
    case 'ended':
      return <>{state.farewell === null ? words.connection.ended : words.farewells[state.farewell]}</>
    case 'connecting':
    case 'open':
      return <>{words.connection.connecting}</>
  }
}
