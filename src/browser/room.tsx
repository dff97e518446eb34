// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The live room in the browser: finds the room's place in the page, takes a seat, and draws the panels anew
 * whenever the seat has changed. The still picture that came with the page stays until the first welcome.
 */
import { render } from 'preact'
import { isLanguage, type Language } from '../base/language.ts'
import { LanguageProvider } from '../ui/index.ts'
import { RoomPanel, type PanelProps, type Refusal, type RoomWords, type SeatCommand } from '../room/index.ts'
import { Seat } from '../room/seat/index.ts'
import { browserClock, browserPorts } from './ports.ts'
import { keepDraft, keptDraft } from './storage.ts'

type Place = {
  readonly element: HTMLElement
  /** Where the host listens, and under which name this seat keeps its things on this device. */
  readonly socket: string
  readonly key: string
  readonly title: string
  readonly until: string
  readonly leave: string
  readonly timezone: string
  readonly language: Language
}

function placeIn(element: HTMLElement): Place {
  const { socket = '', key = '', title = '', until = '', leave = '', timezone = 'Europe/Berlin' } = element.dataset
  const { lang } = document.documentElement
  return { element, socket, key, title, until, leave, timezone, language: isLanguage(lang) ? lang : 'de' }
}

class RoomPage {
  readonly #place: Place
  readonly #words: RoomWords
  readonly #seat: Seat
  #draft: string
  #question: string
  #refusal: string | null = null
  #drawing = false

  constructor(place: Place, words: RoomWords) {
    this.#place = place
    this.#words = words
    this.#draft = keptDraft(place.key)
    this.#question = keptDraft(`question.${place.key}`)
    this.#seat = new Seat(browserPorts(place.socket, place.key), {
      onChange: () => this.#drawSoon(),
      onRefused: (command, refusal) => this.#refused(command, refusal),
    })
  }

  start(): void {
    this.#seat.start()
    addEventListener('online', () => this.#seat.retryNow())
    // Coming back to the page after the device slept: try at once instead of waiting.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#seat.retryNow()
    })
  }

  #refused(command: SeatCommand, refusal: Refusal): void {
    this.#refusal = this.#words.refusals[refusal]
    // What was typed comes back to its field, unless something new stands there already.
    if (command.type === 'postMessage' && this.#draft.trim() === '') this.#setDraft(command.body)
    if (command.type === 'askQuestion' && this.#question.trim() === '') this.#setQuestion(command.body)
    this.#drawSoon()
  }

  #send = (command: SeatCommand): boolean => {
    const refusal = this.#seat.send(command)
    this.#refusal = refusal === null ? null : this.#words.refusals[refusal]
    this.#drawSoon()
    return refusal === null
  }

  #setDraft = (draft: string): void => {
    this.#draft = draft
    keepDraft(this.#place.key, draft)
    this.#drawSoon()
  }

  #setQuestion = (draft: string): void => {
    this.#question = draft
    keepDraft(`question.${this.#place.key}`, draft)
    this.#drawSoon()
  }

  /** Many events, one drawing: at most once a frame. A hidden page draws by a timer, since frames stand still there. */
  #drawSoon(): void {
    if (this.#drawing) return
    this.#drawing = true
    const draw = () => {
      this.#drawing = false
      this.#draw()
    }
    if (document.visibilityState === 'visible') requestAnimationFrame(draw)
    else setTimeout(draw, 500)
  }

  #draw(): void {
    const shown = this.#seat.shown()
    if (shown === null) return
    const { element, language, title, until, leave, timezone } = this.#place
    const { known } = shown
    const panel: PanelProps = {
      view: shown.view,
      texts: shown.texts,
      unconfirmed: shown.unconfirmed,
      cards: known.cards,
      present: known.present,
      own: known.own,
      ranking: known.ranking,
      pending: this.#seat.pending.map(({ command }) => command),
      me: { seat: known.seat, role: known.role },
      now: () => this.#seat.now(),
      words: this.#words,
      language,
      timezone,
      send: this.#send,
    }
    const line = {
      state: this.#seat.connection,
      live: this.#seat.live,
      pending: this.#seat.pending.length,
      clock: browserClock.now,
      onRetry: () => this.#seat.retryNow(),
    }
    if (element.dataset.drawn === undefined) element.replaceChildren()
    element.dataset.drawn = ''
    render(
      <LanguageProvider value={language}>
        <RoomPanel
          panel={panel}
          line={line}
          title={title}
          until={until}
          leaveHref={leave}
          refusal={this.#refusal}
          onRefusalRead={() => {
            this.#refusal = null
            this.#drawSoon()
          }}
          draft={this.#draft}
          onDraft={this.#setDraft}
          question={this.#question}
          onQuestion={this.#setQuestion}
        />
      </LanguageProvider>,
      element,
    )
  }
}

/** Called by the entry of the page's language, which brings that language's words and no other. */
export function startRoom(words: RoomWords): void {
  const element = document.getElementById('room')
  if (element !== null) new RoomPage(placeIn(element), words).start()
}
