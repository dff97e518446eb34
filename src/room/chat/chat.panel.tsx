// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The conversation in the room: the latest messages, one's own shown at once, and a field that keeps what is typed. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button, Icon } from '../../ui/index.ts'
import { limits } from '../limits.rules.ts'
import { nameOf, timeOf, type PanelProps } from '../panel.ts'
import { has } from '../roles.rules.ts'
import { bodiesOf } from '../person.panel.tsx'
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
    <section class="room__chat" id="chat" aria-labelledby="chat-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="chat-title">
          {words.room.chat}
        </h2>
      </header>
      <div
        class="chat__scroll"
        ref={end.scroller}
        onScroll={end.onScroll}
        tabIndex={0}
        role="group"
        aria-labelledby="chat-title"
      >
        {count > latest.length && <p class="chat__earlier">{words.chat.earlier(count - latest.length)}</p>}
        {count === 0 && <p class="room__empty">{words.chat.empty}</p>}
        <ol class="chat__messages" ref={end.list}>
          {latest.map((message, index) => (
            <Message key={message.text} message={message} before={latest[index - 1]} {...props} />
          ))}
        </ol>
      </div>
      {end.unread > 0 && (
        <button type="button" class="chat__newer" onClick={end.toEnd}>
          <Icon name="down" size="small" /> {words.chat.newer(end.unread)}
        </button>
      )}
      <Compose {...props} />
    </section>
  )
}

/** Keeps the end in sight while somebody reads there, and counts what comes in while they read further up. */
function useEnd(latest: string | undefined, count: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const atEnd = useRef(true)
  const lastTop = useRef(0)
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
  // Messages get their height when they are drawn (content-visibility), the region when it is shown or turned.
  useEffect(() => {
    const stay = new ResizeObserver(() => {
      const element = scroller.current
      if (atEnd.current && element !== null) element.scrollTop = element.scrollHeight
    })
    if (scroller.current !== null) stay.observe(scroller.current)
    if (list.current !== null) stay.observe(list.current)
    return () => stay.disconnect()
  }, [])
  const onScroll = () => {
    const element = scroller.current
    if (element === null) return
    // 40 px: about a line and a half, so that nobody has to hit the last pixel.
    const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 40
    // Only a person scrolls up; that the end moved away because messages got their height is no wish to leave it.
    if (element.scrollTop < lastTop.current - 1) atEnd.current = isAtEnd
    else if (isAtEnd) atEnd.current = true
    lastTop.current = element.scrollTop
    if (atEnd.current) setSeen(count)
  }
  return { scroller, list, onScroll, toEnd, unread: Math.max(0, count - seen) }
}

function Message(props: PanelProps & { readonly message: ChatMessage; readonly before: ChatMessage | undefined }) {
  const { message, before, cards, words, language, me, unconfirmed } = props
  const card = cards.get(message.seat)
  const isMe = message.seat === me.seat
  // Several in a row by one person are one turn: the name stands once.
  const goesOn = before?.seat === message.seat && message.at - before.at < 180_000
  const pending = unconfirmed.has(message.text)
  return (
    <li
      class={`message${isMe ? ' message--me' : ''}${goesOn ? ' message--on' : ''}${pending ? ' message--pending' : ''}`}
    >
      <p class={goesOn ? 'message__who visually-hidden' : 'message__who'}>
        <strong>{isMe ? words.room.you : nameOf(props, message.seat)}</strong>
        {card !== undefined && !isMe && <span class="message__bodies">{bodiesOf(card, words, language)}</span>}
        <time class="message__time" dateTime={new Date(message.at).toISOString()}>
          {timeOf(props, message.at)}
        </time>
      </p>
      <Body {...props} />
      {pending && <span class="message__state">{words.chat.sending}</span>}
      {!pending && <Remove {...props} />}
    </li>
  )
}

function Body({ message, texts, words }: PanelProps & { readonly message: ChatMessage }) {
  const body = texts.get(message.text)
  if (message.removed === 'byAuthor') return <p class="message__gone">{words.chat.removedByAuthor}</p>
  if (message.removed === 'byModeration') return <p class="message__gone">{words.chat.removedByModeration}</p>
  if (body === undefined) return <p class="message__gone">{words.chat.erased}</p>
  return <p class="message__body">{body}</p>
}

function Remove(props: PanelProps & { readonly message: ChatMessage }) {
  const { message, me, send, words } = props
  const isMe = message.seat === me.seat
  if (send === null || message.removed !== 'no' || (!isMe && !has(me.role, 'moderate'))) return null
  const time = timeOf(props, message.at)
  return (
    <button
      type="button"
      class="message__remove"
      aria-label={isMe ? words.chat.takeBackOf(time) : words.chat.removeOf(nameOf(props, message.seat), time)}
      title={isMe ? words.chat.takeBack : words.chat.remove}
      onClick={() => send({ type: 'removeMessage', message: message.text })}
    >
      <Icon name="close" size="small" />
    </button>
  )
}

function Compose({ me, send, words, draft, onDraft }: ChatPanelProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  if (send === null) return null
  if (!has(me.role, 'write')) return <p class="room__empty">{words.chat.observer}</p>
  const left = limits.messageCharactersMax - draft.trim().length
  const submit = (event: Event) => {
    event.preventDefault()
    // What stands in the field, not what was drawn last: on a slow machine Enter comes before the next drawing.
    if (send({ type: 'postMessage', body: field.current?.value ?? draft })) onDraft('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // An open input method (Japanese, accents) uses Enter for itself.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  }
  return (
    <form class="compose" onSubmit={submit}>
      <label class="visually-hidden" for="chat-draft">
        {words.chat.write}
      </label>
      <textarea
        class="compose__field"
        id="chat-draft"
        ref={field}
        rows={2}
        value={draft}
        placeholder={words.chat.placeholder}
        aria-describedby="chat-keys"
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button kind="primary" type="submit" icon="arrow">
        {words.chat.send}
      </Button>
      <p class="compose__hint" id="chat-keys">
        {left <= charactersLeftShown ? words.chat.left(left) : words.chat.keys}
      </p>
    </form>
  )
}
