// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The conversation in the room: the latest messages, one's own shown at once, and a field that keeps what is typed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, classes } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import { nameOf, timeOf, type PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { bodiesOf } from '../entry/bodies.panel.ts'
import type { ChatMessage } from './chat.rules.ts'

/** From here on the characters left are shown. */
const charactersLeftShown = 200

export type ChatPanelProps = PanelProps & {
  readonly draft: string
  readonly onDraft: (draft: string) => void
}

export function ChatPanel(props: ChatPanelProps) {
  const { view, words } = props
  const { latest, count } = view.chat
  const end = useEnd(latest.at(-1)?.text, count)
  return (
    <section class="room__chat chat" id="chat" aria-labelledby="chat-title">
      <header class="chat__head">
        <h2 id="chat-title">{words.room.chat}</h2>
      </header>
      <div class="chat__log" ref={end.scroller} onScroll={end.onScroll} tabIndex={0} role="group" aria-labelledby="chat-title">
        {count > latest.length && <p class="chat__event">{words.chat.earlier(count - latest.length)}</p>}
        {count === 0 && <p class="chat__event">{words.chat.empty}</p>}
        <ol class="chat__list" role="list">
          {latest.map((message) => (
            <Message key={message.text} message={message} {...props} />
          ))}
        </ol>
      </div>
      {end.unread > 0 && (
        <Button small class="chat__new" icon="down" onClick={end.toEnd}>
          {words.chat.newer(end.unread)}
        </Button>
      )}
      <Compose {...props} />
    </section>
  )
}

/** Keeps the end in sight while somebody reads there, and counts what comes in while they read further up. */
function useEnd(latest: string | undefined, count: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const [seen, setSeen] = useState(count)
  const toEnd = () => {
    const element = scroller.current
    if (element === null) return
    element.scrollTop = element.scrollHeight
    atEnd.current = true
    setSeen(count)
  }
  useLayoutEffect(() => {
    if (atEnd.current) toEnd()
  }, [latest, count])
  const onScroll = () => {
    const element = scroller.current
    if (element === null) return
    // 40 px: about a line and a half, so that nobody has to hit the last pixel.
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 40
    if (atEnd.current) setSeen(count)
  }
  return { scroller, onScroll, toEnd, unread: Math.max(0, count - seen) }
}

function Message(props: PanelProps & { readonly message: ChatMessage }) {
  const { message, cards, words, language, me, unconfirmed } = props
  const card = cards.get(message.seat)
  const isMe = message.seat === me.seat
  const pending = unconfirmed.has(message.text)
  const text = textOf(props, message)
  const name = classes(
    'chat__message',
    isMe && 'chat__message--own',
    pending && 'chat__message--pending',
    text.gone && 'chat__message--removed',
  )
  return (
    <li class={name}>
      <span class="chat__by">{isMe ? words.room.you : nameOf(props, message.seat)}</span>
      <span class="chat__from">{card !== undefined && !isMe && bodiesOf(card, words, language)}</span>
      <time class="chat__time" dateTime={new Date(message.at).toISOString()}>
        {timeOf(props, message.at)}
      </time>
      <p class="chat__text">{text.body}</p>
      {pending ? <p class="chat__fate">{words.chat.sending}</p> : <Remove {...props} />}
    </li>
  )
}

function textOf({ texts, words }: PanelProps, message: ChatMessage): { body: string; gone: boolean } {
  if (message.removed === 'byAuthor') return { body: words.chat.removedByAuthor, gone: true }
  if (message.removed === 'byModeration') return { body: words.chat.removedByModeration, gone: true }
  const body = texts.get(message.text)
  return body === undefined ? { body: words.chat.erased, gone: true } : { body, gone: false }
}

function Remove(props: PanelProps & { readonly message: ChatMessage }) {
  const { message, me, send, words } = props
  const isMe = message.seat === me.seat
  if (send === null || message.removed !== 'no' || (!isMe && !has(me.role, 'moderate'))) return null
  return (
    <p class="chat__fate chat__fate--act">
      <Button
        kind="quiet"
        small
        label={words.chat.removeOf(nameOf(props, message.seat), timeOf(props, message.at), isMe)}
        onClick={() => send({ type: 'removeMessage', message: message.text })}
      >
        {isMe ? words.chat.takeBack : words.chat.remove}
      </Button>
    </p>
  )
}

function Compose({ me, send, words, draft, onDraft }: ChatPanelProps) {
  if (send === null) return null
  if (!has(me.role, 'write')) return <p class="chat__event">{words.chat.observer}</p>
  const left = limits.messageCharactersMax - draft.trim().length
  const submit = (event: Event) => {
    event.preventDefault()
    if (send({ type: 'postMessage', body: draft })) onDraft('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // An open input method (Japanese, accents) uses Enter for itself.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  }
  return (
    <form class="chat__form" onSubmit={submit}>
      <div class="field">
        <label class="visually-hidden" for="chat-draft">
          {words.chat.write}
        </label>
        <textarea
          class="field__input"
          id="chat-draft"
          rows={2}
          value={draft}
          placeholder={words.chat.placeholder}
          aria-describedby="chat-keys"
          onInput={(event) => onDraft(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <p class={left <= charactersLeftShown ? 'field__hint' : 'visually-hidden'} id="chat-keys">
          {left <= charactersLeftShown ? words.chat.left(left) : words.chat.keys}
        </p>
      </div>
      <Button kind="primary" type="submit" icon="arrow">
        {words.chat.send}
      </Button>
    </form>
  )
}
